--TEST--
EventHttp::setLogCallback(): the server freed, thrown, the loop left, forked or suspended in it, and at the end
--FILE--
<?php
require __DIR__ . '/../support/http.php';

show_warnings();
pcntl_alarm(90);

/** A server with a log callback, and so many clients whose requests are answered in one round of the loop. */
function start(EventBase $base, ?callable $log, int $clients = 3): EventHttp
{
	global $all;
	$http = serve($base, fn (EventHttpRequest $req) => $req->sendReply(200, 'OK', 'Hello'));
	$http->setLogCallback($log);
	$all = [];
	for ($i = 0; $i < $clients; $i++) {
		$all[] = (new Client($base, $http))->get("/$i");
	}
	return $http;
}

/** Until all that have asked have got something. */
function answered(EventBase $base): void
{
	global $all;
	until($base, fn () => array_reduce($all, fn (bool $so, Client $client) => $so && ($client->received !== '' || $client->ended), true));
	settle($base);
}

echo "-- the server is freed in it: the rest is told all the same\n";
$base = new EventBase();
$http = start($base, function (array $entry) use (&$http): void {
	echo $entry['target'], ' ', $entry['ended'], "\n";
	$http = null;
});
answered($base);

echo "-- it forgets itself\n";
$http = start($base, function (array $entry) use (&$http): void {
	echo $entry['target'], "\n";
	$http->setLogCallback(null);
});
answered($base);

echo "-- another takes its place\n";
$http = start($base, function (array $entry) use (&$http): void {
	echo $entry['target'], "\n";
	$http->setLogCallback(fn (array $entry, string $who) => print("$who: {$entry['target']}\n"), 'the other');
});
answered($base);

echo "-- it throws: the rest is told when the loop is run again\n";
$http = start($base, function (array $entry): void {
	echo $entry['target'], "\n";
	throw new Exception('thrown');
});
for ($caught = 0; $caught < 3;) {
	try {
		answered($base);
	} catch (Exception $e) {
		echo $e->getMessage(), "\n";
		$caught++;
	}
}
answered($base);

echo "-- it stops the loop, runs it, and talks to the client\n";
$http = start($base, function (array $entry) use (&$base, &$http, &$more): void {
	echo $entry['target'], "\n";
	if ($entry['target'] === '/0') {
		$base->exit();
		echo outcome(fn () => $base->loop()), "\n";
		$more = (new Client($base, $http))->get('/more');
	}
});
answered($base);
$more->awaits('Hello');
settle($base);

echo "-- it forks: each entry is told once\n";
$told = 0;
$http = start($base, function (array $entry) use (&$child, &$base, &$told, &$end): void {
	$told++;
	echo $entry['target'], "\n";
	if (isset($child)) {
		return;
	}
	$child = pcntl_fork();
	if ($child === 0) {
		$end = Event::timer($base, fn () => posix_kill(getmypid(), SIGKILL));
		$end->add(0);
	} else {
		pcntl_waitpid($child, $status);
	}
});
until($base, function () use (&$told) { return $told === 3; });
settle($base);

echo "-- it suspends: the loop with it\n";
$http = start($base, function (array $entry): void {
	if ($entry['target'] === '/0') {
		echo "before\n";
		Fiber::suspend();
	}
	echo $entry['target'], "\n";
});
$fiber = new Fiber(fn () => answered($base));
$fiber->start();
echo "suspended\n";
$fiber->resume();
echo $fiber->isTerminated() ? "over\n" : "not over\n";

echo "-- it frees its base\n";
$base = new EventBase();
$http = start($base, function (array $entry) use (&$base): void {
	echo $entry['target'], "\n";
	$base?->free();
	$base = null;
});
$run = $base;
while (isset($base)) {
	$run->loop(EventBase::LOOP_ONCE);
}
$run = $all = null;

echo "-- what is in hand when the server goes, from outside of the loop\n";
$base = new EventBase();
$http = new EventHttp($base);
$http->setDefaultCallback(function (EventHttpRequest $req) use (&$held): void {
	$req->getConnection()->setCloseCallback(fn () => print("its close callback\n"));
	$held = $req;
});
$http->bind('127.0.0.1', 0);
$http->setLogCallback(fn (array $entry) => print("{$entry['target']} {$entry['ended']}\n"));
$client = (new Client($base, $http))->get('/held');
until($base, function () use (&$held) { return $held; });
$http = null;

echo "-- a cycle through it is collected\n";
$base = new EventBase();
$http = new EventHttp($base);
$gone = WeakReference::create($http);
$http->setLogCallback(fn () => $http, $http);
$http = $base = null;
gc_collect_cycles();
var_dump($gone->get());

echo "-- at the end of the script it is not called\n";
$base = new EventBase();
$http = serve($base, function (EventHttpRequest $req) use (&$held): void { $held = $req; });
$http->setLogCallback(fn (array $entry) => print("called\n"));
$held = null;
$client = (new Client($base, $http))->get('/held');
until($base, function () use (&$held) { return $held; });
?>
--EXPECT--
-- the server is freed in it: the rest is told all the same
/0 replied
/1 replied
/2 replied
-- it forgets itself
/0
-- another takes its place
/0
the other: /1
the other: /2
-- it throws: the rest is told when the loop is run again
/0
thrown
/1
thrown
/2
thrown
-- it stops the loop, runs it, and talks to the client
/0
Error: EventBase: the loop is already running
/1
/2
/more
-- it forks: each entry is told once
/0
/1
/2
-- it suspends: the loop with it
before
suspended
/0
/1
/2
over
-- it frees its base
/0
/1
/2
-- what is in hand when the server goes, from outside of the loop
its close callback
/held closed
-- a cycle through it is collected
NULL
-- at the end of the script it is not called
