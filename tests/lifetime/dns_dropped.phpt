--TEST--
Look-ups end with their EventDnsBase or EventBase, whenever these go
--FILE--
<?php
require __DIR__ . '/../support/dns.php';

final class Witness
{
	public function __construct(private string $name) {}

	public function __destruct()
	{
		echo "  {$this->name} is gone\n";
	}
}

$base = new EventBase();
$server = new NameServer($base, ['here.test' => ['192.0.2.1', '2001:db8::1']]);
settle($base);
$descriptors = descriptors();

echo "-- dropped while waiting: before it was asked, asked, answered, and told by the hosts file\n";
foreach (['here.test', 'silent.test', '127.0.0.1'] as $host) {
	foreach ([0, 1, 2] as $rounds) {
		$dns = asking($base, $server);
		$dns->resolve($host, $rounds ? fn () => 0 : fn () => print("called\n"), new Witness("$host $rounds"));
		for ($i = 0; $i < $rounds; $i++) {
			$base->loop(EventBase::LOOP_NONBLOCK);
		}
		unset($dns);
		settle($base);
	}
}

echo "-- dropped in its own callback, with others waiting\n";
$dns = asking($base, $server);
foreach (['here.test', 'here.test', 'silent.test'] as $host) {
	$dns->resolve($host, function (?array $addresses) use (&$dns): void {
		echo count($addresses), "\n";
		$dns = null;
	}, new Witness($host));
}
until($base, function () use (&$dns): bool {
	return $dns === null;
});
settle($base);

echo "-- a callback throws: the others are told when the loop runs again\n";
$dns = asking($base, $server);
$told = 0;
for ($i = 0; $i < 3; $i++) {
	$dns->resolve('here.test', function () use (&$told): void {
		$told++;
		throw new LogicException("thrown $told");
	});
}
while ($told < 3) {
	try {
		until($base, fn () => false);
	} catch (LogicException $e) {
		echo $e->getMessage(), "\n";
	}
}

echo "-- destructors of the data start and drop look-ups\n";
final class Meddler
{
	public function __construct(private EventBase $base, private ?EventDnsBase $dns) {}

	public function __destruct()
	{
		echo "  meddling\n";
		$this->dns->resolve('127.0.0.1', fn () => print("called\n"));
		$this->dns = null;
		gc_collect_cycles();
	}
}
$dns->resolve('here.test', fn () => 0, new Meddler($base, asking($base, $server)));
$dns->resolve('silent.test', fn () => 0, new Meddler($base, asking($base, $server)));
unset($dns);
settle($base);
gc_collect_cycles();

echo "-- nothing is left open\n";
settle($base);
$left = descriptors() - $descriptors;
echo $left, "\n";

echo "-- the base is freed in a callback\n";
$dns = asking($base, $server);
$kept = [new Witness('first'), new Witness('second')];
$dns->resolve('here.test', fn () => $base->free(), $kept[0]);
$dns->resolve('here.test', fn () => print("called\n"), $kept[1]);
$dns->resolve('127.0.0.1', fn () => print("told\n"));
unset($kept);
while (true) {
	try {
		$base->loop(EventBase::LOOP_ONCE);
	} catch (Error $e) {
		echo $e->getMessage(), "\n";
		break;
	}
}
attempt(fn () => $dns->countNameservers());
?>
--EXPECT--
-- dropped while waiting: before it was asked, asked, answered, and told by the hosts file
  here.test 0 is gone
  here.test 1 is gone
  here.test 2 is gone
  silent.test 0 is gone
  silent.test 1 is gone
  silent.test 2 is gone
  127.0.0.1 0 is gone
  127.0.0.1 1 is gone
  127.0.0.1 2 is gone
-- dropped in its own callback, with others waiting
2
  here.test is gone
  silent.test is gone
  here.test is gone
-- a callback throws: the others are told when the loop runs again
thrown 1
thrown 2
thrown 3
-- destructors of the data start and drop look-ups
  meddling
  meddling
-- nothing is left open
0
-- the base is freed in a callback
told
  second is gone
  first is gone
EventBase: has been freed
Error: EventDnsBase: its EventBase has been freed
