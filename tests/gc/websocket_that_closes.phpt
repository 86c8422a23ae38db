--TEST--
EventWebSocket: one that is closing is not collected while its base is there, and goes with that
--FILE--
<?php
require __DIR__ . '/../support/websocket.php';

pcntl_alarm(60);

function closing(string $how): array
{
	$base = new EventBase();
	if ($how === 'cannot connect') {
		$ws = EventWebSocket::connect($base, 'ws://127.0.0.1:1/');
	} else {
		$http = serve_sockets($base, [], function (EventWebSocket $accepted) use (&$server): void { $server = $accepted; });
		$ws = EventWebSocket::connect($base, 'ws://127.0.0.1:' . port_of($http));
		until($base, function () use (&$server): bool { return $server !== null; });
		settle($base);
	}
	$gone = WeakReference::create($ws);
	$ws->setCallbacks(null, function ($ws, int $code) use ($base): void { echo "closed $code\n"; }, null, $ws);
	$how === 'cannot connect' ? settle($base) : $ws->close();
	return [$base, $gone, $http ?? null];
}

foreach (['cannot connect', 'closes'] as $how) {
	echo "-- $how\n";
	[$base, $gone] = closing($how);
	gc_collect_cycles();
	gc_collect_cycles();
	$there = $gone->get() !== null;
	$how === 'cannot connect' || var_dump($there);
	$base->loop(EventBase::LOOP_NONBLOCK);
	unset($base);
	gc_collect_cycles();
	gc_collect_cycles();
	var_dump($gone->get());
}
?>
--EXPECT--
-- cannot connect
closed 1006
NULL
-- closes
bool(true)
closed 1006
NULL
