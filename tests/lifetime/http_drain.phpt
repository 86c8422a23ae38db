--TEST--
EventHttp::drain(): freed, thrown in, suspended in, forked in, left at the end: nothing is lost or called that should not
--FILE--
<?php
require __DIR__ . '/../support/http.php';

function server(EventBase $base): EventHttp
{
	return serve($base, function (EventHttpRequest $request): void {
		$request->sendReply(200, 'OK');
	});
}

final class Witness
{
	public function __construct(private string $name) {}

	public function __destruct()
	{
		echo "$this->name let go of\n";
	}
}

echo "-- the server is freed in it --\n";
$base = new EventBase();
$http = server($base);
$http->drain(1, function (Witness $arg) use (&$http): void {
	$http = null;
	echo "freed\n";
}, new Witness('argument'));
$base->loop();

echo "-- the last reference to it goes meanwhile --\n";
$http = server($base);
$client = new Client($base, $http);
settle($base);
$http->drain(-1, function (): void {
	echo "never\n";
});
$reference = WeakReference::create($http);
unset($http);
gc_collect_cycles();
var_dump($reference->get() === null);
$client->awaitsEnd();
$base->loop(EventBase::LOOP_NONBLOCK);

echo "-- the base is freed --\n";
$base = new EventBase();
$http = server($base);
$http->drain(1, function (Witness $arg): void {
	echo "never\n";
}, new Witness('argument'));
$base->free();
try {
	$http->drain(1);
} catch (Error $e) {
	echo $e->getMessage(), "\n";
}

echo "-- thrown in --\n";
$base = new EventBase();
$http = server($base);
$http->drain(0, function (): void {
	throw new RuntimeException('from it');
});
try {
	$base->loop();
} catch (RuntimeException $e) {
	echo $e->getMessage(), "\n";
}
var_dump($http->bind('127.0.0.1', 0));

echo "-- suspended in --\n";
$http->drain(0, function () use ($http): void {
	Fiber::suspend();
	echo "resumed\n";
});
$fiber = new Fiber(function () use ($base): void {
	$base->loop();
});
$fiber->start();
$fiber->resume();
var_dump($fiber->isTerminated(), $http->bind('127.0.0.1', 0));

echo "-- drained again in it --\n";
$http->drain(0, function () use ($http): void {
	echo "once\n";
	$http->drain(0, function (): void {
		echo "twice\n";
	});
});
$base->loop();

echo "-- a close callback that frees the server --\n";
$http = server($base);
$http->setDefaultCallback(function (EventHttpRequest $request) use (&$http): void {
	$request->getConnection()->setCloseCallback(function () use (&$http): void {
		$http = null;
		echo "freed\n";
	});
	$request->sendReply(200, 'OK');
});
$client = (new Client($base, $http))->get()->awaits("\r\n\r\n");
$http->drain(0, function (): void {
	echo "never\n";
});
$client->awaitsEnd();

echo "-- forked in --\n";
$http = server($base);
$http->drain(0, function () use ($base): void {
	if (pcntl_fork() === 0) {
		echo "child\n";
		exit;
	}
	pcntl_wait($status);
	echo "parent\n";
});
$base->loop();

echo "-- at the end --\n";
$http = server($base);
$http->drain(5, function (Witness $arg): void {
	echo "never\n";
}, new Witness('argument'));
?>
--EXPECT--
-- the server is freed in it --
freed
argument let go of
-- the last reference to it goes meanwhile --
bool(true)
-- the base is freed --
argument let go of
EventHttp: its EventBase has been freed
-- thrown in --
from it
bool(true)
-- suspended in --
resumed
bool(true)
bool(true)
-- drained again in it --
once
twice
-- a close callback that frees the server --
freed
-- forked in --
child
parent
-- at the end --
argument let go of
