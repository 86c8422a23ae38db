<?php
/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * What stands behind a proxy: our server, or a recorder that knows nothing of it. Both keep a journal of requests as
 * [method, target, headers, body], and tell each client the number of its request in X-Saw. */
require_once __DIR__ . '/../strict_reader.php';

/** Does this ask only whether the proxy is in step? */
function is_probe(array $request): bool
{
	return str_starts_with($request[1], '/probe');
}

abstract class Backend
{
	/** @var array<array{string, string, array<string, array<string>>, string}> */
	public array $journal = [];
	/** How often something has come, but for probes. */
	public int $activity = 0;

	/** @return array<int> the ports of two servers that share the journal */
	abstract public function ports(): array;

	/** The number of a request, from now on. */
	protected function note(array $request): int
	{
		$this->activity += (int) !is_probe($request);
		$this->journal[] = $request;
		return array_key_last($this->journal);
	}
}

/** Two of our servers, as they are to begin with, but for more methods: all but CONNECT, which is for proxies. */
final class Served extends Backend
{
	/** @var array<EventHttp> */
	private array $servers;

	public function __construct(EventBase $base)
	{
		for ($i = 0; $i < 2; $i++) {
			$this->servers[] = $http = new EventHttp($base);
			$http->setAllowedMethods(['GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'OPTIONS', 'TRACE', 'PATCH', 'QUERY', 'PROPFIND']);
			$http->setDefaultCallback($this->serve(...));
			$http->bind('127.0.0.1', 0) or throw new RuntimeException('cannot bind');
		}
	}

	public function ports(): array
	{
		return array_map(fn ($http) => $http->getBoundAddresses()[0][1], $this->servers);
	}

	private function serve(EventHttpRequest $req): void
	{
		$headers = [];
		foreach (array_keys($req->getInputHeaders()) as $name) {
			$headers[strtolower($name)] = $req->getHeaderValues($name, EventHttpRequest::INPUT_HEADER);
		}
		$body = $req->getInputBuffer();
		$number = $this->note([$req->getMethod(), $req->getUri(), $headers, (string) $body->read($body->length)]);
		$req->addHeader('X-Saw', (string) $number, EventHttpRequest::OUTPUT_HEADER);
		$req->sendReply(200, 'OK', "served\n");
	}
}

/** Takes what a proxy sends as it comes, and answers what a slow, obvious reader takes for requests. */
final class Recorder extends Backend
{
	/** @var array<EventListener> */
	private array $listeners;
	/** @var array<RecorderConnection> */
	public array $connections = [];

	public function __construct(private EventBase $base)
	{
		for ($i = 0; $i < 2; $i++) {
			$this->listeners[] = new EventListener($base, $this->accept(...), null,
				EventListener::OPT_CLOSE_ON_FREE | EventListener::OPT_CLOSE_ON_EXEC, -1, '127.0.0.1:0');
		}
	}

	public function ports(): array
	{
		return array_map(function ($listener) {
			$listener->getSocketName($address, $port);
			return $port;
		}, $this->listeners);
	}

	private function accept(EventListener $listener, int $fd): void
	{
		$connection = new RecorderConnection($this, new EventBufferEvent($this->base, $fd, EventBufferEvent::OPT_CLOSE_ON_FREE));
		$this->connections[] = $connection;
	}

	public function noteOne(array $request): int
	{
		return $this->note($request);
	}

	/** What has come since this was last asked, by connection, and whether it ended where a request ends. */
	public function take(): array
	{
		$streams = [];
		foreach ($this->connections as $i => $connection) {
			$connection->taken === strlen($connection->bytes) or $streams[] = $connection->take();
			if ($connection->ended) {
				unset($this->connections[$i]);
			}
		}
		return $streams;
	}
}

final class RecorderConnection
{
	public string $bytes = '';
	public int $taken = 0;
	public bool $ended = false;
	private StrictReader $reader;
	private int $answered = 0;

	public function __construct(private Recorder $recorder, private EventBufferEvent $bev)
	{
		$this->reader = new StrictReader();
		$bev->setCallbacks($this->read(...), null, $this->end(...));
		$bev->enable(Event::READ | Event::WRITE);
	}

	private function read(): void
	{
		$this->bytes .= $this->bev->input->read($this->bev->input->length);
		$refused = $this->reader->read($this->bytes);
		while ($this->answered < count($this->reader->requests)) {
			$request = $this->reader->requests[$this->answered++];
			$this->answer($request[0] === 'CONNECT' ? '405 Method Not Allowed' : '200 OK', $this->recorder->noteOne(array_slice($request, 0, 4)));
			if ($request[4] || $request[0] === 'CONNECT') {
				$this->close();
				return;
			}
		}
		if ($refused) {
			$this->answer('400 Bad Request', -1);
			$this->close();
		}
	}

	private function answer(string $status, int $number): void
	{
		$this->bev->write("HTTP/1.1 $status\r\nX-Saw: $number\r\nContent-Length: 0\r\n\r\n");
	}

	/** Once what was written has gone. */
	private function close(): void
	{
		$this->ended = true;
		$this->bev->disable(Event::READ);
		$this->bev->setCallbacks(null, fn () => $this->bev->free(), fn () => $this->bev->free());
	}

	private function end(EventBufferEvent $bev, int $events): void
	{
		$this->ended = true;
		$bev->free();
	}

	/** @return array{string, bool} */
	public function take(): array
	{
		$bytes = substr($this->bytes, $this->taken);
		$this->taken = strlen($this->bytes);
		return [$bytes, $this->ended || $this->reader->end === $this->taken];
	}
}
