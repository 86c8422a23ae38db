--TEST--
The HTTP classes, used in any order at any time
--FILE--
<?php
require __DIR__ . '/../support/http.php';

/** Calls methods of all that it has ever seen, at random, from inside of all callbacks. */
final class Chaos
{
	private const MOST_THINGS = 40;

	public EventBase $base;

	/** @var array<int, object> what is kept */
	public array $things = [];

	/** @var array<int, Client> */
	public array $clients = [];

	private int $port;
	private int $depth = 0;
	private bool $mayThrow = false;

	public function __construct()
	{
		$this->start();
	}

	/** A new base with a server on it; what was before may go. */
	private function start(): void
	{
		$this->base = new EventBase();
		$http = serve($this->base, $this->act(...));
		$http->setCallback('/a', $this->act(...), $http);
		$this->port = port_of($http);
		$this->things = [$http, $this->base];
		$this->clients = [];
	}

	/** The callback of everything. */
	public function act(mixed ...$arguments): mixed
	{
		if (++$this->depth <= 3) {
			foreach ($arguments as $argument) {
				if (is_object($argument)) {
					$this->keep($argument);
				}
			}
			for ($i = mt_rand(0, 4); $i > 0; $i--) {
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
		if (count($this->things) > self::MOST_THINGS) {
			unset($this->things[array_rand($this->things)]);
		}
	}

	private function step(): void
	{
		$thing = $this->things ? $this->things[array_rand($this->things)] : null;
		try {
			switch (mt_rand(0, 12)) {
				case 0:
					unset($this->things[array_rand($this->things)]);
					break;
				case 1:
					if (mt_rand(0, 3) === 0) {
						gc_collect_cycles();
					}
					break;
				case 2:
					if (count($this->clients) < 6) {
						$this->clients[] = $client = new Client($this->base, "tcp://127.0.0.1:$this->port");
						$client->get(['/', '/a', '/b'][mt_rand(0, 2)], ...[['Connection: close'], ['Connection: upgrade', 'Upgrade: echo'], []][mt_rand(0, 2)]);
					}
					break;
				case 3:
				case 4:
					$this->disturb();
					break;
				case 5:
					$this->ask();
					break;
				case 6:
					$timer = Event::timer($this->base, $this->act(...), $thing);
					$timer->add(0);
					$this->keep($timer);
					break;
				default:
					if ($thing !== null) {
						$this->call($thing);
					}
			}
		} catch (Error | EventException) {
			// of stale things, and of calls that make no sense now
		}
	}

	private function disturb(): void
	{
		if (!$this->clients) {
			return;
		}
		$i = array_rand($this->clients);
		$client = $this->clients[$i];
		if (mt_rand(0, 2) === 0) {
			@$client->get('/', ...mt_rand(0, 1) ? ['Connection: close'] : []);
			return;
		}
		unset($this->clients[$i]);
		match (mt_rand(0, 2)) {
			0 => $client->close(),
			1 => $client->reset(),
			2 => @$client->halfClose(),
		};
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

	private function call(object $thing): void
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

error_reporting(E_ALL & ~E_WARNING & ~E_NOTICE); // of dropped requests, and of clients that write to nobody
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
