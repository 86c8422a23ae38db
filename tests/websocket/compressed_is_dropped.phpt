--TEST--
A WebSocket that compresses can be dropped at any time: open, in its callback, and at the end of the script
--SKIPIF--
<?php
require __DIR__ . '/../support/websocket.php';
compresses() or die('skip built without zlib');
?>
--FILE--
<?php
require_once __DIR__ . '/../support/websocket.php';

$base = new EventBase();
$servers = [];
$http = serve_sockets($base, ['deflate' => true], function (EventWebSocket $ws) use (&$servers): void {
	$servers[] = $ws;
	$ws->setCallbacks(fn (EventWebSocket $ws, string $text) => $ws->send($text));
});
[[$address, $port]] = $http->getBoundAddresses();

/** Two ends that have talked, and so have states of both directions. */
function talk(EventBase $base, string $url, ?callable $heard = null): EventWebSocket
{
	$done = false;
	$ws = EventWebSocket::connect($base, $url, ['deflate' => true]);
	$ws->setCallbacks(function () use (&$done, $heard): void {
		$done = true;
		$heard && $heard();
	});
	$ws->send(str_repeat('again and ', 1000));
	until($base, function () use (&$done) {
		return $done;
	});
	return $ws;
}

$ws = talk($base, "ws://$address:$port/");
$ws = null;
echo "dropped while it is open\n";

$held = [];
$held[] = talk($base, "ws://$address:$port/", function () use (&$held, &$servers): void {
	$held = $servers = [];
});
$servers = $held = [];
echo "dropped in its callback\n";

$ws = talk($base, "ws://$address:$port/");
$base->free();
$ws = null;
echo "its base before it\n";

$base = new EventBase();
$http = serve_sockets($base, ['deflate' => true], function (EventWebSocket $ws) use (&$servers): void {
	$servers[] = $ws;
	$ws->setCallbacks(fn (EventWebSocket $ws, string $text) => $ws->send($text));
});
[[$address, $port]] = $http->getBoundAddresses();
$ws = talk($base, "ws://$address:$port/");
echo "at the end\n";
?>
--EXPECT--
dropped while it is open
dropped in its callback
its base before it
at the end
