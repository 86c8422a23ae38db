--TEST--
EventWebSocket at both ends, used in any order at any time
--FILE--
<?php
require __DIR__ . '/../support/websocket.php';

/** Calls methods of all that it has ever seen, at random, from inside of all callbacks. */
final class Chaos
{
	private EventBase $base;
	/** @var array<int, object> */
	private array $things;
	/** @var array<int, Client> */
	private array $clients;
	private int $port;
	private int $depth = 0;
	private bool $mayThrow = false;

	public function __construct()
	{
		$this->start();
	}

	private function start(): void
	{
		$this->base = new EventBase();
		$http = serve($this->base, $this->receive(...));
		$this->port = port_of($http);
		$this->things = [$http, $this->base];
		$this->clients = [];
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

	/** The callback of everything. */
	public function act(mixed ...$arguments): mixed
	{
		if (++$this->depth <= 3) {
			foreach ($arguments as $argument) {
				is_object($argument) && $this->keep($argument);
			}
			for ($i = mt_rand(0, 3); $i > 0; $i--) {
				$this->step();
			}
		}
		$this->depth--;
		if ($this->mayThrow && mt_rand(0, 60) === 0) {
			throw new DomainException('from a callback');
		}
		return null;
	}

	private function keep(object $thing): void
	{
		$this->things[] = $thing;
		if (count($this->things) > 40) {
			unset($this->things[array_rand($this->things)]);
		}
	}

	private function step(): void
	{
		$thing = $this->things ? $this->things[array_rand($this->things)] : null;
		try {
			match (mt_rand(0, 10)) {
				0 => $this->forget(),
				1 => mt_rand(0, 3) ?: gc_collect_cycles(),
				2 => $this->hear(EventWebSocket::connect($this->base, "ws://127.0.0.1:$this->port/", $this->options())),
				3 => $this->join(),
				4, 5 => $this->disturb(),
				default => $thing && $this->call($thing),
			};
		} catch (Error | EventException) {
			// of stale things, and of calls that make no sense now
		}
	}

	private function forget(): void
	{
		unset($this->things[array_rand($this->things)]);
	}

	/** A client that speaks no better than the others. */
	private function join(): void
	{
		if (count($this->clients) < 6) {
			$this->clients[] = (new Client($this->base, "tcp://127.0.0.1:$this->port"))->get('/', 'Upgrade: websocket',
				'Connection: Upgrade', 'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==', 'Sec-WebSocket-Version: 13',
				...mt_rand(0, 1) ? ['Sec-WebSocket-Extensions: permessage-deflate'] : []);
		}
	}

	private function disturb(): void
	{
		if (!$this->clients) {
			return;
		}
		$i = array_rand($this->clients);
		$client = $this->clients[$i];
		if (mt_rand(0, 3)) {
			@$client->send(mt_rand(0, 15) ? frame([0, 1, 2, 1, 2, 8, 9, 10, 0x41, 0x42][mt_rand(0, 9)], mt_rand(0, 9) ? ["\xf2\x48\xcd\xc9\xc9\x07\0", 'words'][mt_rand(0, 1)] : str_repeat('x', mt_rand(0, 70000)), final: mt_rand(0, 3) > 0) : random_bytes(9));
			return;
		}
		unset($this->clients[$i]);
		match (mt_rand(0, 2)) {
			0 => $client->close(),
			1 => $client->reset(),
			2 => @$client->halfClose(),
		};
	}

	private function call(object $thing): void
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

	public function run(int $rounds): void
	{
		for ($i = 0; $i < $rounds; $i++) {
			$this->mayThrow = true;
			$freed = false;
			try {
				for ($n = mt_rand(0, 3); $n > 0; $n--) {
					$this->step();
				}
				$this->base->loop(EventBase::LOOP_NONBLOCK);
			} catch (DomainException) {
			} catch (Error) {
				$freed = true; // the base
			}
			$this->mayThrow = false;
			$this->depth = 0;
			if ($freed || $i % 100 === 99) {
				$this->start();
			}
		}
	}
}

error_reporting(E_ALL & ~E_WARNING & ~E_NOTICE);
pcntl_alarm(150);
$seed = (int) ($argv[1] ?? 0);
$before = descriptors();
foreach ($seed ? [$seed] : range(1, 20) as $seed) {
	mt_srand($seed);
	$chaos = new Chaos();
	$chaos->run(150);
	unset($chaos);
	gc_collect_cycles();
	gc_collect_cycles();
}
var_dump(descriptors() - $before);
?>
--EXPECT--
int(0)
