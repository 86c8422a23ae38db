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

/** Again where the number happens to be somebody else's port of IPv4. */
function both(callable $listen, callable $port_of, int $times = 20): bool
{
	$six = $listen('[::]:0', EventListener::OPT_BIND_IPV6ONLY);
	$port = $port_of($six);
	try {
		return $port_of($listen("0.0.0.0:$port", 0)) === $port;
	} catch (EventException $e) {
		return $times > 1 ? both($listen, $port_of, $times - 1) : throw $e;
	}
}
var_dump(both($listen, $port_of));
?>
--EXPECT--
bool(true)
EventException: EventListener: cannot listen: Address already in use
all accepted
bool(true)
