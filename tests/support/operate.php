<?php
/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * Clients that ask without end, and count what they are answered: for servers that are replaced meanwhile. */
require_once __DIR__ . '/http.php';

final class Load
{
	public int $answered = 0;
	/** Requests that have got no answer. */
	public int $failed = 0;
	/** @var array<string, int> how often a body was seen */
	public array $bodies = [];
	private bool $over = false;

	public function __construct(private EventBase $base, private int $port, int $clients)
	{
		while ($clients-- > 0) {
			$this->connect();
		}
	}

	/** No more requests; those that are in hand are awaited. */
	public function end(): void
	{
		$this->over = true;
	}

	/** One connection, used until the server ends it: after a reply that says so. */
	private function connect(): void
	{
		$bev = new EventBufferEvent($this->base, null, EventBufferEvent::OPT_CLOSE_ON_FREE);
		$waits = false;
		$ask = function () use ($bev, &$waits): void {
			if ($this->over) {
				$bev->free();
				return;
			}
			$waits = true;
			$bev->write("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n");
		};
		$bev->setCallbacks(function (EventBufferEvent $bev) use (&$waits, $ask): void {
			$reply = $bev->input->substr(0, 65536);
			if (!preg_match('~\r\nContent-Length: (\d+)\r\n~', $reply, $length)
				|| strlen($reply) < ($head = strpos($reply, "\r\n\r\n") + 4) + $length[1]) {
				return;
			}
			$bev->input->drain(strlen($reply));
			$waits = false;
			$this->answered++;
			$body = substr($reply, $head);
			$this->bodies[$body] = ($this->bodies[$body] ?? 0) + 1;
			str_contains($reply, "\r\nConnection: close\r\n") || $ask();
		}, null, function (EventBufferEvent $bev, int $events) use (&$waits, $ask): void {
			if ($events & EventBufferEvent::CONNECTED) {
				$ask();
				return;
			}
			$this->failed += (int) $waits;
			$bev->free();
			$this->over || $this->connect();
		});
		$bev->enable(Event::READ | Event::WRITE);
		$waits = true; // to be connected counts
		$bev->connect("127.0.0.1:$this->port");
	}
}
