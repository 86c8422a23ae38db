--TEST--
EventHttpRequest::upgrade(): what the program does in the callbacks of what it has taken over
--FILE--
<?php
require __DIR__ . '/../support/http.php';

pcntl_alarm(90);
$does = [
	'frees it' => fn (EventBufferEvent $bev) => $bev->free(),
	'closes it' => fn (EventBufferEvent $bev) => $bev->close(),
	'drops it' => function (): void { $GLOBALS['taken'] = null; },
	'drops the server' => function (): void { $GLOBALS['http'] = null; },
	'frees the base' => fn () => $GLOBALS['base']->free(),
	'drops the request' => function (): void { $GLOBALS['request'] = null; gc_collect_cycles(); },
	'closes the connection' => fn () => $GLOBALS['request']->closeConnection(),
	'throws' => fn () => throw new DomainException('thrown'),
	'suspends' => fn () => Fiber::suspend(),
	'suspends, and it goes' => fn () => Fiber::suspend(),
	'forks' => function (): void {
		if (pcntl_fork() === 0) {
			$GLOBALS['taken'] = $GLOBALS['http'] = null; // the parent's, too: its client is not to notice
			exit(0);
		}
		pcntl_wait($status);
	},
];
foreach ($does as $what => $do) {
	$base = new EventBase();
	$closed = 0;
	$http = serve($base, function (EventHttpRequest $req) use ($do, &$closed): void {
		$GLOBALS['request'] = $req;
		$req->getConnection()->setCloseCallback(function () use (&$closed): void { $closed++; });
		$GLOBALS['taken'] = $bev = $req->upgrade('echo');
		$bev->setCallbacks(function (EventBufferEvent $bev) use ($do): void {
			$bev->write('<' . $bev->read(100) . '>');
			$do($bev);
		}, null, fn () => $GLOBALS['taken'] = null);
		$bev->enable(Event::READ);
	});
	$client = stream_socket_client('tcp://127.0.0.1:' . port_of($http));
	stream_set_timeout($client, 30);
	fwrite($client, "GET / HTTP/1.1\r\nHost: a\r\nConnection: upgrade\r\nUpgrade: echo\r\n\r\nearly");
	$run = function () use ($base): void {
		$watchdog = Event::timer($base, fn () => throw new RuntimeException('timed out'));
		$watchdog->add(30);
		for ($i = 0; $i < 30; $i++) {
			@$base->loop(EventBase::LOOP_NONBLOCK);
		}
	};
	$fiber = new Fiber($run);
	$said = outcome(fn () => $fiber->start());
	if ($what === 'suspends, and it goes') {
		$taken->free();
	}
	if ($fiber->isSuspended()) {
		$fiber->resume();
	}
	unset($fiber, $run);
	outcome(fn () => settle($base));
	stream_set_blocking($client, false);
	$came = explode("\r\n\r\n", (string) @stream_get_contents($client), 2)[1] ?? '';
	$ended = feof($client);
	if (!$ended) {
		fwrite($client, 'more');
		outcome(fn () => settle($base));
		$came .= stream_get_contents($client);
		stream_socket_shutdown($client, STREAM_SHUT_WR);
		outcome(fn () => settle($base));
	}
	echo "$what: ", str_starts_with($said, 'NULL') ? '' : strtok($said, ':') . ', ', $ended ? 'ended' : "goes on with $came",
		", closed $closed, ", @$taken?->getEnabled() ? 'open' : 'stale', "\n";
	$taken = $request = $http = null;
	unset($base);
	gc_collect_cycles();
	fclose($client);
}
?>
--EXPECT--
frees it: ended, closed 1, stale
closes it: ended, closed 1, stale
drops it: ended, closed 1, stale
drops the server: ended, closed 1, stale
frees the base: Error, ended, closed 1, stale
drops the request: goes on with <early><more>, closed 1, stale
closes the connection: ended, closed 1, stale
throws: DomainException, goes on with <early>, closed 1, stale
suspends: goes on with <early>, closed 1, stale
suspends, and it goes: ended, closed 1, stale
forks: goes on with <early><more>, closed 1, stale
