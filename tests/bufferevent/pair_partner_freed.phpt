--TEST--
EventBufferEvent: one of a pair survives the other, whenever that goes
--FILE--
<?php
require __DIR__ . '/../support/bufferevent.php';

$base = new EventBase();
$go = [
	'free' => fn (?EventBufferEvent &$bev) => $bev->free(),
	'close' => fn (?EventBufferEvent &$bev) => $bev->close(),
	'unset' => function (?EventBufferEvent &$bev): void { $bev = null; },
];
foreach ($go as $how => $end) {
	foreach ([0, 1] as $first) {
		/* Before anything was said, and with a callback that is still to come. */
		foreach (['', 'unread'] as $said) {
			$pair = EventBufferEvent::createPair($base);
			foreach ($pair as $bev) {
				$bev->setCallbacks(fn () => print("never\n"), fn () => print("never\n"), fn () => print("never\n"));
				$bev->enable(Event::READ);
			}
			unset($bev);
			$pair[0]->write($said);
			$end($pair[$first]);
			$pair[1 - $first]->setCallbacks(null, null, null);
			$pair[1 - $first]->write('more');
			$pair[1 - $first]->read(1);
			settle($base);
			$end($pair[1 - $first]);
		}
		/* In the callback of either, each of them. */
		foreach ([0, 1] as $in) {
			$pair = EventBufferEvent::createPair($base);
			foreach ($pair as $bev) {
				$bev->enable(Event::READ);
			}
			unset($bev);
			$pair[$in]->setCallbacks(function (EventBufferEvent $bev) use (&$pair, $first, $end): void {
				$end($pair[$first]);
				$left = $pair[1 - $first];
				echo $left->write('still here') ? '' : "cannot write\n";
			}, null, null);
			$pair[1 - $in]->write('go');
			settle($base);
			$pair = null;
		}
	}
	echo "$how\n";
}
settle($base);
?>
--EXPECT--
free
close
unset
