--TEST--
The close callback of a server's connection: once, however the client leaves
--EXTENSIONS--
event
sockets
--FILE--
<?php
require __DIR__ . '/../support/http.php';

/* What the server has done with the request when the client leaves. */
$states = [
	'idle' => fn (EventHttpRequest $req) => $req->sendReply(200, 'OK', buffer('sign')),
	'held' => function (EventHttpRequest $req) use (&$held): void {
		$held = $req;
	},
	'streaming' => function (EventHttpRequest $req) use (&$held): void {
		$req->sendReplyStart(200, 'OK');
		$req->sendReplyChunk(buffer('sign'));
		$held = $req;
	},
	'let go of while streaming' => function (EventHttpRequest $req): void {
		$req->sendReply(200, 'OK');
		$req->sendReplyChunk(buffer('sign'));
	},
];
$ways = [
	'closes' => fn (Client $client) => $client->close(),
	'resets' => fn (Client $client) => $client->reset(),
	'half-closes' => fn (Client $client) => $client->halfClose(),
];
$unread = [
	'nothing' => '',
	'a request' => "GET /2 HTTP/1.1\r\nHost: localhost\r\n\r\n",
	'a lot' => str_repeat('x', 100000),
];

$base = new EventBase();
$held = null;
$before = null;
foreach ($states as $state => $callback) {
	foreach ($ways as $way => $leave) {
		foreach ($unread as $what => $bytes) {
			if ($state === 'idle' && $bytes) {
				continue; // it would be read
			}
			foreach ([true, false] as $seen) {
				$calls = [];
				$called = 0;
				$http = serve($base, function (EventHttpRequest $req) use ($base, $callback, &$calls, &$called): void {
					$called++;
					$req->getConnection()->setCloseCallback(
						function (EventHttpConnection $conn, string $data) use ($base, &$calls): void {
							$conn->getPeer($address, $port);
							$calls[] = [$data, $address, $port, $conn->getBase() === $base];
						},
						'data'
					);
					$callback($req);
				});
				$client = new Client($base, $http);
				$port = (int) explode(':', stream_socket_get_name($client->stream, false))[1];
				$client->get();
				if ($state === 'held') {
					until($base, function () use (&$held) { return $held; });
				} else {
					$client->awaits('sign');
				}
				$client->send($bytes);
				if ($seen) {
					settle($base);
				}
				$leave($client);
				try {
					until($base, function () use (&$calls) { return $calls; });
				} catch (RuntimeException) {
				}
				settle($base);
				if ($calls !== [['data', '127.0.0.1', $port, true]] || $called !== 1 || close_waits(port_of($http))) {
					echo "$state, $way with $what unread", $seen ? ', seen' : '', ': ', json_encode($calls),
						", requests $called, sockets in CLOSE_WAIT ", close_waits(port_of($http)), "\n";
				}
				if ($held) {
					// The peer went away: replying to it is nothing to be alarmed about.
					echo $state === 'held' ? $held->sendReply(200, 'OK') : $held->sendReplyEnd();
					$held = null;
				}
				settle($base);
				if ($way === 'half-closes') {
					$client->close();
				}
				unset($http);
				settle($base);
				gc_collect_cycles();
				$before ??= descriptors();
			}
		}
	}
}
var_dump(descriptors() === $before);
?>
--EXPECT--
bool(true)
