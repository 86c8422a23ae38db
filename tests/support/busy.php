<?php
/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * How busy a loop keeps the processor. */

/** Run the loop for some time, and say how much of it the processor was busy, from 0 to 1. */
function busy(EventBase $base, float $seconds): float
{
	$before = cpu_seconds();
	$started = microtime(true);
	$end = Event::timer($base, fn () => $base->stop());
	$end->add($seconds);
	$base->loop();
	return (cpu_seconds() - $before) / (microtime(true) - $started);
}

function cpu_seconds(): float
{
	$usage = getrusage();
	return $usage['ru_utime.tv_sec'] + $usage['ru_stime.tv_sec']
		+ ($usage['ru_utime.tv_usec'] + $usage['ru_stime.tv_usec']) / 1e6;
}
