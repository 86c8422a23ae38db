<?php
/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * Buffer events and their peers in one process. */
require_once __DIR__ . '/outcome.php';

pcntl_alarm(90); // a loop that never ends is a failure, not a hang

/** @return array<resource> a client's end and a server's end of a TCP connection */
function tcp(): array
{
	$server = stream_socket_server('tcp://127.0.0.1:0');
	$client = stream_socket_client('tcp://' . stream_socket_get_name($server, false));
	return [$client, stream_socket_accept($server)];
}

/** A buffer event that closes its end of a TCP connection, and the peer's end, a stream. */
function connection(EventBase $base, ?callable $read = null, ?callable $write = null, ?callable $event = null, mixed $arg = null, int $options = EventBufferEvent::OPT_CLOSE_ON_FREE): array
{
	[$peer, $stream] = tcp();
	return [new EventBufferEvent($base, $stream, $options, $read, $write, $event, $arg), $peer];
}

/** The names of an event callback's bits. */
function names(int $events): string
{
	$names = [];
	foreach (['READING', 'WRITING', 'EOF', 'ERROR', 'TIMEOUT', 'CONNECTED'] as $name) {
		if ($events & constant("EventBufferEvent::$name")) {
			$names[] = $name;
		}
	}
	return implode('|', $names);
}

/** Is a descriptor of this number open? */
function is_open(int $fd): bool
{
	clearstatcache();
	return is_link("/proc/self/fd/$fd");
}

/** What calls back, by kind: each entry makes a buffer event that calls $callback once the loop runs, and
 * what is to stay alive meanwhile. */
function kinds(): array
{
	$close = EventBufferEvent::OPT_CLOSE_ON_FREE;
	$kinds = [];
	foreach (['' => $close, ', deferred' => $close | EventBufferEvent::OPT_DEFER_CALLBACKS] as $how => $options) {
		$kinds["read$how"] = function (EventBase $base, callable $callback, mixed $arg = null) use ($options): array {
			[$bev, $peer] = connection($base, $callback, null, null, $arg, $options);
			$bev->enable(Event::READ);
			fwrite($peer, 'x');
			return [$bev, $peer];
		};
		$kinds["write$how"] = function (EventBase $base, callable $callback, mixed $arg = null) use ($options): array {
			[$bev, $peer] = connection($base, null, $callback, null, $arg, $options);
			$bev->write('x');
			return [$bev, $peer];
		};
		$kinds["end$how"] = function (EventBase $base, callable $callback, mixed $arg = null) use ($options): array {
			[$bev, $peer] = connection($base, null, null, $callback, $arg, $options);
			$bev->enable(Event::READ);
			stream_socket_shutdown($peer, STREAM_SHUT_WR);
			return [$bev, $peer];
		};
		$kinds["timeout$how"] = function (EventBase $base, callable $callback, mixed $arg = null) use ($options): array {
			[$bev, $peer] = connection($base, null, null, $callback, $arg, $options);
			$bev->setTimeouts(0.000001, 0);
			$bev->enable(Event::READ);
			usleep(1);
			return [$bev, $peer];
		};
		$kinds["connected$how"] = function (EventBase $base, callable $callback, mixed $arg = null) use ($options): array {
			$server = stream_socket_server('tcp://127.0.0.1:0');
			$bev = new EventBufferEvent($base, null, $options, null, null, $callback, $arg);
			$bev->write('x');
			$bev->connect(stream_socket_get_name($server, false));
			return [$bev, $server];
		};
	}
	$kinds['pair'] = function (EventBase $base, callable $callback, mixed $arg = null): array {
		[$bev, $peer] = EventBufferEvent::createPair($base);
		$bev->setCallbacks($callback, null, null, $arg);
		$bev->enable(Event::READ);
		$peer->write('x');
		return [$bev, $peer];
	};
	return $kinds;
}
