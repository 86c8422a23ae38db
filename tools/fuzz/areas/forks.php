<?php
/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * Forks at any place; the child goes on with the rest, as its parent does. */

require __DIR__ . '/callbacks.php';
$rules['fork'] = ['fork()' => 4, '(fork() === 0) and exit(0)', '(fork() === 0) and {EventBase}->reInit()', '(fork() === 0) and {EventBase}->free()', '(fork() === 0) and {run}'];
array_push($rules['first'], '$o->http = new EventHttp($o->base0)', '$o->http->setDefaultCallback($o->do4, {arg})', '$o->http->bind("127.0.0.1", 0)');
$rules['web'] = ['$o->client{n} = client($o->http)', 'fwrite($o->client{n}, "GET / HTTP/1.1\r\nHost: a\r\n\r\n")', 'fclose($o->client{n})', '$o->request{n} = $a[0]', '$a[0]->sendReply(200, "OK")',
	'$o->request{n}->sendReplyStart(200, "OK")', '$o->request{n}->sendReplyChunk({text}, {cb})', '$o->request{n}->sendReplyEnd({trailers})',
	'$o->connection{n} = new EventHttpConnection($o->base0, null, "127.0.0.1", {port})', '$o->connection{n}->makeRequest(new EventHttpRequest({cb}), 1, "/")'];
$rules['step'] = ['{fork}' => 2, '{armed}' => 8, '{run}' => 6, '{common}' => 2, '{web}' => 3, '{EventBase}->reInit()'];
$rules['reaction'] = ['{fork}' => 2, '{nasty}' => 4, '{armed}' => 3, '{web}' => 3];
