--TEST--
EventWebSocket::accept(): clients that others have written, plain and over TLS
--SKIPIF--
<?php
class_exists('EventSslContext') or die('skip built without OpenSSL');
is_dir('/usr/lib/python3/dist-packages/websockets') || is_dir('/usr/share/nodejs/ws') or die('skip there are none');
?>
--FILE--
<?php
require __DIR__ . '/../support/websocket.php';
require __DIR__ . '/../support/tls.php';

pcntl_alarm(400);
putenv('NODE_PATH=/usr/share/nodejs');
$files = (new Authority())->issue('server', 'DNS:localhost,IP:127.0.0.1');
$base = new EventBase();
$sockets = $ends = [];
$serve = function (EventHttpRequest $req) use (&$sockets, &$ends): void {
	$ws = EventWebSocket::accept($req, ['protocols' => ['echo']]);
	$sockets[spl_object_id($ws)] = $ws;
	$ws->setCallbacks(function (EventWebSocket $ws, string $message, bool $binary): void {
		match (true) {
			$message === 'close' => $ws->close(3000, 'as you wish'),
			$binary => $ws->sendBinary($message),
			default => $ws->send($message),
		};
	}, function (EventWebSocket $ws, int $code, string $reason) use (&$sockets, &$ends): void {
		unset($sockets[spl_object_id($ws)]);
		$ends[] = rtrim("$code $reason");
	});
};
$plain = serve($base, $serve);
$secure = new EventHttp($base, $files->server('server'));
$secure->setDefaultCallback($serve);
$secure->bind('127.0.0.1', 0);

$expected = "protocol echo\n" . str_repeat("the same\n", 10) . "in three pieces\npong\n3000 as you wish\n4001 protocol None\n";
$clients = [
	'websockets' => ['/usr/lib/python3/dist-packages/websockets', '/usr/bin/python3', __DIR__ . '/../support/websocket_client.py'],
	'ws' => ['/usr/share/nodejs/ws', 'node', __DIR__ . '/../support/websocket_client.js'],
];
foreach ($clients as $name => [$folder, $program, $script]) {
	foreach (["ws://127.0.0.1:" . port_of($plain) => [], "wss://localhost:" . port_of($secure) => [$files->file('ca.pem')]] as $uri => $more) {
		$ends = [];
		$said = is_dir($folder) ? said($base, [$program, $script, $uri, ...$more]) : $expected;
		is_dir($folder) and until($base, function () use (&$sockets): bool { return !$sockets; });
		echo $name, strtok($uri, ':') === 'ws' ? ': ' : ', TLS: ', $said === $expected ? 'well' : "\n$said";
		echo !is_dir($folder) || str_starts_with($ends[0], '3000') && $ends[1] === '4001 had enough' ? "\n" : ', ' . json_encode($ends) . "\n";
	}
}
?>
--EXPECT--
websockets: well
websockets, TLS: well
ws: well
ws, TLS: well
