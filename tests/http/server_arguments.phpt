--TEST--
EventHttp: arguments are checked before anything happens
--FILE--
<?php
require __DIR__ . '/../support/http.php';

show_warnings();

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
0 warning: EventHttp::bind(): Argument #2 ($port) must be between 0 and 65535
false
1 warning: EventHttp::bind(): Argument #2 ($port) must be between 0 and 65535
false
2 warning: EventHttp::bind(): Argument #2 ($port) must be between 0 and 65535
false
3 warning: EventHttp::bind(): Argument #1 ($address) must not contain any null bytes
false
4 NULL
5 NULL
6 NULL
7 NULL
8 NULL
9 NULL
10 warning: EventHttp::setCallback(): Argument #1 ($path) must not contain any null bytes
false
11 true
12 TypeError
13 TypeError
14 warning: EventHttp::addServerAlias(): Argument #1 ($alias) must not contain any null bytes
false
15 true
16 TypeError
array(0) {
}
