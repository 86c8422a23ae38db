# SPDX-License-Identifier: BSD-3-Clause
# SPDX-FileCopyrightText: The event contributors
#
# websocket_client.py <uri> [certificate authority]: python3-websockets talks to a server that says back what it
# hears, and tells what it has heard. With DEFLATE in the environment it offers compression: "keeps", or "forgets",
# one message for the next.
import asyncio
import os
import ssl
import sys

import websockets
from websockets.extensions.permessage_deflate import ClientPerMessageDeflateFactory

deflate = os.environ.get('DEFLATE')
numbers = ', '.join(map(str, range(3000)))


async def talk(uri, authority=None):
    context = ssl.create_default_context(cafile=authority) if authority else None
    extensions = [ClientPerMessageDeflateFactory(
        server_no_context_takeover=deflate == 'forgets', client_no_context_takeover=deflate == 'forgets',
        client_max_window_bits=True)] if deflate else None
    async with websockets.connect(uri, subprotocols=['other', 'echo'], ssl=context, max_size=None,
                                  compression=None, extensions=extensions) as ws:
        print('protocol', ws.subprotocol)
        for message in ['', 'hello', 'ü€😀', b'', b'\x00\xff', 'x' * 126, 'y' * 65536, b'z' * 1000000, numbers, numbers]:
            await ws.send(message)
            print('the same' if await ws.recv() == message else 'another')
        await ws.send(['in ', 'three ', 'pieces'])
        print(await ws.recv())
        await asyncio.wait_for(await ws.ping(), 30)
        print('pong')
        await ws.send('close')
        try:
            await ws.recv()
        except websockets.ConnectionClosed:
            print(ws.close_code, ws.close_reason)
    async with websockets.connect(uri, ssl=context) as ws:
        await ws.close(4001, 'had enough')
        print(ws.close_code, 'protocol', ws.subprotocol)


asyncio.run(talk(*sys.argv[1:]))
