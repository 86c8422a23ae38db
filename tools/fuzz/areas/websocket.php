<?php
/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * WebSockets at both ends in one process, and clients that say anything behind their handshake. */

array_push($rules['first'], '$o->http = new EventHttp($o->base0)', '$o->http->setDefaultCallback($o->do0, {arg})', '$o->http->bind("127.0.0.1", 0)',
	'$o->client0 = client($o->http)', '$o->ws0 = EventWebSocket::connect($o->base0, "ws://127.0.0.1:" . $o->http->getBoundAddresses()[0][1])');
$rules['client'] = ['$o->client{n}'];
$rules['handshake'] = fn () => literal(mangled("GET /x HTTP/1.1\r\nHost: a\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
	. "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n"
	. pick(["", "Sec-WebSocket-Extensions: permessage-deflate; client_max_window_bits\r\n"]) . "\r\n"));
$rules['frame'] = fn () => literal(mangled(pick(["\x81\x82", "\x82\x82", "\x01\x82", "\x00\x82", "\x80\x82", "\x88\x82", "\x89\x82", "\x8a\x82", "\xc1\x82", "\x42\x82"]) . "\0\0\0\0"
	. pick(["ab", "ab", "\x03\xe8", "\xc3\xa9", "\xe2\x82", "\xf2\x48", "\3\0"])));
$rules['raw'] = [
	'fwrite({client} = client($o->http), {handshake})' => 4,
	'fwrite({client}, {frame})' => 8,
	'fwrite({client}, {frame} . {frame} . {frame})' => 2,
	'fread({client}, 4096)' => 2,
	'fclose({client})' => 2,
	'reset_client({client})',
	'stream_socket_shutdown({client}, STREAM_SHUT_WR)',
];
$rules['accept'] = ['$o->ws{n} = EventWebSocket::accept($a[0], {EventWebSocket_options})' => 4, '$o->ws{n} = EventWebSocket::accept($o->request{n} = $a[0])' => 2,
	'$o->bev{n} = $a[0]->upgrade("websocket", {headers})', '$a[0]->sendReply({code}, {reason})'];
$rules['talked'] = [
	'{EventWebSocket}->setCallbacks({maybe}, {maybe}, {maybe}, {arg})' => 6,
	'$a[0]->setCallbacks({maybe}, {maybe}, {maybe}, {arg})',
	'{EventWebSocket}->send({text})' => 4,
	'$a[0]->sendBinary({text})' => 2,
	'EventWebSocket::broadcast({sockets}, {text})' => 2,
	'{EventWebSocket}->close({EventWebSocket_code}, {EventWebSocket_reason})' => 2,
	'{EventWebSocket} = EventWebSocket::connect($o->base0, {url}, {EventWebSocket_options})' => 4,
	'{EventWebSocket} = null',
];
$rules['ended'] = ['$o->http->drain({float}, {maybe}, {arg})' => 2, '$o->http = null', '{EventHttpRequest}->closeConnection()' => 3];
$rules['step'] = ['{raw}' => 6, '{talked}' => 6, '{run}' => 7, '{use}' => 2, '{ended}', '{common}'];
$rules['reaction'] = ['{accept}' => 7, '{talked}' => 6, '{nasty}' => 2, '{use}', '{ended}', '{raw}'];
$rules['use'] = $use('EventWebSocket', 'EventHttpRequest', 'EventHttpConnection', 'EventBufferEvent');
