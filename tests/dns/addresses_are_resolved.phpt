--TEST--
EventDnsBase::resolveReverse() tells the name that goes with an address
--FILE--
<?php
require __DIR__ . '/../support/dns.php';
set_error_handler(fn ($number, $message) => print("Warning: $message\n"));

$base = new EventBase();
$server = new NameServer($base, [
	'1.2.0.192.in-addr.arpa' => ['host.test'],
	'2.2.0.192.in-addr.arpa' => ['first.test', 'second.test'],
	'3.2.0.192.in-addr.arpa' => [],
	'1.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.8.b.d.0.1.0.0.2.ip6.arpa' => ['six.test'],
	'host.test' => ['192.0.2.1'],
]);
$dns = asking($base, $server);

/** What the callback gets. */
$name_of = function (string $address) use ($base, $dns): string {
	$told = null;
	$dns->resolveReverse($address, function (...$arguments) use (&$told): void {
		$told = $arguments;
	}, 'data');
	if ($told) {
		return 'too early';
	}
	until($base, function () use (&$told): bool {
		return $told !== null;
	});
	return json_encode($told);
};
foreach (['192.0.2.1', '192.0.2.2', '192.0.2.3', '192.0.2.4', '2001:db8::1', '2001:DB8:0:0::1', '2001:db8::2'] as $address) {
	echo "$address: ", $name_of($address), "\n";
}
echo count($server->asked), ' asked, first ', $server->asked[0], "\n";

echo "-- in random case\n";
foreach (['0', '1'] as $random) {
	$dns->setOption('randomize-case', $random);
	echo $name_of('2001:db8::1'), ' ', looked_up($base, $dns, 'host.test', EventUtil::AF_INET), "\n";
}

echo "-- no name server\n";
$nobody = asking($base, null);
$nobody->resolveReverse('192.0.2.1', function (...$arguments) use ($base): void {
	echo json_encode($arguments), "\n";
	$base->stop();
});
$base->loop();

echo "-- no address\n";
foreach (['', 'host.test', '[::1]', '1.2.3', "127.0.0.1\0", '127.0.0.1:53', '::1%lo'] as $text) {
	var_dump($dns->resolveReverse($text, fn () => null));
}
attempt(fn () => $dns->resolveReverse('127.0.0.1', 'no such function'));
?>
--EXPECT--
192.0.2.1: ["host.test",null,"data"]
192.0.2.2: ["first.test",null,"data"]
192.0.2.3: [null,"no address associated with nodename","data"]
192.0.2.4: [null,"nodename nor servname provided, or not known","data"]
2001:db8::1: ["six.test",null,"data"]
2001:DB8:0:0::1: ["six.test",null,"data"]
2001:db8::2: [null,"nodename nor servname provided, or not known","data"]
7 asked, first PTR 1.2.0.192.in-addr.arpa
-- in random case
["six.test",null,"data"] 192.0.2.1
["six.test",null,"data"] 192.0.2.1
-- no name server
[null,"temporary failure in name resolution",null]
-- no address
Warning: EventDnsBase::resolveReverse(): Argument #1 ($address) must be an IPv4 or IPv6 address
bool(false)
Warning: EventDnsBase::resolveReverse(): Argument #1 ($address) must be an IPv4 or IPv6 address
bool(false)
Warning: EventDnsBase::resolveReverse(): Argument #1 ($address) must be an IPv4 or IPv6 address
bool(false)
Warning: EventDnsBase::resolveReverse(): Argument #1 ($address) must be an IPv4 or IPv6 address
bool(false)
Warning: EventDnsBase::resolveReverse(): Argument #1 ($address) must be an IPv4 or IPv6 address
bool(false)
Warning: EventDnsBase::resolveReverse(): Argument #1 ($address) must be an IPv4 or IPv6 address
bool(false)
Warning: EventDnsBase::resolveReverse(): Argument #1 ($address) must be an IPv4 or IPv6 address
bool(false)
TypeError: EventDnsBase::resolveReverse(): Argument #2 ($cb) must be a valid callback, function "no such function" not found or invalid function name
