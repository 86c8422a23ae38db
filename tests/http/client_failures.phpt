--TEST--
EventHttpConnection: no answer in time, nobody there, cut off, and not HTTP
--FILE--
<?php
require __DIR__ . '/../support/http.php';

$base = new EventBase();

function ask(EventBase $base, string|int $to, int $timeout): void
{
	$conn = new EventHttpConnection($base, null, '127.0.0.1', (int) $to);
	$conn->setTimeout($timeout);
	$called = 0;
	$req = new EventHttpRequest(function (?EventHttpRequest $req, string $data) use (&$called): void {
		echo $data, ' ', $req === null ? 'null' : $req->getResponseCode(), "\n";
		$called++;
	}, 'got');
	$conn->makeRequest($req, EventHttpRequest::CMD_GET, '/');
	until($base, function () use (&$called) { return $called > 0; });
	settle($base);
	echo $called, "\n";
}

echo "--- no answer in time\n";
$silent = stream_socket_server('tcp://127.0.0.1:0');
$port = explode(':', stream_socket_get_name($silent, false))[1];
ask($base, $port, 1);

echo "--- nobody there\n";
fclose($silent);
ask($base, $port, 5);

foreach ([
	'cut off at once' => '',
	'cut off in the head' => "HTTP/1.1 200 OK\r\nContent-",
	'cut off in the body' => "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nabc",
	'not HTTP' => "SSH-2.0-OpenSSH\r\n\r\n",
] as $name => $answer) {
	echo "--- $name\n";
	$server = stream_socket_server('tcp://127.0.0.1:0');
	$accept = new Event($base, $server, Event::READ, function ($server) use ($base, $answer, &$peer, &$reply): void {
		$peer = stream_socket_accept($server);
		$reply = new Event($base, $peer, Event::READ, function ($peer) use ($answer): void {
			fread($peer, 1000);
			fwrite($peer, $answer);
			stream_socket_shutdown($peer, STREAM_SHUT_RDWR);
		});
		$reply->add();
	});
	$accept->add();
	ask($base, explode(':', stream_socket_get_name($server, false))[1], 5);
	fclose($peer);
}
?>
--EXPECTREGEX--
--- no answer in time
got null
1
--- nobody there
got 0
1
--- cut off at once
got (null|0)
1
--- cut off in the head
got (null|0|200)
1
--- cut off in the body
got (null|0|200)
1
--- not HTTP
got (null|0)
1
