--TEST--
EventHttpRequest: what a program says of a reply's length, coding and connection is made true, with a warning where it was not
--SKIPIF--
<?php
class_exists('EventSslContext') or die('skip built without OpenSSL');
?>
--FILE--
<?php
require __DIR__ . '/../support/http_talk.php';
require __DIR__ . '/../support/tls.php';

pcntl_alarm(90);
show_warnings();

/** What one request is told, with another one behind it: what frames the reply, its body, and whether the connection went on. */
function told(string $said): string
{
	$replies = preg_split('~(?=HTTP/1\.[01] \d+ )~', $said, -1, PREG_SPLIT_NO_EMPTY);
	[$head, $body] = explode("\r\n\r\n", $replies[0], 2);
	preg_match_all('/^(?:Content-Length|Transfer-Encoding|(?:Proxy-)?Connection):.*$/mi', $head, $lines);
	return implode(', ', [strtok($head, ' ') . ' ' . strtok(' '), ...array_map('rtrim', $lines[0]), json_encode($body),
		count($replies) > 1 ? 'goes on' : 'ends']) . "\n";
}

$files = (new Authority())->issue('server', 'DNS:localhost');
$reply = null;
$base = new EventBase();
$http = serve($base, fn () => null);
$tls = new EventHttp($base, $files->server('server'));
$tls->bind('127.0.0.1', 0);
$context = $files->client();
$callback = function (EventHttpRequest $req) use (&$reply): void {
	if ($req->getUri() === '/next') {
		$req->sendReply(200, 'OK', 'next');
	} else {
		$reply($req);
	}
};
$http->setDefaultCallback($callback);
$tls->setDefaultCallback($callback);

/** What this callback, given headers and the rest of it, comes to. */
$shows = function (string $what, array $headers, callable $says, string $line = 'GET / HTTP/1.1', string ...$more) use (&$reply, $base, $http, $tls, $context): void {
	$reply = function (EventHttpRequest $req) use ($headers, $says): void {
		foreach ($headers as $header) {
			$req->addHeader(...[...explode(': ', $header, 2), EventHttpRequest::OUTPUT_HEADER]);
		}
		$says($req);
	};
	$bytes = implode("\r\n", [$line, 'Host: a', ...$more, '', '']) . "GET /next HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n";
	echo "$what: ", $told = told(talk($base, $http, $bytes));
	ob_start();
	$over_tls = told(talk($base, $tls, $bytes, $context));
	ob_end_clean();
	echo $over_tls === $told ? '' : "over TLS: $over_tls";
};
$whole = fn (int $status, string $body = '') => fn (EventHttpRequest $req) => $req->sendReply($status, 'Said', $body);
$stream = fn (int $status, string ...$pieces) => function (EventHttpRequest $req) use ($status, $pieces): void {
	$req->sendReplyStart($status, 'Said');
	foreach ($pieces as $piece) {
		$req->sendReplyChunk($piece);
	}
	$req->sendReplyEnd();
};

echo "-- a whole reply\n";
$shows('right', ['Content-Length: 5'], $whole(200, 'hello'));
$shows('right, in lower case', ['content-length: 5'], $whole(200, 'hello'));
$shows('too long', ['Content-Length: 50'], $whole(200, 'hello'));
$shows('too short', ['CONTENT-LENGTH: 2'], $whole(200, 'hello'));
$shows('no number', ['Content-Length: +5'], $whole(200, 'hello'));
$shows('beyond numbers', ['Content-Length: 99999999999999999999'], $whole(200, 'hello'));
$shows('a list', ['Content-Length: 5, 5'], $whole(200, 'hello'));
$shows('empty', ['Content-Length: '], $whole(200, 'hello'));
$shows('twice', ['Content-Length: 5', 'content-length: 5'], $whole(200, 'hello'));
$shows('two', ['Content-Length: 5', 'Content-Length: 0'], $whole(200, 'hello'));
$shows('chunked', ['Transfer-Encoding: chunked'], $whole(200, 'hello'));
$shows('chunked and a length', ['transfer-encoding: chunked', 'Content-Length: 5'], $whole(200, 'hello'));
$shows('gzip', ['Transfer-Encoding: gzip'], $whole(200, 'hello'));
$shows('to HTTP/1.0', ['Content-Length: 2', 'Transfer-Encoding: chunked'], $whole(200, 'hello'), 'GET / HTTP/1.0');
$shows('to HTTP/1.0 that stays', ['Content-Length: 2'], $whole(200, 'hello'), 'GET / HTTP/1.0', 'Connection: keep-alive');

echo "-- no body\n";
$shows('204', [], $whole(204, 'hello'));
$shows('204, length 0', ['Content-Length: 0'], $whole(204));
$shows('204, a length', ['Content-Length: 5', 'Transfer-Encoding: chunked'], $whole(204, 'hello'));
$shows('103', ['Content-Length: 5'], $whole(103, 'hello'));
$shows('304', [], $whole(304));
$shows('304 of what would be', ['Content-Length: 500'], $whole(304));
$shows('304, no number', ['Content-Length: x'], $whole(304));
$shows('HEAD', [], $whole(200, 'hello'), 'HEAD / HTTP/1.1');
$shows('HEAD of what would be', ['Content-Length: 500'], $whole(200), 'HEAD / HTTP/1.1');
$shows('HEAD, another length', ['Content-Length: 500'], $whole(200, 'hello'), 'HEAD / HTTP/1.1');
$shows('HEAD, chunked', ['Transfer-Encoding: chunked'], $whole(200, 'hello'), 'HEAD / HTTP/1.1');
$shows('HEAD, 204', ['Content-Length: 5'], $whole(204, 'hello'), 'HEAD / HTTP/1.1');

echo "-- a stream\n";
$shows('chunked', [], $stream(200, 'hel', 'lo'));
$shows('chunked, as it says', ['Transfer-Encoding: Chunked'], $stream(200, 'hel', 'lo'));
$shows('gzip, chunked', ['Transfer-Encoding: gzip, chunked'], $stream(200, 'hello'));
$shows('a length', ['Content-Length: 5'], $stream(200, 'hel', 'lo'));
$shows('a length, and chunked', ['Content-Length: 5', 'Transfer-Encoding: chunked'], $stream(200, 'hel', 'lo'));
$shows('too much', ['Content-Length: 4'], $stream(200, 'hel', 'lo'));
$shows('too much, twice', ['Content-Length: 3'], $stream(200, 'hel', 'HTTP/1.1 200 OK', 'lo'));
$shows('too little', ['Content-Length: 6'], $stream(200, 'hel', 'lo'));
$shows('nothing', ['Content-Length: 6'], $stream(200));
$shows('nothing, as it says', ['Content-Length: 0'], $stream(200));
$shows('no number', ['Content-Length: 0x5'], $stream(200, 'hello'));
$shows('twice', ['Content-Length: 5', 'Content-Length: 5'], $stream(200, 'hello'));
$shows('two', ['Content-Length: 5', 'Content-Length: 6'], $stream(200, 'hello'));
$shows('204', [], $stream(204, 'hello'));
$shows('204, a length', ['Content-Length: 5'], $stream(204, 'hello'));
$shows('304, a length', ['Content-Length: 5'], $stream(304, 'hel'));
$shows('HEAD, a length', ['Content-Length: 50'], $stream(200, 'hel'), 'HEAD / HTTP/1.1');
$shows('to HTTP/1.0', ['Transfer-Encoding: chunked'], $stream(200, 'hello'), 'GET / HTTP/1.0', 'Connection: keep-alive');
$shows('to HTTP/1.0, a length', ['Content-Length: 4'], $stream(200, 'hello'), 'GET / HTTP/1.0', 'Connection: keep-alive');
$shows('closed in the middle', ['Content-Length: 50'], function (EventHttpRequest $req): void {
	$req->sendReplyStart(200, 'Said');
	$req->sendReplyChunk('hello');
	$req->closeConnection();
});
$shows('a recorded one', ['Content-Length: 5'], function (EventHttpRequest $req): void {
	$req->sendReply(200, 'Said', 'hello');
	$req->sendReplyChunk(' world');
	$req->sendReplyEnd();
});

echo "-- the connection\n";
$shows('close', ['Connection: close'], $whole(200, 'hello'));
$shows('close among others', ['Connection: TE, Close'], $whole(200, 'hello'));
$shows('two', ['Connection: Upgrade', 'connection: close'], $whole(200, 'hello'));
$shows('close of a stream', ['Connection: x, close'], $stream(200, 'hello'));
$shows('keep-alive', ['Connection: keep-alive'], $whole(200, 'hello'));
$shows('keep-alive, the client closes', ['Connection: keep-alive', 'Connection: Upgrade'], $whole(200, 'hello'), 'GET / HTTP/1.1', 'Connection: close');
$shows('keep-alive to HTTP/1.0', ['Connection: keep-alive'], $whole(200, 'hello'), 'GET / HTTP/1.0');
$shows('keep-alive to HTTP/1.0 that stays', ['Connection: keep-alive'], $whole(200, 'hello'), 'GET / HTTP/1.0', 'Connection: keep-alive');
$shows('closely', ['Connection: closed, close-ish'], $whole(200, 'hello'));

echo "-- CONNECT\n";
$http->setAllowedMethods(['CONNECT', 'GET']);
$tls->setAllowedMethods(['CONNECT', 'GET']);
$shows('denied', [], $whole(403, 'hello'), 'CONNECT a:80 HTTP/1.1');
$shows('denied, a stream', [], $stream(403, 'hello'), 'CONNECT a:80 HTTP/1.1');
$shows('denied, and closed', ['Connection: close'], $whole(403, 'hello'), 'CONNECT a:80 HTTP/1.1');
$shows('denied with a page', [], fn (EventHttpRequest $req) => $req->sendError(403), 'CONNECT a:80 HTTP/1.1');
$http->setIdleTimeout(0.3); // a tunnel that nobody takes
$tls->setIdleTimeout(0.3);
$shows('granted', ['Content-Length: 5'], $whole(200), 'CONNECT a:80 HTTP/1.1');

echo "-- a handler that throws\n";
$throw = fn (int $level, string $text) => throw new Exception($text);
set_error_handler($throw);
$shows('a length', ['Content-Length: 50'], function (EventHttpRequest $req): void {
	try {
		$req->sendReply(200, 'Said', 'hello');
	} catch (Exception $e) {
		echo 'Exception: ', $e->getMessage(), "\n";
	}
});
$shows('one that replies', ['Content-Length: 50'], function (EventHttpRequest $req): void {
	set_error_handler(function () use ($req): bool {
		restore_error_handler();
		$req->sendReplyChunk(' world');
		$req->sendReplyEnd();
		$req->free();
		return true;
	});
	$req->sendReply(200, 'Said', 'hello');
});
?>
--EXPECT--
-- a whole reply
right: HTTP/1.1 200, Content-Length: 5, "hello", goes on
right, in lower case: HTTP/1.1 200, content-length: 5, "hello", goes on
too long: warning: EventHttpRequest::sendReply(): The Content-Length is not that of the body: the right one is sent
HTTP/1.1 200, Content-Length: 5, "hello", goes on
too short: warning: EventHttpRequest::sendReply(): The Content-Length is not that of the body: the right one is sent
HTTP/1.1 200, Content-Length: 5, "hello", goes on
no number: warning: EventHttpRequest::sendReply(): The Content-Length is no number, or there are several: another one is sent, or none
HTTP/1.1 200, Content-Length: 5, "hello", goes on
beyond numbers: warning: EventHttpRequest::sendReply(): The Content-Length is no number, or there are several: another one is sent, or none
HTTP/1.1 200, Content-Length: 5, "hello", goes on
a list: warning: EventHttpRequest::sendReply(): The Content-Length is no number, or there are several: another one is sent, or none
HTTP/1.1 200, Content-Length: 5, "hello", goes on
empty: warning: EventHttpRequest::sendReply(): The Content-Length is no number, or there are several: another one is sent, or none
HTTP/1.1 200, Content-Length: 5, "hello", goes on
twice: warning: EventHttpRequest::sendReply(): The Content-Length is no number, or there are several: another one is sent, or none
HTTP/1.1 200, Content-Length: 5, "hello", goes on
two: warning: EventHttpRequest::sendReply(): The Content-Length is no number, or there are several: another one is sent, or none
HTTP/1.1 200, Content-Length: 5, "hello", goes on
chunked: warning: EventHttpRequest::sendReply(): A Transfer-Encoding is not the program's to choose: it is not sent
HTTP/1.1 200, Content-Length: 5, "hello", goes on
chunked and a length: warning: EventHttpRequest::sendReply(): A Transfer-Encoding is not the program's to choose: it is not sent
HTTP/1.1 200, Content-Length: 5, "hello", goes on
gzip: warning: EventHttpRequest::sendReply(): A Transfer-Encoding is not the program's to choose: it is not sent
HTTP/1.1 200, Content-Length: 5, "hello", goes on
to HTTP/1.0: warning: EventHttpRequest::sendReply(): The Content-Length is not that of the body: the right one is sent
HTTP/1.0 200, "hello", ends
to HTTP/1.0 that stays: warning: EventHttpRequest::sendReply(): The Content-Length is not that of the body: the right one is sent
HTTP/1.0 200, Connection: keep-alive, Content-Length: 5, "hello", goes on
-- no body
204: HTTP/1.1 204, "", goes on
204, length 0: HTTP/1.1 204, "", goes on
204, a length: warning: EventHttpRequest::sendReply(): A reply with this status has no Content-Length: none is sent
HTTP/1.1 204, "", goes on
103: warning: EventHttpRequest::sendReply(): A reply with this status has no Content-Length: none is sent
HTTP/1.1 103, Connection: close, "", ends
304: HTTP/1.1 304, "", goes on
304 of what would be: HTTP/1.1 304, Content-Length: 500, "", goes on
304, no number: warning: EventHttpRequest::sendReply(): The Content-Length is no number, or there are several: another one is sent, or none
HTTP/1.1 304, "", goes on
HEAD: HTTP/1.1 200, Content-Length: 5, "", goes on
HEAD of what would be: HTTP/1.1 200, Content-Length: 500, "", goes on
HEAD, another length: warning: EventHttpRequest::sendReply(): The Content-Length is not that of the body: the right one is sent
HTTP/1.1 200, Content-Length: 5, "", goes on
HEAD, chunked: warning: EventHttpRequest::sendReply(): A Transfer-Encoding is not the program's to choose: it is not sent
HTTP/1.1 200, Content-Length: 5, "", goes on
HEAD, 204: warning: EventHttpRequest::sendReply(): A reply with this status has no Content-Length: none is sent
HTTP/1.1 204, "", goes on
-- a stream
chunked: HTTP/1.1 200, Transfer-Encoding: chunked, "3\r\nhel\r\n2\r\nlo\r\n0\r\n\r\n", goes on
chunked, as it says: HTTP/1.1 200, Transfer-Encoding: chunked, "3\r\nhel\r\n2\r\nlo\r\n0\r\n\r\n", goes on
gzip, chunked: warning: EventHttpRequest::sendReplyStart(): A Transfer-Encoding is not the program's to choose: it is not sent
HTTP/1.1 200, Transfer-Encoding: chunked, "5\r\nhello\r\n0\r\n\r\n", goes on
a length: HTTP/1.1 200, Content-Length: 5, "hello", goes on
a length, and chunked: warning: EventHttpRequest::sendReplyStart(): A Transfer-Encoding is not the program's to choose: it is not sent
HTTP/1.1 200, Content-Length: 5, "hello", goes on
too much: warning: EventHttpRequest::sendReplyChunk(): More than the Content-Length says: the rest is not sent, and the connection closes
HTTP/1.1 200, Content-Length: 4, "hell", ends
too much, twice: warning: EventHttpRequest::sendReplyChunk(): More than the Content-Length says: the rest is not sent, and the connection closes
warning: EventHttpRequest::sendReplyChunk(): More than the Content-Length says: the rest is not sent, and the connection closes
HTTP/1.1 200, Content-Length: 3, "hel", ends
too little: warning: EventHttpRequest::sendReplyEnd(): Less than the Content-Length says: the connection closes
HTTP/1.1 200, Content-Length: 6, "hello", ends
nothing: warning: EventHttpRequest::sendReplyEnd(): Less than the Content-Length says: the connection closes
HTTP/1.1 200, Content-Length: 6, "", ends
nothing, as it says: HTTP/1.1 200, Content-Length: 0, "", goes on
no number: warning: EventHttpRequest::sendReplyStart(): The Content-Length is no number, or there are several: another one is sent, or none
HTTP/1.1 200, Transfer-Encoding: chunked, "5\r\nhello\r\n0\r\n\r\n", goes on
twice: warning: EventHttpRequest::sendReplyStart(): The Content-Length is no number, or there are several: another one is sent, or none
HTTP/1.1 200, Content-Length: 5, "hello", goes on
two: warning: EventHttpRequest::sendReplyStart(): The Content-Length is no number, or there are several: another one is sent, or none
HTTP/1.1 200, Transfer-Encoding: chunked, "5\r\nhello\r\n0\r\n\r\n", goes on
204: HTTP/1.1 204, "", goes on
204, a length: warning: EventHttpRequest::sendReplyStart(): A reply with this status has no Content-Length: none is sent
HTTP/1.1 204, "", goes on
304, a length: HTTP/1.1 304, Content-Length: 5, "", goes on
HEAD, a length: HTTP/1.1 200, Content-Length: 50, "", goes on
to HTTP/1.0: HTTP/1.0 200, "hello", ends
to HTTP/1.0, a length: warning: EventHttpRequest::sendReplyChunk(): More than the Content-Length says: the rest is not sent, and the connection closes
HTTP/1.0 200, Content-Length: 4, "hell", ends
closed in the middle: HTTP/1.1 200, Content-Length: 50, "hello", ends
a recorded one: HTTP/1.1 200, Transfer-Encoding: chunked, "b\r\nhello world\r\n0\r\n\r\n", goes on
-- the connection
close: HTTP/1.1 200, Connection: close, Content-Length: 5, "hello", ends
close among others: HTTP/1.1 200, Connection: close, Content-Length: 5, "hello", ends
two: HTTP/1.1 200, Connection: close, Content-Length: 5, "hello", ends
close of a stream: HTTP/1.1 200, Connection: close, Transfer-Encoding: chunked, "5\r\nhello\r\n0\r\n\r\n", ends
keep-alive: HTTP/1.1 200, Connection: keep-alive, Content-Length: 5, "hello", goes on
keep-alive, the client closes: HTTP/1.1 200, Content-Length: 5, Connection: close, "hello", ends
keep-alive to HTTP/1.0: HTTP/1.0 200, Connection: close, "hello", ends
keep-alive to HTTP/1.0 that stays: HTTP/1.0 200, Connection: keep-alive, Content-Length: 5, "hello", goes on
closely: HTTP/1.1 200, Connection: closed, close-ish, Content-Length: 5, "hello", goes on
-- CONNECT
denied: HTTP/1.1 403, Content-Length: 5, "hello", goes on
denied, a stream: HTTP/1.1 403, Transfer-Encoding: chunked, "5\r\nhello\r\n0\r\n\r\n", goes on
denied, and closed: HTTP/1.1 403, Connection: close, Content-Length: 5, "hello", ends
denied with a page: HTTP/1.1 403, Connection: close, Content-Length: 87, "<html><head><title>403 Forbidden<\/title><\/head>\n<body><h1>Forbidden<\/h1><\/body><\/html>\n", ends
granted: warning: EventHttpRequest::sendReply(): A reply with this status has no Content-Length: none is sent
HTTP/1.1 200, "", ends
-- a handler that throws
a length: Exception: EventHttpRequest::sendReply(): The Content-Length is not that of the body: the right one is sent
HTTP/1.1 200, Content-Length: 5, "hello", goes on
one that replies: HTTP/1.1 200, Transfer-Encoding: chunked, "b\r\nhello world\r\n0\r\n\r\n", goes on
