--TEST--
EventDnsBase::resolve() tells addresses and errors from the loop
--FILE--
<?php
require __DIR__ . '/../support/dns.php';

$base = new EventBase();
$server = new NameServer($base, [
	'both.test' => ['192.0.2.1', '192.0.2.2', '2001:db8::1'],
	'four.test' => ['192.0.2.4'],
	'none.test' => [],
]);
$dns = asking($base, $server);
$families = ['any' => EventUtil::AF_UNSPEC, 'IPv4' => EventUtil::AF_INET, 'IPv6' => EventUtil::AF_INET6];

foreach (['both.test', 'BOTH.test', 'four.test', '192.0.2.9', '2001:db8::9'] as $host) {
	foreach ($families as $name => $family) {
		printf("%-12s %-5s %s\n", $host, $name, looked_up($base, $dns, $host, $family));
	}
}

echo "-- failures\n";
foreach (['missing.test', 'none.test', 'refused.test', str_repeat('x', 64) . '.test'] as $host) {
	printf("%.12s: %s\n", $host, looked_up($base, $dns, $host, EventUtil::AF_INET));
}

echo "-- asked\n";
$server->asked = [];
looked_up($base, $dns, 'both.test');
looked_up($base, $dns, 'four.test', EventUtil::AF_INET6);
looked_up($base, $dns, '192.0.2.9');
sort($server->asked);
echo implode(', ', $server->asked), "\n";

echo "-- never before resolve() returns, and in the order of the answers\n";
$told = [];
$tell = function () use (&$told): void {
	$told[] = func_get_args();
};
$dns->resolve('192.0.2.9', $tell, 'data');
$dns->resolve('four.test', $tell, family: EventUtil::AF_INET);
var_dump($told);
until($base, function () use (&$told): bool {
	return count($told) === 2;
});
echo json_encode($told), "\n";

echo "-- one callback starts the next\n";
$chain = function (?array $addresses, ?string $error, int $left) use (&$chain, $dns, $base): void {
	echo "$left ", $addresses[0], "\n";
	if ($left > 0) {
		$dns->resolve($left % 2 ? '127.0.0.1' : 'four.test', $chain, $left - 1, EventUtil::AF_INET);
	} else {
		$base->stop();
	}
};
$dns->resolve('four.test', $chain, 3, EventUtil::AF_INET);
$base->loop();

echo "-- a hundred at the same time\n";
$count = 0;
for ($i = 0; $i < 100; $i++) {
	$server->hosts["host$i.test"] = ["192.0.2.$i"];
	$dns->resolve("host$i.test", function (?array $addresses, ?string $error, int $i) use (&$count): void {
		$count += $addresses === ["192.0.2.$i"];
	}, $i, EventUtil::AF_INET);
}
until($base, function () use (&$count): bool {
	return $count === 100;
});
echo "$count\n";
?>
--EXPECT--
both.test    any   192.0.2.1 192.0.2.2 2001:db8::1
both.test    IPv4  192.0.2.1 192.0.2.2
both.test    IPv6  2001:db8::1
BOTH.test    any   192.0.2.1 192.0.2.2 2001:db8::1
BOTH.test    IPv4  192.0.2.1 192.0.2.2
BOTH.test    IPv6  2001:db8::1
four.test    any   192.0.2.4
four.test    IPv4  192.0.2.4
four.test    IPv6  non-recoverable failure in name resolution
192.0.2.9    any   192.0.2.9
192.0.2.9    IPv4  192.0.2.9
192.0.2.9    IPv6  nodename nor servname provided, or not known
2001:db8::9  any   2001:db8::9
2001:db8::9  IPv4  nodename nor servname provided, or not known
2001:db8::9  IPv6  2001:db8::9
-- failures
missing.test: nodename nor servname provided, or not known
none.test: non-recoverable failure in name resolution
refused.test: non-recoverable failure in name resolution
xxxxxxxxxxxx: non-recoverable failure in name resolution
-- asked
A both.test, AAAA both.test, AAAA four.test
-- never before resolve() returns, and in the order of the answers
array(0) {
}
[[["192.0.2.9"],null,"data"],[["192.0.2.4"],null,null]]
-- one callback starts the next
3 192.0.2.4
2 127.0.0.1
1 192.0.2.4
0 127.0.0.1
-- a hundred at the same time
100
