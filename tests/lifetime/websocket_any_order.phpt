--TEST--
EventWebSocket at both ends, used in any order at any time
--FILE--
<?php
require __DIR__ . '/../support/chaos.php';
require __DIR__ . '/../support/websocket.php';

final class WebSocketChaos extends Chaos
{
	protected function serve(): EventHttp
	{
		return serve($this->base, $this->receive(...));
	}

	/** It speaks no better than the others. */
	protected function client(): Client
	{
		return (new Client($this->base, "tcp://127.0.0.1:$this->port"))->get('/', 'Upgrade: websocket', 'Connection: Upgrade',
			'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==', 'Sec-WebSocket-Version: 13',
			...mt_rand(0, 1) ? ['Sec-WebSocket-Extensions: permessage-deflate'] : []);
	}

	protected function tell(Client $client): void
	{
		$client->send(mt_rand(0, 15) ? frame([0, 1, 2, 1, 2, 8, 9, 10, 0x41, 0x42][mt_rand(0, 9)], mt_rand(0, 9) ? ["\xf2\x48\xcd\xc9\xc9\x07\0", 'words'][mt_rand(0, 1)] : str_repeat('x', mt_rand(0, 70000)), final: mt_rand(0, 3) > 0) : random_bytes(9));
	}

	protected function others(): array
	{
		return [fn () => $this->hear(EventWebSocket::connect($this->base, "ws://127.0.0.1:$this->port/", $this->options()))];
	}

	private function options(): array
	{
		$deflate = ['context_takeover' => mt_rand(0, 2) > 0, 'threshold' => 1 << mt_rand(0, 8), 'window_bits' => mt_rand(9, 15)];
		return mt_rand(0, 1) ? ['deflate' => mt_rand(0, 1) ? $deflate : false] : ['deflate' => $deflate, 'ping_interval' => 0.001 * mt_rand(0, 2), 'close_timeout' => 0.001 * mt_rand(0, 2), 'max_pending' => 1 << mt_rand(8, 20), 'max_message' => 1 << mt_rand(8, 20)];
	}

	private function receive(EventHttpRequest $req): void
	{
		$ws = mt_rand(0, 9) ? EventWebSocket::accept($req, $this->options()) : null;
		$ws && $this->hear($ws);
		$this->act($req, $ws);
	}

	private function hear(EventWebSocket $ws): void
	{
		$this->keep($ws);
		$act = $this->act(...);
		$ws->setCallbacks($act, mt_rand(0, 3) ? $act : null, mt_rand(0, 1) ? $act : null, $ws);
	}

	protected function call(object $thing): void
	{
		match ($thing::class) {
			'EventWebSocket' => match (mt_rand(0, 8)) {
				0, 1 => $thing->send('text'),
				2 => $thing->sendBinary(str_repeat('x', mt_rand(0, 300_000))),
				3 => $thing->ping('ping'),
				4 => $thing->close(1000, 'reason'),
				5 => $this->hear($thing),
				6 => $thing->setCallbacks(null),
				7 => $thing->getPendingBytes() . $thing->protocol . $thing->extensions,
				8 => EventWebSocket::broadcast(array_filter($this->things, fn ($each) => $each instanceof EventWebSocket), 'to all'),
			},
			'EventHttpRequest' => match (mt_rand(0, 5)) {
				0 => $this->receive($thing),
				1 => $thing->sendReply(200, 'OK'),
				2 => $thing->closeConnection(),
				3 => $thing->free(),
				4 => $this->keep($thing->getBufferEvent()),
				5 => $this->keep($thing->getConnection()),
			},
			'EventBufferEvent' => match (mt_rand(0, 3)) {
				0 => $thing->free(),
				1 => $thing->input->drain(3),
				2 => $thing->output->add('garbage'),
				3 => $thing->setCallbacks($this->act(...), null, null),
			},
			'EventBase' => match (mt_rand(0, 25)) {
				0, 1 => $thing->stop(),
				2 => $thing->free(),
				default => null,
			},
			default => null,
		};
	}
}

pcntl_alarm(150);
WebSocketChaos::reign($argv[1] ?? null);
?>
--EXPECT--
descriptors that are left: 0
