<?php
/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * Servers and clients in one process, and sockets that say anything. */

array_push($rules['first'], '$o->http = new EventHttp($o->base0)', '$o->http->setDefaultCallback($o->do0, {arg})', '$o->http->{routes}("/x", $o->do1, {arg})',
	'$o->http->bind("127.0.0.1", 0)', '$o->client0 = client($o->http)');
$rules['routes'] = ['setCallback', 'setStreamCallback'];
$rules['client'] = ['$o->client{n}'];
$rules['request'] = fn () => literal(mangled(
	pick(['GET', 'GET', 'GET', 'POST', 'HEAD', 'PUT', 'OPTIONS', 'CONNECT', 'TRACE', 'PATCH', 'X']) . ' ' . pick(['/x', '/x', '/', '*', 'http://a/x', '/%00', 'x:1', '/y?a=b'])
	. pick([' HTTP/1.1', ' HTTP/1.1', ' HTTP/1.1', ' HTTP/1.0', '', ' HTTP/2.0']) . "\r\nHost: a\r\n"
	. pick(['', '', '', "Connection: close\r\n", "Connection: keep-alive\r\n", "Expect: 100-continue\r\n", "Upgrade: x\r\nConnection: upgrade\r\n", "A: " . str_repeat('b', 3000) . "\r\n"])
	. pick(["\r\n", "\r\n", "\r\n", "Content-Length: 5\r\n\r\n12345", "Content-Length: 5\r\n\r\n123", "Content-Length: 99999999999\r\n\r\n", "Content-Length: -1\r\n\r\n",
		"Transfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n0\r\n\r\n", "Transfer-Encoding: chunked\r\n\r\nffffffff\r\nabc", "Transfer-Encoding: chunked\r\nContent-Length: 3\r\n\r\n0\r\n\r\n"]),
));
$rules['response'] = fn () => literal(mangled(
	pick(['HTTP/1.1 200 OK', 'HTTP/1.1 200 OK', 'HTTP/1.0 200 OK', 'HTTP/1.1 100 Continue', 'HTTP/1.1 103 Hints', 'HTTP/1.1 204 No', 'HTTP/1.1 304 No', 'HTTP/1.1 301 Go', 'HTTP/1.1 101 Up']) . "\r\n"
	. pick(['', "Connection: close\r\n", "A: b\r\n c\r\n", "Location: /\r\n"])
	. pick(["\r\n", "Content-Length: 0\r\n\r\n", "Content-Length: 5\r\n\r\n12345", "Content-Length: 5\r\n\r\n12", "Content-Length: 2\r\n\r\n12345", "\r\nuntil the end",
		"Transfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n0\r\n\r\n", "Transfer-Encoding: chunked\r\n\r\n3\r\nab", "Transfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n0\r\nA: b\r\n\r\n", "Content-Length: 99999999999\r\n\r\n"]),
));
$rules['raw'] = [
	'{client} = client($o->http)' => 3,
	'fwrite({client}, {request})' => 8,
	'fwrite({client}, {request} . {request})' => 2,
	'fwrite({client}, "POST {posted} HTTP/1.1\r\nHost: a\r\n{expects}Content-Length: {announced}\r\n\r\n")' => 3,
	'fwrite({client}, "POST {posted} HTTP/1.1\r\nHost: a\r\n{expects}Transfer-Encoding: chunked\r\n\r\n")' => 2,
	'fwrite({client}, "5\r\nhello\r\n")' => 2,
	'fwrite({client}, "0\r\nA: b\r\n\r\n")',
	'fwrite({client}, str_repeat("x", {sent}))' => 3,
	'fread({client}, 4096)' => 2,
	'fclose({client})' => 2,
	'reset_client({client})',
	'stream_socket_shutdown({client}, STREAM_SHUT_WR)',
];
$rules['posted'] = ['/', '/x', '/x'];
$rules['expects'] = ['', '', "Expect: 100-continue\r\n", "Connection: close\r\n"];
$rules['sent'] = ['5', '100', '70000', '300000', '2000000'];
$rules['announced'] = [...$rules['sent'], '5', '99999999999'];
$rules['reply'] = [
	'$a[0]->setBodyCallback({cb}, {arg})' => 3,
	'$a[0]->setBodyEndCallback({cb}, {arg})' => 3,
	'$o->request{n}->setBodyCallback({cb}, {arg})' => 2,
	'$o->request{n}->setBodyEndCallback({cb}, {arg})' => 2,
	'$a[0]->pauseBody()',
	'$o->request{n}->pauseBody()',
	'$o->request{n}->resumeBody()' => 2,
	'$o->request{n} = $a[0]' => 4,
	'$a[0]->sendReply({code}, {reason}, {body})' => 4,
	'$o->request{n}->sendReply({code}, {reason}, {body})' => 3,
	'$a[0]->sendReplyStart({code}, {reason})' => 2,
	'$o->request{n}->sendReplyChunk({body})' => 3,
	'$o->request{n}->sendReplyChunk({body}, {cb})' => 3,
	'$o->request{n}->sendReplyEnd()' => 2,
	'$o->request{n}->sendReplyEnd({trailers})' => 2,
	'$o->request{n}->sendInformational(103, {headers})' => 2,
	'$o->request{n}->getPendingBytes()',
	'$o->request{n}->sendError({error}, {reason})',
	'$o->request{n}->closeConnection()',
	'$o->connection{n} = $a[0]->getConnection()',
	'$o->connection{n}->setCloseCallback({cb}, {arg})' => 2,
	'$o->bev{n} = $a[0]->getBufferEvent()',
	'$o->bev{n}->setCallbacks({maybe}, {maybe}, {maybe}, {arg})',
	'$o->bev{n}->write({text})',
	'$o->buffer{n} = $a[0]->getInputBuffer()',
	'$o->buffer{n}->addFile(file_of(100000))',
	'$o->buffer{n} = new EventBuffer()',
];
$rules['body'] = ['$o->buffer{n}' => 2, '{text}', 'buffer({text})' => 2, 'null'];
$rules['ask'] = [
	'$o->connection{n} = new EventHttpConnection($o->base0, {dns_base}, "127.0.0.1", {port})' => 3,
	'$o->connection{n}->makeRequest($o->request{n} = new EventHttpRequest({cb}, {arg}), {type}, {uri})' => 6,
	'$o->connection{n}->makeRequest($o->request{n}, {type}, {uri})',
	'$o->connection{n}->setCloseCallback({cb}, {arg})',
	'$o->connection{n}->setRetries({int})',
	'$o->connection{n}->setTimeout(1)',
	'$o->request{n}->cancel()',
	'$o->request{n}->addHeader({key}, {value}, {flags})' => 2,
	'$o->request{n}->getOutputBuffer()->add({text})',
	'$o->connection{n} = new EventHttpConnection($o->base0, null, "unix:" . sys_get_temp_dir() . "/fuzz-web-" . getmypid(), 0)' => 2,
	'$o->http->bind("unix:" . sys_get_temp_dir() . "/fuzz-web-" . getmypid(), 0)',
	'$o->connection{n}->makeRequest($o->request{n}, {method}, {uri})' => 3,
	'$o->connection{n}->setConnectTimeout({float})',
	'$o->connection{n}->setFamily({family})',
	'$o->connection{n}->setMaxBodySize({size})',
	'$o->request{n}->setTimeout({float})',
	'$o->request{n}->{hears}({cb}, {arg})' => 8,
	'$o->request{n}->{hears}(fn () => {verdict})' => 2,
	'$o->request{n}->{hears}(null)',
	'$o->request{n}->setBodyStream({upload})' => 4,
	'$o->request{n}->getOutputBuffer()->add(str_repeat("u", 1 << 20))',
	'$o->request{n}->pauseBody()' => 2,
	'$o->request{n}->resumeBody()' => 2,
	'$o->request{n}->getTrailers()',
	'{client} = accepted($o->server)' => 3,
	'fwrite({client}, {response})' => 4,
	'fwrite({client}, substr({response}, 0, {cut}))' => 2,
];
$rules['hears'] = ['setHeaderCallback', 'setChunkCallback', 'setChunkCallback', 'setErrorCallback'];
$rules['verdict'] = ['true', 'false', 'null', '$o->request{n}->cancel()', '$o->request{n}->pauseBody()', '$o->request{n}->closeConnection()'];
$rules['method'] = ['"PROPFIND"', '"QUERY"', '"POST"', '"PUT"', '"HEAD"', '"CONNECT"', '"2"', '"x y"'];
$rules['upload'] = ['{pair}[0]' => 3, 'file_of(100000)' => 3, 'fopen("php://memory", "r")', 'fopen("php://output", "w")', 'fopen(__FILE__, "r")'];
$rules['cut'] = ['1', '20', '40', '60'];
$rules['site'] = [
	'$o->http->removeCallback("/x")',
	'$o->http->{routes}("/x", {cb}, {arg})',
	'$o->site{n} = new EventHttp($o->base0)' => 2,
	'$o->site{n}->setDefaultCallback({cb}, {arg})' => 2,
	'$o->site{n}->{routes}("/x", {cb}, {arg})',
	'$o->site{n}->setDefaultContentType({text})',
	'$o->http->setDefaultContentType({text})',
	'$o->http->setErrorPage({page}, {text})',
	'$o->site{n}->setErrorPage({page}, {text}, {text})',
	'$o->http->addVirtualHost({host}, $o->site{n})' => 4,
	'$o->site{n}->addVirtualHost({host}, $o->http)',
	'$o->site{n}->addVirtualHost({host}, $o->site{n})',
	'$o->http->removeVirtualHost({host})' => 2,
	'$o->http->setConnectionCallback({cb}, {arg})',
	'$o->http->setConnectionCallback(fn ($connection) => {verdict})',
	'$o->http->setConnectionCallback(null)',
	'$o->site{n} = null' => 2,
	'$o->{log}->setLogCallback({cb}, {arg})' => 3,
	'$o->{log}->setLogCallback(null)',
	'$o->{log}->logTo({EventHttp_to}, {EventHttp_format})' => 2,
	'$o->{log}->getStats()',
];
$rules['page'] = ['0', '400', '404', '500'];
$rules['log'] = ['http' => 3, 'site{n}'];
$rules['host'] = ['"a"', '"*"', '"A"', '"b*"'];
$rules['step'] = ['{site}' => 2, '{raw}' => 6, '{ask}' => 5, '{run}' => 6, '{reply}' => 2, '{use}' => 2, '{common}'];
$rules['reaction'] = ['{site}', '{reply}' => 8, '{nasty}' => 2, '{use}', '{ask}', '{raw}'];
$rules['use'] = $use('EventHttp', 'EventHttpConnection', 'EventHttpRequest', 'EventBuffer');
