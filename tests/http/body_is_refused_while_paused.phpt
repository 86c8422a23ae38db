--TEST--
EventHttpRequest::pauseBody(): what is refused meanwhile is answered and told when the body goes on, plain and over TLS
--SKIPIF--
<?php
class_exists('EventSslContext') or die('skip built without OpenSSL');
?>
--FILE--
<?php
require __DIR__ . '/../support/http_talk.php';
require __DIR__ . '/../support/tls.php';

pcntl_alarm(90);
$files = (new Authority())->issue('server', 'DNS:localhost');
$base = new EventBase();
$bodies = [
	'no chunk' => "5\r\nhello\r\nzz\r\n",
	'too much' => "5\r\nhello\r\n7fffffff\r\n",
	'too long' => "5\r\nhello\r\n1;" . str_repeat('x', 5000),
	'trailers' => "5\r\nhello\r\n0\r\nA : b\r\n\r\n",
];

foreach (['plain' => [null, null], 'over TLS' => [$files->server('server'), $files->client()]] as $how => [$server, $client]) {
	$http = new EventHttp($base, $server);
	$http->bind('127.0.0.1', 0);
	$http->setMaxBodySize(1000);
	$http->setLogCallback(function (array $entry): void {
		echo "$entry[status] $entry[ended]\n";
	});
	$http->setDefaultStreamCallback(function (EventHttpRequest $req) use ($base): void {
		$req->setBodyCallback(function (EventHttpRequest $req, string $bytes) use ($base): void {
			echo "$bytes, ";
			$req->pauseBody();
			$goes_on = Event::timer($base, function () use ($req, &$goes_on): void {
				$goes_on = null;
				$req->resumeBody();
			});
			$goes_on->add(0.02);
		});
		$req->setBodyEndCallback(function (EventHttpRequest $req, bool $complete): void {
			echo $complete ? 'complete, ' : 'the rest will not come, ';
		});
	});
	foreach ($bodies as $name => $body) {
		foreach (['', str_repeat('x', 200000)] as $more) {
			echo "-- $name, $how", $more === '' ? '' : ', with more behind it', "\n";
			$said = talk($base, $http, "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n$body$more", $client, 1 << 20);
			settle($base);
			echo 'the client gets ', statuses($said), "\n";
		}
	}
}
?>
--EXPECT--
-- no chunk, plain
hello, the rest will not come, 400 refused
the client gets 400
-- no chunk, plain, with more behind it
hello, the rest will not come, 400 refused
the client gets 400
-- too much, plain
hello, the rest will not come, 413 refused
the client gets 413
-- too much, plain, with more behind it
hello, the rest will not come, 413 refused
the client gets 413
-- too long, plain
hello, the rest will not come, 413 refused
the client gets 413
-- too long, plain, with more behind it
hello, the rest will not come, 413 refused
the client gets 413
-- trailers, plain
hello, the rest will not come, 400 refused
the client gets 400
-- trailers, plain, with more behind it
hello, the rest will not come, 400 refused
the client gets 400
-- no chunk, over TLS
hello, the rest will not come, 400 refused
the client gets 400
-- no chunk, over TLS, with more behind it
hello, the rest will not come, 400 refused
the client gets 400
-- too much, over TLS
hello, the rest will not come, 413 refused
the client gets 413
-- too much, over TLS, with more behind it
hello, the rest will not come, 413 refused
the client gets 413
-- too long, over TLS
hello, the rest will not come, 413 refused
the client gets 413
-- too long, over TLS, with more behind it
hello, the rest will not come, 413 refused
the client gets 413
-- trailers, over TLS
hello, the rest will not come, 400 refused
the client gets 400
-- trailers, over TLS, with more behind it
hello, the rest will not come, 400 refused
the client gets 400
