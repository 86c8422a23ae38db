<?php
/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * TLS over sockets and filters, with a relay between that changes and cuts what is said. */

array_push($rules['first'], '$o->context0 = new EventSslContext(EventSslContext::TLS_SERVER_METHOD, [EventSslContext::OPT_LOCAL_CERT => getenv("FUZZ_FOLDER") . "/certificate.pem", EventSslContext::OPT_LOCAL_PK => getenv("FUZZ_FOLDER") . "/key.pem"])',
	'$o->context1 = new EventSslContext(EventSslContext::TLS_CLIENT_METHOD, [EventSslContext::OPT_VERIFY_PEER => false])',
	'$o->context2 = new EventSslContext(EventSslContext::TLS_CLIENT_METHOD, [])',
	'$o->http = new EventHttp($o->base0, $o->context0)', '$o->http->{routes}($o->do0, {arg})', '$o->http->bind("127.0.0.1", 0)',
	'$o->bev0 = EventBufferEvent::sslSocket($o->base0, $o->pair0[0], $o->context0, EventBufferEvent::SSL_ACCEPTING, {options})',
	'$o->bev1 = EventBufferEvent::sslSocket($o->base0, $o->pair{n}[1], $o->context1, EventBufferEvent::SSL_CONNECTING, {options})',
	'$o->bev0->setCallbacks($o->do1, $o->do2, $o->do3, {arg})', '$o->bev1->setCallbacks($o->do4, null, $o->do5, {arg})', '$o->bev0->enable(Event::READ)', '$o->bev1->enable(Event::READ)');
$rules['routes'] = ['setDefaultCallback', 'setDefaultStreamCallback'];
$rules['sent'] = ['5', '70000', '1000000'];
$rules['secure'] = [
	'$o->bev{n} = EventBufferEvent::sslSocket({EventBase}, {pair}[0], $o->context0, EventBufferEvent::SSL_ACCEPTING, {options})' => 2,
	'$o->bev{n} = EventBufferEvent::sslSocket({EventBase}, {pair}[1], $o->context{n}, EventBufferEvent::SSL_CONNECTING, {options})' => 2,
	'$o->bev{n} = EventBufferEvent::sslSocket({EventBase}, null, $o->context{n}, EventBufferEvent::SSL_CONNECTING, {options})',
	'$o->below{n} = new EventBufferEvent({EventBase}, {pair}[{n}], {options})',
	'[$o->below0, $o->below1] = EventBufferEvent::createPair({EventBase}, {options})',
	'$o->bev{n} = EventBufferEvent::createSslFilter($o->below{n}, $o->context{n}, {state}, {options})' => 3,
	'$o->below{n}->free()', 'unset($o->below{n})', '$o->below{n}->write({text})', '$o->below{n}->enable(Event::READ)',
	'$o->bev{n}->connectHost({dns_base}, {hostname}, {port})',
	'$o->bev{n}->setCallbacks({maybe}, {maybe}, {maybe}, {arg})' => 3,
	'$o->bev{n}->enable(Event::READ | Event::WRITE)' => 3,
	'$o->bev{n}->write({text})' => 4,
	'$o->bev{n}->allow_ssl_dirty_shutdown = true',
	'$o->bev{n}->close()',
	'relay($o->pair{n}[1], $o->pair{n}[0])' => 4,
	'relay($o->pair{n}[0], $o->pair{n}[1])' => 2,
	'relay($o->pair{n}[1], $o->pair{n}[0], {int})',
	'relay($o->pair{n}[1], $o->pair{n}[0], -1, {size})',
	'fwrite({pair}[1], {hello})',
	'$o->client{n} = client($o->http)' => 2, 'fwrite($o->client{n}, {hello})', 'fclose($o->client{n})',
	'$o->connection{n} = new EventHttpConnection($o->base0, null, {hostname}, {port}, $o->context{n})' => 2,
	'$o->connection{n}->makeRequest($o->request{n} = new EventHttpRequest({cb}, {arg}), {type}, {uri})' => 3,
	'$o->http->setSslContext($o->context{n})',
	'$o->context{n} = new EventSslContext({method}, {EventSslContext_options})',
	'$a[0]->sendReply(200, "OK", buffer({text}))' => 2,
	'$a[0]->setBodyCallback({cb}, {arg})' => 2, '$a[0]->setBodyEndCallback({cb}, {arg})' => 2,
	'$o->request{n}->pauseBody()', '$o->request{n}->resumeBody()', '$o->request{n}->getOutputBuffer()->add(str_repeat("x", {sent}))' => 2,
	'$o->request{n} = $a[0]', '$o->request{n}->sendReplyStart(200, "OK")', '$o->request{n}->sendReplyChunk({text}, {cb})' => 2,
	'$o->request{n}->sendReplyEnd({trailers})', '$o->request{n}->sendInformational(103, {headers})',
];
$rules['hello'] = fn () => literal(mangled("\x16\3\1\0\x2f\1\0\0\x2b\3\3" . str_repeat("\7", 32) . "\0\0\4\x13\1\x13\2\1\0\0\0"));
$rules['step'] = ['{secure}' => 8, '{run}' => 6, '{use}', '{common}'];
$rules['reaction'] = ['{nasty}' => 3, '{secure}' => 4, '{use}'];
$rules['use'] = $use('EventBufferEvent', 'EventSslContext', 'EventHttp', 'EventHttpConnection');
