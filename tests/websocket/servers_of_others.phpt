--TEST--
EventWebSocket::connect(): our own server and those that others have written, plain and over TLS
--SKIPIF--
<?php
class_exists('EventSslContext') or die('skip built without OpenSSL');
?>
--FILE--
<?php
require __DIR__ . '/../support/process.php';
require __DIR__ . '/../support/websocket.php';
require __DIR__ . '/../support/tls.php';

pcntl_alarm(400);
putenv('NODE_PATH=/usr/share/nodejs');
$files = (new Authority())->issue('server', 'DNS:localhost,IP:127.0.0.1');
$base = new EventBase();
$sockets = [];
$echo = function (EventHttpRequest $req) use (&$sockets): void {
	$sockets[] = $ws = EventWebSocket::accept($req, ['protocols' => ['echo']]);
	$ws->setCallbacks(function (EventWebSocket $ws, string $message, bool $binary) {
		match (true) {
			$message === 'close' => $ws->close(3000, 'as you wish'),
			$message === 'ping' => $ws->ping() && $ws->send('pong'),
			$binary => $ws->sendBinary($message),
			default => $ws->send($message),
		};
	});
};

function talk(EventBase $base, string $url, ?EventDnsBase $dns): string
{
	$said = [];
	$sent = ['first', '', 'ü€😀', str_repeat('x', 126), str_repeat('y', 65536), 'ping', 'close'];
	$ws = EventWebSocket::connect($base, $url, ['protocols' => ['other', 'echo'], 'dns_base' => $dns]);
	$early = $ws->send('early') && $ws->protocol === '';
	$ws->setCallbacks(function (EventWebSocket $ws, string $message, bool $binary) use (&$said, &$sent): void {
		$said[] = $binary ? bin2hex(substr($message, 0, 3)) : (strlen($message) > 20 ? strlen($message) : $message);
		$next = array_shift($sent);
		$next === 'first' ? $ws->sendBinary("\0\xff") : $ws->send((string) $next);
	}, function (EventWebSocket $ws, int $code, string $reason) use (&$said, &$ended): void {
		$said[] = rtrim("$code $reason");
		$ended = true;
	}, function (EventWebSocket $ws) use (&$said): void {
		$said[0] ??= "open: $ws->protocol";
	});
	until($base, function () use (&$ended): bool { return (bool) $ended; });
	return ($early ? '' : 'wrong, ') . implode(', ', $said);
}

$plain = serve($base, $echo);
$secure = new EventHttp($base, $files->server('server'));
$secure->setDefaultCallback($echo);
$secure->bind('127.0.0.1', 0);
file_put_contents($hosts = $files->file('hosts'), "127.0.0.1 localhost\n");
$dns = new EventDnsBase($base, EventDnsBase::DISABLE_WHEN_INACTIVE);
$dns->loadHosts($hosts);

$expected = talk($base, 'ws://127.0.0.1:' . port_of($plain) . '/path?query', null);
echo "ours: $expected\n";
$results = ['ours, TLS' => talk($base, 'wss://localhost:' . port_of($secure), $dns)];
$others = [
	'websockets' => ['/usr/lib/python3/dist-packages/websockets', '/usr/bin/python3', __DIR__ . '/../support/websocket_server.py'],
	'ws' => ['/usr/share/nodejs/ws', 'node', __DIR__ . '/../support/websocket_server.js'],
];
foreach ($others as $name => [$folder, $program, $script]) {
	foreach (['ws://127.0.0.1:' => [], 'wss://localhost:' => [$files->file('server.pem'), $files->file('server.key')]] as $url => $more) {
		$process = is_dir($folder) ? new Process([$program, $script, ...$more]) : null;
		$results[$name . ($more ? ', TLS' : '')] = $process ? talk($base, $url . $process->line(), $dns) : $expected;
		$process?->signal(SIGKILL)->wait();
	}
}
foreach ($results as $name => $said) {
	echo "$name: ", $said === $expected ? 'the same' : $said, "\n";
}
?>
--EXPECT--
ours: open: echo, early, 00ff, , ü€😀, 126, 65536, pong, 3000 as you wish
ours, TLS: the same
websockets: the same
websockets, TLS: the same
ws: the same
ws, TLS: the same
