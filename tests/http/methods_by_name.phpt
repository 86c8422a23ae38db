--TEST--
EventHttp::setAllowedMethods(): by name, also those that have no bit, plain and over TLS
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
$tls = new EventHttp($base, $files->server('server'));
$tls->bind('127.0.0.1', 0);
$plain = serve($base, fn () => null);
$callback = function (EventHttpRequest $req) use (&$seen): void {
	$seen[] = implode(' ', [$req->getMethod(), $req->getCommand(), $req->getUri(), $req->getVersion(), $req->getInputBuffer()->read(100)]);
	$req->sendReply(200, 'OK', 'answer');
};
$plain->setDefaultCallback($callback);
$tls->setDefaultCallback($callback);

function request(string $method, string $body = '', string $last = ''): string
{
	return "$method /path HTTP/1.1\r\nHost: a\r\n" . ($body === '' ? '' : "Content-Length: " . strlen($body) . "\r\n") . "$last\r\n$body";
}

$long = str_repeat('M', 64);
$close = "Connection: close\r\n";
foreach (['plain' => [$plain, null], 'tls' => [$tls, $files->client()]] as $how => [$http, $context]) {
	echo "-- $how\n";
	$tell = function (string $what, string $bytes) use (&$seen, $base, $http, $context): void {
		$seen = [];
		$said = talk($base, $http, $bytes, $context);
		$pieces = talk($base, $http, $bytes, $context, 11);
		echo "$what: ", statuses($said), statuses($pieces) === statuses($said) ? '' : ', in pieces: ' . statuses($pieces);
		echo preg_match('/^Allow: .*$/m', $said, $allow) ? ', ' . rtrim($allow[0]) : '', "\n";
		foreach (array_slice($seen, 0, intdiv(count($seen), 2)) as $request) {
			echo "  $request\n";
		}
	};

	$tell('nobody knows it', request('PROPFIND', 'body'));
	$tell('PATCH to begin with', request('PATCH', 'body'));
	$tell('PATCH of HTTP/1.0', "PATCH / HTTP/1.0\r\nConnection: keep-alive\r\n\r\n");
	$http->setAllowedMethods(['GET', 'PROPFIND', 'QUERY', 'M', $long]);
	$tell('allowed', request('PROPFIND', 'body') . request('GET') . request('QUERY') . request($long) . request('M', 'b', $close));
	$tell('too long', request("M$long"));
	$tell('another case', request('propfind'));
	$tell('part of one', request('PROPFIN'));
	$tell('not listed', request('POST', 'body'));
	$http->setAllowedMethods(EventHttpRequest::CMD_GET | EventHttpRequest::CMD_PATCH);
	$tell('bits again', request('PATCH', 'body') . request('PROPFIND'));
	$tell('of HTTP/1.0', "GET /path HTTP/1.0\r\n\r\n");
	$http->setAllowedMethods([]);
	$tell('none', request('GET'));
	echo preg_replace('/^Date: .*\n/m', '', str_replace("\r", '', talk($base, $http, "HEAD / HTTP/1.0\r\nConnection: keep-alive\r\n\r\n", $context)));
}

echo "-- not strict\n";
$plain->setStrict(false);
$plain->setAllowedMethods(['PROPFIND', 'PATCH']);
foreach (['PATCH', 'GET', 'PROPFIND'] as $method) {
	$seen = [];
	echo "$method: ", statuses(talk($base, $plain, request($method, '', $close))), ' ', json_encode($seen), "\n";
}

echo "-- what is no name\n";
show_warnings();
foreach ([['GET', ''], ["G\0"], ['A B'], ['A,B'], [str_repeat('M', 65)], [1], [[]], 'GET', 3.7, '5'] as $methods) {
	echo outcome(fn () => $plain->setAllowedMethods($methods)), "\n";
}
?>
--EXPECT--
-- plain
nobody knows it: 501
PATCH to begin with: 405, Allow: GET, HEAD, POST, PUT, DELETE
PATCH of HTTP/1.0: 405, Allow: GET, HEAD, POST, PUT, DELETE
allowed: 200 200 200 200 200
  PROPFIND 0 /path 1.1 body
  GET 1 /path 1.1 
  QUERY 0 /path 1.1 
  MMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMM 0 /path 1.1 
  M 0 /path 1.1 b
too long: 501
another case: 501
part of one: 501
not listed: 405, Allow: GET, PROPFIND, QUERY, M, MMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMM
bits again: 200 501
  PATCH 256 /path 1.1 body
of HTTP/1.0: 200
  GET 1 /path 1.0 
none: 405, Allow:
HTTP/1.0 405 Method Not Allowed
Content-Type: text/html; charset=UTF-8
Connection: close
Allow: 
Content-Length: 105

-- tls
nobody knows it: 501
PATCH to begin with: 405, Allow: GET, HEAD, POST, PUT, DELETE
PATCH of HTTP/1.0: 405, Allow: GET, HEAD, POST, PUT, DELETE
allowed: 200 200 200 200 200
  PROPFIND 0 /path 1.1 body
  GET 1 /path 1.1 
  QUERY 0 /path 1.1 
  MMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMM 0 /path 1.1 
  M 0 /path 1.1 b
too long: 501
another case: 501
part of one: 501
not listed: 405, Allow: GET, PROPFIND, QUERY, M, MMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMM
bits again: 200 501
  PATCH 256 /path 1.1 body
of HTTP/1.0: 200
  GET 1 /path 1.0 
none: 405, Allow:
HTTP/1.0 405 Method Not Allowed
Content-Type: text/html; charset=UTF-8
Connection: close
Allow: 
Content-Length: 105

-- not strict
PATCH: 200 ["PATCH 256 \/path 1.1 "]
GET: 405 []
PROPFIND: 501 []
-- what is no name
ValueError: EventHttp::setAllowedMethods(): Argument #1 ($methods) must contain names of methods only: 1 to 64 letters, digits and any of !#$%&'*+-.^_`|~
ValueError: EventHttp::setAllowedMethods(): Argument #1 ($methods) must contain names of methods only: 1 to 64 letters, digits and any of !#$%&'*+-.^_`|~
ValueError: EventHttp::setAllowedMethods(): Argument #1 ($methods) must contain names of methods only: 1 to 64 letters, digits and any of !#$%&'*+-.^_`|~
ValueError: EventHttp::setAllowedMethods(): Argument #1 ($methods) must contain names of methods only: 1 to 64 letters, digits and any of !#$%&'*+-.^_`|~
ValueError: EventHttp::setAllowedMethods(): Argument #1 ($methods) must contain names of methods only: 1 to 64 letters, digits and any of !#$%&'*+-.^_`|~
ValueError: EventHttp::setAllowedMethods(): Argument #1 ($methods) must contain names of methods only: 1 to 64 letters, digits and any of !#$%&'*+-.^_`|~
ValueError: EventHttp::setAllowedMethods(): Argument #1 ($methods) must contain names of methods only: 1 to 64 letters, digits and any of !#$%&'*+-.^_`|~
TypeError: EventHttp::setAllowedMethods(): Argument #1 ($methods) must be of type array|int, string given
warning: Implicit conversion from float 3.7 to int loses precision
NULL
NULL
