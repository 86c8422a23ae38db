--TEST--
EventHttpRequest: a reply before the body is over is not lost, and the connection goes on behind a small rest
--SKIPIF--
<?php
class_exists('EventSslContext') or die('skip built without OpenSSL');
?>
--FILE--
<?php
require __DIR__ . '/../support/http.php';
require __DIR__ . '/../support/tls.php';

pcntl_alarm(120);
$files = (new Authority())->issue('server', 'DNS:localhost');
$base = new EventBase();

/** @return resource what a process tells that sends all of this, and only then looks at what has come: 'lost' after a reset */
function blocking_client(EventHttp $http, ?string $authority, string $bytes)
{
	[$ours, $theirs] = stream_socket_pair(STREAM_PF_UNIX, STREAM_SOCK_STREAM, 0);
	if (pcntl_fork() === 0) {
		$context = stream_context_create(['ssl' => ['cafile' => $authority, 'peer_name' => 'localhost']]);
		$client = stream_socket_client(($authority ? 'tls' : 'tcp') . '://127.0.0.1:' . port_of($http), $code, $error, 60, STREAM_CLIENT_CONNECT, $context);
		for ($sent = 0; $sent < strlen($bytes); $sent += $n) {
			$n = @fwrite($client, substr($bytes, $sent, 1 << 16));
			if (!$n) {
				break;
			}
		}
		$answer = (string) @stream_get_contents($client);
		fwrite($theirs, $answer === '' ? 'lost' : $answer);
		posix_kill(getmypid(), SIGKILL);
	}
	fclose($theirs);
	return $ours;
}

$post = fn (string $path, int $length, string $more = ''): string
	=> "POST $path HTTP/1.1\r\nHost: a\r\nContent-Length: $length\r\n$more\r\n" . str_repeat('x', $length);
$chunked = fn (string $path, int $length): string
	=> "POST $path HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n" . str_repeat("10000\r\n" . str_repeat('x', 65536) . "\r\n", $length >> 16) . "0\r\n\r\n";
$last = "GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n";

foreach (['plain' => null, 'over TLS' => $files->server('server')] as $how => $context) {
	echo "-- $how\n";
	$http = new EventHttp($base, $context);
	$http->bind('127.0.0.1', 0);
	$http->setMaxBodySize(16 << 20);
	$http->setDefaultCallback(fn (EventHttpRequest $req) => $req->sendReply(200, 'OK', 'next'));
	$http->setStreamCallback('/at-once', fn (EventHttpRequest $req) => $req->sendReply(401, 'No', 'early'));
	$http->setStreamCallback('/within', function (EventHttpRequest $req): void {
		$req->setBodyEndCallback(fn () => print("never called\n"));
		$req->setBodyCallback(function (EventHttpRequest $req): void {
			$req->sendReply(413, 'Too Large', 'early');
			@$req->pauseBody();
		});
	});
	$http->setStreamCallback('/stream', function (EventHttpRequest $req): void {
		$req->sendReplyStart(200, 'OK');
		$req->setBodyCallback(function (EventHttpRequest $req): void {
			$req->sendReplyChunk('early');
			$req->sendReplyEnd();
		});
	});
	$http->setStreamCallback('/file', fn (EventHttpRequest $req) => $req->sendFile(__FILE__, ['status' => 403]));
	$http->setStreamCallback('/throws', fn () => throw new Exception('thrown'));
	foreach ([
		'small' => $post('/at-once', 1000) . $last,
		'small, in chunks' => $chunked('/at-once', 1 << 18) . $last,
		'within the body' => $post('/within', 500000) . $last,
		'a stream' => $post('/stream', 500000) . $last,
		'a file' => $post('/file', 500000) . $last,
		'an exception' => $post('/throws', 500000) . $last,
		'large' => $post('/at-once', 8 << 20),
		'large, in chunks' => $chunked('/within', 8 << 20),
		'large, a stream' => $post('/stream', 8 << 20),
		'of a client that wants no more' => $post('/at-once', 200000, "Connection: close\r\n"),
		'of HTTP/1.0' => str_replace('HTTP/1.1', 'HTTP/1.0', $post('/at-once', 200000)),
		'refused for its size' => "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 999999999\r\n\r\n" . str_repeat('x', 8 << 20),
	] as $what => $bytes) {
		$client = blocking_client($http, $context ? $files->file('ca.pem') : null, $bytes);
		$said = '';
		$reading = new Event($base, $client, Event::READ | Event::PERSIST, function () use ($client, &$said, &$reading, &$ended): void {
			$said .= $bytes = fread($client, 1 << 20);
			$ended = $bytes === '' && feof($client) && $reading->del();
		});
		$reading->add();
		for ($ended = false; !$ended;) {
			try {
				$base->loop(EventBase::LOOP_ONCE);
			} catch (Exception $e) {
				echo "{$e->getMessage()}: ";
			}
		}
		pcntl_wait($status);
		fclose($client);
		preg_match_all('~^lost|HTTP/1\.. \K\d+|^Connection: \Kclose|(?<=\n\r\n)(?!HTTP)(?:early|next|5\r)~m', $said, $told);
		echo "$what: ", implode(' ', str_replace("5\r", 'chunk', $told[0])), "\n";
	}
}
?>
--EXPECT--
-- plain
small: 401 early 200 close next
small, in chunks: 401 early 200 close next
within the body: 413 early 200 close next
a stream: 200 chunk 200 close next
a file: 403 200 close next
thrown: an exception: 500 close
large: 401 close early
large, in chunks: 413 early
large, a stream: 200 chunk
of a client that wants no more: 401 close early
of HTTP/1.0: 401 early
refused for its size: 413 close
-- over TLS
small: 401 early 200 close next
small, in chunks: 401 early 200 close next
within the body: 413 early 200 close next
a stream: 200 chunk 200 close next
a file: 403 200 close next
thrown: an exception: 500 close
large: 401 close early
large, in chunks: 413 early
large, a stream: 200 chunk
of a client that wants no more: 401 close early
of HTTP/1.0: 401 early
refused for its size: 413 close
