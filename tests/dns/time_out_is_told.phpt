--TEST--
EventDnsBase gives up on name servers that do not answer, and finds them again
--FILE--
<?php
require __DIR__ . '/../support/dns.php';

$base = new EventBase();
$server = new NameServer($base, ['four.test' => ['192.0.2.4']]);
$dns = new EventDnsBase($base, false); // one that goes on asking whether a name server is back
$dns->setOption('timeout', '0.2');
$dns->setOption('attempts', '2');
$dns->addNameserverIp($server->address);
$dns->setOption('max-timeouts', '1');
$dns->setOption('initial-probe-timeout', '0.01');

$started = microtime(true);
echo looked_up($base, $dns, 'silent.test', EventUtil::AF_INET), "\n";
// twice 0.2 seconds, each but for a tick of libevent's clock
var_dump(microtime(true) - $started >= 0.38, microtime(true) - $started < 5);
echo implode(', ', $server->asked), "\n";

echo "-- left out, it is probed until it answers\n";
until($base, fn () => in_array('A google.com', $server->asked, true));
echo looked_up($base, $dns, 'four.test', EventUtil::AF_INET), "\n";

echo "-- dropped while it is left out and probed\n";
looked_up($base, $dns, 'silent.test', EventUtil::AF_INET);
$server->asked = [];
$dns->resolve('silent.test', fn () => print("called\n"));
until($base, fn () => in_array('A google.com', $server->asked, true));
unset($dns);
settle($base);

echo "-- no name server, then one\n";
$dns = asking($base, null);
$found = null;
$dns->resolve('four.test', function (?array $addresses) use (&$found): void {
	$found = $addresses;
}, family: EventUtil::AF_INET);
var_dump($found);
$dns->addNameserverIp($server->address);
until($base, function () use (&$found): bool {
	return (bool) $found;
});
echo $found[0], "\n";
?>
--EXPECT--
non-recoverable failure in name resolution
bool(true)
bool(true)
A silent.test, A silent.test
-- left out, it is probed until it answers
192.0.2.4
-- dropped while it is left out and probed
-- no name server, then one
NULL
192.0.2.4
