--TEST--
The callback of a piece that has left frees, drops, closes, throws, suspends, forks and exits
--SKIPIF--
<?php
class_exists('EventSslContext') or die('skip built without OpenSSL');
?>
--FILE--
<?php
require __DIR__ . '/../support/base.php';
require __DIR__ . '/../support/http_talk.php';
require __DIR__ . '/../support/tls.php';

/** Counts those that are there. */
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

$files = (new Authority())->issue('server', 'DNS:localhost');

/** A stream whose two pieces wait; what the callback of the first does is told. */
$world = function (bool $tls, callable $does, bool $ends) use ($files): stdClass {
	$world = (object) ['base' => new EventBase(), 'called' => [], 'closed' => 0, 'parent' => getmypid()];
	$world->http = $tls ? new EventHttp($world->base, $files->server('server')) : new EventHttp($world->base);
	$world->http->bind('127.0.0.1', 0);
	$world->http->setDefaultCallback(function (EventHttpRequest $req) use ($world, $does, $ends): void {
		$witness = new Witness();
		$world->request = $req;
		$req->getConnection()->setCloseCallback(function () use ($world, $witness): void {
			$world->closed++;
		});
		$req->sendReplyStart(200, 'OK');
		$req->sendReplyChunk('one', function (EventHttpRequest $req) use ($world, $does, $witness): void {
			$world->called[] = 'first';
			$does($world, $req);
		});
		$req->sendReplyChunk('two', function (EventHttpRequest $req) use ($world, $witness): void {
			$world->called[] = 'second';
			$world->request = null;
			@$req->sendReplyEnd(); // it may have been said
		});
		if ($ends) {
			$req->sendReplyEnd();
		}
	});
	return $world;
};

/** Have a client ask, and the loop run until nothing more comes of it; what was thrown. */
$run = function (stdClass $world, bool $tls) use ($files): string {
	[$base, $http, $thrown] = [$world->base, $world->http, ''];
	$port = port_of($http);
	$request = "GET / HTTP/1.1\r\nHost: localhost\r\n\r\n";
	if ($tls) {
		$other = new EventBase(); // of its own, which stays
		$client = EventBufferEvent::sslSocket($other, null, $files->client(), EventBufferEvent::SSL_CONNECTING, EventBufferEvent::OPT_CLOSE_ON_FREE);
		$client->connectHost(null, 'localhost', $port, EventUtil::AF_INET);
		$client->write($request);
	} else {
		$client = stream_socket_client("tcp://127.0.0.1:$port");
		fwrite($client, $request);
	}
	unset($http);
	$pass = function () use ($world, $base, $tls, &$other, &$thrown): void {
		try {
			$tls && $other->loop(EventBase::LOOP_NONBLOCK);
			$base->loop(EventBase::LOOP_NONBLOCK);
		} catch (Throwable $e) {
			$thrown .= $thrown === '' ? $e->getMessage() : ', ' . $e->getMessage();
		}
	};
	while (!$world->called) {
		$pass();
	}
	for ($passes = 0; $passes < 10 && $world->base === $base && !str_contains($thrown, 'has been freed'); $passes++) {
		$pass();
	}
	if (getmypid() !== $world->parent) {
		return $thrown; // the parent has the client, too
	}
	$tls ? $client->free() : fclose($client);
	try {
		until($base, fn () => $world->closed > 0);
	} catch (Error) { // the base has been freed
	}
	return $thrown;
};

$ways = [
	'nothing' => fn () => null,
	'frees the request' => fn (stdClass $world, EventHttpRequest $req) => $req->free(),
	'drops the request' => function (stdClass $world, EventHttpRequest $req): void {
		$world->request = null;
	},
	'ends the reply' => fn (stdClass $world, EventHttpRequest $req) => @$req->sendReplyEnd(),
	'closes the connection' => fn (stdClass $world, EventHttpRequest $req) => $req->closeConnection(),
	'drops the server' => function (stdClass $world, EventHttpRequest $req): void {
		$world->http = null;
	},
	'frees the base' => fn (stdClass $world, EventHttpRequest $req) => $world->base->free(),
	'drops it all' => function (stdClass $world, EventHttpRequest $req): void {
		$world->http = $world->request = $world->base = null;
		gc_collect_cycles();
	},
	'throws' => fn (stdClass $world, EventHttpRequest $req) => throw new Exception('thrown'),
	'adds itself' => function (stdClass $world, EventHttpRequest $req): void {
		@$req->sendReplyChunk('', fn () => $world->called[] = 'added');
	},
	'collects' => fn (stdClass $world, EventHttpRequest $req) => gc_collect_cycles(),
];
foreach ([false, true] as $tls) {
	foreach ([false, true] as $ends) {
		echo '-- ', $tls ? 'TLS' : 'plain', $ends ? ", the reply has been ended\n" : ", a stream\n";
		foreach ($ways as $name => $way) {
			$w = $world($tls, $way, $ends);
			$thrown = $run($w, $tls);
			echo "$name: ", implode(', ', $w->called), $w->closed ? ', closed' : '', $thrown === '' ? '' : ", $thrown";
			unset($w);
			gc_collect_cycles();
			echo Witness::$alive ? ', ' . Witness::$alive . " left\n" : "\n";
			Witness::$alive = 0;
		}
	}
}

foreach ([false, true] as $ends) {
	isolated('exits', fn () => $run($world(false, fn () => exit(3), $ends), false));
	isolated('forks, and the child ends', function () use ($world, $run, $ends): void {
		$w = $world(false, function (): void {
			$child = pcntl_fork();
			$child === 0 && exit(0);
			pcntl_waitpid($child, $status);
			echo 'child ', $status, "\n";
		}, $ends);
		$run($w, false);
		echo implode(', ', $w->called), $w->closed ? ', closed' : '', "\n";
	});
	isolated('forks, and the child goes on', function () use ($world, $run, $ends): void {
		$w = $world(false, function (): void {
			$child = pcntl_fork();
			if ($child) {
				pcntl_waitpid($child, $status);
				echo 'child ', $status, "\n";
			}
		}, $ends);
		$run($w, false);
		if (getmypid() === $w->parent) {
			echo implode(', ', $w->called), $w->closed ? ', closed' : '', "\n";
		}
	});
	isolated('a fatal error', function () use ($world, $run, $ends): void {
		ini_set('display_errors', '0');
		$run($world(false, fn () => str_repeat('x', PHP_INT_MAX >> 1), $ends), false);
	});
	isolated('a Fiber', function () use ($world, $run, $ends): void {
		$w = $world(false, fn () => Fiber::suspend(), $ends);
		$fiber = new Fiber($run);
		$fiber->start($w, false);
		echo 'suspended: ', implode(', ', $w->called), "\n";
		$w->request->free();
		$fiber->resume();
		echo 'resumed: ', implode(', ', $w->called), "\n";
	});
	isolated('a Fiber that is dropped', function () use ($world, $run, $ends): void {
		$w = $world(false, fn () => Fiber::suspend(), $ends);
		$fiber = new Fiber($run);
		$fiber->start($w, false);
		$w->base->free();
		$fiber = null;
		gc_collect_cycles();
		echo 'unwound: ', implode(', ', $w->called), "\n";
	});
}
?>
--EXPECT--
-- plain, a stream
nothing: first, second, closed
frees the request: first, closed
drops the request: first, second, closed
ends the reply: first, second, closed
closes the connection: first, second, closed
drops the server: first, closed
frees the base: first, closed, EventBase: has been freed
drops it all: first, closed
throws: first, second, closed, thrown
adds itself: first, second, added, closed
collects: first, second, closed
-- plain, the reply has been ended
nothing: first, second, closed
frees the request: first, closed
drops the request: first, second, closed
ends the reply: first, second, closed
closes the connection: first, second, closed
drops the server: first, closed
frees the base: first, closed, EventBase: has been freed
drops it all: first, closed
throws: first, closed, thrown
adds itself: first, second, closed
collects: first, second, closed
-- TLS, a stream
nothing: first, second, closed
frees the request: first, closed
drops the request: first, second, closed
ends the reply: first, second, closed
closes the connection: first, second, closed
drops the server: first, closed
frees the base: first, closed, EventBase: has been freed
drops it all: first, closed
throws: first, second, closed, thrown
adds itself: first, second, added, closed
collects: first, second, closed
-- TLS, the reply has been ended
nothing: first, second, closed
frees the request: first, closed
drops the request: first, second, closed
ends the reply: first, second, closed
closes the connection: first, second, closed
drops the server: first, closed
frees the base: first, closed, EventBase: has been freed
drops it all: first, closed
throws: first, closed, thrown
adds itself: first, second, closed
collects: first, second, closed
-- exits
status 3
-- forks, and the child ends
child 0
first, second, closed
status 0
-- forks, and the child goes on
child 0
first, second, closed
status 0
-- a fatal error
status 255
-- a Fiber
suspended: first
resumed: first
status 0
-- a Fiber that is dropped
unwound: first
status 0
-- exits
status 3
-- forks, and the child ends
child 0
first, second, closed
status 0
-- forks, and the child goes on
child 0
first, second, closed
status 0
-- a fatal error
status 255
-- a Fiber
suspended: first
resumed: first
status 0
-- a Fiber that is dropped
unwound: first
status 0
