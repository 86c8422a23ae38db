<?php
/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * Signals to itself, while events wait for them or PHP does. */

require __DIR__ . '/callbacks.php';
$rules['caught'] = ['SIGUSR1' => 3, 'SIGUSR2', 'SIGHUP', 'SIGWINCH'];
$rules['alert'] = [
	'$o->event{n} = Event::signal({EventBase}, {caught}, {cb}, {arg})' => 4,
	'$o->event{n} = new Event({EventBase}, {signal}, Event::SIGNAL | Event::PERSIST, {cb})' => 2,
	'$o->event{n} = new Event({EventBase}, {caught}, Event::SIGNAL, {cb})',
	'$o->event{n}->add()' => 4, '$o->event{n}->addSignal({timeout})', '$o->event{n}->delSignal()', '$o->event{n}->del()',
	'posix_kill(posix_getpid(), {caught})' => 8,
	'for ($i = 0; $i < 5; $i++) posix_kill(posix_getpid(), {caught})' => 2,
	'pcntl_signal({caught}, {cb})', 'pcntl_signal({caught}, SIG_IGN)', 'pcntl_async_signals({bool})', 'pcntl_signal_dispatch()',
	'proc_close(proc_open(["true"], [], $pipes))',
	'(fork() === 0) and exit(0)',
];
$rules['step'] = ['{alert}' => 10, '{armed}' => 2, '{run}' => 5, '{common}'];
$rules['reaction'] = ['{alert}' => 5, '{nasty}' => 3, '{armed}'];
