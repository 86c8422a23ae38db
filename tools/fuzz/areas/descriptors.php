<?php
/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * Sockets that are closed below those who watch them, whose numbers come back, and that have two owners. */

require __DIR__ . '/callbacks.php';
$rules['number'] = ['number({pair}[0])' => 3, 'number({pair}[1])', '$o->number{n}' => 3, '$o->bev{n}->fd' => 2, '$o->listener{n}->fd', 'number($o->server)', '{low}'];
$rules['low'] = ['3', '4', '5', '6', '7', '8', '9', '10', '11', '12', '13', '14', '15'];
array_push($rules['first'], '$o->config = new EventConfig()', '{method}', '{method}', '$o->base0 = new EventBase($o->config)');
$rules['method'] = ['$o->config->avoidMethod("epoll")', '$o->config->avoidMethod("select")', '$o->config->avoidMethod("poll")'];
$rules['swap'] = [
	'{EventBase} = new EventBase($o->config)', '{EventBase}->reInit()',
	'$o->number{n} = number({stream})' => 2,
	'fclose({pair}[0])' => 2, 'fclose({pair}[1])', '{pair} = pair()' => 3, 'fclose({pair}[0]); {pair} = pair()' => 3,
	'$o->server = server()', 'fclose($o->server)',
	'$o->socket = socket_create(AF_INET, SOCK_STREAM, SOL_TCP)', 'socket_close($o->socket)', '$o->socket = EventUtil::createSocket({number})', '$o->socket = socket_import_stream({pair}[0])',
	'$o->file = tmpfile()', 'fclose($o->file)', '$o->file = popen("cat", "r")',
	'$o->event{n} = new Event({EventBase}, {number}, {what}, {cb}, {arg})' => 4,
	'$o->event{n}->set({EventBase}, {number}, {what}, {cb})',
	'$o->bev{n} = new EventBufferEvent({EventBase}, {number}, {options}, {maybe}, {maybe}, {maybe}, {arg})' => 4,
	'$o->listener{n} = new EventListener({EventBase}, {cb}, {arg}, {EventListener_flags}, 5, {number})',
	'$o->http = new EventHttp({EventBase})', '$o->http->accept({number})', '$o->http->accept($o->server)',
	'$o->stream{n} = fopen("php://fd/" . {number}, "r+")', 'fclose($o->stream{n})',
	'buffer({text})->write({number})', 'buffer({text})->readFrom({number})',
];
$rules['step'] = ['{swap}' => 8, '{armed}' => 5, '{run}' => 5, '{common}' => 2];
$rules['reaction'] = ['{swap}' => 5, '{nasty}' => 3, '{armed}' => 2];
