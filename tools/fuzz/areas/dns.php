<?php
/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * Look-ups, and a name server that answers as it likes. */

array_push($rules['first'], '$o->udp = stream_socket_server("udp://127.0.0.1:0", flags: STREAM_SERVER_BIND)', 'stream_set_blocking($o->udp, false)',
	'$o->dns = new EventDnsBase($o->base0, {initialize})', '$o->dns->addNameserverIp(stream_socket_get_name($o->udp, false))', '$o->dns->setOption("timeout", "0.002")',
	'$o->serving = new Event($o->base0, $o->udp, Event::READ | Event::PERSIST, function () use ($o) { tick(); answer($o->udp, {how}, {bytes}); })', '$o->serving->add()',
	'$o->http = new EventHttp($o->base0)', '$o->http->bind("127.0.0.1", 0)', '$o->http->setDefaultCallback($o->do7)');
$rules['how'] = ['""' => 8, '"many"', '"count"', '"none"', '"refused"', '"failed"', '"truncated"', '"alias"', '"loop"', '"other"', '"cut"', '"twice"', '"bytes"', '"query"'];
$rules['bytes'] = fn () => literal(random_text());
$rules['name'] = ['"a.test"' => 3, '"b.test"', '"a"', '""', '"127.0.0.1"', '"::1"', 'str_repeat("a", 64) . ".test"', 'str_repeat("a.", 130) . "test"', '"a..test"', '"localhost"'];
$rules['hostname'] = ['{name}'];
$rules['EventDnsBase_host'] = ['{name}'];
$rules['EventHttpConnection_address'] = ['{name}'];
$rules['dns_base'] = ['($o->dns ?? throw new Exception("nobody else is asked"))'];
$rules['ip'] = ['stream_socket_get_name($o->udp, false)' => 3, '"127.0.0.1:9"', '"x"'];
$rules['domain'] = ['"test"', '"x.test"', '""'];
$rules['look'] = [
	'$o->dns->resolve({name}, {cb}, {arg}, {family})' => 6,
	'answer($o->udp, {how}, {bytes})' => 4,
	'$o->dns = new EventDnsBase($o->base0, {initialize})',
	'$o->dns->addNameserverIp({ip})' => 2,
	'$o->dns->setOption({option}, {EventDnsBase_value})' => 2,
	'unset($o->dns)',
	'$o->bev{n} = new EventBufferEvent({EventBase}, null, {options}, {maybe}, {maybe}, {maybe}, {arg})' => 2,
	'$o->bev{n}->connectHost({dns_base}, {name}, {port}, {family})' => 3,
	'$o->connection{n} = new EventHttpConnection($o->base0, {dns_base}, {name}, {port})' => 2,
	'$o->connection{n}->makeRequest($o->request{n} = new EventHttpRequest({cb}, {arg}), {type}, {uri})' => 3,
	'fclose($o->udp)',
	'$o->bev{n}->getDnsErrorString()',
];
$rules['step'] = ['{look}' => 8, '{run}' => 5, '{use}' => 2, '{common}'];
$rules['reaction'] = ['{look}' => 4, '{nasty}' => 4, '{use}'];
$rules['without'][] = 'EventHttpConnection::setLocalAddress'; // who is it?
$rules['use'] = $use('EventDnsBase', 'EventBufferEvent', 'EventHttpConnection');
