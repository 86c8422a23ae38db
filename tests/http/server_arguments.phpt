--TEST--
EventHttp: arguments are checked before anything happens
--FILE--
<?php
require __DIR__ . '/../support/http.php';

$base = new EventBase();
$http = new EventHttp($base);
foreach ([
	fn () => $http->bind('127.0.0.1', -1),
	fn () => $http->bind('127.0.0.1', 65536),
	fn () => $http->bind('127.0.0.1', 70000),
	fn () => $http->bind("127.0.0.1\0", 0),
	fn () => $http->setAllowedMethods(1 << 20),
	fn () => $http->setAllowedMethods(-1),
	fn () => $http->setMaxBodySize(-2),
	fn () => $http->setMaxHeadersSize(-2),
	fn () => $http->setTimeout(-2),
	fn () => $http->setTimeout(PHP_INT_MAX),
	fn () => $http->setCallback("/a\0b", 'strlen'),
	fn () => $http->setCallback("/a\r\nb", 'strlen'),
	fn () => $http->setCallback('/', 'no_such_function'),
	fn () => $http->setDefaultCallback('no_such_function'),
	fn () => $http->addServerAlias("a\0b"),
	fn () => $http->addServerAlias("a\r\nb"),
	fn () => new EventHttp(new stdClass()),
] as $i => $call) {
	echo $i, ' ', strtok(outcome($call), ':'), "\n";
}
var_dump($http->getBoundAddresses());
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
12 TypeError
13 TypeError
14 ValueError
15 ValueError
16 TypeError
array(0) {
}
