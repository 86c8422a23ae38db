<?php
/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * How often a loop wakes that has nothing to do. */

/**
 * Run the loop for some time, after what is left to do is done: how often it woke before the end, INF where the
 * kernel would wake it at once, for ever.
 */
function wakes(EventBase $base, float $seconds): int|float
{
	$next = Event::timer($base, fn () => null);
	for ($i = 0; $i < 5; $i++) { // as settle() does, which has no end where the work has none
		$next->add(0);
		$base->loop(EventBase::LOOP_ONCE);
	}
	$over = false;
	$end = Event::timer($base, function () use (&$over) { $over = true; });
	$end->add($seconds);
	for ($passes = 0; !$over; $passes++) {
		$base->loop(EventBase::LOOP_ONCE);
	}
	return is_reported() ? INF : $passes - 1;
}

/**
 * Does an epoll of this process have something to report, now that its loop has run? What no event is for, such as
 * a descriptor that was closed, wakes a loop within one of its passes.
 */
function is_reported(): bool
{
	foreach (scandir('/proc/self/fd') as $fd) {
		if (@readlink("/proc/self/fd/$fd") === 'anon_inode:[eventpoll]') {
			[$epolls, $none] = [[fopen("php://fd/$fd", 'r')], null];
			if (stream_select($epolls, $none, $none, 0) > 0) {
				return true;
			}
		}
	}
	return false;
}
