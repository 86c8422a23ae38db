--TEST--
The HTTP classes, used in any order at any time
--FILE--
<?php
require __DIR__ . '/../support/chaos.php';

final class HttpChaos extends Chaos
{
	protected function serve(): EventHttp
	{
		$http = serve($this->base, $this->act(...));
		$http->setCallback('/a', $this->act(...), $http);
		return $http;
	}

	protected function client(): Client
	{
		return (new Client($this->base, "tcp://127.0.0.1:$this->port"))
			->get(['/', '/a', '/b'][mt_rand(0, 2)], ...[['Connection: close'], ['Connection: upgrade', 'Upgrade: echo'], []][mt_rand(0, 2)]);
	}

	protected function tell(Client $client): void
	{
		$client->get('/', ...mt_rand(0, 1) ? ['Connection: close'] : []);
	}

	protected function others(): array
	{
		return [$this->ask(...), $this->wait(...)];
	}

	/** A request of our own. */
	private function ask(): void
	{
		$conn = new EventHttpConnection($this->base, null, '127.0.0.1', $this->port);
		$conn->setCloseCallback($this->act(...), $conn);
		$req = new EventHttpRequest($this->act(...), $conn);
		$this->keep($conn);
		$this->keep($req);
		$conn->makeRequest($req, EventHttpRequest::CMD_GET, '/a');
	}

	private function wait(?object $thing): void
	{
		$timer = Event::timer($this->base, $this->act(...), $thing);
		$timer->add(0);
		$this->keep($timer);
	}

	protected function call(object $thing): void
	{
		$got = match ($thing::class) {
			'EventHttpRequest' => match (mt_rand(0, 20)) {
				0 => $thing->sendReply(200, 'OK', buffer('whole')),
				1 => $thing->sendReply(200, 'OK'),
				2 => $thing->sendReplyStart(200, 'OK'),
				3, 4 => $thing->sendReplyChunk(buffer(str_repeat('chunk', mt_rand(0, 9000)))),
				5, 6 => $thing->sendReplyEnd(),
				7 => $thing->sendError(500),
				8 => $thing->closeConnection(),
				9 => $thing->cancel(),
				10 => $thing->free(),
				11, 12 => $thing->getConnection(),
				13, 14 => $thing->getBufferEvent(),
				15 => $thing->getInputBuffer(),
				16 => $thing->getOutputBuffer(),
				17 => $thing->addHeader('X-A', 'b', EventHttpRequest::OUTPUT_HEADER),
				18 => $thing->getUri() . $thing->getHost() . json_encode($thing->getInputHeaders()),
				19 => $thing->clearHeaders(),
				20 => $thing->upgrade('echo'),
			},
			'EventHttpConnection' => match (mt_rand(0, 4)) {
				0 => $thing->setCloseCallback($this->act(...), $thing),
				1 => $thing->getBase(),
				2 => $thing->getPeer($address, $port),
				3 => $thing->setTimeout(1),
				4 => $thing->makeRequest(new EventHttpRequest($this->act(...)), EventHttpRequest::CMD_GET, '/'),
			},
			'EventBufferEvent' => match (mt_rand(0, 9)) {
				0 => $thing->enable(Event::READ),
				1 => $thing->disable(Event::READ),
				2 => mt_rand(0, 5) ? null : $thing->setCallbacks($this->act(...), $this->act(...), $this->act(...), $thing),
				3 => $thing->free(),
				4 => mt_rand(0, 5) ? null : $thing->close(),
				5 => $thing->input,
				6 => $thing->output,
				7 => $thing->setWatermark(Event::READ, 0, 100),
				8 => $thing->enable(Event::READ | Event::WRITE),
				9 => $thing->read(10),
			},
			'EventBuffer' => match (mt_rand(0, 3)) {
				0 => $thing->length,
				1 => $thing->read(5),
				2 => $thing->add('x'),
				3 => $thing->drain(3),
			},
			'EventHttp' => match (mt_rand(0, 3)) {
				0 => $thing->setDefaultCallback($this->act(...), $thing),
				1 => $thing->setCallback('/b', $this->act(...)),
				2 => $thing->getBoundAddresses(),
				3 => $thing->setTimeout(1),
			},
			'EventBase' => match (mt_rand(0, 25)) {
				0, 1 => $thing->stop(),
				2 => $thing->exit(),
				3 => $thing->free(),
				default => null,
			},
			default => method_exists($thing, 'free') ? $thing->free() : null,
		};
		if (is_object($got)) {
			$this->keep($got);
		}
	}
}

HttpChaos::reign($argv[1] ?? null);
?>
--EXPECT--
descriptors that are left: 0
