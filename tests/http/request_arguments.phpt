--TEST--
EventHttpRequest: arguments are checked before anything happens
--FILE--
<?php
require __DIR__ . '/../support/http.php';

show_warnings();

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
1 warning: EventHttpRequest::addHeader(): Argument #1 ($key) must be a header name: letters, digits and any of !#$%&'*+-.^_`|~
false
2 warning: EventHttpRequest::addHeader(): Argument #1 ($key) must be a header name: letters, digits and any of !#$%&'*+-.^_`|~
false
3 ValueError
4 warning: EventHttpRequest::addHeader(): Argument #1 ($key) must be a header name: letters, digits and any of !#$%&'*+-.^_`|~
false
5 ValueError
6 ValueError
7 ValueError
8 warning: EventHttpRequest::addHeader(): Argument #3 ($type) must be EventHttpRequest::INPUT_HEADER or EventHttpRequest::OUTPUT_HEADER
true
9 warning: EventHttpRequest::addHeader(): Argument #3 ($type) must be EventHttpRequest::INPUT_HEADER or EventHttpRequest::OUTPUT_HEADER
true
10 warning: EventHttpRequest::addHeader(): Argument #3 ($type) must be EventHttpRequest::INPUT_HEADER or EventHttpRequest::OUTPUT_HEADER
true
11 warning: EventHttpRequest::findHeader(): Argument #2 ($type) must be EventHttpRequest::INPUT_HEADER or EventHttpRequest::OUTPUT_HEADER
'v, v, v'
12 warning: EventHttpRequest::findHeader(): Argument #2 ($type) must be EventHttpRequest::INPUT_HEADER or EventHttpRequest::OUTPUT_HEADER
'v, v, v'
13 warning: EventHttpRequest::removeHeader(): Argument #2 ($type) must be EventHttpRequest::INPUT_HEADER or EventHttpRequest::OUTPUT_HEADER
true
14 warning: EventHttpRequest::getHeaderValues(): Argument #2 ($type) must be EventHttpRequest::INPUT_HEADER or EventHttpRequest::OUTPUT_HEADER
array (
  0 => 'v',
  1 => 'v',
)
15 ValueError
16 ValueError
17 warning: EventHttpRequest::sendReply(): Argument #1 ($code) must be between 100 and 999: the client gets 500
NULL
18 warning: EventHttpRequest::sendReply(): The reply has been given
NULL
19 warning: EventHttpRequest::sendReply(): Argument #1 ($code) must be between 100 and 999: the client gets 500
warning: EventHttpRequest::sendReply(): The reply has been given
NULL
20 warning: EventHttpRequest::sendReply(): Argument #1 ($code) must be between 100 and 999: the client gets 500
warning: EventHttpRequest::sendReply(): The reply has been given
NULL
21 ValueError
22 warning: EventHttpRequest::sendReplyStart(): Argument #1 ($code) must be between 100 and 999: the client gets 500
warning: EventHttpRequest::sendReplyStart(): The reply has been given
NULL
23 ValueError
24 warning: EventHttpRequest::sendError(): Argument #1 ($error) must be between 100 and 999: the client gets 500
warning: EventHttpRequest::sendError(): The reply has been given
NULL
25 TypeError
warning: EventHttpRequest::sendReply(): The reply has been given
HTTP/1.1 500 OK
X-A: v
X-A: v
Content-Type: text/html; charset=UTF-8
Content-Length: 0
Connection: close

TypeError
