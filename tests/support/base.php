<?php
/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * What tests of bases and events share. */
require_once __DIR__ . '/outcome.php';

pcntl_alarm(90); // a loop that never ends is a failure, not a hang

/** Two connected sockets. */
function pair(): array
{
	return stream_socket_pair(STREAM_PF_UNIX, STREAM_SOCK_STREAM, 0);
}

/** A socket that can be read from, and its other end. */
function readable_pair(): array
{
	$pair = pair();
	fwrite($pair[1], 'x');
	return $pair;
}

/** Run $code in a process of its own, and print how that ended. */
function isolated(string $what, callable $code): void
{
	echo "-- $what\n";
	$child = pcntl_fork();
	if ($child === 0) {
		pcntl_alarm(90);
		$code();
		exit(0);
	}
	pcntl_waitpid($child, $status);
	echo pcntl_wifsignaled($status)
		? 'KILLED by signal ' . pcntl_wtermsig($status)
		: 'status ' . pcntl_wexitstatus($status), "\n";
}

/** What calls back, by kind: each entry makes an event on $base that is about to fire, once. */
function event_kinds(): array
{
	return [
		'stream' => function (EventBase $base, callable $callback): Event {
			static $streams = [];
			[$reader, $streams[]] = $streams[] = readable_pair();
			$event = new Event($base, $reader, Event::READ, $callback);
			$event->add();
			return $event;
		},
		'timer' => function (EventBase $base, callable $callback): Event {
			$event = Event::timer($base, $callback);
			$event->add(0);
			return $event;
		},
		'signal' => function (EventBase $base, callable $callback): Event {
			$event = Event::signal($base, SIGUSR1, $callback);
			$event->add();
			posix_kill(posix_getpid(), SIGUSR1);
			return $event;
		},
	];
}
