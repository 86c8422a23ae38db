--TEST--
EventHttpRequest::sendInformational(): interim replies before the reply, in order, plain and over TLS, at once and behind what waits
--SKIPIF--
<?php
class_exists('EventSslContext') or die('skip built without OpenSSL');
?>
--FILE--
<?php
require __DIR__ . '/../support/http_talk.php';
require __DIR__ . '/../support/tls.php';

pcntl_alarm(300);
show_warnings();

if (!isset($argv[1])) {
	// Once as it is, once with all of it through libevent.
	foreach (['PHP_EVENT_SLOW_REPLIES', 'PHP_EVENT_SLOW_REPLIES=1'] as $setting) {
		putenv($setting);
		$told[] = shell_exec(php_command_line(__FILE__, 'child'));
	}
	echo $told[0], $told[1] === $told[0] ? '' : "through libevent:\n$told[1]";
	return;
}

$files = (new Authority())->issue('server', 'DNS:localhost');
$base = new EventBase();
$reply = null;
$servers = ['plain' => serve($base, fn () => null), 'over TLS' => new EventHttp($base, $files->server('server'))];
$servers['over TLS']->bind('127.0.0.1', 0);
$contexts = ['plain' => null, 'over TLS' => $files->client()];
foreach ($servers as $http) {
	$http->setDefaultCallback(function (EventHttpRequest $req) use (&$reply): void {
		$req->getUri() === '/next' ? $req->sendReply(200, 'OK', 'next') : $reply($req);
	});
	$http->setAllowedMethods(['GET', 'HEAD', 'CONNECT', 'POST']);
}

$shows = function (string $what, callable $callback, string $line = 'GET / HTTP/1.1', string $rest = "Host: a\r\n\r\n") use (&$reply, $base, $servers, $contexts): void {
	$told = [];
	foreach ($servers as $how => $http) {
		$reply = $callback;
		ob_start();
		$bytes = talk($base, $http, "$line\r\n{$rest}GET /next HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n", $contexts[$how]);
		$bytes = preg_replace('/^(?:Date|Content-Type|Connection|ETag|Last-Modified|Content-Range): .*\r\n/m', '', $bytes);
		$told[$how] = ob_get_clean() . strtr($bytes, ["\r\n" => ' | ']);
	}
	echo "$what: $told[plain]\n", $told['over TLS'] === $told['plain'] ? '' : "over TLS: {$told['over TLS']}\n";
};

$shows('hints', function (EventHttpRequest $req): void {
	$req->addHeader('X-Final', '1', EventHttpRequest::OUTPUT_HEADER);
	$req->sendInformational(103, ['Link' => ['</a.css>; rel=preload; as=style', '</b.js>; rel=preload; as=script']]);
	$req->sendReply(200, 'OK', 'page');
});
$shows('several', function (EventHttpRequest $req): void {
	$req->sendInformational(102);
	$req->sendInformational(103, ['Link' => '</a.css>', 'X-Number' => 7]);
	$req->sendInformational(199, []);
	$req->sendReplyStart(200, 'OK');
	$req->sendReplyChunk('page');
	$req->sendReplyEnd();
});
$shows('later', function (EventHttpRequest $req) use ($base): void {
	$req->sendInformational(102);
	$timer = Event::timer($base, function () use ($req, &$timer): void {
		$req->sendInformational(103, ['Link' => '</a.css>']);
		$req->sendReply(200, 'OK', 'page');
	});
	$timer->add(0.001);
});
$shows('an error page', function (EventHttpRequest $req): void {
	$req->sendInformational(103, ['Link' => '</a.css>']);
	$req->sendError(404);
});
$shows('dropped', function (EventHttpRequest $req): void {
	$req->sendInformational(103);
});
$shows('HEAD', function (EventHttpRequest $req): void {
	$req->sendInformational(103, ['Link' => '</a.css>']);
	$req->sendReply(200, 'OK', 'page');
}, 'HEAD / HTTP/1.1');
$shows('POST', function (EventHttpRequest $req): void {
	$req->sendInformational(102);
	$req->sendReply(200, 'OK', $req->getInputBuffer()->read(10));
}, 'POST / HTTP/1.1', "Host: a\r\nContent-Length: 4\r\n\r\nbody");
$shows('CONNECT, denied', function (EventHttpRequest $req): void {
	$req->sendInformational(103, ['X' => 'y']);
	$req->sendReply(403, 'No');
}, 'CONNECT a:80 HTTP/1.1');
$shows('a file', function (EventHttpRequest $req): void {
	$req->sendInformational(103, ['X' => 'y']);
	$req->sendFile(__FILE__, ['type' => 'text/plain']);
}, 'GET / HTTP/1.1', "Host: a\r\nRange: bytes=0-4\r\n\r\n");
$shows('to HTTP/1.0', function (EventHttpRequest $req): void {
	$req->sendInformational(103, ['Link' => '</a.css>']);
	$req->sendReply(200, 'OK', 'page');
}, 'GET / HTTP/1.0', "Connection: keep-alive\r\n\r\n");

// Behind a hundred others of the same client.
foreach ($servers as $how => $http) {
	$reply = function (EventHttpRequest $req): void {
		$n = substr($req->getUri(), 1);
		$req->sendInformational(103, ['X' => $n]);
		$req->sendReply(200, 'OK', $n);
	};
	$bytes = implode('', array_map(fn (int $n) => "GET /$n HTTP/1.1\r\nHost: a\r\n\r\n", range(1, 100)));
	$said = talk($base, $http, "{$bytes}GET /next HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n", $contexts[$how]);
	preg_match_all('~HTTP/1.1 103 Early Hints\r\nX: (\d+)\r\n\r\nHTTP/1.1 200 OK\r\n.*?\r\n\r\n(\d+)~s', $said, $found);
	echo $found[1] === $found[2] && $found[1] === array_map(strval(...), range(1, 100)) ? 'in order' : 'in disorder', "\n";
}

// It leaves before PHP goes on: no loop has to run.
$reply = function (EventHttpRequest $req) use (&$seen): void {
	$req->sendInformational(103, ['Link' => '</a.css>']);
	$seen = $req->getPendingBytes() > 0 && !getenv('PHP_EVENT_SLOW_REPLIES') ? 'waits' : 'leaves at once';
	$req->sendReply(200, 'OK');
};
fetch($base, $servers['plain']);
echo $seen, "\n";

// The client reads nothing: they wait, and nothing is lost.
$reply = function (EventHttpRequest $req): void {
	for ($n = 0; $n < 300; $n++) {
		$req->sendInformational(103, ['X' => str_repeat('x', 30000) . ";$n"]);
	}
	echo $req->getPendingBytes() > 0 ? 'waits, ' : 'does not wait, ';
	$req->sendReply(200, 'OK', 'page');
};
foreach ($servers as $how => $http) {
	$said = talk($base, $http, "GET / HTTP/1.1\r\nHost: a\r\n\r\nGET /next HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n", $contexts[$how]);
	preg_match_all('~HTTP/1.1 103 Early Hints\r\nX: x{30000};(\d+)\r\n\r\n~', $said, $found);
	echo $found[1] === array_map(strval(...), range(0, 299)) && preg_match('/\r\n\r\npageHTTP.*\r\n\r\nnext$/s', $said) ? "all have come\n" : "some are missing\n";
}

echo "-- refused\n";
foreach ([[99], [100], [101], [200], [-1], [103, ['Content-Length' => 4]], [103, ['transfer-encoding' => 'chunked']], [103, ['Connection' => 'close']],
	[103, ['A b' => 1]], [103, ['' => 1]], [103, [1]], [103, ['A' => "b\r\nC: d"]], [103, ["A\r\nB" => 'c']], [103, ['A' => ['b', "c\0"]]], [103, ['A' => new stdClass()]],
	[103, ['A' => [[1]]]], ['x'], [103, 'x'], []] as $arguments) {
	$reply = function (EventHttpRequest $req) use ($arguments): void {
		try {
			$req->sendInformational(...$arguments);
		} catch (Throwable $e) {
			echo $e::class, ': ', $e->getMessage(), "\n";
		}
		$req->sendReply(200, 'OK', 'page');
	};
	$told = statuses(fetch($base, $servers['plain'])->received);
	echo $told === '200' ? '' : "$told\n";
}
$shows('too late', function (EventHttpRequest $req): void {
	$req->sendReply(200, 'OK', 'page');
	$req->sendInformational(103);
});
$shows('within a stream', function (EventHttpRequest $req): void {
	$req->sendReplyStart(200, 'OK');
	$req->sendInformational(103);
	$req->sendReplyEnd();
});
$kept = null;
$reply = function (EventHttpRequest $req) use (&$kept): void {
	$kept = $req;
};
$client = (new Client($base, $servers['plain']))->get();
until($base, function () use (&$kept) { return $kept; });
$client->close();
$closed = false;
$kept->getConnection()->setCloseCallback(function () use (&$closed) { $closed = true; });
until($base, function () use (&$closed) { return $closed; });
$kept->sendInformational(103);
echo "to nobody: nothing\n";
?>
--EXPECT--
hints: HTTP/1.1 103 Early Hints | Link: </a.css>; rel=preload; as=style | Link: </b.js>; rel=preload; as=script |  | HTTP/1.1 200 OK | X-Final: 1 | Content-Length: 4 |  | pageHTTP/1.1 200 OK | Content-Length: 4 |  | next
several: HTTP/1.1 102 Processing |  | HTTP/1.1 103 Early Hints | Link: </a.css> | X-Number: 7 |  | HTTP/1.1 199 Unknown |  | HTTP/1.1 200 OK | Transfer-Encoding: chunked |  | 4 | page | 0 |  | HTTP/1.1 200 OK | Content-Length: 4 |  | next
later: HTTP/1.1 102 Processing |  | HTTP/1.1 103 Early Hints | Link: </a.css> |  | HTTP/1.1 200 OK | Content-Length: 4 |  | pageHTTP/1.1 200 OK | Content-Length: 4 |  | next
an error page: HTTP/1.1 103 Early Hints | Link: </a.css> |  | HTTP/1.1 404 Not Found | Content-Length: 87 |  | <html><head><title>404 Not Found</title></head>
<body><h1>Not Found</h1></body></html>

dropped: warning: EventHttpRequest: dropped unanswered, the client gets 500
HTTP/1.1 103 Early Hints |  | HTTP/1.1 500 Internal Server Error | Content-Length: 111 |  | <html><head><title>500 Internal Server Error</title></head>
<body><h1>Internal Server Error</h1></body></html>

HEAD: HTTP/1.1 103 Early Hints | Link: </a.css> |  | HTTP/1.1 200 OK | Content-Length: 4 |  | HTTP/1.1 200 OK | Content-Length: 4 |  | next
POST: HTTP/1.1 102 Processing |  | HTTP/1.1 200 OK | Content-Length: 4 |  | bodyHTTP/1.1 200 OK | Content-Length: 4 |  | next
CONNECT, denied: HTTP/1.1 103 Early Hints | X: y |  | HTTP/1.1 403 No | Content-Length: 0 |  | HTTP/1.1 200 OK | Content-Length: 4 |  | next
a file: HTTP/1.1 103 Early Hints | X: y |  | HTTP/1.1 206 Partial Content | Accept-Ranges: bytes | Content-Length: 5 |  | <?phpHTTP/1.1 200 OK | Content-Length: 4 |  | next
to HTTP/1.0: HTTP/1.0 200 OK | Content-Length: 4 |  | pageHTTP/1.1 200 OK | Content-Length: 4 |  | next
in order
in order
leaves at once
waits, all have come
waits, all have come
-- refused
warning: EventHttpRequest::sendInformational(): Argument #1 ($code) must be between 102 and 199: 100 is said of a body, and 101 changes the protocol
warning: EventHttpRequest::sendInformational(): Argument #1 ($code) must be between 102 and 199: 100 is said of a body, and 101 changes the protocol
warning: EventHttpRequest::sendInformational(): Argument #1 ($code) must be between 102 and 199: 100 is said of a body, and 101 changes the protocol
warning: EventHttpRequest::sendInformational(): Argument #1 ($code) must be between 102 and 199: 100 is said of a body, and 101 changes the protocol
warning: EventHttpRequest::sendInformational(): Argument #1 ($code) must be between 102 and 199: 100 is said of a body, and 101 changes the protocol
warning: EventHttpRequest::sendInformational(): Argument #2 ($headers) must not have Content-Length, which is for the head of the reply alone
warning: EventHttpRequest::sendInformational(): Argument #2 ($headers) must not have transfer-encoding, which is for the head of the reply alone
warning: EventHttpRequest::sendInformational(): Argument #2 ($headers) must not have Connection, which is for the head of the reply alone
warning: EventHttpRequest::sendInformational(): Argument #2 ($headers) must have header names as its keys
warning: EventHttpRequest::sendInformational(): Argument #2 ($headers) must have header names as its keys
warning: EventHttpRequest::sendInformational(): Argument #2 ($headers) must have header names as its keys
ValueError: EventHttpRequest::sendInformational(): Argument #2 ($headers) must not contain CR, LF or NUL
warning: EventHttpRequest::sendInformational(): Argument #2 ($headers) must have header names as its keys
ValueError: EventHttpRequest::sendInformational(): Argument #2 ($headers) must not contain CR, LF or NUL
Error: Object of class stdClass could not be converted to string
warning: Array to string conversion
103 200
TypeError: EventHttpRequest::sendInformational(): Argument #1 ($code) must be of type int, string given
TypeError: EventHttpRequest::sendInformational(): Argument #2 ($headers) must be of type array, string given
ArgumentCountError: EventHttpRequest::sendInformational() expects at least 1 argument, 0 given
too late: warning: EventHttpRequest::sendInformational(): The reply has been given
HTTP/1.1 200 OK | Content-Length: 4 |  | pageHTTP/1.1 200 OK | Content-Length: 4 |  | next
within a stream: warning: EventHttpRequest::sendInformational(): A reply has been started
HTTP/1.1 200 OK | Transfer-Encoding: chunked |  | 0 |  | HTTP/1.1 200 OK | Content-Length: 4 |  | next
to nobody: nothing
