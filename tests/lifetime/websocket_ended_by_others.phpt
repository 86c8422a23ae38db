--TEST--
EventWebSocket: however its connection ends under it, $close is called once, and whatever that does nothing is lost or left
--EXTENSIONS--
event
sockets
--FILE--
<?php
require __DIR__ . '/../support/websocket.php';

pcntl_alarm(120);

/** All that a program may have: it goes with the variable. */
final class World
{
	public EventBase $base;
	public ?EventHttp $http;
	public ?Fiber $fiber = null;
	/** @var array<string, EventWebSocket> */
	public array $sockets = [];
	/** @var array<string, EventHttpRequest> */
	public array $requests = [];
	/** Timers, streams and events on them. */
	public array $others = [];
	/** @var array<string> */
	public array $told = [];
}

/** Told when the callables and their data have been let go of. */
final class Witness
{
	public static int $alive = 0;

	public function __construct()
	{
		self::$alive++;
	}

	public function __destruct()
	{
		self::$alive--;
	}
}

/** From a callback, and so deferred, all together. */
function in_callback(World $w, callable $do): void
{
	$w->others[] = $timer = Event::timer($w->base, $do);
	$timer->add(0);
}

$ways = [
	'the time of drain() is over' => fn (World $w) => $w->http->drain(0),
	'the server is dropped' => fn (World $w) => $w->http = null,
	'the server is dropped in a callback' => fn (World $w) => in_callback($w, fn () => $w->http = null),
	'others get the numbers of their descriptors' => fn (World $w) => in_callback($w, function () use ($w): void {
		foreach ($w->requests as $req) {
			$number = $req->getBufferEvent()->fd;
			socket_close(EventUtil::createSocket($number));
			$w->others[] = $ends = stream_socket_pair(STREAM_PF_UNIX, STREAM_SOCK_STREAM, 0);
			EventUtil::getSocketFd($ends[0]) === $number || $w->told[] = 'ANOTHER NUMBER';
			$w->others[] = $event = new Event($w->base, $ends[0], Event::READ, fn () => $w->told[] = 'READ');
			$event->add();
		}
	}),
	'the requests close their connections' => fn (World $w) => in_callback($w, function () use ($w): void {
		foreach ($w->requests as $req) {
			$req->closeConnection();
		}
	}),
];
$does = [
	'nothing' => fn (World $w) => null,
	'sends and closes' => fn (World $w, EventWebSocket $ws) => $ws->send('text') || $ws->close() ? $w->told[] = 'SENT' : null,
	'drops it' => fn (World $w) => $w->sockets = array_slice($w->sockets, 1),
	'drops all requests' => fn (World $w) => $w->requests = [],
	'drops the server' => fn (World $w) => $w->http = null,
	'drains' => fn (World $w) => $w->http?->drain(0, fn () => null),
	'stops the loop' => fn (World $w) => $w->base->stop(),
	'collects' => fn (World $w) => gc_collect_cycles(),
	'replaces the callbacks' => fn (World $w, EventWebSocket $ws) => $ws->setCallbacks(null, fn () => $w->told[] = 'AGAIN'),
	'runs the loop' => fn (World $w) => outcome(fn () => $w->base->loop(EventBase::LOOP_NONBLOCK)),
	'throws' => fn (World $w) => throw new DomainException('thrown'),
	'suspends' => fn (World $w) => Fiber::suspend(),
	'suspends for ever' => fn (World $w) => Fiber::suspend(),
	'closes the others' => fn (World $w) => array_map(fn (EventWebSocket $ws) => $ws->close(), $w->sockets),
	'drops the others' => fn (World $w) => $w->sockets = [],
	'frees the base' => fn (World $w) => $w->base->free(),
];

/** Three sockets end so, and the callback that is called first does something. */
function run(callable $way, callable $do, bool $resumes): World
{
	$w = new World();
	$w->base = new EventBase();
	$w->http = serve_sockets($w->base, ['close_timeout' => 100], function (EventWebSocket $ws, EventHttpRequest $req) use ($w, $do): void {
		$who = $req->getUri();
		$req->getConnection()->setCloseCallback(fn () => $w->told[] = "$who over");
		[$w->sockets[$who], $w->requests[$who]] = [$ws, $req];
		$ws->setCallbacks(null, function (EventWebSocket $ws, int $code, string $reason, Witness $data) use ($w, $do, $who): void {
			$first = !preg_grep('/^told/', $w->told);
			$w->told[] = "told $code";
			$first && $do($w, $ws);
		}, null, new Witness());
	});
	$clients = [];
	foreach (['/a', '/b', '/c'] as $who) {
		$clients[] = new WebSocketClient($w->base, $w->http, $who);
	}
	$steps = [fn () => $way($w), ...array_fill(0, 20, fn () => $w->base->loop(EventBase::LOOP_NONBLOCK))];
	$w->fiber = new Fiber(function () use ($w, $steps): void {
		foreach ($steps as $step) {
			try {
				$step();
			} catch (DomainException $e) {
				for (; $e; $e = $e->getPrevious()) {
					$w->told[] = $e->getMessage();
				}
			} catch (Error $e) {
				$w->told[] = $e->getMessage();
				return;
			}
		}
	});
	$w->fiber->start();
	$resumes && $w->fiber->isSuspended() && $w->fiber->resume();
	return $w;
}

foreach ($ways as $how => $way) {
	echo "-- $how\n";
	$outcomes = [];
	foreach ($does as $what => $do) {
		if ($how === 'the server is dropped' && str_starts_with($what, 'suspends')) {
			continue; // it is a destructor's work, where Fibers are not switched before PHP 8.4
		}
		$w = run($way, $do, $what !== 'suspends for ever');
		$over = array_filter($w->sockets, fn (EventWebSocket $ws) => $ws->send('text')) ? ' OPEN' : '';
		$told = preg_grep('~ over$~', $w->told, PREG_GREP_INVERT);
		$ended = count(preg_grep('~ over$~', $w->told));
		$w->http = $w->fiber = null;
		$w->sockets = $w->requests = $w->others = [];
		unset($w);
		gc_collect_cycles();
		$outcomes[implode(', ', $told) . "; $ended over$over" . (Witness::$alive ? ' LEFT ' . Witness::$alive : '')][] = $what;
		Witness::$alive = 0;
	}
	foreach ($outcomes as $outcome => $whats) {
		echo implode('; ', $whats), "\n\t$outcome\n";
	}
}
?>
--EXPECT--
-- the time of drain() is over
nothing; sends and closes; drops it; drops all requests; drops the server; drains; stops the loop; collects; replaces the callbacks; runs the loop; suspends; closes the others; drops the others
	told 1006, told 1006, told 1006; 3 over
throws
	told 1006, thrown, told 1006, told 1006; 3 over
suspends for ever
	told 1006; 0 over
frees the base
	told 1006, EventBase: has been freed; 3 over
-- the server is dropped
nothing; sends and closes; drops it; drops all requests; drops the server; drains; stops the loop; collects; replaces the callbacks; runs the loop; closes the others
	told 1006, told 1006, told 1006; 3 over
throws
	told 1006, told 1006, told 1006, thrown; 3 over
drops the others
	told 1006; 3 over
frees the base
	told 1006, EventBase: has been freed; 3 over
-- the server is dropped in a callback
nothing; sends and closes; drops it; drops all requests; drops the server; drains; stops the loop; collects; replaces the callbacks; runs the loop; suspends; closes the others
	told 1006, told 1006, told 1006; 3 over
throws
	told 1006, told 1006, told 1006, thrown; 3 over
suspends for ever
	told 1006; 0 over OPEN
drops the others
	told 1006; 3 over
frees the base
	told 1006, EventBase: has been freed; 3 over
-- others get the numbers of their descriptors
nothing; sends and closes; drops it; drops all requests; drops the server; drains; stops the loop; collects; replaces the callbacks; runs the loop; suspends; closes the others
	told 1006, told 1006, told 1006; 3 over
throws
	told 1006, told 1006, told 1006, thrown; 3 over
suspends for ever
	told 1006; 0 over OPEN
drops the others
	told 1006; 3 over
frees the base
	told 1006, EventBase: has been freed; 3 over
-- the requests close their connections
nothing; sends and closes; drops it; drops all requests; drops the server; drains; stops the loop; collects; replaces the callbacks; runs the loop; suspends; closes the others
	told 1006, told 1006, told 1006; 3 over
throws
	told 1006, told 1006, told 1006, thrown; 3 over
suspends for ever
	told 1006; 0 over OPEN
drops the others
	told 1006; 3 over
frees the base
	told 1006, EventBase: has been freed; 3 over
