--TEST--
EventHttpConnection: arguments are checked before anything happens
--FILE--
<?php
require __DIR__ . '/../support/http.php';

show_warnings();

$base = new EventBase();
$conn = new EventHttpConnection($base, null, '127.0.0.1', 1);
$req = new EventHttpRequest(fn () => print("never called\n"));
foreach ([
	fn () => new EventHttpConnection($base, null, '127.0.0.1', -1),
	fn () => new EventHttpConnection($base, null, '127.0.0.1', 65536),
	fn () => new EventHttpConnection($base, null, "127.0.0.1\0", 80),
	fn () => $conn->setLocalPort(-1),
	fn () => $conn->setLocalPort(65536),
	fn () => $conn->setLocalAddress("127.0.0.1\0"),
	fn () => $conn->setTimeout(-2),
	fn () => $conn->setMaxHeadersSize(-2),
	fn () => $conn->setMaxBodySize(-2),
	fn () => $conn->setRetries(-2),
	fn () => $conn->makeRequest($req, EventHttpRequest::CMD_GET, ''),
	fn () => $conn->makeRequest($req, EventHttpRequest::CMD_GET, "/ HTTP/1.1\r\nX: y"),
	fn () => $conn->makeRequest($req, EventHttpRequest::CMD_GET, '/a b'),
	fn () => $conn->makeRequest($req, EventHttpRequest::CMD_GET, "/a\0b"),
	fn () => $conn->makeRequest($req, 0, '/'),
	fn () => $conn->makeRequest($req, 3, '/'),
	fn () => $conn->makeRequest($req, 1 << 20, '/'),
	fn () => $conn->setCloseCallback('no_such_function'),
] as $i => $call) {
	echo $i, ' ', strtok(outcome($call), ':'), "\n";
}
$base->loop();
?>
--EXPECT--
0 warning: EventHttpConnection::__construct(): Argument #4 ($port) must be between 0 and 65535
\EventHttpConnection
1 warning: EventHttpConnection::__construct(): Argument #4 ($port) must be between 0 and 65535
\EventHttpConnection
2 ValueError
3 warning: EventHttpConnection::setLocalPort(): Argument #1 ($port) must be between 0 and 65535
NULL
4 warning: EventHttpConnection::setLocalPort(): Argument #1 ($port) must be between 0 and 65535
NULL
5 ValueError
6 NULL
7 NULL
8 NULL
9 NULL
10 ValueError
11 ValueError
12 ValueError
13 ValueError
14 ValueError
15 ValueError
16 ValueError
17 TypeError
