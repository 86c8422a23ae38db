--TEST--
An event loop in PHP: one Event a watcher, timers by add(), LOOP_ONCE and LOOP_NONBLOCK, a queue of microtasks
--EXTENSIONS--
event
pcntl
posix
--FILE--
<?php
pcntl_alarm(90); // a loop that never ends is a failure, not a hang

/** Watchers with string ids; they are made an Event of when the next tick begins, and keep it. */
final class Driver
{
	private EventBase $base;
	/** @var array<string, Event> */
	private array $events = [];
	/** @var array<string, array> */
	private array $watchers = [];
	private array $enable = [];
	private array $microtasks = [];
	private int $nextId = 0;
	private bool $stopped = false;

	public function __construct()
	{
		$config = new EventConfig();
		$config->requireFeatures(EventConfig::FEATURE_FDS);
		$this->base = new EventBase($config);
	}

	public function watch(int $what, mixed $on, callable $callback, float $seconds = -1, bool $keeps = true): string
	{
		$id = 'watcher ' . $this->nextId++;
		$this->watchers[$id] = compact('what', 'on', 'callback', 'seconds', 'keeps');
		$this->enable[$id] = true;
		return $id;
	}

	public function delay(float $seconds, callable $callback): string
	{
		return $this->watch(Event::TIMEOUT, -1, function (string $id) use ($callback) {
			$this->cancel($id);
			$callback($id);
		}, $seconds);
	}

	public function repeat(float $seconds, callable $callback): string
	{
		return $this->watch(Event::TIMEOUT | Event::PERSIST, -1, $callback, $seconds);
	}

	public function onReadable($stream, callable $callback, bool $keeps = true): string
	{
		return $this->watch(Event::READ | Event::PERSIST, $stream, $callback, -1, $keeps);
	}

	public function onWritable($stream, callable $callback): string
	{
		return $this->watch(Event::WRITE | Event::PERSIST, $stream, $callback);
	}

	public function onSignal(int $signo, callable $callback): string
	{
		return $this->watch(Event::SIGNAL | Event::PERSIST, $signo, $callback);
	}

	public function queue(callable $microtask): void
	{
		$this->microtasks[] = $microtask;
	}

	public function disable(string $id): void
	{
		unset($this->enable[$id]);
		if (isset($this->events[$id])) {
			$this->events[$id]->del();
		}
	}

	public function enable(string $id): void
	{
		$this->enable[$id] = true;
	}

	public function cancel(string $id): void
	{
		$this->disable($id);
		if (isset($this->events[$id])) {
			$this->events[$id]->free();
		}
		unset($this->events[$id], $this->watchers[$id]);
	}

	public function stop(): void
	{
		$this->stopped = true;
		$this->base->stop();
	}

	public function run(): void
	{
		$this->stopped = false;
		while (!$this->stopped && ($this->microtasks || array_filter(array_column($this->watchers, 'keeps')))) {
			$this->runMicrotasks();
			foreach (array_keys($this->enable) as $id) {
				$this->activate($id);
			}
			$this->enable = [];
			$wait = EventBase::LOOP_ONCE | ($this->microtasks ? EventBase::LOOP_NONBLOCK : 0);
			$this->base->loop($wait) or throw new RuntimeException('the loop failed');
		}
	}

	private function runMicrotasks(): void
	{
		while ($this->microtasks) {
			array_shift($this->microtasks)();
		}
	}

	private function activate(string $id): void
	{
		['what' => $what, 'on' => $on, 'seconds' => $seconds] = $this->watchers[$id];
		$this->events[$id] ??= new Event($this->base, $on, $what, $this->fire(...), $id);
		$seconds < 0 ? $this->events[$id]->add() : $this->events[$id]->add($seconds);
	}

	private function fire(mixed $on, int $what, string $id): void
	{
		($on === $this->watchers[$id]['on'] && ($what & $this->watchers[$id]['what'])) or throw new LogicException();
		($this->watchers[$id]['callback'])($id, $on);
		$this->runMicrotasks();
	}
}

$loop = new Driver();

echo "-- timers and microtasks\n";
$loop->queue(function () use ($loop) {
	echo "microtask\n";
	$loop->queue(fn () => print("microtask of a microtask\n"));
});
$loop->delay(0.5, fn () => print("500 ms\n"));
$loop->delay(0, function () use ($loop) {
	echo "0 ms\n";
	$loop->queue(fn () => print("microtask of a timer\n"));
});
$count = 0;
$loop->repeat(0.001, function (string $id) use ($loop, &$count) {
	if (++$count === 5) {
		$loop->cancel($id);
	}
});
$loop->run();
var_dump($count);

echo "-- ten thousand timers, half of them cancelled, disabled or enabled again\n";
$fired = 0;
$ids = [];
for ($i = 0; $i < 10000; $i++) {
	$ids[] = $loop->delay(($i % 50) / 1000, function () use (&$fired) {
		$fired++;
	});
}
foreach ($ids as $i => $id) {
	if ($i % 4 === 0) {
		$loop->cancel($id);
	} elseif ($i % 4 === 1) {
		$loop->disable($id);
		$loop->enable($id);
	}
}
$loop->run();
var_dump($fired);

echo "-- a timer of the largest value there may be waits\n";
$far = $loop->delay(PHP_INT_MAX / 2 / 1000, fn () => print("never\n"));
$loop->delay(0.001, fn () => $loop->cancel($far));
$loop->run();

echo "-- streams: a chain of a hundred that closes itself\n";
$pairs = $sum = 0;
$next = function () use (&$next, &$pairs, &$sum, $loop) {
	[$a, $b] = stream_socket_pair(STREAM_PF_UNIX, STREAM_SOCK_STREAM, 0);
	$loop->onReadable($a, function (string $id, $stream) use (&$next, &$pairs, &$sum, $loop, $b) {
		$sum += (int) fread($stream, 100);
		fclose($stream); // before its event is freed
		fclose($b);
		$loop->cancel($id);
		++$pairs < 100 and $next();
	});
	$loop->onWritable($b, function (string $id, $stream) use ($loop, &$pairs) {
		fwrite($stream, (string) $pairs);
		$loop->cancel($id);
	});
};
$next();
$loop->run();
var_dump($pairs, $sum);

echo "-- a watcher that does not keep the loop\n";
[$a, $b] = stream_socket_pair(STREAM_PF_UNIX, STREAM_SOCK_STREAM, 0);
$seen = $loop->onReadable($a, fn ($id, $stream) => print(fread($stream, 100) . "\n"), false);
$loop->delay(0.001, function () use ($loop, $b) {
	fwrite($b, 'heard all the same');
	$loop->delay(0.001, fn () => null);
});
$loop->run();
$loop->cancel($seen);

echo "-- a regular file is readable with FEATURE_FDS\n";
$loop->onReadable(fopen(__FILE__, 'r'), function ($id, $stream) use ($loop) {
	echo fread($stream, 5), "\n";
	$loop->cancel($id);
});
$loop->run();

echo "-- signals\n";
$signals = [];
$loop->onSignal(SIGUSR1, function ($id, $signo) use ($loop, &$signals) {
	$signals[] = $signo === SIGUSR1;
	count($signals) === 3 ? $loop->cancel($id) : posix_kill(posix_getpid(), SIGUSR1);
});
$loop->delay(0.001, fn () => posix_kill(posix_getpid(), SIGUSR1));
$loop->run();
echo json_encode($signals), "\n";

echo "-- stop, and on again\n";
$loop->delay(0, fn () => $loop->stop());
$late = $loop->delay(0.001, fn () => print("after the stop\n"));
$loop->run();
echo "stopped\n";
$loop->run();

echo "-- an exception leaves the loop as it was\n";
$loop->delay(0, fn () => throw new DomainException('thrown'));
$loop->delay(0.001, fn () => print("after the exception\n"));
try {
	$loop->run();
} catch (DomainException $e) {
	echo $e->getMessage(), "\n";
}
$loop->run();

echo "-- fibers that wait for timers and streams\n";
[$a, $b] = stream_socket_pair(STREAM_PF_UNIX, STREAM_SOCK_STREAM, 0);
$reader = new Fiber(function () use ($a) {
	Fiber::suspend();
	return fread($a, 100);
});
$writer = new Fiber(function () use ($b) {
	Fiber::suspend();
	fwrite($b, 'from a fiber');
});
$reader->start();
$writer->start();
$loop->onReadable($a, function ($id) use ($loop, $reader) {
	$loop->cancel($id);
	$reader->resume();
});
$loop->delay(0.001, fn () => $writer->resume());
$loop->run();
var_dump($reader->getReturn());

echo "-- nothing is left\n";
$weak = WeakReference::create($loop);
unset($loop, $next, $reader, $writer);
gc_collect_cycles();
var_dump($weak->get());
?>
--EXPECT--
-- timers and microtasks
microtask
microtask of a microtask
0 ms
microtask of a timer
500 ms
int(5)
-- ten thousand timers, half of them cancelled, disabled or enabled again
int(7500)
-- a timer of the largest value there may be waits
-- streams: a chain of a hundred that closes itself
int(100)
int(4950)
-- a watcher that does not keep the loop
heard all the same
-- a regular file is readable with FEATURE_FDS
<?php
-- signals
[true,true,true]
-- stop, and on again
stopped
after the stop
-- an exception leaves the loop as it was
thrown
after the exception
-- fibers that wait for timers and streams
string(12) "from a fiber"
-- nothing is left
NULL
