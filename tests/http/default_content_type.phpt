--TEST--
EventHttp: replies without a Content-Type have that of php.ini, or another, or none
--INI--
default_mimetype=text/html
default_charset=UTF-8
--FILE--
<?php
require __DIR__ . '/../support/http.php';

$base = new EventBase();

/** What the head says of it, for each way to reply. */
function show(string $what, EventHttp $http): void
{
	global $base;
	echo "-- $what\n";
	foreach (['/reply', '/stream', '/reply?own', '/204', '/error', '/?later', '/reason'] as $path) {
		show_one($path, fetch($base, $http, $path));
	}
	show_one('HEAD', (new Client($base, $http))->send("HEAD /reply HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n")->awaitsEnd());
	show_one('HTTP/1.0', (new Client($base, $http))->send("GET /reply HTTP/1.0\r\n\r\n")->awaitsEnd());
	show_one('bad', (new Client($base, $http))->send("GET  /reply HTTP/1.0\r\n\r\n")->awaitsEnd());
}

function show_one(string $name, Client $client): void
{
	preg_match_all('/^Content-Type: (.*)\r$/mi', $client->head() . "\r\n", $found);
	echo str_pad($name, 18), rtrim(substr($client->status(), 9, 3) . ' ' . implode(' | ', $found[1])), "\n";
}

function server(): EventHttp
{
	global $base;
	return serve($base, function (EventHttpRequest $req) use ($base): void {
		global $timer;
		match ($req->getUri()) {
			'/reply' => $req->sendReply(200, 'OK', 'x'),
			'/stream' => [$req->sendReplyStart(200, 'OK'), $req->sendReplyChunk('x'), $req->sendReplyEnd()],
			'/reply?own' => [$req->addHeader('CONTENT-type', 'text/plain', EventHttpRequest::OUTPUT_HEADER), $req->sendReply(200, 'OK', 'x')],
			'/204' => $req->sendReply(204, 'No Content'),
			'/error' => $req->sendError(404),
			'/?later' => [$timer = Event::timer($base, fn () => $req->sendReply(200, 'OK', 'x')), $timer->add(0)],
			'/reason' => $req->sendError(500, "\u{e9}"),
		};
	});
}

$http = server();
show('php.ini', $http);
ini_set('default_charset', 'ISO-8859-15');
show_one('changed later', fetch($base, $http, '/reply'));
show_one('constructed later', fetch($base, server(), '/reply'));
ini_set('default_mimetype', 'application/json');
show('no text', server());
ini_set('default_mimetype', '');
show_one('empty', fetch($base, server(), '/reply'));

$http->setDefaultContentType('text/HTML; charset=UTF-16');
show_one('set', fetch($base, $http, '/reply'));
show_one('set, error', fetch($base, $http, '/error'));
$http->setDefaultContentType(null);
show('none', $http);

/* a reply keeps what there was when its request came */
$late = null;
$http->setCallback('/late', function (EventHttpRequest $req) use (&$late): void {
	$late = $req;
});
$http->setDefaultContentType('text/one');
$one = (new Client($base, $http))->get('/late', 'Connection: close');
until($base, function () use (&$late) {
	return $late !== null;
});
$http->setDefaultContentType('text/two');
$late->sendReply(200, 'OK', 'x');
show_one('one', $one->awaitsEnd());
show_one('two', fetch($base, $http, '/reply'));

foreach (["a\r\nX: y", "a\0b", "a\nb"] as $forged) {
	echo outcome(fn () => $http->setDefaultContentType($forged)), ' ';
	var_dump(ini_set('default_mimetype', $forged), ini_set('default_charset', $forged));
}
show_one('as it was', fetch($base, $http, '/reply'));
?>
--EXPECT--
-- php.ini
/reply            200 text/html; charset=UTF-8
/stream           200 text/html; charset=UTF-8
/reply?own        200 text/plain
/204              204
/error            404 text/html; charset=UTF-8
/?later           200 text/html; charset=UTF-8
/reason           500 text/html; charset=UTF-8
HEAD              200 text/html; charset=UTF-8
HTTP/1.0          200 text/html; charset=UTF-8
bad               400 text/html; charset=UTF-8
changed later     200 text/html; charset=UTF-8
constructed later 200 text/html; charset=ISO-8859-15
-- no text
/reply            200 application/json
/stream           200 application/json
/reply?own        200 text/plain
/204              204
/error            404 text/html
/?later           200 application/json
/reason           500 text/html
HEAD              200 application/json
HTTP/1.0          200 application/json
bad               400 text/html
empty             200
set               200 text/HTML; charset=UTF-16
set, error        404 text/HTML; charset=UTF-16
-- none
/reply            200
/stream           200
/reply?own        200 text/plain
/204              204
/error            404 text/html
/?later           200
/reason           500 text/html
HEAD              200
HTTP/1.0          200
bad               400 text/html
one               200 text/one
two               200 text/two
ValueError: EventHttp::setDefaultContentType(): Argument #1 ($type) must not contain CR, LF or NUL bool(false)
bool(false)
ValueError: EventHttp::setDefaultContentType(): Argument #1 ($type) must not contain CR, LF or NUL bool(false)
bool(false)
ValueError: EventHttp::setDefaultContentType(): Argument #1 ($type) must not contain CR, LF or NUL bool(false)
bool(false)
as it was         200 text/two
