<?php
/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * All methods and properties of all classes, with any arguments and in any order. */

array_push($rules['first'], '$o->config = new EventConfig()', '$o->event0 = new Event($o->base0, {fd}, {what}, {cb}, {arg})', '$o->event1 = Event::timer($o->base0, {cb}, {arg})',
	'$o->buffer0 = buffer({text})', '$o->buffer1 = buffer({text})', '[$o->bev0, $o->bev1] = EventBufferEvent::createPair($o->base0)',
	'$o->listener0 = new EventListener($o->base0, {cb}, {arg}, {EventListener_flags}, 5, {target})', '$o->dns = new EventDnsBase($o->base0, {initialize})',
	'$o->http = new EventHttp($o->base0)', '$o->http->setDefaultCallback({cb}, {arg})', '$o->http->bind("127.0.0.1", 0)',
	'$o->connection0 = new EventHttpConnection($o->base0, null, "127.0.0.1", {port})', '$o->request0 = new EventHttpRequest({cb}, {arg})',
	'$o->context0 = new EventSslContext(EventSslContext::TLS_SERVER_METHOD, {EventSslContext_options})');
$rules['step'] = ['{use}' => 8, '{common}' => 2];
$rules['reaction'] = ['{use}' => 4, '{nasty}' => 2, '{common}'];
$rules['use'] = $use();
