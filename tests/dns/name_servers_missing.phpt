--TEST--
A look-up without any name server fails, from the loop, unless one is added before
--FILE--
<?php
require __DIR__ . '/../support/dns.php';

$base = new EventBase();
$tell = function (?array $addresses, ?string $error, string $who): void {
	echo "$who: ", $addresses ? implode(' ', $addresses) : $error, "\n";
};
$dns = new EventDnsBase($base, EventDnsBase::DISABLE_WHEN_INACTIVE);
$dns->resolve('a.test', $tell, 'none', EventUtil::AF_INET);
$dns->resolve('b.test', $tell, 'none, both families');
$dns->resolve('192.0.2.1', $tell, 'an address');
echo "from the loop\n";
$base->loop();

echo "-- a buffer event\n";
$bev = new EventBufferEvent($base, null, 0, null, null, function (EventBufferEvent $bev, int $events): void {
	echo $events === EventBufferEvent::ERROR ? 'ERROR' : $events, ' ', $bev->getDnsErrorString(), "\n";
});
$bev->connectHost($dns, 'a.test', 80, EventUtil::AF_INET);
$base->loop();

echo "-- one is added\n";
$server = new NameServer($base, ['a.test' => ['192.0.2.9']]);
$dns->resolve('a.test', function (?array $addresses, ?string $error) use ($base, $tell): void {
	$tell($addresses, $error, 'added');
	$base->stop();
}, null, EventUtil::AF_INET);
$dns->addNameserverIp($server->address);
$base->loop();

echo "-- dropped before it is told\n";
$dns = new EventDnsBase($base, EventDnsBase::DISABLE_WHEN_INACTIVE);
$dns->resolve('a.test', $tell, 'never');
unset($dns);
$base->loop(EventBase::LOOP_NONBLOCK);
echo "done\n";
?>
--EXPECT--
from the loop
none: temporary failure in name resolution
none, both families: temporary failure in name resolution
an address: 192.0.2.1
-- a buffer event
ERROR temporary failure in name resolution
-- one is added
added: 192.0.2.9
-- dropped before it is told
done
