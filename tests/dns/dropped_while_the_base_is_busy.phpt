--TEST--
EventDnsBases dropped on a base that always has something to do let go of their descriptors
--FILE--
<?php
require __DIR__ . '/../support/dns.php';

const ENOUGH = 60;

/* There is always a deferred callback in the queue. */
function keep_busy(EventBase $base): array
{
	$pair = EventBufferEvent::createPair($base);
	foreach ($pair as $bev) {
		$bev->setCallbacks(fn ($bev) => $bev->write($bev->read(1)), null, null);
		$bev->enable(Event::READ);
	}
	$pair[0]->write('x');
	return $pair;
}

foreach ([1, 3] as $priorities) {
	$base = new EventBase();
	$base->priorityInit($priorities);
	$server = new NameServer($base, ['here.test' => ['192.0.2.1']]);
	$busy = keep_busy($base);
	$made = $told = $most = 0;
	$before = descriptors();
	$timer = Event::timer($base, function () use ($base, $server, &$timer, &$made, &$told, &$most, $before): void {
		if ($made === ENOUGH) { // until all are told and gone
			$told < ENOUGH || descriptors() > $before ? $timer->add(0.001) : $base->exit();
			return;
		}
		$dns = asking($base, $server);
		$dns->resolve('here.test', function () use ($dns, &$told): void {
			$told++;
		});
		asking($base, $server)->resolve('here.test', fn () => print("of a dropped one\n"));
		$most = max($most, descriptors() - $before);
		$made++;
		$timer->add(0.001);
	});
	$timer->add(0);
	$base->loop();
	echo "$priorities: $made, $told told, ", $most < ENOUGH ? 'few' : $most, ' open meanwhile, ', descriptors() - $before, " left\n";
	unset($base, $server, $busy, $timer);
}
?>
--EXPECT--
1: 60, 60 told, few open meanwhile, 0 left
3: 60, 60 told, few open meanwhile, 0 left
