--TEST--
An event loop in PHP: static arrays of events, workers that share a listening socket, signals that stop them
--EXTENSIONS--
event
pcntl
posix
--FILE--
<?php
pcntl_alarm(90); // a loop that never ends is a failure, not a hang

/** Each process has one, made after the fork. Events are kept by (int) $stream and flag, timers by their id. */
final class Loop
{
	public const READ = 1;
	public const WRITE = 2;

	private EventBase $base;
	/** @var array<int, array<int, Event>> */
	private array $events = [];
	/** @var array<int, array{callable, array, Event, bool}> */
	private array $timers = [];
	/** @var array<int, Event> */
	private array $signals = [];
	private static int $timerId = 1;

	public function __construct()
	{
		$this->base = new EventBase();
	}

	public function addSignal(int $signo, callable $callback): bool
	{
		$event = Event::signal($this->base, $signo, $callback);
		if (!$event || !$event->add()) {
			return false;
		}
		$this->signals[$signo] = $event;
		return true;
	}

	public function addTimer(float $seconds, callable $callback, array $arguments = [], bool $once = false): int
	{
		$event = new Event($this->base, -1, Event::TIMEOUT | Event::PERSIST, [$this, 'timerCallback'], self::$timerId);
		$event->addTimer($seconds);
		$this->timers[self::$timerId] = [$callback, $arguments, $event, $once];
		return self::$timerId++;
	}

	public function timerCallback(mixed $fd, int $what, int $id): void
	{
		[$callback, $arguments, $event, $once] = $this->timers[$id];
		if ($once) {
			$event->del();
			unset($this->timers[$id]);
		}
		$callback(...$arguments);
	}

	public function deleteTimer(int $id): bool
	{
		if (isset($this->timers[$id])) {
			$this->timers[$id][2]->del();
			unset($this->timers[$id]);
		}
		return true;
	}

	public function add($stream, int $flag, callable $callback): bool
	{
		$what = $flag === self::READ ? Event::READ | Event::PERSIST : Event::WRITE | Event::PERSIST;
		$event = new Event($this->base, $stream, $what, $callback, $stream);
		if (!$event || !$event->add()) {
			return false;
		}
		$this->events[(int) $stream][$flag] = $event;
		return true;
	}

	public function delete($stream, int $flag): bool
	{
		if (isset($this->events[(int) $stream][$flag])) {
			$this->events[(int) $stream][$flag]->del();
			unset($this->events[(int) $stream][$flag]);
		}
		if (empty($this->events[(int) $stream])) {
			unset($this->events[(int) $stream]);
		}
		return true;
	}

	public function run(): void
	{
		$this->base->loop();
	}

	/** Nothing is freed: what is left is deleted, and the loop ends where nothing is pending. */
	public function destroy(): void
	{
		foreach ($this->signals as $event) {
			$event->del();
		}
		foreach ($this->timers as [, , $event]) {
			$event->del();
		}
		foreach ($this->events as $events) {
			foreach ($events as $event) {
				$event->del();
			}
		}
		$this->base->exit();
	}

	public function counts(): array
	{
		return [count($this->events), count($this->timers), count($this->signals)];
	}
}

/** A worker with connections in static arrays, as programs that live for months have. */
final class Worker
{
	public static Loop $loop;
	/** @var array<int, resource> */
	public static array $connections = [];
	public static int $served = 0;

	public static function run($server, int $number, $master): never
	{
		pcntl_alarm(90);
		self::$loop = new Loop();
		self::$loop->addSignal(SIGTERM, [self::class, 'stop']);
		self::$loop->addSignal(SIGUSR1, fn () => null);
		self::$loop->add($server, Loop::READ, [self::class, 'accept']);
		self::$loop->addTimer(3600, fn () => null);
		for ($i = 0; $i < 20000; $i++) {
			$ids[] = self::$loop->addTimer($i % 3 ? 0.0001 : 3600, fn (int $by) => self::$served += $by, [0], true);
		}
		foreach ($ids as $i => $id) {
			$i % 3 or self::$loop->deleteTimer($id);
		}
		fwrite($master, 'ready');
		self::$loop->run();
		exit($number);
	}

	public static function accept($server, int $what, $same): void
	{
		$stream = @stream_socket_accept($server, 0);
		if ($stream) { // another worker may have been faster
			stream_set_blocking($stream, false);
			self::$connections[(int) $stream] = $stream;
			self::$loop->add($stream, Loop::READ, [self::class, 'read']);
		}
	}

	public static function read($stream): void
	{
		$bytes = fread($stream, 65535);
		if ($bytes === '' || $bytes === false) {
			unset(self::$connections[(int) $stream]);
			fclose($stream); // before its event goes
			self::$loop->delete($stream, Loop::READ);
			return;
		}
		self::$loop->add($stream, Loop::WRITE, function ($stream) use ($bytes) {
			fwrite($stream, posix_getpid() . " $bytes");
			self::$loop->delete($stream, Loop::WRITE);
			self::$served++;
		});
	}

	public static function stop(int $signo): void
	{
		self::$loop->destroy();
	}
}

$server = stream_socket_server('tcp://127.0.0.1:0');
stream_set_blocking($server, false);
[$workers_side, $master] = stream_socket_pair(STREAM_PF_UNIX, STREAM_SOCK_STREAM, 0);
$workers = [];
foreach ([1, 2, 3] as $number) {
	$pid = pcntl_fork();
	$pid === 0 and Worker::run($server, $number, $workers_side);
	$workers[$pid] = $number;
	fread($master, 100);
}

/** What a worker answers, after its own process id. */
function ask($client, string $question): array
{
	fwrite($client, $question);
	return explode(' ', fread($client, 1000), 2);
}

echo "-- thirty connections, several questions each\n";
$answers = $clients = [];
$own = 0;
for ($i = 0; $i < 30; $i++) {
	$clients[] = $client = stream_socket_client('tcp://' . stream_socket_get_name($server, false));
	[$pid, $answer] = ask($client, "question $i");
	$answers[] = $answer === "question $i";
	[$again] = ask($client, 'again');
	$own += isset($workers[$pid]) && $again === $pid;
}
var_dump(count(array_filter($answers)), $own);
array_map(fclose(...), $clients);

echo "-- workers leave one by one, the rest go on\n";
foreach ($workers as $pid => $number) {
	$client = stream_socket_client('tcp://' . stream_socket_get_name($server, false));
	[$by] = ask($client, 'who?');
	var_dump(isset($workers[$by]));
	fclose($client);
	posix_kill($pid, SIGTERM);
	pcntl_waitpid($pid, $status);
	echo "worker $number: ", pcntl_wifexited($status) && pcntl_wexitstatus($status) === $number ? 'ended' : 'failed', "\n";
	unset($workers[$pid]);
}

echo "-- in this process, and again after destroy()\n";
Worker::$loop = new Loop();
foreach ([1, 2] as $time) {
	$ticks = 0;
	$id = Worker::$loop->addTimer(0.0001, function () use (&$ticks, &$id) {
		if (++$ticks === 3) {
			Worker::$loop->deleteTimer($id);
			Worker::$loop->destroy();
		}
	});
	Worker::$loop->addTimer(3600, fn () => print("never\n"));
	Worker::$loop->run();
	echo "$ticks ticks, ", json_encode(Worker::$loop->counts()), "\n";
}
?>
--EXPECT--
-- thirty connections, several questions each
int(30)
int(30)
-- workers leave one by one, the rest go on
bool(true)
worker 1: ended
bool(true)
worker 2: ended
bool(true)
worker 3: ended
-- in this process, and again after destroy()
3 ticks, [0,1,0]
3 ticks, [0,2,0]
