<?php
/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * Fibers that run loops, and callbacks that suspend them. */

require __DIR__ . '/callbacks.php';
$rules['fiber'] = [
	'$o->fiber{n} = new Fiber(function () use ($o) { tick(); {run}; })' => 3,
	'$o->fiber{n} = new Fiber({do})' => 2,
	'$o->fiber{n}->start()' => 5,
	'$o->fiber{n}->resume()' => 4,
	'$o->fiber{n}->throw(new Exception("resumed"))',
	'unset($o->fiber{n})',
	'Fiber::suspend()' => 3,
	'$o->fiber{n} = Fiber::getCurrent()',
];
$rules['step'] = ['{fiber}' => 6, '{armed}' => 6, '{run}' => 3, '{common}' => 2, '{use}'];
$rules['reaction'] = ['{fiber}' => 3, 'Fiber::suspend()' => 3, '{nasty}' => 4, '{armed}' => 2];
