--TEST--
EventListener: with OPT_REUSEABLE_PORT several listen on one port, and OPT_BIND_IPV6ONLY leaves IPv4 to others
--SKIPIF--
<?php
@stream_socket_server('tcp://[::1]:0') or die('skip no IPv6');
?>
--FILE--
<?php
require __DIR__ . '/../support/outcome.php';

$base = new EventBase();
$accept = function () use (&$accepted): void {
	$accepted++;
};
$listen = fn (string $address, int $flags) => new EventListener(
	$base, $accept, null, EventListener::OPT_CLOSE_ON_FREE | $flags, -1, $address);
$port_of = function (EventListener $listener): int {
	$listener->getSocketName($address, $port);
	return $port;
};

$first = $listen('127.0.0.1:0', EventListener::OPT_REUSEABLE_PORT);
$port = $port_of($first);
$second = $listen("127.0.0.1:$port", EventListener::OPT_REUSEABLE_PORT);
var_dump($port_of($second) === $port);
attempt(fn () => $listen("127.0.0.1:$port", 0));
$clients = array_map(fn () => stream_socket_client("tcp://127.0.0.1:$port"), range(1, 20));
until($base, function () use (&$accepted): bool {
	return $accepted === 20;
});
echo "all accepted\n";

$six = $listen('[::]:0', EventListener::OPT_BIND_IPV6ONLY);
$port = $port_of($six);
$four = $listen("0.0.0.0:$port", 0);
var_dump($port_of($four) === $port);
?>
--EXPECT--
bool(true)
EventException: EventListener: cannot listen: Address already in use
all accepted
bool(true)
