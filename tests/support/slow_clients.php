<?php
/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * Many clients that are slow, in a process of their own. */
require_once __DIR__ . '/http.php';

final class SlowClients
{
	private const AT_A_TIME = 100; // no more wait to be accepted than the backlog has room for

	/** @var resource */
	private $pipe;

	/**
	 * Before there is a base, of which they are to have nothing.
	 *
	 * @param array<array{int, string, string}> $kinds how many say what to begin with, and then what once a second
	 */
	public function __construct(private array $kinds)
	{
		posix_setrlimit(POSIX_RLIMIT_NOFILE, posix_getrlimit()['hard openfiles'], posix_getrlimit()['hard openfiles']);
		[$this->pipe, $theirs] = stream_socket_pair(STREAM_PF_UNIX, STREAM_SOCK_STREAM, 0);
		if (pcntl_fork() === 0) {
			fclose($this->pipe);
			pcntl_alarm(120);
			while ($port = (int) fgets($theirs)) {
				$this->be($theirs, $port);
			}
			exit(0);
		}
	}

	/** How many of so many wanted can this process have as well? */
	public static function possible(int $wanted): int
	{
		$hard = posix_getrlimit()['hard openfiles'];
		return $hard === 'unlimited' ? $wanted : min($wanted, $hard - 100);
	}

	/**
	 * Until they are to leave.
	 *
	 * @param resource $pipe
	 */
	private function be($pipe, int $port): void
	{
		$sockets = [];
		foreach ($this->kinds as [$count, $begin, $more]) {
			for ($i = 0; $i < $count; $i++) {
				$socket = socket_create(AF_INET, SOCK_STREAM, 0);
				socket_set_option($socket, SOL_SOCKET, SO_RCVBUF, 4096); // a reply is the server's to keep
				socket_connect($socket, '127.0.0.1', $port) or exit(1);
				socket_write($socket, $begin);
				socket_set_nonblock($socket);
				$sockets[] = [$socket, $more];
				if (count($sockets) % self::AT_A_TIME === 0) {
					fwrite($pipe, "so far\n");
					fgets($pipe);
				}
			}
		}
		fwrite($pipe, "all\n");
		stream_set_blocking($pipe, false);
		for ($at = 0; fgets($pipe) === false && !feof($pipe); usleep(10000)) { // a hundredth of them each time
			for ($end = $at + (int) ceil(count($sockets) / 100); $at < $end; $at++) {
				[$socket, $more] = $sockets[$at % count($sockets)];
				$more === '' || @socket_write($socket, $more);
			}
		}
		stream_set_blocking($pipe, true);
	}

	/** Run the loop until all are connected, and have begun. */
	public function begin(EventBase $base, EventHttp $http): void
	{
		$all = false;
		$said = new Event($base, $this->pipe, Event::READ | Event::PERSIST, function () use (&$all): void {
			$all = fgets($this->pipe) === "all\n";
			$all || fwrite($this->pipe, "go on\n");
		});
		$said->add();
		fwrite($this->pipe, port_of($http) . "\n");
		until($base, function () use (&$all) { return $all; });
		$said->free();
		settle($base);
	}

	/** They leave. Run the loop until there are so many descriptors again. */
	public function end(EventBase $base, int $descriptors): void
	{
		fwrite($this->pipe, "leave\n");
		until($base, fn () => descriptors() <= $descriptors);
	}

	public function __destruct()
	{
		fclose($this->pipe);
		pcntl_wait($status);
	}
}

/** The median of the microseconds that a fast client waits for its replies, while all others have their turn. */
function waiting_time(EventBase $base, EventHttp $http, int $requests): float
{
	$stream = stream_socket_client('tcp://127.0.0.1:' . port_of($http));
	stream_set_blocking($stream, false);
	$reading = new Event($base, $stream, Event::READ | Event::PERSIST, function () use ($stream, &$received): void {
		$received = fread($stream, 65536) !== '';
	});
	$reading->add();
	$times = [];
	while (count($times) < $requests) {
		$received = false;
		$started = hrtime(true);
		fwrite($stream, "GET / HTTP/1.1\r\nHost: localhost\r\n\r\n");
		while (!$received) {
			$base->loop(EventBase::LOOP_ONCE);
		}
		$times[] = (hrtime(true) - $started) / 1000;
	}
	$reading->free();
	fclose($stream);
	settle($base);
	sort($times);
	return $times[intdiv(count($times), 2)];
}
