--TEST--
EventDnsBase::cancel() ends one look-up: its callback is not called, and what it holds goes
--FILE--
<?php
require __DIR__ . '/../support/dns.php';

final class Loud
{
	public function __construct(private string $name)
	{
	}

	public function __destruct()
	{
		echo "$this->name goes\n";
	}
}

$base = new EventBase();
$server = new NameServer($base, ['a.test' => ['192.0.2.1'], 'b.test' => ['192.0.2.2'], '1.2.0.192.in-addr.arpa' => ['a.test']]);
$dns = asking($base, $server);
$told = [];
$tell = function (mixed $found, ?string $error, string $name) use (&$told): void {
	$told[] = $name;
};
$ask = fn (string $host, mixed $arg = null) => $dns->resolve($host, $tell, $arg ?? $host, EventUtil::AF_INET);
$all_told = function (int $count) use ($base, &$told): void {
	until($base, function () use (&$told, $count): bool {
		return count($told) >= $count;
	});
	settle($base);
	sort($told);
	echo implode(' ', $told), "\n";
	$told = [];
};

$a = $ask('a.test');
$b = $ask('b.test');
$c = $ask('a.test', 'c');
$address = $dns->resolveReverse('192.0.2.1', $tell, 'address');
var_dump($a !== $b && $b !== $c && $address !== $c, min($a, $b, $c, $address) > 0);
var_dump($dns->cancel($b), $dns->cancel($b), $dns->cancel($address), $dns->cancel(0), $dns->cancel(PHP_INT_MAX));
$all_told(2);
var_dump($dns->cancel($a));

echo "-- another's\n";
$other = asking($base, $server);
$number = $ask('a.test');
var_dump($other->cancel($number));
$all_told(1);

echo "-- on its way, and answered already\n";
foreach ([0, 1, 2] as $rounds) {
	$number = $ask('silent.test', new Loud('data'));
	$reverse = $dns->resolveReverse('192.0.2.1', fn () => null, new Loud('data of an address'));
	for ($i = 0; $i < $rounds; $i++) {
		$base->loop(EventBase::LOOP_ONCE);
	}
	var_dump($dns->cancel($number));
	$dns->cancel($reverse);
}

echo "-- in a callback: itself, the other, all of them\n";
$numbers = [];
foreach (['a.test', 'b.test'] as $i => $host) {
	$numbers[] = $dns->resolve($host, function () use ($dns, &$numbers, $i, &$done): void {
		echo json_encode([$dns->cancel($numbers[$i]), $dns->cancel($numbers[1 - $i])]), "\n";
		$done = true;
	}, null, EventUtil::AF_INET);
}
until($base, function () use (&$done): bool {
	return (bool) $done;
});
settle($base);

echo "-- what is held frees the base\n";
$number = $dns->resolve('a.test', fn () => null, new class($dns, $base) {
	public function __construct(private EventDnsBase $dns, private EventBase $base)
	{
	}

	public function __destruct()
	{
		$this->base->free();
	}
});
var_dump($dns->cancel($number));
attempt(fn () => $dns->cancel($number));
attempt(fn () => $dns->resolveReverse('192.0.2.1', fn () => null));
?>
--EXPECT--
bool(true)
bool(true)
bool(true)
bool(false)
bool(true)
bool(false)
bool(false)
a.test c
bool(false)
-- another's
bool(false)
a.test
-- on its way, and answered already
data goes
bool(true)
data of an address goes
data goes
bool(true)
data of an address goes
data goes
bool(true)
data of an address goes
-- in a callback: itself, the other, all of them
[false,true]
-- what is held frees the base
bool(true)
Error: EventDnsBase: its EventBase has been freed
Error: EventDnsBase: its EventBase has been freed
