--TEST--
Loops made as Revolt's and React's drivers are run: timers, streams, signals, Fibers, and a server on their base
--EXTENSIONS--
event
pcntl
posix
--FILE--
<?php
require __DIR__ . '/../support/loop_drivers.php';

use React\EventLoop\{ExtEventLoop, Timer};
use Revolt\EventLoop;
use Revolt\EventLoop\Driver\EventDriver;

pcntl_alarm(90);
set_error_handler(fn () => true); // a request is forgotten below

function pair(): array
{
	$pair = stream_socket_pair(STREAM_PF_UNIX, STREAM_SOCK_STREAM, 0);
	array_map(fn ($stream) => stream_set_blocking($stream, false), $pair);
	return $pair;
}

/** Ask for a path, and stop the loop once all have been answered. */
function ask(EventHttp $http, EventBase $base, array $paths, callable $stop): void
{
	[[$address, $port]] = $http->getBoundAddresses();
	$left = count($paths);
	foreach ($paths as $path) {
		$connection = new EventHttpConnection($base, null, $address, $port);
		$connection->makeRequest(new EventHttpRequest(function (?EventHttpRequest $answer) use ($path, &$left, $stop): void {
			$body = $answer?->getInputBuffer()->read(1000);
			echo "$path: ", $answer?->getResponseCode() === 200 ? $body : $answer?->getResponseCode(), "\n";
			--$left || $stop();
		}), EventHttpRequest::CMD_GET, $path);
	}
}

echo "-- as Revolt\n";
EventLoop::setDriver(new EventDriver());
$ticks = 0;
EventLoop::repeat(0, function (string $id) use (&$ticks): void {
	echo 'tick ', ++$ticks, "\n";
	$ticks < 3 || EventLoop::cancel($id);
});
EventLoop::run();

[$one, $other] = pair();
EventLoop::onReadable($one, function (string $id, $stream): void {
	while (($line = fgets($stream)) !== false) {
		echo "read $line";
	}
	if (feof($stream)) {
		EventLoop::cancel($id);
		fclose($stream);
		EventLoop::cancel($id);
	}
});
$writing = EventLoop::onWritable($other, function (string $id, $stream): void {
	fwrite($stream, "hello\n");
	EventLoop::disable($id);
	static $times = 0;
	if (++$times === 1) {
		EventLoop::delay(0, fn () => EventLoop::enable($id));
	} else {
		EventLoop::cancel($id);
		fclose($stream);
	}
});
$unread = EventLoop::onReadable(STDIN, fn () => null);
EventLoop::disable($unread); // before it was ever enabled
EventLoop::run();

$caught = EventLoop::onSignal(SIGUSR1, function (string $id, int $signal): void {
	echo "signal $signal\n";
	EventLoop::disable($id);
});
EventLoop::delay(0, fn () => posix_kill(getmypid(), SIGUSR1));
EventLoop::run();

$suspension = EventLoop::getSuspension();
EventLoop::delay(0, fn () => $suspension->resume('at the top'));
echo $suspension->suspend(), "\n";
$never = EventLoop::repeat(60, fn () => null);
EventLoop::unreference($never);
EventLoop::run(); // returns

$base = EventLoop::getDriver()->getHandle();
$http = new EventHttp($base);
$http->bind('127.0.0.1', 0);
$waiting = [];
$http->setCallback('/waits', function (EventHttpRequest $req) use (&$waiting): void {
	EventLoop::queue(function () use ($req, &$waiting): void {
		$waiting[] = EventLoop::getSuspension();
		end($waiting)->suspend();
		$req->sendReply(200, 'OK', 'waited');
	});
});
$http->setCallback('/resumes', function (EventHttpRequest $req) use (&$waiting): void {
	$req->sendReply(200, 'OK', 'resumed');
	EventLoop::delay(0, fn () => array_map(fn ($suspension) => $suspension->resume(), $waiting));
});
$http->setCallback('/forgets', function (EventHttpRequest $req): void {
	EventLoop::queue(function () use ($req): void {
		EventLoop::getSuspension()->suspend();
	});
});
$kept = EventLoop::repeat(60, fn () => null);
ask($http, $base, ['/waits'], fn () => EventLoop::stop());
EventLoop::delay(0.1, fn () => ask($http, $base, ['/resumes'], fn () => null));
EventLoop::run();

$http->setCallback('/throws', fn () => throw new RuntimeException('thrown'));
ask($http, $base, ['/throws'], fn () => EventLoop::stop());
try {
	EventLoop::run();
} catch (RuntimeException $e) {
	echo $e->getMessage(), "\n";
}
EventLoop::run(); // it goes on
ask($http, $base, ['/forgets'], fn () => EventLoop::stop());
EventLoop::delay(0.1, fn () => gc_collect_cycles());
EventLoop::run();

echo "-- the driver goes, and with it its base\n";
$waiting = [];
unset($suspension, $e);
EventLoop::cancel($kept);
EventLoop::cancel($never); // what is pending would keep the driver, with the base
EventLoop::setDriver(new EventDriver());
gc_collect_cycles();
try {
	$base->loop();
} catch (Error $e) {
	echo $e->getMessage(), "\n";
}
unset($http);

echo "-- as React\n";
$loop = new ExtEventLoop();
$ticks = 0;
$loop->addPeriodicTimer(0.001, function (Timer $timer) use ($loop, &$ticks): void {
	echo 'tick ', ++$ticks, "\n";
	$ticks < 3 || $loop->cancelTimer($timer);
});
$loop->run();

[$one, $other] = pair();
$loop->addReadStream($one, function ($stream) use ($loop): void {
	while (($line = fgets($stream)) !== false) {
		echo "read $line";
	}
	if (feof($stream)) {
		$loop->removeReadStream($stream);
		fclose($stream);
	}
});
$loop->addWriteStream($other, function ($stream) use ($loop): void {
	fwrite($stream, "hello\n");
	$loop->removeWriteStream($stream);
	$loop->addTimer(0, fn () => fclose($stream));
});
$caught = function (int $signal) use ($loop, &$caught): void {
	$loop->removeSignal($signal, $caught);
	$ended = "signal $signal\n";
	$loop->addTimer(0, fn () => print($ended));
};
$loop->run();
$loop->addSignal(SIGUSR1, $caught);
$loop->addTimer(0, fn () => posix_kill(getmypid(), SIGUSR1));
$loop->run();

$base = (fn () => $this->eventBase)->call($loop);
$http = new EventHttp($base);
$http->bind('127.0.0.1', 0);
$http->setCallback('/waits', function (EventHttpRequest $req) use ($loop): void {
	(new Fiber(function () use ($req, $loop): void {
		$fiber = Fiber::getCurrent();
		$loop->addTimer(0.01, fn () => $fiber->resume());
		Fiber::suspend();
		$req->sendReply(200, 'OK', 'waited');
	}))->start();
});
$kept = $loop->addPeriodicTimer(60, fn () => null);
ask($http, $base, ['/waits'], fn () => $loop->stop());
$loop->run();
echo "the end, in any order\n";
?>
--EXPECT--
-- as Revolt
tick 1
tick 2
tick 3
read hello
read hello
signal 10
at the top
/resumes: resumed
/waits: waited
thrown
/throws: 500
/forgets: 500
-- the driver goes, and with it its base
EventBase: has been freed
-- as React
tick 1
tick 2
tick 3
read hello
signal 10
/waits: waited
the end, in any order
