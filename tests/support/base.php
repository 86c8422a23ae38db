<?php
/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * What tests of bases and events share. */

pcntl_alarm(25); // a loop that never ends is a failure, not a hang

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

/** Print what $call throws, or what it returns. */
function attempt(callable $call): void
{
	try {
		echo json_encode($call()), "\n";
	} catch (Throwable $e) {
		echo get_class($e), ': ', $e->getMessage(), "\n";
	}
}

/** Print warnings as lines of their own, without file, line and the backend's details. */
function show_warnings(): void
{
	set_error_handler(function (int $type, string $message): bool {
		echo 'warning: ', preg_replace('/: Epoll .*: /', ': ', $message), "\n";
		return true;
	});
}

/** The command that runs this PHP with its options, without the script. */
function php_command(): array
{
	$command = explode("\0", rtrim(file_get_contents('/proc/self/cmdline'), "\0"));
	return array_slice($command, 0, array_search($_SERVER['argv'][0], $command));
}

/** Run $code in a process of its own, and print how that ended. */
function isolated(string $what, callable $code): void
{
	echo "-- $what\n";
	$child = pcntl_fork();
	if ($child === 0) {
		pcntl_alarm(25);
		$code();
		exit(0);
	}
	pcntl_waitpid($child, $status);
	echo pcntl_wifsignaled($status)
		? 'KILLED by signal ' . pcntl_wtermsig($status)
		: 'status ' . pcntl_wexitstatus($status), "\n";
}

/** What calls back, by kind: each entry makes an event on $base that is about to fire, once. */
function kinds(): array
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
