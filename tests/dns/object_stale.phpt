--TEST--
An EventDnsBase is constructed once, and throws when its base is gone
--FILE--
<?php
require __DIR__ . '/../support/dns.php';

function try_all(EventDnsBase $dns): void
{
	attempt(fn () => $dns->parseResolvConf(EventDnsBase::OPTION_MISC, '/etc/resolv.conf'));
	attempt(fn () => $dns->addNameserverIp('127.0.0.1'));
	attempt(fn () => $dns->loadHosts('/etc/hosts'));
	attempt(fn () => $dns->clearSearch());
	attempt(fn () => $dns->addSearch('test'));
	attempt(fn () => $dns->setSearchNdots(1));
	attempt(fn () => $dns->setOption('ndots', '1'));
	attempt(fn () => $dns->countNameservers());
	attempt(fn () => $dns->resolve('localhost', 'var_dump'));
}

echo "-- constructed twice\n";
$base = new EventBase();
$dns = new EventDnsBase($base, false);
attempt(fn () => $dns->__construct($base, false));
var_dump($dns->countNameservers());

echo "-- the base has been freed\n";
$dns->resolve('127.0.0.1', fn () => print("called\n"));
$base->free();
try_all($dns);
attempt(fn () => new EventDnsBase($base, false));

echo "-- a callable through __call; no copies\n";
$base = new EventBase();
$dns = new EventDnsBase($base, false);
final class Meddler
{
	public function __call(string $name, array $arguments): void {}
}
attempt(fn () => $dns->resolve('127.0.0.1', [new Meddler(), 'anything']));
attempt(fn () => clone $dns);
attempt(fn () => serialize($dns));
?>
--EXPECT--
-- constructed twice
Error: EventDnsBase: has already been constructed
int(0)
-- the base has been freed
Error: EventDnsBase: its EventBase has been freed
Error: EventDnsBase: its EventBase has been freed
Error: EventDnsBase: its EventBase has been freed
Error: EventDnsBase: its EventBase has been freed
Error: EventDnsBase: its EventBase has been freed
Error: EventDnsBase: its EventBase has been freed
Error: EventDnsBase: its EventBase has been freed
Error: EventDnsBase: its EventBase has been freed
Error: EventDnsBase: its EventBase has been freed
Error: EventBase: has been freed
-- a callable through __call; no copies
1
Error: Trying to clone an uncloneable object of class EventDnsBase
Exception: Serialization of 'EventDnsBase' is not allowed
