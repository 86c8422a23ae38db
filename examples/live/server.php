<?php
/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * Shows who has this page open: each tab appears at once in all others, with its address and age, and disappears when it
 * is closed, thanks to the close callback. Below are figures of the process.
 *
 *     php examples/live/server.php 8080      and open http://127.0.0.1:8080/ in several tabs
 */

$port = (int) ($argv[1] ?? 8080);
if ($port < 0 || $port > 65535) {
	fwrite(STDERR, "The port must be a number from 1 to 65535, or 0 for any\n");
	exit(1);
}

/** A page that is open, and the stream of events that it reads. */
final class Tab
{
	public readonly string $address;
	public readonly float $since;

	public function __construct(public readonly int $id, private EventHttpRequest $req)
	{
		$connection = $req->getConnection();
		$connection->getPeer($host, $port);
		$this->address = "$host:$port";
		$this->since = microtime(true);
	}

	/** A client that does not read, such as a sleeping laptop, gets nothing more until it does. */
	public function tell(string $event, mixed $data): void
	{
		if ($this->req->getPendingBytes() < 65536) {
			$this->req->sendReplyChunk("event: $event\ndata: " . json_encode($data) . "\n\n");
		}
	}
}

final class Live
{
	/** @var array<int, Tab> */
	private array $tabs = [];
	private int $number = 0;
	private int $requests = 0;

	public function open(EventHttpRequest $req): void
	{
		$tab = new Tab(++$this->number, $req);
		$req->getConnection()->setCloseCallback(function () use ($tab): void {
			unset($this->tabs[$tab->id]);
			$this->tellAll('tabs', $this->list());
		});
		$req->addHeader('Content-Type', 'text/event-stream', EventHttpRequest::OUTPUT_HEADER);
		$req->addHeader('Cache-Control', 'no-store', EventHttpRequest::OUTPUT_HEADER);
		$req->sendReplyStart(200, 'OK');
		$this->tabs[$tab->id] = $tab;
		$tab->tell('you', $tab->id);
		$this->tellAll('tabs', $this->list());
	}

	/** Called when somebody presses the button. */
	public function count(EventHttpRequest $req): void
	{
		$this->requests++;
		$req->sendReply(204, 'No Content');
	}

	/** Called once a second; $late says by how much too late. */
	public function measure(float $late): void
	{
		$this->tellAll('process', [
			'tabs' => count($this->tabs),
			'requests' => $this->requests,
			'lag' => round(max(0, $late) * 1000, 2),
			'memory' => round(memory_get_usage() / 1024),
		]);
		$this->requests = 0;
	}

	private function tellAll(string $event, mixed $data): void
	{
		foreach ($this->tabs as $tab) {
			$tab->tell($event, $data);
		}
	}

	private function list(): array
	{
		return array_map(fn (Tab $tab) => ['id' => $tab->id, 'address' => $tab->address, 'since' => $tab->since],
			array_values($this->tabs));
	}
}

$base = new EventBase();
$http = new EventHttp($base);
$live = new Live();
$http->setDocumentRoot('/', __DIR__ . '/page', ['headers' => ['Cache-Control' => 'no-cache']]);
$http->setCallback('/events', $live->open(...));
$http->setCallback('/count', $live->count(...));

$due = microtime(true) + 1;
$tick = Event::timer($base, function () use (&$tick, &$due, $live): void {
	$now = microtime(true);
	$live->measure($now - $due);
	$due = $now + 1;
	$tick->add(1);
});
$tick->add(1);

if (!$http->bind('127.0.0.1', $port)) {
	fwrite(STDERR, "Cannot bind to port $port: " . EventUtil::getLastSocketError() . "\n");
	exit(1);
}
[[$address, $port]] = $http->getBoundAddresses();
echo "Listening on http://$address:$port/\n";
$base->loop();
