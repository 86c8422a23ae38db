<?php
/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * Clients of a server or a proxy, several side by side: each lane is a fiber that waits for what it needs. */

/** Wait for this, at most so long: was it so? */
function awaits(callable $condition, float $seconds = 20): bool
{
	$end = microtime(true) + $seconds;
	while (!$condition()) {
		if (microtime(true) > $end) {
			return false;
		}
		Fiber::suspend();
	}
	return true;
}

/** Run the functions side by side to their ends. */
function run_lanes(EventBase $base, callable ...$lanes): void
{
	$tick = Event::timer($base, function () use (&$tick) { $tick->add(0.02); });
	$tick->add(0.02);
	$fibers = array_map(fn ($lane) => new Fiber($lane), $lanes);
	array_walk($fibers, fn (Fiber $fiber) => $fiber->start());
	while ($fibers = array_filter($fibers, fn ($fiber) => !$fiber->isTerminated())) {
		$base->loop(EventBase::LOOP_ONCE);
		array_walk($fibers, fn (Fiber $fiber) => $fiber->resume());
	}
}

/** One connection to a port of 127.0.0.1, by TLS if there is a context for it. */
final class LaneClient
{
	public string $received = '';
	public bool $ended = false;
	private EventBufferEvent $bev;
	/** @var resource */
	private $stream;

	public function __construct(EventBase $base, int $port, ?EventSslContext $tls)
	{
		$this->stream = stream_socket_client("tcp://127.0.0.1:$port");
		stream_set_blocking($this->stream, false);
		$this->bev = $tls
			? EventBufferEvent::sslSocket($base, $this->stream, $tls, EventBufferEvent::SSL_CONNECTING)
			: new EventBufferEvent($base, $this->stream);
		$this->bev->setCallbacks($this->read(...), null, $this->event(...));
		$this->bev->enable(Event::READ | Event::WRITE);
	}

	public function send(string $bytes): static
	{
		$bytes === '' || $this->bev->write($bytes);
		return $this;
	}

	public function isSent(): bool
	{
		return $this->ended || $this->bev->output->length === 0;
	}

	private function read(): void
	{
		$this->received .= $this->bev->input->read($this->bev->input->length);
	}

	private function event(EventBufferEvent $bev, int $events): void
	{
		if ($events & (EventBufferEvent::EOF | EventBufferEvent::ERROR)) {
			$this->read();
			$this->ended = true;
		}
	}

	public function halfClose(): void
	{
		@stream_socket_shutdown($this->stream, STREAM_SHUT_WR);
	}

	public function close(): void
	{
		$this->bev->free();
		fclose($this->stream);
	}
}

/** What came of a payload. */
final class Outcome
{
	/** @var array<int> the requests that the client was answered, by X-Saw */
	public array $answered;
	/** Of the answers without X-Saw: whoever looked at the request first refused it. @var array<int> */
	public array $refusals = [];

	public function __construct(public string $received, public bool $ended)
	{
		preg_match_all('~^HTTP/1\.[01] (\d{3})\b.*?\r\n\r\n~ms', $received, $heads, PREG_SET_ORDER);
		preg_match_all('~^X-Saw: (-?\d+)\r$~mi', $received, $saw);
		$this->answered = array_map(intval(...), $saw[1]);
		foreach ($heads as [$head, $status]) {
			if ($status >= 300 && !preg_match('~^X-Saw:~mi', $head)) {
				$this->refusals[] = (int) $status;
			}
		}
	}

	/** Was something of it refused, or the connection ended without a word? */
	public function isRefused(): bool
	{
		return $this->refusals !== [] || ($this->ended && !$this->answered);
	}
}

/** What clients send to, with whoever is behind it. All proxies are reached by TLS. */
final class Target
{
	public function __construct(
		private EventBase $base, private int $port, private ?Backend $backend = null, private ?EventSslContext $tls = null)
	{
	}

	/** The answer to a request on a connection of its own. */
	private function probe(string $target): Outcome
	{
		$client = (new LaneClient($this->base, $this->port, $this->tls))
			->send("GET $target HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
		awaits(fn () => $client->ended);
		$client->close();
		return new Outcome($client->received, true);
	}

	/** Does the next client get the answer to its own request? */
	public function isInStep(string $target): bool
	{
		$saw = $this->probe($target)->answered;
		return count($saw) === 1 && ($this->backend->journal[$saw[0]][1] ?? '') === $target;
	}

	/** Send it, until nothing more comes of it, which is when others have been served meanwhile. */
	public function send(Payload $payload): Outcome
	{
		$client = (new LaneClient($this->base, $this->port, $this->tls))->send($payload->bytes);
		awaits(fn () => $client->isSent(), 5);
		while (!$payload->eof && !$client->ended && $this->isBusy($client)) {
		}
		$ended = $client->ended;
		$client->halfClose();
		awaits(fn () => $client->ended, 1);
		$client->close();
		return new Outcome($client->received, $ended);
	}

	/** May more come? */
	private function isBusy(LaneClient $client): bool
	{
		if (preg_match('~^Connection: close\r$~mi', $client->received)) {
			return false;
		}
		[$activity, $length] = [$this->backend?->activity, strlen($client->received)];
		$changed = fn () => $client->ended || strlen($client->received) !== $length || $this->backend?->activity !== $activity;
		if (!$this->tls) {
			return awaits($changed, $this->backend ? 0.05 : 0.2); // the server is in this process
		}
		if (awaits($changed, 0.15)) {
			return true;
		}
		$this->probe('/probe/meanwhile');
		return awaits($changed, 0.05);
	}
}
