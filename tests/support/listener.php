<?php
/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * Listeners and their clients in one process. */

require_once __DIR__ . '/outcome.php';

/** A listener on any free port of 127.0.0.1, or on another target. */
function listen(EventBase $base, callable $callback, mixed $data = null, int $flags = 0, mixed $target = '127.0.0.1:0'): EventListener
{
	return new EventListener($base, $callback, $data, $flags, -1, $target);
}

/** What stream_socket_client() wants for the address a listener is bound to. */
function url(EventListener $listener): string
{
	$listener->getSocketName($address, $port);
	if (str_starts_with($address, '/')) {
		return "unix://$address";
	}
	return str_contains($address, ':') ? "tcp://[$address]:$port" : "tcp://$address:$port";
}

/** @return resource a connection to the listener, waiting to be accepted */
function client(EventListener $listener)
{
	return stream_socket_client(url($listener));
}

/** @return array<resource> several of them */
function clients(EventListener $listener, int $n): array
{
	return array_map(fn () => client($listener), range(1, $n));
}

/** The stream of an accepted descriptor: closes it when it goes. */
function accepted(int $fd)
{
	return socket_export_stream(EventUtil::createSocket($fd));
}

/** A new path for a unix socket. */
function socket_path(): string
{
	$path = tempnam(sys_get_temp_dir(), 'event');
	unlink($path);
	return $path;
}
