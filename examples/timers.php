<?php
/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * Timers: once, repeated, and cancelled.
 *
 *     php examples/timers.php
 */

$base = new EventBase();
$started = microtime(true);

$say = function (string $what) use ($started): void {
	printf("%.2f s  %s\n", microtime(true) - $started, $what);
};

// Once: a timer that has fired is no longer pending. add() would start it again.
$once = Event::timer($base, fn () => $say('once'));
$once->add(0.3);

// Repeated. An Event without a descriptor gets -1.
$ticks = 0;
$ticker = new Event(
	$base,
	-1,
	Event::TIMEOUT | Event::PERSIST,
	function () use (&$ticker, &$ticks, $say): void {
		$say('tick ' . ++$ticks);
		if ($ticks === 3) {
			$ticker->del();
		}
	},
);
$ticker->add(0.2);

// Cancelled: after del() the timer can be added again; free() or dropping the variable ends it.
$never = Event::timer($base, fn () => $say('this is not printed'));
$never->add(0.5);
$never->del();

// The callback gets the last argument.
$greeting = Event::timer($base, fn (string $name) => $say("hello, $name"), 'Anna');
$greeting->add(0.1);

// The loop ends when there is nothing left to wait for.
$base->loop();
$say('done');
