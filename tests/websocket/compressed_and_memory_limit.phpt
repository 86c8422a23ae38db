--TEST--
The memory limit is reached while a message is compressed, for one and for many: nothing leaks, and the next one is whole
--EXTENSIONS--
event
--SKIPIF--
<?php
if (getenv('USE_ZEND_ALLOC') === '0' && getenv('USE_TRACKED_ALLOC') !== '1') die('skip there is no memory limit then');
require __DIR__ . '/../support/websocket.php';
if (!compresses()) die('skip built without zlib');
?>
--INI--
memory_limit=16M
--FILE--
<?php
require __DIR__ . '/../support/websocket.php';

/** The limit is exact for who counts each byte; else it may be later that it is reached. */
function send_too_much(EventWebSocket $ws, bool $to_many): void
{
	$message = bin2hex(random_bytes(3_500_000));
	$rest = str_repeat('x', 8_000_000);
	$to_many ? EventWebSocket::broadcast([$ws], $message) : $ws->send($message);
	$rest .= str_repeat('x', 100_000_000);
}

$options = ['deflate' => ['context_takeover' => true], 'max_frame' => 10_000_000, 'max_message' => 10_000_000];
$base = new EventBase();
$server = null;
$http = serve($base, function (EventHttpRequest $req) use (&$server, $options): void {
	$server = EventWebSocket::accept($req, $options);
});
$last = '';
$client = EventWebSocket::connect($base, 'ws://127.0.0.1:' . port_of($http), $options + ['connect_timeout' => 60]);
$client->setCallbacks(function (EventWebSocket $ws, string $message) use (&$last): void {
	$last = $message;
}, function (EventWebSocket $ws, int $code, string $reason) use (&$last): void {
	$last = "again: $code $reason";
});
until($base, function () use (&$server) {
	return $server !== null;
});
$again = str_repeat('again ', 100);
register_shutdown_function(function () use ($base, $again, $server, &$last): void {
	ini_set('memory_limit', -1);
	$server->send($again);
	until($base, function () use (&$last) {
		return str_starts_with($last, 'again');
	});
	echo $last === $again ? "whole\n" : "$last\n";
	ini_set('memory_limit', '16M');
	echo "-- for many\n";
	send_too_much($server, true);
});
echo "-- for one\n";
send_too_much($server, false);
?>
--EXPECTF--
-- for one

Fatal error: Allowed memory size of %d bytes exhausted%sin %s on line %d
whole
-- for many

Fatal error: Allowed memory size of %d bytes exhausted%sin %s on line %d
