--TEST--
An event loop in PHP: Event::timer(), streams by (int) $stream, loop(LOOP_ONCE), future ticks
--EXTENSIONS--
event
pcntl
posix
--FILE--
<?php
pcntl_alarm(90); // a loop that never ends is a failure, not a hang

/** One Event a stream and direction, kept by the stream's number; timers are kept by themselves. */
final class StreamLoop
{
	private EventBase $base;
	private SplQueue $ticks;
	private SplObjectStorage $timers;
	/** @var array<int, Event> */
	private array $reads = [];
	/** @var array<int, Event> */
	private array $writes = [];
	private array $listeners = ['read' => [], 'write' => []];
	/** An event does not keep its stream: these do. */
	private array $readStreams = [];
	private array $writeStreams = [];
	/** @var array<int, Event> */
	private array $signals = [];
	private bool $running = false;
	private Closure $onStream;
	private Closure $onTimer;

	public function __construct()
	{
		$config = new EventConfig();
		$config->requireFeatures(EventConfig::FEATURE_FDS);
		$this->base = new EventBase($config);
		$this->ticks = new SplQueue();
		$this->timers = new SplObjectStorage();
		$this->onStream = function ($stream, int $what) {
			$key = (int) $stream;
			if ($what & Event::READ && isset($this->listeners['read'][$key])) {
				($this->listeners['read'][$key])($stream, $this);
			}
			if ($what & Event::WRITE && isset($this->listeners['write'][$key])) {
				($this->listeners['write'][$key])($stream, $this);
			}
		};
		$this->onTimer = function ($fd, int $what, stdClass $timer) {
			($timer->callback)($timer);
			if (!$timer->periodic) {
				$this->cancelTimer($timer);
			}
		};
	}

	public function addReadStream($stream, callable $listener): void
	{
		$this->reads[(int) $stream] = new Event($this->base, $stream, Event::PERSIST | Event::READ, $this->onStream);
		$this->reads[(int) $stream]->add();
		$this->listeners['read'][(int) $stream] = $listener;
		$this->readStreams[(int) $stream] = $stream;
	}

	public function addWriteStream($stream, callable $listener): void
	{
		$this->writes[(int) $stream] = new Event($this->base, $stream, Event::PERSIST | Event::WRITE, $this->onStream);
		$this->writes[(int) $stream]->add();
		$this->listeners['write'][(int) $stream] = $listener;
		$this->writeStreams[(int) $stream] = $stream;
	}

	public function removeReadStream($stream): void
	{
		if (isset($this->reads[(int) $stream])) {
			$this->reads[(int) $stream]->free();
			$key = (int) $stream;
			unset($this->reads[$key], $this->listeners['read'][$key], $this->readStreams[$key]);
		}
	}

	public function removeWriteStream($stream): void
	{
		if (isset($this->writes[(int) $stream])) {
			$this->writes[(int) $stream]->free();
			$key = (int) $stream;
			unset($this->writes[$key], $this->listeners['write'][$key], $this->writeStreams[$key]);
		}
	}

	public function addTimer(float $seconds, callable $callback, bool $periodic = false): stdClass
	{
		$timer = (object) ['callback' => $callback, 'periodic' => $periodic];
		$flags = Event::TIMEOUT | ($periodic ? Event::PERSIST : 0);
		$this->timers[$timer] = $event = new Event($this->base, -1, $flags, $this->onTimer, $timer);
		$event->add($seconds);
		return $timer;
	}

	public function cancelTimer(stdClass $timer): void
	{
		if (isset($this->timers[$timer])) {
			$this->timers[$timer]->free();
			unset($this->timers[$timer]);
		}
	}

	public function futureTick(callable $tick): void
	{
		$this->ticks->enqueue($tick);
	}

	public function addSignal(int $signo, callable $listener): void
	{
		$this->signals[$signo] = Event::signal($this->base, $signo, $listener);
		$this->signals[$signo]->add();
	}

	public function removeSignal(int $signo): void
	{
		$this->signals[$signo]->free();
		unset($this->signals[$signo]);
	}

	public function run(): void
	{
		$this->running = true;
		while ($this->running) {
			for ($n = count($this->ticks); $n > 0; $n--) {
				($this->ticks->dequeue())($this);
			}
			$flags = EventBase::LOOP_ONCE;
			if (!$this->running || !$this->ticks->isEmpty()) {
				$flags |= EventBase::LOOP_NONBLOCK;
			} elseif (!$this->reads && !$this->writes && !count($this->timers) && !$this->signals) {
				break;
			}
			$this->base->loop($flags);
		}
	}

	public function stop(): void
	{
		$this->running = false;
	}

	public function __destruct()
	{
		foreach ($this->timers as $timer) {
			$this->timers[$timer]->free();
		}
		$this->reads = $this->writes = [];
	}
}

$loop = new StreamLoop();

echo "-- ticks, in order, those of ticks in the next round\n";
$loop->futureTick(function (StreamLoop $loop) {
	echo "one\n";
	$loop->futureTick(fn () => print("three\n"));
});
$loop->futureTick(fn () => print("two\n"));
$loop->run();

echo "-- thirty thousand timers, each of which cancels another that is not due\n";
$fired = 0;
for ($i = 0; $i < 15000; $i++) {
	$other = $loop->addTimer(3600, fn () => print("never\n"));
	$loop->addTimer(($i * 31 % 97) / 10000, function () use ($loop, $other, &$fired) {
		$fired++;
		$loop->cancelTimer($other);
	});
}
$loop->run();
var_dump($fired);

echo "-- a periodic timer, cancelled in its callback\n";
$times = 0;
$loop->addTimer(0.001, function (stdClass $timer) use ($loop, &$times) {
	++$times < 3 or $loop->cancelTimer($timer);
}, true);
$loop->run();
var_dump($times);

echo "-- thirty connections: read, answer, close, all of it inside callbacks\n";
$server = stream_socket_server('tcp://127.0.0.1:0');
stream_set_blocking($server, false);
$served = 0;
$loop->addReadStream($server, function ($server, StreamLoop $loop) use (&$served) {
	$connection = stream_socket_accept($server, 0);
	$loop->addReadStream($connection, function ($connection, StreamLoop $loop) use (&$served) {
		$bytes = fread($connection, 100);
		$loop->removeReadStream($connection);
		$loop->addWriteStream($connection, function ($connection, StreamLoop $loop) use ($bytes, &$served) {
			fwrite($connection, strrev($bytes));
			$loop->removeWriteStream($connection);
			fclose($connection);
			$served++;
		});
	});
});
$answers = [];
for ($n = 100; $n < 130; $n++) {
	$client = stream_socket_client('tcp://' . stream_socket_get_name($server, false));
	fwrite($client, (string) $n);
	$loop->addReadStream($client, function ($client, StreamLoop $loop) use (&$answers, $server) {
		$answers[] = strrev(stream_get_contents($client));
		$loop->removeReadStream($client);
		fclose($client);
		if (count($answers) === 30) {
			$loop->removeReadStream($server);
		}
	});
}
$loop->run();
sort($answers);
var_dump($answers == range(100, 129), $served);

echo "-- a stream closed before it is removed, and another with its descriptor\n";
[$a, $b] = stream_socket_pair(STREAM_PF_UNIX, STREAM_SOCK_STREAM, 0);
$loop->addReadStream($a, fn () => print("never\n"));
fclose($a);
[$c, $d] = stream_socket_pair(STREAM_PF_UNIX, STREAM_SOCK_STREAM, 0);
fwrite($d, 'heard');
$loop->addReadStream($c, function ($c, StreamLoop $loop) use ($a) {
	echo fread($c, 100), "\n";
	$loop->removeReadStream($a);
	$loop->removeReadStream($c);
});
$loop->run();

echo "-- one stream, read and written\n";
[$a, $b] = stream_socket_pair(STREAM_PF_UNIX, STREAM_SOCK_STREAM, 0);
fwrite($b, 'x');
$calls = [];
$loop->addReadStream($a, function ($a, StreamLoop $loop) use (&$calls) {
	$calls[] = 'read';
	$loop->removeReadStream($a);
});
$loop->addWriteStream($a, function ($a, StreamLoop $loop) use (&$calls) {
	$calls[] = 'write';
	$loop->removeWriteStream($a);
});
$loop->run();
sort($calls);
echo implode(' ', $calls), "\n";

echo "-- signals\n";
$loop->addSignal(SIGUSR1, function (int $signo) use ($loop) {
	var_dump($signo === SIGUSR1);
	$loop->removeSignal($signo);
});
$loop->futureTick(fn () => posix_kill(posix_getpid(), SIGUSR1));
$loop->run();

echo "-- stop\n";
$loop->addTimer(3600, fn () => print("never\n"));
$loop->futureTick(fn (StreamLoop $loop) => $loop->stop());
$loop->run();
echo "stopped\n";

echo "-- nothing is left\n";
$weak = WeakReference::create($loop);
unset($loop);
gc_collect_cycles();
var_dump($weak->get());
?>
--EXPECT--
-- ticks, in order, those of ticks in the next round
one
two
three
-- thirty thousand timers, each of which cancels another that is not due
int(15000)
-- a periodic timer, cancelled in its callback
int(3)
-- thirty connections: read, answer, close, all of it inside callbacks
bool(true)
int(30)
-- a stream closed before it is removed, and another with its descriptor
heard
-- one stream, read and written
read write
-- signals
bool(true)
-- stop
stopped
-- nothing is left
NULL
