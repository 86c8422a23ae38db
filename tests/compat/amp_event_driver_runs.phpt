--TEST--
Amp 2 runs on its EventDriver: timers, streams, signals, errors, a TCP server and its client
--EXTENSIONS--
event
pcntl
posix
--SKIPIF--
<?php
is_file('/usr/share/php/Amp/autoload.php') or die('skip Amp 2 is not installed');
?>
--FILE--
<?php
require '/usr/share/php/Amp/autoload.php';
require '/usr/share/php/Amp/functions.php';
require '/usr/share/php/Amp/Internal/functions.php';

use Amp\{Coroutine, Deferred, Delayed, Loop};

pcntl_alarm(90); // a loop that never ends is a failure, not a hang

Loop::set(new Loop\EventDriver());
var_dump(Loop::get()->getHandle() instanceof EventBase);

echo "-- defer and delay, in order\n";
Loop::run(function () {
	echo "run\n";
	Loop::delay(0, function ($id, $data) {
		echo "after 0 ms: $data\n";
		Loop::delay(1, fn () => print("and 1 ms\n"));
	}, 'data');
	Loop::defer(fn () => print("deferred\n"));
});

echo "-- no timer before its time\n";
Loop::run(function () {
	$started = Loop::now();
	// but for a tick of libevent's clock
	Loop::delay(30, fn () => var_dump(Loop::now() - $started >= 20));
});

echo "-- repeat, disable, enable, cancel\n";
Loop::run(function () {
	$count = 0;
	Loop::repeat(1, function ($id) use (&$count) {
		echo 'tick ', ++$count, "\n";
		if ($count === 2) {
			Loop::disable($id);
			Loop::delay(2, fn () => Loop::enable($id));
		} elseif ($count === 4) {
			Loop::cancel($id);
		}
	});
	$never = Loop::delay(600000, fn () => print("cancelled timers never fire\n"));
	Loop::delay(1, fn () => Loop::cancel($never));
});

echo "-- unreferenced watchers do not keep the loop\n";
$id = null;
Loop::run(function () use (&$id) {
	$id = Loop::delay(600000, fn () => print("never\n"));
	Loop::unreference($id);
	[$a, $GLOBALS['peer']] = stream_socket_pair(STREAM_PF_UNIX, STREAM_SOCK_STREAM, 0);
	Loop::unreference($GLOBALS['reading'] = Loop::onReadable($a, fn () => print("never\n")));
});
Loop::run(function () use ($id) {
	Loop::reference($id);
	Loop::delay(1, fn () => Loop::cancel($id));
});
Loop::cancel($reading);
echo "ended\n";

echo "-- streams\n";
Loop::run(function () {
	[$a, $b] = stream_socket_pair(STREAM_PF_UNIX, STREAM_SOCK_STREAM, 0);
	stream_set_blocking($a, false);
	stream_set_blocking($b, false);
	Loop::onReadable($a, function ($id, $stream, $data) use ($a) {
		var_dump($stream === $a, $data, fread($stream, 100));
		if (feof($stream)) {
			fclose($stream);
			Loop::cancel($id);
		}
	}, 'my data');
	$writes = 0;
	Loop::onWritable($b, function ($id, $stream) use (&$writes) {
		if (++$writes === 2) {
			Loop::cancel($id);
			fwrite($stream, 'hello');
			Loop::delay(1, fn () => fclose($stream));
		}
	});
});

echo "-- signals\n";
Loop::run(function () {
	$signals = 0;
	Loop::onSignal(SIGUSR1, function ($id, $signo, $data) use (&$signals) {
		var_dump($signo === SIGUSR1, $data);
		++$signals === 2 ? Loop::cancel($id) : Loop::defer(fn () => posix_kill(posix_getpid(), SIGUSR1));
	}, 'usr1');
	Loop::defer(fn () => posix_kill(posix_getpid(), SIGUSR1));
});

echo "-- exceptions\n";
try {
	Loop::run(function () {
		Loop::delay(1, fn () => throw new DomainException('from a timer'));
	});
} catch (DomainException $e) {
	echo 'run() throws: ', $e->getMessage(), "\n";
}
Loop::setErrorHandler(fn (Throwable $e) => print('handler: ' . $e->getMessage() . "\n"));
Loop::run(function () {
	Loop::delay(0, fn () => throw new DomainException('from a timer'));
	Loop::defer(fn () => throw new DomainException('deferred'));
	[$a] = stream_socket_pair(STREAM_PF_UNIX, STREAM_SOCK_STREAM, 0);
	Loop::onReadable($a, function ($id, $stream) {
		Loop::cancel($id);
		throw new DomainException('from a stream');
	});
});
Loop::setErrorHandler(null);

echo "-- stop\n";
Loop::run(function () {
	Loop::delay(1, fn () => Loop::stop());
	$GLOBALS['left'] = Loop::delay(600000, fn () => print("never\n"));
});
Loop::cancel($left);
echo "stopped\n";

echo "-- the loop runs inside a callback\n";
Loop::run(function () {
	Loop::defer(function () {
		$outer = Loop::get();
		Loop::set(new Loop\EventDriver());
		Loop::run(fn () => Loop::delay(1, fn () => print("inner\n")));
		Loop::set($outer);
	});
	Loop::delay(2, fn () => print("outer\n"));
});

echo "-- coroutines\n";
Loop::run(function () {
	$deferred = new Deferred();
	Loop::delay(1, fn () => $deferred->resolve('resolved'));
	echo yield $deferred->promise(), "\n";
	echo yield new Delayed(1, 'delayed'), "\n";
	echo implode(',', yield [new Delayed(2, 'a'), new Delayed(1, 'b')]), "\n";
});

echo "-- a TCP server and thirty clients\n";
Loop::run(function () {
	$server = stream_socket_server('tcp://127.0.0.1:0');
	stream_set_blocking($server, false);
	$open = 0;
	$accepting = Loop::onReadable($server, function ($id, $server) use (&$open) {
		while ($stream = @stream_socket_accept($server, 0)) {
			$open++;
			stream_set_blocking($stream, false);
			Loop::onReadable($stream, function ($id, $stream) use (&$open) {
				$bytes = fread($stream, 8192);
				if ((string) $bytes !== '') {
					fwrite($stream, strtoupper($bytes));
				} elseif (feof($stream)) {
					Loop::cancel($id);
					fclose($stream);
					$open--;
				}
			});
		}
	});

	$talk = function (int $n, string $name) {
		$stream = stream_socket_client(
			"tcp://$name", $errno, $error, 5, STREAM_CLIENT_ASYNC_CONNECT | STREAM_CLIENT_CONNECT
		);
		stream_set_blocking($stream, false);
		$connected = new Deferred();
		$writing = Loop::onWritable($stream, fn () => $connected->resolve());
		yield $connected->promise();
		Loop::cancel($writing);
		fwrite($stream, "client $n");
		$answered = new Deferred();
		$reading = Loop::onReadable($stream, fn () => $answered->resolve(fread($stream, 8192)));
		$answer = yield $answered->promise();
		Loop::cancel($reading);
		fclose($stream);
		return $answer;
	};
	$clients = [];
	for ($n = 0; $n < 30; $n++) {
		$clients[] = new Coroutine($talk($n, stream_socket_get_name($server, false)));
	}
	$answers = yield $clients;
	var_dump(count($answers), $answers[0], $answers[29]);
	while ($open) {
		yield new Delayed(1);
	}
	Loop::cancel($accepting);
});
echo json_encode(Loop::getInfo()), "\n";

echo "-- the driver goes, and its base\n";
$handle = WeakReference::create(Loop::get()->getHandle());
(new ReflectionProperty(Loop::class, 'driver'))->setValue(null, null);
gc_collect_cycles();
var_dump($handle->get());
?>
--EXPECT--
bool(true)
-- defer and delay, in order
run
deferred
after 0 ms: data
and 1 ms
-- no timer before its time
bool(true)
-- repeat, disable, enable, cancel
tick 1
tick 2
tick 3
tick 4
-- unreferenced watchers do not keep the loop
ended
-- streams
bool(true)
string(7) "my data"
string(5) "hello"
bool(true)
string(7) "my data"
string(0) ""
-- signals
bool(true)
string(4) "usr1"
bool(true)
string(4) "usr1"
-- exceptions
run() throws: from a timer
handler: deferred
handler: from a stream
handler: from a timer
-- stop
stopped
-- the loop runs inside a callback
inner
outer
-- coroutines
resolved
delayed
a,b
-- a TCP server and thirty clients
int(30)
string(8) "CLIENT 0"
string(9) "CLIENT 29"
{"enabled_watchers":{"referenced":0,"unreferenced":0},"defer":{"enabled":0,"disabled":0},"delay":{"enabled":0,"disabled":0},"repeat":{"enabled":0,"disabled":0},"on_readable":{"enabled":0,"disabled":0},"on_writable":{"enabled":0,"disabled":0},"on_signal":{"enabled":0,"disabled":0},"running":false}
-- the driver goes, and its base
NULL
