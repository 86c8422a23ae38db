--TEST--
EventHttpRequest: what a client's header, chunk and error callbacks may do to their request, its connection, the base and the process
--EXTENSIONS--
event
sockets
--FILE--
<?php
require __DIR__ . '/../support/base.php';
require __DIR__ . '/../support/http_client.php';

/** One request, in the callback $where of which $act is done; prints what is called until all is over. */
function play(string $where, Closure $act): void
{
	$base = new EventBase();
	$raw = new RawServer($base, fn (string &$received) => match (take_request($received)[0] ?? null) {
		null => null,
		'/error' => ["HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nab", null],
		default => ["HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nab\r\n", "2\r\ncd\r\n0\r\nA: b\r\n\r\n"],
	});
	$o = new stdClass;
	$o->base = $base;
	$o->connection = new EventHttpConnection($base, null, '127.0.0.1', $raw->port);
	$called = '';
	$call = function (string $which) use (&$called, $where, $act, $o) {
		$called .= str_ends_with($called, "$which ") ? '' : "$which "; // a body may come in any pieces
		return $which === $where && empty($o->acted) ? (function () use ($act, $o) { $o->acted = true; return $act($o); })() : null;
	};
	$o->request = new EventHttpRequest(fn (?EventHttpRequest $request) => $call($request ? 'answered' : 'failed'));
	$o->request->setHeaderCallback(fn () => $call('head'));
	$o->request->setChunkCallback(fn () => $call('chunk'));
	$o->request->setErrorCallback(fn ($request, int $error) => $call(error_name($error)));
	$o->connection->makeRequest($o->request, EventHttpRequest::CMD_GET, $where === 'ERROR_EOF' ? '/error' : '/');
	$after = new EventHttpRequest(function () use (&$over) { $over = true; });
	$o->connection->makeRequest($after, EventHttpRequest::CMD_GET, '/after');
	$patience = Event::timer($base, function () use ($base) { $base->exit(); });
	$over = false;
	try {
		$patience->add(20);
		while (!$over && !isset($o->stop)) {
			if (!$base->loop(EventBase::LOOP_ONCE)) {
				break;
			}
		}
	} catch (Throwable $e) {
		$called .= get_class($e) . ' ';
		try {
			while (!$over) {
				$base->loop(EventBase::LOOP_ONCE);
			}
		} catch (Throwable $e) {
			$called .= $e->getMessage();
		}
	}
	echo '  ', $where, ': ', trim($called), $over ? '; the next is served' : '', "\n";
}

$acts = [
	'returns false' => fn () => false,
	'returns 0' => fn () => 0,
	'cancels it' => fn ($o) => $o->request->cancel(),
	'frees it' => fn ($o) => $o->request->free(),
	'drops it' => function ($o) { unset($o->request); },
	'drops all' => function ($o) { unset($o->request, $o->connection); },
	'closes the connection' => function ($o) { $o->request->closeConnection(); $o->stop = true; },
	'frees the base' => function ($o) { $o->base->free(); $o->stop = true; },
	'throws' => fn () => throw new LogicException('thrown'),
	'takes the callbacks away' => function ($o) {
		$o->request->setHeaderCallback(null);
		$o->request->setChunkCallback(null);
		$o->request->setErrorCallback(null);
	},
	'collects' => function ($o) { unset($o->request, $o->connection); gc_collect_cycles(); },
	'makes another request' => fn ($o) => $o->connection->makeRequest(new EventHttpRequest(fn () => null), EventHttpRequest::CMD_GET, '/other') ? null : null,
	'pauses and goes on' => function ($o) { $o->request->pauseBody(); $o->request->resumeBody(); },
	'cancels it and asks again' => function ($o) {
		$o->request->cancel();
		$o->request = new EventHttpRequest(fn () => null);
		$o->connection->makeRequest($o->request, EventHttpRequest::CMD_GET, '/again');
	},
];
foreach ($acts as $what => $act) {
	echo "-- $what\n";
	foreach (['head', 'chunk', 'ERROR_EOF'] as $where) {
		play($where, $act);
	}
	gc_collect_cycles();
}

foreach (['head', 'chunk', 'ERROR_EOF'] as $where) {
	isolated("exit() in $where", fn () => play($where, fn () => exit(3)));
	isolated("a fork in $where whose child ends", fn () => play($where, function () {
		if ($child = pcntl_fork()) {
			pcntl_waitpid($child, $status);
			echo '  child: ', pcntl_wifexited($status) ? pcntl_wexitstatus($status) : 'killed', "\n";
		} else {
			exit(4);
		}
	}));
	isolated("a Fiber is suspended in $where, and resumed", function () use ($where) {
		$fiber = new Fiber(fn () => play($where, fn () => Fiber::suspend()));
		$fiber->start();
		$fiber->resume();
	});
	isolated("a Fiber is suspended in $where, and dropped", function () use ($where) {
		$fiber = new Fiber(fn () => play($where, fn () => Fiber::suspend()));
		$fiber->start();
		unset($fiber);
		gc_collect_cycles();
		echo "  over\n";
	});
	isolated("the script ends while a Fiber is suspended in $where", function () use ($where) {
		$GLOBALS['fiber'] = new Fiber(fn () => play($where, fn () => Fiber::suspend()));
		$GLOBALS['fiber']->start();
	});
}
?>
--EXPECT--
-- returns false
  head: head ERROR_CANCELLED failed; the next is served
  chunk: head chunk ERROR_CANCELLED failed; the next is served
  ERROR_EOF: head chunk ERROR_EOF failed; the next is served
-- returns 0
  head: head chunk answered; the next is served
  chunk: head chunk answered; the next is served
  ERROR_EOF: head chunk ERROR_EOF failed; the next is served
-- cancels it
  head: head; the next is served
  chunk: head chunk; the next is served
  ERROR_EOF: head chunk ERROR_EOF; the next is served
-- frees it
  head: head; the next is served
  chunk: head chunk; the next is served
  ERROR_EOF: head chunk ERROR_EOF; the next is served
-- drops it
  head: head chunk answered; the next is served
  chunk: head chunk answered; the next is served
  ERROR_EOF: head chunk ERROR_EOF failed; the next is served
-- drops all
  head: head chunk answered; the next is served
  chunk: head chunk answered; the next is served
  ERROR_EOF: head chunk ERROR_EOF failed; the next is served
-- closes the connection
  head: head
  chunk: head chunk
  ERROR_EOF: head chunk ERROR_EOF
-- frees the base
  head: head
  chunk: head chunk
  ERROR_EOF: head chunk ERROR_EOF
-- throws
  head: head LogicException ERROR_CANCELLED failed; the next is served
  chunk: head chunk LogicException ERROR_CANCELLED failed; the next is served
  ERROR_EOF: head chunk ERROR_EOF LogicException; the next is served
-- takes the callbacks away
  head: head answered; the next is served
  chunk: head chunk answered; the next is served
  ERROR_EOF: head chunk ERROR_EOF failed; the next is served
-- collects
  head: head chunk answered; the next is served
  chunk: head chunk answered; the next is served
  ERROR_EOF: head chunk ERROR_EOF failed; the next is served
-- makes another request
  head: head chunk answered; the next is served
  chunk: head chunk answered; the next is served
  ERROR_EOF: head chunk ERROR_EOF failed; the next is served
-- pauses and goes on
  head: head chunk answered; the next is served
  chunk: head chunk answered; the next is served
  ERROR_EOF: head chunk ERROR_EOF failed; the next is served
-- cancels it and asks again
  head: head; the next is served
  chunk: head chunk; the next is served
  ERROR_EOF: head chunk ERROR_EOF; the next is served
-- exit() in head
status 3
-- a fork in head whose child ends
  child: 4
  head: head chunk answered; the next is served
status 0
-- a Fiber is suspended in head, and resumed
  head: head chunk answered; the next is served
status 0
-- a Fiber is suspended in head, and dropped
  over
status 0
-- the script ends while a Fiber is suspended in head
status 0
-- exit() in chunk
status 3
-- a fork in chunk whose child ends
  child: 4
  chunk: head chunk answered; the next is served
status 0
-- a Fiber is suspended in chunk, and resumed
  chunk: head chunk answered; the next is served
status 0
-- a Fiber is suspended in chunk, and dropped
  over
status 0
-- the script ends while a Fiber is suspended in chunk
status 0
-- exit() in ERROR_EOF
status 3
-- a fork in ERROR_EOF whose child ends
  child: 4
  ERROR_EOF: head chunk ERROR_EOF failed; the next is served
status 0
-- a Fiber is suspended in ERROR_EOF, and resumed
  ERROR_EOF: head chunk ERROR_EOF failed; the next is served
status 0
-- a Fiber is suspended in ERROR_EOF, and dropped
  over
status 0
-- the script ends while a Fiber is suspended in ERROR_EOF
status 0
