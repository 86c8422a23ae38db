--TEST--
A piece waits for a client that does not read, with its callback, when request, connection, server, base or process end
--FILE--
<?php
require __DIR__ . '/../support/base.php';
require __DIR__ . '/../support/http.php';

/** A piece that the kernel does not take at once, and one behind it. The callbacks hold all there is. */
function begin(): stdClass
{
	$world = (object) ['base' => new EventBase(), 'called' => '', 'closed' => false, 'request' => null];
	$world->http = serve($world->base, function (EventHttpRequest $req) use ($world): void {
		$world->request = $req;
		$req->getConnection()->setCloseCallback(function () use ($world): void {
			$world->closed = true;
			$world->called .= ' closed';
		});
		$req->sendReplyStart(200, 'OK');
		$req->sendReplyChunk(str_repeat('0123456789abcdef', 1 << 20), function (EventHttpRequest $req) use ($world): void {
			$world->called .= ' first';
		});
		$req->sendReplyChunk('end', function (EventHttpRequest $req) use ($world): void {
			$world->called .= ' second';
			@$req->sendReplyEnd(); // closing has said it
		});
	});
	$world->client = stream_socket_client('tcp://127.0.0.1:' . port_of($world->http));
	fwrite($world->client, "GET / HTTP/1.1\r\nHost: a\r\n\r\n");
	until($world->base, fn () => $world->request !== null);
	settle($world->base);
	echo $world->request->getPendingBytes() > 1 << 20 && $world->called === '' ? 'waits' : "does not wait$world->called";
	return $world;
}

/** Have the client read until this has been called. */
function read(stdClass $world, string $until = 'second'): void
{
	stream_set_blocking($world->client, false);
	$reader = new Event($world->base, $world->client, Event::READ | Event::PERSIST, fn ($client) => fread($client, 1 << 20));
	$reader->add();
	until($world->base, fn () => str_contains($world->called, $until));
	$reader->free();
}

function until_closed(stdClass $world): void
{
	until($world->base, fn () => $world->closed);
}

$ways = [
	'the client reads' => read(...),
	'nobody holds the request' => function (stdClass $world): void {
		$weak = WeakReference::create($world->request);
		$world->request = null;
		gc_collect_cycles();
		echo $weak->get() ? ', it stays' : ', it goes';
		read($world);
		settle($world->base);
		echo $weak->get() ? ', it stays' : ', it goes';
	},
	'the client leaves' => function (stdClass $world): void {
		fclose($world->client);
		until_closed($world);
	},
	'the request is freed' => function (stdClass $world): void {
		$world->request->free();
		fclose($world->client);
		until_closed($world);
	},
	'the connection is closed' => function (stdClass $world): void {
		$world->request->closeConnection();
		read($world, 'closed');
	},
	'the server goes' => function (stdClass $world): void {
		$world->http = null;
	},
	'the base is freed' => fn (stdClass $world) => $world->base->free(),
	'all is dropped' => fn (stdClass $world) => null,
	'it is sent to nobody' => function (stdClass $world): void {
		fclose($world->client);
		until_closed($world);
		$called = false;
		$world->request->sendReplyChunk('more', function () use (&$called) { $called = true; });
		settle($world->base);
		echo $called ? ', called' : '', ', pending ', $world->request->getPendingBytes();
	},
];
foreach ($ways as $name => $way) {
	echo "$name: ";
	$world = begin();
	$way($world);
	echo $world->called;
	$weak = WeakReference::create($world);
	unset($world);
	gc_collect_cycles();
	echo $weak->get() ? ", held\n" : ", let go of\n";
}

isolated('the process ends', function (): void {
	$GLOBALS['kept'] = begin();
	echo "\n";
});
isolated('the process exits', function (): void {
	$GLOBALS['kept'] = begin();
	echo "\n";
	exit(3);
});
isolated('the process ends in a shutdown function', function (): void {
	$world = begin();
	register_shutdown_function(fn () => read($world));
	register_shutdown_function(function () use ($world) { echo $world->called, "\n"; });
});
isolated('a child lets go of it', function (): void {
	$world = begin();
	$child = pcntl_fork();
	if ($child === 0) {
		$world->request->free();
		$world->http = $world->base = null;
		exit(0);
	}
	pcntl_waitpid($child, $status);
	read($world);
	echo ", the child $status,$world->called\n";
});
?>
--EXPECT--
the client reads: waits first second, let go of
nobody holds the request: waits, it stays, it goes first second, let go of
the client leaves: waits closed, let go of
the request is freed: waits closed, let go of
the connection is closed: waits first second closed, let go of
the server goes: waits closed, let go of
the base is freed: waits closed, let go of
all is dropped: waits, let go of
it is sent to nobody: waits, pending 0 closed, let go of
-- the process ends
waits
status 0
-- the process exits
waits
status 3
-- the process ends in a shutdown function
waits first second
status 0
-- a child lets go of it
waits, the child 0, first second
status 0
