<?php
/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * Callbacks that free what calls them, throw, exit, collect, suspend, run loops: all of which are called. */

array_push($rules['first'], '$o->event0 = new Event($o->base0, $o->pair0[0], Event::READ | Event::PERSIST, $o->do0, {arg})', '$o->event0->add()',
	'[$o->bev0, $o->bev1] = EventBufferEvent::createPair($o->base0, {options})', '$o->bev0->setCallbacks($o->do1, $o->do2, $o->do3, {arg})',
	'$o->bev0->enable(Event::READ | Event::WRITE)', '$o->bev1->write({text})', 'fwrite($o->pair0[1], "x")');
$rules['armed'] = [
	'$o->event{n} = new Event({EventBase}, {pair}[0], {what}, {cb}, {arg})',
	'$o->event{n} = Event::timer({EventBase}, {cb}, {arg})' => 2,
	'$o->event{n} = Event::signal({EventBase}, SIGUSR1, {cb}, {arg})',
	'$o->event{n}->add({timeout})' => 6,
	'$o->bev{n} = new EventBufferEvent({EventBase}, {pair}[0], {options}, {maybe}, {maybe}, {maybe}, {arg})' => 2,
	'[$o->bev0, $o->bev1] = EventBufferEvent::createPair({EventBase}, {options})',
	'$o->bev{n}->setCallbacks({maybe}, {maybe}, {maybe}, {arg})' => 3,
	'$o->bev{n}->enable(Event::READ | Event::WRITE)' => 3,
	'$o->bev{n}->setTimeouts(0.001, 0.001)',
	'$o->bev{n}->write({text})' => 3,
	'$o->bev{n}->connect({addr})',
	'$o->bev{n}->connectHost({dns_base}, {hostname}, {port})',
	'$o->listener{n} = new EventListener({EventBase}, {cb}, {arg}, {EventListener_flags}, 5, {target})' => 2,
	'$o->listener{n}->setErrorCallback({cb})',
	'$o->client{n} = client($o->listener{n})' => 2,
	'$o->bev{n} = new EventBufferEvent($o->base0, $a[1], EventBufferEvent::OPT_CLOSE_ON_FREE, {maybe}, {maybe}, {maybe}, {arg})',
	'$o->base1 = new EventBase()',
	'$o->base0 = new EventBase()',
	'{EventBase}->priorityInit(3)',
	'posix_kill(posix_getpid(), SIGUSR1)',
];
$rules['step'] = ['{armed}' => 6, '{run}' => 4, '{common}' => 2, '{use}'];
$rules['reaction'] = ['{nasty}' => 6, '{armed}' => 3, '{use}'];
$rules['use'] = $use('Event', 'EventBase', 'EventBufferEvent', 'EventListener', 'EventBuffer');
