--TEST--
EventHttp over TLS: what is added to a reply just when all before it has left is sent before the connection closes
--SKIPIF--
<?php
class_exists('EventSslContext') or die('skip built without OpenSSL');
?>
--FILE--
<?php
require __DIR__ . '/../support/http_talk.php';
require __DIR__ . '/../support/tls.php';

pcntl_alarm(90);

const REST = 5000000;

$files = (new Authority())->issue('server', 'DNS:localhost');
$base = new EventBase();
$http = new EventHttp($base, $files->server('server'));
$http->bind('127.0.0.1', 0);

// libevent tells of it behind all that is active in the same turn of the loop: twenty events that always are.
$events = [];
foreach (['/stream' => function (EventHttpRequest $req): void {
	$req->sendReplyChunk(str_repeat('x', REST));
	$req->sendReplyEnd();
}, '/interim' => fn (EventHttpRequest $req) => $req->sendReply(200, 'OK', str_repeat('x', REST))] as $path => $rest) {
	$http->setCallback($path, function (EventHttpRequest $req) use ($base, &$events, $rest): void {
		if ($req->getUri() === '/stream') {
			$req->sendReplyStart(200, 'OK');
			$req->sendReplyChunk('start');
		} else {
			do {
				$req->sendInformational(103, ['X' => str_repeat('x', 60000)]);
			} while ($req->getPendingBytes() === 0);
		}
		$done = false;
		for ($n = 0; $n < 20; $n++) {
			$pair = stream_socket_pair(STREAM_PF_UNIX, STREAM_SOCK_STREAM, 0);
			$events[] = new Event($base, $pair[0], Event::WRITE | Event::PERSIST, function () use ($req, $rest, &$done, &$events, $pair): void {
				if (!$done && $req->getPendingBytes() === 0) {
					$done = true;
					$rest($req);
					foreach ($events as $event) {
						$event->free();
					}
				}
			});
			end($events)->add();
		}
	});
}
foreach (['/stream', '/interim'] as $path) {
	$said = talk($base, $http, "GET $path HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n", $files->client());
	$body = strpos($said, "\r\n\r\n", strpos($said, 'HTTP/1.1 200'));
	echo $path, substr_count($said, 'x', $body) === REST ? " is whole\n" : " is cut off\n";
}
?>
--EXPECT--
/stream is whole
/interim is whole
