--TEST--
EventHttpRequest: arguments are checked before anything happens
--FILE--
<?php
require __DIR__ . '/../support/http.php';

$base = new EventBase();
$http = serve($base, function (EventHttpRequest $req): void {
	$out = EventHttpRequest::OUTPUT_HEADER;
	foreach ([
		fn () => $req->addHeader("X-A\r\nX-B", 'v', $out),
		fn () => $req->addHeader('X A', 'v', $out),
		fn () => $req->addHeader('X-A:', 'v', $out),
		fn () => $req->addHeader("X-A\0", 'v', $out),
		fn () => $req->addHeader('', 'v', $out),
		fn () => $req->addHeader('X-A', "v\r\nX-B: w", $out),
		fn () => $req->addHeader('X-A', "v\nw", $out),
		fn () => $req->addHeader('X-A', "v\0w", $out),
		fn () => $req->addHeader('X-A', 'v', 0),
		fn () => $req->addHeader('X-A', 'v', 3),
		fn () => $req->addHeader('X-A', 'v', 4),
		fn () => $req->findHeader('X-A', 0),
		fn () => $req->findHeader('X-A', 4),
		fn () => $req->removeHeader('X-A', 4),
		fn () => $req->getHeaderValues('X-A', 4),
		fn () => $req->sendReply(200, "OK\r\nX-B: w"),
		fn () => $req->sendReply(200, "OK\0"),
		fn () => $req->sendReply(99, 'OK'),
		fn () => $req->sendReply(100, 'OK'),
		fn () => $req->sendReply(1000, 'OK'),
		fn () => $req->sendReply(-1, 'OK'),
		fn () => $req->sendReplyStart(200, "OK\n"),
		fn () => $req->sendReplyStart(0, 'OK'),
		fn () => $req->sendError(404, "Gone\r\n"),
		fn () => $req->sendError(70000),
		fn () => $req->sendReply(200, 'OK', new stdClass()),
	] as $i => $call) {
		echo $i, ' ', strtok(outcome($call), ':'), "\n";
	}
	$req->sendReply(299, 'Still Here');
});
echo fetch($base, $http)->text();
echo strtok(outcome(fn () => new EventHttpRequest('no_such_function')), ':'), "\n";
?>
--EXPECT--
0 ValueError
1 ValueError
2 ValueError
3 ValueError
4 ValueError
5 ValueError
6 ValueError
7 ValueError
8 ValueError
9 ValueError
10 ValueError
11 ValueError
12 ValueError
13 ValueError
14 ValueError
15 ValueError
16 ValueError
17 ValueError
18 ValueError
19 ValueError
20 ValueError
21 ValueError
22 ValueError
23 ValueError
24 ValueError
25 TypeError
HTTP/1.1 299 Still Here
Content-Length: 0
Content-Type: text/html; charset=ISO-8859-1
Connection: close

TypeError
