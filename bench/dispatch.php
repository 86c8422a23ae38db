<?php
/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * What a callback costs in PHP: `php dispatch.php event|timer <callbacks>`. See dispatch.c. */

function cpu_time(): float
{
	$usage = getrusage();
	return 1e9 * ($usage['ru_utime.tv_sec'] + $usage['ru_stime.tv_sec'])
		+ 1e3 * ($usage['ru_utime.tv_usec'] + $usage['ru_stime.tv_usec']);
}

[, $kind, $callbacks] = $argv;
$left = (int) $callbacks;
$base = new EventBase();
if ($kind === 'timer') {
	$event = Event::timer($base, function () use (&$event, &$left): void {
		if (--$left > 0) {
			$event->add(0);
		}
	});
	$event->add(0);
} else {
	$pair = stream_socket_pair(STREAM_PF_UNIX, STREAM_SOCK_STREAM, 0);
	fwrite($pair[1], 'x');
	$event = new Event($base, $pair[0], Event::READ | Event::PERSIST,
		function () use ($base, &$left): void {
			if (--$left === 0) {
				$base->stop();
			}
		});
	$event->add();
}

$start = cpu_time();
$base->loop();
printf("%.1f\n", (cpu_time() - $start) / (int) $callbacks);
