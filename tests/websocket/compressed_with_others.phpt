--TEST--
EventWebSocket: compressed messages to and from clients and servers that others have written
--SKIPIF--
<?php
require __DIR__ . '/../support/websocket.php';
compresses() or die('skip built without zlib');
is_dir('/usr/lib/python3/dist-packages/websockets') || is_dir('/usr/share/nodejs/ws') or die('skip there are none');
?>
--FILE--
<?php
require __DIR__ . '/../support/process.php';
require __DIR__ . '/../support/websocket.php';
require __DIR__ . '/../support/tls.php';

pcntl_alarm(400);
putenv('NODE_PATH=/usr/share/nodejs');
$ours = ['forgets' => true, 'keeps' => ['context_takeover' => true, 'window_bits' => 15, 'threshold' => 1], 'keeps little' => ['context_takeover' => true, 'window_bits' => 9, 'level' => 1]];
$others = [
	'websockets' => ['/usr/lib/python3/dist-packages/websockets', '/usr/bin/python3', __DIR__ . '/../support/websocket_', '.py'],
	'ws' => ['/usr/share/nodejs/ws', 'node', __DIR__ . '/../support/websocket_', '.js'],
];
$base = new EventBase();

/** What a server of theirs says back to our client. */
function talk(EventBase $base, string $url, array|bool $deflate): string
{
	$numbers = implode(', ', range(0, 2999));
	$sent = [$numbers, '', $numbers, 'hello', 'ü€😀', str_repeat('y', 65536), $numbers, 'close'];
	$ws = EventWebSocket::connect($base, $url, ['protocols' => ['echo'], 'deflate' => $deflate]);
	$said = [];
	$ws->send('early');
	$ws->setCallbacks(function (EventWebSocket $ws, string $message) use (&$said, &$sent, &$last): void {
		$said[] = $message === ($last ?? 'early');
		$last = (string) array_shift($sent);
		$ws->send($last);
	}, function (EventWebSocket $ws, int $code) use (&$said, &$ended): void {
		$said[] = $code;
		$ended = $ws->extensions;
	});
	until($base, function () use (&$ended): bool { return $ended !== null; });
	return json_encode($said) . " $ended";
}

/** What a client of theirs says of our server, and which extensions that has agreed to. */
function serve_client(EventBase $base, array $command, array|bool $deflate): string
{
	$http = serve_sockets($base, ['protocols' => ['echo'], 'deflate' => $deflate], function (EventWebSocket $ws) use (&$extensions, &$sockets, &$ended): void {
		$sockets[] = $ws;
		$extensions ??= $ws->extensions;
		$ws->setCallbacks(fn ($ws, $message, $binary) => match (true) {
			$message === 'close' => $ws->close(3000, 'as you wish'),
			$binary => $ws->sendBinary($message),
			default => $ws->send($message),
		}, function ($ws, int $code) use (&$ended): void { $ended[] = $code; });
	});
	$said = said($base, [...$command, 'ws://127.0.0.1:' . port_of($http)]);
	until($base, function () use (&$ended): bool { return count($ended ?? []) === 2; });
	$well = [substr_count($said, "the same\n"), substr_count($said, 'another'), substr_count($said, 'in three pieces'), $ended] === [10, 0, 1, [3000, 4001]];
	return ($well ? 'well' : "$said " . json_encode($ended)) . " $extensions";
}

foreach ($others as $name => [$folder, $program, $script, $suffix]) {
	$said = '';
	foreach (is_dir($folder) ? ['keeps', 'forgets'] : [] as $theirs) {
		putenv("DEFLATE=$theirs");
		$server = new Process([$program, "{$script}server$suffix"]);
		$url = 'ws://127.0.0.1:' . $server->line();
		foreach ($ours as $how => $deflate) {
			$said .= "$theirs, we: $how\n\t" . serve_client($base, [$program, "{$script}client$suffix"], $deflate) . "\n\t" . talk($base, $url, $deflate) . "\n";
		}
		$server->signal(SIGKILL)->wait();
	}
	$first ??= $said;
	if ($said !== '' && $said !== $first) {
		echo "$name:\n$said";
	}
}
echo $first;
?>
--EXPECT--
keeps, we: forgets
	well permessage-deflate; server_no_context_takeover; client_no_context_takeover; server_max_window_bits=12; client_max_window_bits=12
	[true,true,true,true,true,true,true,true,3000] permessage-deflate; server_no_context_takeover; client_no_context_takeover; server_max_window_bits=12; client_max_window_bits=12
keeps, we: keeps
	well permessage-deflate; client_max_window_bits=15
	[true,true,true,true,true,true,true,true,3000] permessage-deflate
keeps, we: keeps little
	well permessage-deflate; server_max_window_bits=9; client_max_window_bits=9
	[true,true,true,true,true,true,true,true,3000] permessage-deflate; server_max_window_bits=9; client_max_window_bits=9
forgets, we: forgets
	well permessage-deflate; server_no_context_takeover; client_no_context_takeover; server_max_window_bits=12; client_max_window_bits=12
	[true,true,true,true,true,true,true,true,3000] permessage-deflate; server_no_context_takeover; client_no_context_takeover; server_max_window_bits=12; client_max_window_bits=12
forgets, we: keeps
	well permessage-deflate; server_no_context_takeover; client_no_context_takeover; client_max_window_bits=15
	[true,true,true,true,true,true,true,true,3000] permessage-deflate; server_no_context_takeover; client_no_context_takeover
forgets, we: keeps little
	well permessage-deflate; server_no_context_takeover; client_no_context_takeover; server_max_window_bits=9; client_max_window_bits=9
	[true,true,true,true,true,true,true,true,3000] permessage-deflate; server_no_context_takeover; client_no_context_takeover; server_max_window_bits=9; client_max_window_bits=9
