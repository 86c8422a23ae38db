--TEST--
After a fork parent and child get the answers to their own look-ups
--FILE--
<?php
require __DIR__ . '/../support/dns.php';

/** Run the loop until all of $hosts are told, and return what was found. */
function all(EventBase $base, EventDnsBase $dns, array $hosts, array &$found): string
{
	foreach ($hosts as $host) {
		$dns->resolve($host, function (?array $addresses, ?string $error, string $host) use (&$found): void {
			$found[$host] = $addresses[0] ?? $error;
		}, $host, EventUtil::AF_INET);
	}
	until($base, function () use (&$found): bool {
		return !in_array(null, $found, true);
	});
	ksort($found);
	return implode(' ', $found);
}

// The name server is a process of its own.
$pair = stream_socket_pair(STREAM_PF_UNIX, STREAM_SOCK_STREAM, 0);
$serving = pcntl_fork();
if ($serving === 0) {
	fclose($pair[0]);
	$own = new EventBase();
	$hosts = [];
	for ($i = 0; $i < 20; $i++) {
		$hosts["host$i.test"] = ["192.0.2.$i"];
	}
	$server = new NameServer($own, $hosts);
	fwrite($pair[1], $server->address . "\n");
	$end = new Event($own, $pair[1], Event::READ, fn () => $own->stop());
	$end->add();
	$own->loop();
	exit(0);
}
fclose($pair[1]);

$base = new EventBase();
$dns = asking($base, null, '2');
$dns->addNameserverIp(trim(fgets($pair[0])));

// One look-up is on its way when the process forks: it belongs to both.
$found = ['host0.test' => null];
$dns->resolve('host0.test', function (?array $addresses, ?string $error) use (&$found): void {
	$found['host0.test'] = $addresses[0] ?? $error;
}, null, EventUtil::AF_INET);
$child = pcntl_fork();
$hosts = array_map(fn (int $i): string => "host$i.test", $child ? range(1, 9) : range(11, 19));
$found += array_fill_keys($hosts, null);
$result = all($base, $dns, $hosts, $found);
if ($child === 0) {
	echo "child: $result ", $dns->countNameservers(), "\n";
	exit(0);
}
pcntl_waitpid($child, $status);
echo "parent: $result\n";

echo "-- in a callback\n";
$dns->resolve('host1.test', function () use ($base, $dns): void {
	$child = pcntl_fork();
	$dns->resolve('host2.test', function (array $addresses) use ($base, $child): void {
		if ($child) {
			pcntl_waitpid($child, $status);
		}
		echo $child ? 'parent' : 'child', " $addresses[0]\n";
		$base->stop();
	}, null, EventUtil::AF_INET);
}, null, EventUtil::AF_INET);
$me = getmypid();
$base->loop();
if ($me !== getmypid()) {
	exit(0);
}

echo "-- a child that only ends\n";
$dns->resolve('host3.test', fn (array $addresses) => print("$addresses[0]\n"), null, EventUtil::AF_INET);
if (($child = pcntl_fork()) === 0) {
	unset($dns, $base);
	exit(0);
}
pcntl_waitpid($child, $status);
$base->loop();

fclose($pair[0]);
pcntl_waitpid($serving, $status);
?>
--EXPECT--
child: 192.0.2.0 192.0.2.11 192.0.2.12 192.0.2.13 192.0.2.14 192.0.2.15 192.0.2.16 192.0.2.17 192.0.2.18 192.0.2.19 1
parent: 192.0.2.0 192.0.2.1 192.0.2.2 192.0.2.3 192.0.2.4 192.0.2.5 192.0.2.6 192.0.2.7 192.0.2.8 192.0.2.9
-- in a callback
child 192.0.2.2
parent 192.0.2.2
-- a child that only ends
192.0.2.3
