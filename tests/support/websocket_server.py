# SPDX-License-Identifier: BSD-3-Clause
# SPDX-FileCopyrightText: The event contributors
#
# websocket_server.py [certificate key]: python3-websockets says back what it hears, closes when it hears "close", and
# says first on which port of 127.0.0.1. With DEFLATE in the environment it compresses: "keeps", or "forgets", one
# message for the next.
import asyncio
import os
import ssl
import sys

import websockets
from websockets.extensions.permessage_deflate import ServerPerMessageDeflateFactory

deflate = os.environ.get('DEFLATE')


async def echo(ws):
    async for message in ws:
        if message == 'close':
            await ws.close(3000, 'as you wish')
        elif message == 'ping':
            await asyncio.wait_for(await ws.ping(), 30)
            await ws.send('pong')
        else:
            await ws.send(message)


async def serve(certificate=None, key=None):
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER) if certificate else None
    if context:
        context.load_cert_chain(certificate, key)
    extensions = [ServerPerMessageDeflateFactory(
        server_no_context_takeover=deflate == 'forgets', client_no_context_takeover=deflate == 'forgets')] if deflate else None
    async with websockets.serve(echo, '127.0.0.1', 0, subprotocols=['echo'], ssl=context, max_size=None,
                                compression=None, extensions=extensions) as server:
        print(server.sockets[0].getsockname()[1], flush=True)
        await asyncio.Future()


asyncio.run(serve(*sys.argv[1:]))
