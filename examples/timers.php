<?php
/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * Timers: once, again and again, and cancelled.
 *
 *     php examples/timers.php
 */

$base = new EventBase();
$started = microtime(true);

$say = function (string $what) use ($started): void {
	printf("%.2f s  %s\n", microtime(true) - $started, $what);
};

// Once: a timer that has fired is not pending any more. add() would start it again.
$once = Event::timer($base, fn () => $say('once'));
$once->add(0.3);

// Again and again. An Event that belongs to no descriptor has -1 for one.
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

// Cancelled: del() keeps the timer for another add(), free() or dropping the variable ends it.
$never = Event::timer($base, fn () => $say('this is not printed'));
$never->add(0.5);
$never->del();

// The callback gets what was given with it.
$greeting = Event::timer($base, fn (string $name) => $say("hello, $name"), 'Anna');
$greeting->add(0.1);

// With nothing left to wait for the loop ends by itself.
$base->loop();
$say('done');
