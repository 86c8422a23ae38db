--TEST--
EventDnsBase appends search domains to names
--FILE--
<?php
require __DIR__ . '/../support/dns.php';

$base = new EventBase();
$server = new NameServer($base, ['www.one.test' => ['192.0.2.1'], 'www.two.test' => ['192.0.2.2'], 'a.b' => ['192.0.2.3']]);
$dns = asking($base, $server);

$show = function (string $host) use ($base, $dns, $server): void {
	$server->asked = [];
	$result = looked_up($base, $dns, $host, EventUtil::AF_INET);
	echo "$host: $result (", implode(', ', $server->asked), ")\n";
};

$show('www');
$dns->addSearch('two.test');
$show('www');
$dns->addSearch('.one.test');
$show('www');
$show('nobody');
$show('a.b');
$dns->setSearchNdots(2);
$show('a.b');
$dns->setOption('ndots', '0');
$show('www');
$dns->setSearchNdots(PHP_INT_SIZE === 8 ? 2147483647 : PHP_INT_MAX);
$show('x.y');
$dns->clearSearch();
$show('www');

echo "-- changed while a search goes on\n";
$dns->addSearch('three.test');
$dns->addSearch('four.test');
$result = null;
$dns->resolve('lost', function (?array $addresses, ?string $error) use (&$result): void {
	$result = $error;
}, family: EventUtil::AF_INET);
$dns->clearSearch();
$dns->addSearch('five.test');
$dns->setSearchNdots(7);
until($base, function () use (&$result): bool {
	return $result !== null;
});
echo $result, "\n";

echo "-- too long with its domain\n";
$dns->addSearch(str_repeat('long.', 50));
$show('short');
?>
--EXPECT--
www: nodename nor servname provided, or not known (A www)
www: 192.0.2.2 (A www.two.test)
www: 192.0.2.1 (A www.one.test)
nobody: nodename nor servname provided, or not known (A nobody.one.test, A nobody.two.test, A nobody)
a.b: 192.0.2.3 (A a.b)
a.b: 192.0.2.3 (A a.b.one.test, A a.b.two.test, A a.b)
www: 192.0.2.1 (A www, A www.one.test)
x.y: nodename nor servname provided, or not known (A x.y.one.test, A x.y.two.test, A x.y)
www: nodename nor servname provided, or not known (A www)
-- changed while a search goes on
nodename nor servname provided, or not known
-- too long with its domain
short: non-recoverable failure in name resolution ()
