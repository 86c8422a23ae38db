--TEST--
EventHttp::addVirtualHost(): which server answers for which name, and what of it counts
--FILE--
<?php
require __DIR__ . '/../support/http.php';

show_warnings();

$base = new EventBase();

/** A server that says who it is. */
function site(string $name): EventHttp
{
	global $base;
	$http = new EventHttp($base);
	$http->setDefaultCallback(fn (EventHttpRequest $req) => $req->sendReply(200, 'OK', "$name for {$req->getHost()}"));
	return $http;
}

/** Status and body of the answer to a request with this line, and these lines behind it. */
function ask(string $line, string ...$lines): string
{
	global $base, $http;
	$client = (new Client($base, $http))->send(implode("\r\n", [$line, ...$lines, 'Connection: close', '', '']))->awaitsEnd();
	return rtrim(substr($client->status(), 9, 3) . ' ' . ($client->status()[9] === '2' ? $client->body() : ''));
}

function get(string $host, string $path = '/'): string
{
	return ask("GET $path HTTP/1.1", "Host: $host");
}

$http = site('the server');
$http->bind('127.0.0.1', 0);
var_dump($http->addVirtualHost('Example.COM', $example = site('example')));
var_dump($http->addVirtualHost('*.example.com', site('any of example')));
var_dump($http->addVirtualHost('a.example.com', site('too late')));
var_dump($http->addVirtualHost('*-*.test', site('with a hyphen')));
var_dump($http->addVirtualHost('[::1]', site('an address')));
echo '-- there already: ';
var_dump($http->addVirtualHost('example.com', site('again')));
echo '-- NUL: ';
var_dump($http->addVirtualHost("a\0b", site('again')));

foreach ([true, false] as $strict) {
	$http->setStrict($strict);
	echo $strict ? "-- strict\n" : "-- not strict\n";
	foreach (['example.com', 'EXAMPLE.com:8080', 'a.example.com', 'b.a.example.com', '.example.com', 'example.com.',
		'xexample.com', 'a-b.test', 'a-b-c.test', '-.test', 'ab.test', '[::1]:80', 'localhost', ''] as $name) {
		echo str_pad($name, 18), get($name), "\n";
	}
	echo 'the target counts: ', ask('GET http://example.com:80/ HTTP/1.1', 'Host: a.example.com'), "\n";
	echo 'without a name: ', ask('GET / HTTP/1.0'), "\n";
	echo 'HTTP/1.0, with one: ', ask('GET / HTTP/1.0', 'Host: example.com'), "\n";
	echo 'behind other headers: ', ask('GET / HTTP/1.1', 'A: hosts', 'hOST:   example.com  ', 'Host-Name: localhost'), "\n";
}

echo "-- what is its own\n";
$http->setStrict(true);
$http->setAllowedMethods(EventHttpRequest::CMD_GET | EventHttpRequest::CMD_POST);
$http->setCallback('/path', fn (EventHttpRequest $req) => $req->sendReply(200, 'OK', 'the path of the server'));
$http->setDocumentRoot('/support', __DIR__ . '/../support');
echo get('example.com', '/path'), "\n";
$example->setCallback('/path', fn (EventHttpRequest $req) => $req->sendReply(200, 'OK', 'its path'));
echo get('example.com', '/path'), ', ', get('localhost', '/path'), "\n";
echo strlen(get('example.com', '/support/text.h')) > 200 ? 'a file' : 'no file', ', ';
$example->setDocumentRoot('/files', __DIR__ . '/../support');
echo strlen(get('example.com', '/files/text.h')) > 200 ? 'a file' : 'no file', ', ', get('localhost', '/files/text.h'), "\n";
$example->setAllowedMethods(['PROPFIND']);
echo ask('PROPFIND / HTTP/1.1', 'Host: example.com'), ', ', ask('PROPFIND / HTTP/1.1', 'Host: localhost'), ', ', get('example.com'), "\n";
$example->setAllowedMethods(['GET', 'POST']);
$example->setDefaultContentType('text/its');
foreach (['example.com', 'localhost'] as $name) {
	$client = (new Client($base, $http))->send("GET / HTTP/1.1\r\nHost: $name\r\nConnection: close\r\n\r\n")->awaitsEnd();
	echo preg_match('/^Content-Type: (.*)\r$/m', $client->head(), $type) ? $type[1] : '-', "\n";
}
$empty = new EventHttp($base);
$http->addVirtualHost('empty', $empty);
echo 'without callbacks: ', get('empty'), "\n";

echo "-- one connection, many hosts\n";
$client = new Client($base, $http);
foreach (['example.com', 'localhost', 'a.example.com'] as $name) {
	$client->send("GET / HTTP/1.1\r\nHost: $name\r\n\r\n")->awaits("for $name");
}
echo preg_match_all('/^.* for .*$/m', preg_replace('/HTTP\/1.1.*\r/', "\n", $client->received), $found), ' ', implode(', ', $found[0]), "\n";
$client->close();

echo "-- what is the server's\n";
$example->setMaxBodySize(1);
echo fetch($base, $http, '/', 'Content-Length: 0')->status(), "\n";
$client = (new Client($base, $http))->send("POST / HTTP/1.1\r\nHost: example.com\r\nContent-Length: 9\r\nConnection: close\r\n\r\n123456789")->awaitsEnd();
echo $client->status(), "\n";
$http->setMaxBodySize(8);
$client = (new Client($base, $http))->send("POST / HTTP/1.1\r\nHost: example.com\r\nContent-Length: 9\r\nConnection: close\r\n\r\n123456789")->awaitsEnd();
echo $client->status(), "\n";

echo "-- its body as it comes, though the server's callbacks get whole ones\n";
$http->setMaxBodySize(1000);
$pieces = [];
$example->setStreamCallback('/stream', function (EventHttpRequest $req) use (&$pieces): void {
	$req->setBodyCallback(function (EventHttpRequest $req, string $piece) use (&$pieces): void {
		$pieces[] = $piece;
	});
	$req->setBodyEndCallback(fn (EventHttpRequest $req) => $req->sendReply(200, 'OK', 'streamed'));
});
$client = (new Client($base, $http))->send("POST /stream HTTP/1.1\r\nHost: example.com\r\nContent-Length: 6\r\nConnection: close\r\n\r\nabc");
until($base, function () use (&$pieces) {
	return $pieces;
});
echo $client->send('def')->awaitsEnd()->body(), ' ', implode('|', $pieces), "\n";
$http->setStreamCallback('/stream', fn (EventHttpRequest $req) => $req->sendReply(200, 'OK', 'at once'));
$example->setCallback('/whole', fn (EventHttpRequest $req) => $req->sendReply(200, 'OK', $req->getInputBuffer()->read(100)));
$http->setStreamCallback('/whole', fn (EventHttpRequest $req) => $req->sendReply(200, 'OK', 'at once'));
$client = (new Client($base, $http))->send("POST /whole HTTP/1.1\r\nHost: example.com\r\nContent-Length: 6\r\nConnection: close\r\n\r\nabc");
$base->loop(EventBase::LOOP_NONBLOCK);
echo $client->send('def')->awaitsEnd()->body(), "\n";

echo "-- removed\n";
var_dump($http->removeVirtualHost('A.example.COM'), $http->removeVirtualHost('EXAMPLE.com'), $http->removeVirtualHost('example.com'));
echo get('example.com'), ', ', get('a.example.com'), "\n";
?>
--EXPECT--
bool(true)
bool(true)
bool(true)
bool(true)
bool(true)
-- there already: bool(false)
-- NUL: warning: EventHttp::addVirtualHost(): Argument #1 ($pattern) must not contain any null bytes
bool(false)
-- strict
example.com       200 example for example.com
EXAMPLE.com:8080  200 example for EXAMPLE.com
a.example.com     200 any of example for a.example.com
b.a.example.com   200 any of example for b.a.example.com
.example.com      200 any of example for .example.com
example.com.      200 example for example.com.
xexample.com      200 the server for xexample.com
a-b.test          200 with a hyphen for a-b.test
a-b-c.test        200 with a hyphen for a-b-c.test
-.test            200 with a hyphen for -.test
ab.test           200 the server for ab.test
[::1]:80          200 an address for [::1]
localhost         200 the server for localhost
                  200 the server for
the target counts: 200 example for example.com
without a name: 200 the server for
HTTP/1.0, with one: 200 example for example.com
behind other headers: 200 example for example.com
-- not strict
example.com       200 example for example.com
EXAMPLE.com:8080  200 example for EXAMPLE.com
a.example.com     200 any of example for a.example.com
b.a.example.com   200 any of example for b.a.example.com
.example.com      200 any of example for .example.com
example.com.      200 example for example.com.
xexample.com      200 the server for xexample.com
a-b.test          200 with a hyphen for a-b.test
a-b-c.test        200 with a hyphen for a-b-c.test
-.test            200 with a hyphen for -.test
ab.test           200 the server for ab.test
[::1]:80          200 an address for [::1]
localhost         200 the server for localhost
                  200 the server for
the target counts: 200 example for example.com
without a name: 200 the server for
HTTP/1.0, with one: 200 example for example.com
behind other headers: 200 example for example.com
-- what is its own
200 example for example.com
200 its path, 200 the path of the server
no file, a file, 200 the server for localhost
200 example for example.com, 501, 405
text/its
text/html; charset=UTF-8
without callbacks: 404
-- one connection, many hosts
3 example for example.com, the server for localhost, any of example for a.example.com
-- what is the server's
HTTP/1.1 200 OK
HTTP/1.1 200 OK
HTTP/1.1 413 Content Too Large
-- its body as it comes, though the server's callbacks get whole ones
streamed abc|def
abcdef
-- removed
bool(true)
bool(true)
bool(false)
200 the server for example.com, 200 any of example for a.example.com
