--TEST--
EventHttp: what libevent would answer by itself, with a page of its own and to no callback, does not get to it
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
$seen = [];
$callback = function (EventHttpRequest $req) use (&$seen): void {
	$seen[] = $req->getMethod() . ' ' . $req->getUri() . ' of ' . $req->getHost();
	$req->sendReply(200, 'OK', 'answer');
};
foreach ([$plain, $tls] as $http) {
	$http->setAllowedMethods(['GET', 'HEAD', 'X', 'CONNECT', 'OPTIONS']);
	$http->setDefaultCallback($callback);
	$http->setCallback('//double/route', function (EventHttpRequest $req) use (&$seen): void {
		$seen[] = 'route of ' . $req->getUri();
		$req->sendReply(200, 'OK', 'answer');
	});
}

$requests = [
	'short line' => "X / HTTP/1.1\r\nHost: a:80\r\nConnection: close\r\n\r\n",
	'short line of 1.0' => "X * HTTP/1.0\r\n\r\n",
	'like a host' => "GET //evil:x/path?q HTTP/1.1\r\nHost: a:80\r\nConnection: close\r\n\r\n",
	'like a host of 1.0' => "GET //evil/path HTTP/1.0\r\n\r\n",
	'like a host, all' => "GET // HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n",
	'like a host, a body' => "X //user@evil:99999/ HTTP/1.1\r\nHost: a\r\nConnection: close\r\nContent-Length: 1\r\n\r\nb",
	'like a host, then not' => "GET //evil/ HTTP/1.1\r\nHost: a\r\n\r\nGET /good HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n",
	'like a host, a route' => "GET //double/route?q HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n",
	'port beyond all' => "GET http://a:70000/ HTTP/1.1\r\nHost: a\r\n\r\n",
	'port beyond all, after a good one' => "GET / HTTP/1.1\r\nHost: a\r\n\r\nGET http://a:70000/ HTTP/1.1\r\nHost: a\r\n\r\n",
	'port beyond all of CONNECT' => "CONNECT a:70000 HTTP/1.1\r\nHost: a\r\n\r\n",
	'half an address' => "GET http://[1:2]/ HTTP/1.1\r\nHost: a\r\n\r\n",
	'an address' => "GET http://[::1]:80/ HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n",
	'another scheme' => "GET a+b-c.d://h?q HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n",
	'an expectation of 1.0' => "GET / HTTP/1.0\r\nExpect: more\r\nContent-Length: 1\r\n\r\nb",
	'an expectation' => "GET / HTTP/1.1\r\nHost: a\r\nExpect: more\r\nContent-Length: 1\r\n\r\nb",
	'an expectation without a body' => "GET / HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\nConnection: close\r\n\r\n",
	'nothing known' => "Y / HTTP/1.1\r\nHost: a\r\n\r\n",
	'a colon' => "GET /a:b://c HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n",
	'octets' => "GET /\xff%zz%?%&? HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n",
];
foreach (['plain' => [$plain, null], 'tls' => [$tls, $files->client()]] as $how => [$http, $context]) {
	foreach ($requests as $what => $bytes) {
		$seen = [];
		$said = talk($base, $http, $bytes, $context);
		$lines["$what: " . statuses($said) . (stripos($said, '<html>') === strpos($said, '<html>') ? '' : ', a page of libevent\'s')
			. implode('', array_map(fn (string $request) => "\n\t" . addcslashes($request, "\x80..\xff"), $seen))][] = $how;
	}
}
foreach ($lines as $line => $hows) {
	echo $line, count($hows) === 2 ? '' : " ($hows[0] only)", "\n";
}
?>
--EXPECT--
short line: 200
	X / of a
short line of 1.0: 400
like a host: 200
	GET //evil:x/path?q of a
like a host of 1.0: 200
	GET //evil/path of 
like a host, all: 200
	GET // of a
like a host, a body: 200
	X //user@evil:99999/ of a
like a host, then not: 200 200
	GET //evil/ of a
	GET /good of a
like a host, a route: 200
	route of //double/route?q
port beyond all: 400
port beyond all, after a good one: 200 400
	GET / of a
port beyond all of CONNECT: 400
half an address: 400
an address: 200
	GET http://[::1]:80/ of [::1]
another scheme: 200
	GET a+b-c.d://h?q of h
an expectation of 1.0: 200
	GET / of 
an expectation: 417
an expectation without a body: 200
	GET / of a
nothing known: 501
a colon: 200
	GET /a:b://c of a
octets: 200
	GET /\377%zz%?%&? of a
