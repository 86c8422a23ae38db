--TEST--
EventHttp::setErrorPage(): what the server answers by itself, and sendError() without a reason, have the program's pages
--INI--
default_mimetype=text/html
default_charset=UTF-8
post_max_size=8M
--FILE--
<?php
require __DIR__ . '/../support/http.php';

show_warnings();

$base = new EventBase();
$http = new EventHttp($base);
$http->bind('127.0.0.1', 0);
$http->setCallback('/error', fn (EventHttpRequest $req) => $req->sendError(404));
$http->setCallback('/reason', fn (EventHttpRequest $req) => $req->sendError(404, 'the reason'));
$http->setCallback('/reply', fn (EventHttpRequest $req) => $req->sendReply(404, 'Not Found', 'the reply'));
$http->setCallback('/dropped', fn (EventHttpRequest $req) => null);
$http->setCallback('/file', fn (EventHttpRequest $req) => $req->sendFile(__FILE__));
$http->setDocumentRoot('/files', __DIR__ . '/../support');
$http->setMaxBodySize(10);
$http->setMaxHeadersSize(1000);
$http->setHeaderTimeout(0.1);

/** Status, type, and body of what comes back, if the length is that of the body. */
function answer(string $bytes, ?EventHttp $to = null): string
{
	global $base, $http;
	$client = (new Client($base, $to ?? $http))->send($bytes)->awaitsEnd();
	preg_match('/^Content-Type: (.*)\r$/m', "{$client->head()}\r\n", $type);
	preg_match('/^Content-Length: (.*)\r$/m', "{$client->head()}\r\n", $length);
	$fits = (int) ($length[1] ?? strlen($client->body())) === strlen($client->body()) || str_starts_with($bytes, 'HEAD');
	$body = preg_replace('/<html>.*<h1>(.*)<\/h1>.*/s', '<$1>', rtrim($client->body()));
	return substr($client->status(), 9, 3) . ', ' . ($type[1] ?? 'no type') . rtrim(": $body") . ($fits ? '' : ' (another length)');
}

function get(string $path, string ...$headers): string
{
	return answer(implode("\r\n", ["GET $path HTTP/1.1", 'Host: a', 'Connection: close', ...$headers, '', '']));
}

function show(string $what): void
{
	echo "-- $what\n";
	foreach ([
		'no path' => get('/none'),
		'sendError()' => get('/error'),
		'with a reason' => get('/reason'),
		'a reply' => get('/reply'),
		'a range' => get('/file', 'Range: bytes=99999999-'),
		'no file' => get('/files/none'),
		'a folder' => get('/files/strict'),
		'bad' => answer("GET  / HTTP/1.1\r\n\r\n"),
		'no line at all' => answer("\r\n\r\n\r\n\r\n\r\n\r\n\r\n\r\n"),
		'a large head' => get('/none', 'X: ' . str_repeat('x', 1000)),
		'a large body' => answer("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 11\r\n\r\n"),
		'a method' => answer("PATCH / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"),
		'HEAD' => answer("HEAD /none HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"),
		'HTTP/1.0' => answer("GET /none HTTP/1.0\r\n\r\n"),
		'too slow' => answer("GET / HT"),
	] as $name => $answer) {
		echo str_pad($name, 15), $answer, "\n";
	}
	echo 'dropped: ', get('/dropped'), "\n";
}

show('to begin with');
var_dump($http->setErrorPage(404, "<b>\u{2205}</b>"), $http->setErrorPage(400, '{"error":400}', 'application/json'));
var_dump($http->setErrorPage(500, 'five hundred', ''));
show('some');
$http->setErrorPage(0, 'something is wrong', 'text/plain; charset=utf-8');
show('all');
$http->setErrorPage(404, null);
$http->setErrorPage(400, null);
echo get('/none'), "\n";
$http->setErrorPage(0, null);
$http->setErrorPage(404, '');
echo get('/none'), "\n", answer("GET  / HTTP/1.1\r\n\r\n"), "\n";
$http->setDefaultContentType('application/json');
$http->setErrorPage(404, 'still here');
echo get('/none'), "\n";
$http->setDefaultContentType('text/html; charset=ISO-8859-1');
echo get('/none'), "\n";

echo "-- arguments\n";
foreach ([-1, 1, 200, 399, 1000] as $status) {
	var_dump($http->setErrorPage($status, 'x'));
}
foreach (["a\rb", "a\nb", "a\0b"] as $forged) {
	echo outcome(fn () => $http->setErrorPage(404, 'x', $forged)), "\n";
}
echo get('/none'), "\n";

echo "-- a large one, which is not copied\n";
$http->setErrorPage(404, str_repeat('0123456789', 100000));
echo strlen(get('/none')), "\n";

echo "-- as it was when the request came\n";
$late = null;
$http->setCallback('/late', function (EventHttpRequest $req) use (&$late): void {
	$late = $req;
});
$http->setErrorPage(404, 'then');
$client = (new Client($base, $http))->get('/late');
until($base, function () use (&$late) {
	return $late !== null;
});
$http->setErrorPage(404, 'now');
$late->sendError(404);
$late = null;
echo $client->awaitsEnd()->body(), ', ', get('/none'), "\n";

echo "-- no room\n";
$http->setHeaderTimeout(60);
$http->setMaxConnections(1, false);
foreach (['full' => 'all seats are taken', 'too large' => str_repeat('x', 5000)] as $name => $page) {
	$http->setErrorPage(503, $page);
	$one = (new Client($base, $http))->get('/late');
	until($base, function () use (&$late) {
		return $late !== null;
	});
	echo "$name: ", answer(''), "\n";
	$one->close();
	until($base, fn () => $http->getStats()['connections'] === 0);
	$late = null;
}
$http->setMaxConnections(0);

echo "-- of a virtual host\n";
$host = new EventHttp($base);
$host->setErrorPage(404, 'of the host');
$host->setErrorPage(400, 'of the host');
$host->setErrorPage(405, 'of the host');
$http->addVirtualHost('host', $host);
foreach (["GET / HTTP/1.1\r\nHost: host", "PATCH / HTTP/1.1\r\nHost: host", "GET  / HTTP/1.1\r\nHost: host"] as $request) {
	echo answer("$request\r\nConnection: close\r\n\r\n"), "\n";
}
?>
--EXPECT--
-- to begin with
no path        404, text/html; charset=UTF-8: <Not Found>
sendError()    404, text/html; charset=UTF-8: <Not Found>
with a reason  404, text/html; charset=UTF-8: <the reason>
a reply        404, text/html; charset=UTF-8: the reply
a range        416, text/html; charset=UTF-8: <Range Not Satisfiable>
no file        404, text/html; charset=UTF-8: <Not Found>
a folder       404, text/html; charset=UTF-8: <Not Found>
bad            400, text/html; charset=UTF-8: <Bad Request>
no line at all 400, text/html; charset=UTF-8: <Bad Request>
a large head   431, text/html; charset=UTF-8: <Request Header Fields Too Large>
a large body   413, text/html; charset=UTF-8: <Content Too Large>
a method       405, text/html; charset=UTF-8: <Method Not Allowed>
HEAD           404, text/html; charset=UTF-8:
HTTP/1.0       404, text/html; charset=UTF-8: <Not Found>
too slow       408, text/html; charset=UTF-8: <Request Timeout>
dropped: warning: EventHttpRequest: dropped unanswered, the client gets 500
500, text/html; charset=UTF-8: <Internal Server Error>
bool(true)
bool(true)
bool(true)
-- some
no path        404, text/html; charset=UTF-8: <b>∅</b>
sendError()    404, text/html; charset=UTF-8: <b>∅</b>
with a reason  404, text/html; charset=UTF-8: <the reason>
a reply        404, text/html; charset=UTF-8: the reply
a range        416, text/html; charset=UTF-8: <Range Not Satisfiable>
no file        404, text/html; charset=UTF-8: <b>∅</b>
a folder       404, text/html; charset=UTF-8: <b>∅</b>
bad            400, application/json: {"error":400}
no line at all 400, application/json: {"error":400}
a large head   431, text/html; charset=UTF-8: <Request Header Fields Too Large>
a large body   413, text/html; charset=UTF-8: <Content Too Large>
a method       405, text/html; charset=UTF-8: <Method Not Allowed>
HEAD           404, text/html; charset=UTF-8:
HTTP/1.0       404, text/html; charset=UTF-8: <b>∅</b>
too slow       408, text/html; charset=UTF-8: <Request Timeout>
dropped: warning: EventHttpRequest: dropped unanswered, the client gets 500
500, text/html; charset=UTF-8: five hundred
-- all
no path        404, text/html; charset=UTF-8: <b>∅</b>
sendError()    404, text/html; charset=UTF-8: <b>∅</b>
with a reason  404, text/html; charset=UTF-8: <the reason>
a reply        404, text/html; charset=UTF-8: the reply
a range        416, text/plain; charset=utf-8: something is wrong
no file        404, text/html; charset=UTF-8: <b>∅</b>
a folder       404, text/html; charset=UTF-8: <b>∅</b>
bad            400, application/json: {"error":400}
no line at all 400, application/json: {"error":400}
a large head   431, text/plain; charset=utf-8: something is wrong
a large body   413, text/plain; charset=utf-8: something is wrong
a method       405, text/plain; charset=utf-8: something is wrong
HEAD           404, text/html; charset=UTF-8:
HTTP/1.0       404, text/html; charset=UTF-8: <b>∅</b>
too slow       408, text/plain; charset=utf-8: something is wrong
dropped: warning: EventHttpRequest: dropped unanswered, the client gets 500
500, text/html; charset=UTF-8: five hundred
404, text/plain; charset=utf-8: something is wrong
404, text/html; charset=UTF-8:
400, text/html; charset=UTF-8: <Bad Request>
404, text/html: still here
404, text/html; charset=ISO-8859-1: still here
-- arguments
warning: EventHttp::setErrorPage(): Argument #1 ($status) must be a status from 400 to 999, or 0
bool(false)
warning: EventHttp::setErrorPage(): Argument #1 ($status) must be a status from 400 to 999, or 0
bool(false)
warning: EventHttp::setErrorPage(): Argument #1 ($status) must be a status from 400 to 999, or 0
bool(false)
warning: EventHttp::setErrorPage(): Argument #1 ($status) must be a status from 400 to 999, or 0
bool(false)
warning: EventHttp::setErrorPage(): Argument #1 ($status) must be a status from 400 to 999, or 0
bool(false)
ValueError: EventHttp::setErrorPage(): Argument #3 ($contentType) must not contain CR, LF or NUL
ValueError: EventHttp::setErrorPage(): Argument #3 ($contentType) must not contain CR, LF or NUL
ValueError: EventHttp::setErrorPage(): Argument #3 ($contentType) must not contain CR, LF or NUL
404, text/html; charset=ISO-8859-1: still here
-- a large one, which is not copied
1000036
-- as it was when the request came
then, 404, text/html; charset=ISO-8859-1: now
-- no room
full: 503, text/html; charset=ISO-8859-1: all seats are taken
too large: 503, no type:
-- of a virtual host
404, text/html; charset=UTF-8: of the host
405, text/html; charset=UTF-8: of the host
400, text/html; charset=ISO-8859-1: <Bad Request>
