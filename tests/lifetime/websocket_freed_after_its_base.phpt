--TEST--
EventWebSocket: at the end of the script its base is freed before it, and nobody is told
--FILE--
<?php
require __DIR__ . '/../support/websocket.php';

$rooms = array_map(fn () => new stdClass(), range(1, 4)); // whose places are taken later
$base = new EventBase();
$kept = [];
$http = serve($base, function (EventHttpRequest $req) use (&$kept, &$rooms, &$http, $base): void {
	array_pop($rooms);
	if ($req->getUri() === '/upgrade') {
		$bev = $req->upgrade('websocket');
		$bev->setCallbacks(fn () => print("must not be called\n"), null, fn () => print("must not be called\n"), [$http, $base, $bev]);
		return;
	}
	$ws = EventWebSocket::accept($req);
	$ws->setCallbacks(null, fn () => print("must not be called\n"), null, [$http, $base, $ws]); // none goes before the end
	$req->getUri() === '/closes' && $ws->close();
});
foreach (['/', '/closes', '/upgrade'] as $path) {
	$clients[] = new WebSocketClient($base, $http, $path);
}
gc_disable();
echo "end\n";
?>
--EXPECT--
end
