--TEST--
EventBufferEvent: what a callback does to its own object, its base and itself
--FILE--
<?php
require __DIR__ . '/../support/bufferevent.php';
set_error_handler(fn ($number, $message) => throw new Error(preg_replace('/^\w+::\w+\(\): /', '', $message)), E_WARNING);

$deeds = [
	'free' => fn (EventBufferEvent $bev) => $bev->free(),
	'close' => fn (EventBufferEvent $bev) => $bev->close(),
	'unset' => function (EventBufferEvent $bev) use (&$made): void { $made[0] = null; },
	'write, then free' => function (EventBufferEvent $bev): void { $bev->write('y'); $bev->free(); },
	'free, then write' => function (EventBufferEvent $bev): void { $bev->free(); $bev->write('y'); },
	'free, then throw' => function (EventBufferEvent $bev): void { $bev->free(); throw new Exception('thrown'); },
	'unset, then throw' => function (EventBufferEvent $bev) use (&$made): void { $made = null; throw new Exception('thrown'); },
	'end its partner' => function (EventBufferEvent $bev) use (&$made): void { $made[1] = null; $bev->write('y'); },
	'replace the callbacks' => function (EventBufferEvent $bev): void {
		$bev->setCallbacks(fn () => null, fn () => null, fn () => null);
		gc_collect_cycles();
	},
	'remove the callbacks' => function (EventBufferEvent $bev): void {
		$bev->setCallbacks(null, null, null);
		gc_collect_cycles();
	},
	'free the base' => function (EventBufferEvent $bev) use (&$base): void { $base->free(); },
	'free the base, then write' => function (EventBufferEvent $bev) use (&$base): void { $base->free(); $bev->write('y'); },
	'drop all' => function (EventBufferEvent $bev) use (&$base, &$made): void { $base = $made = null; },
	'drop all, then throw' => function () use (&$base, &$made): void { $base = $made = null; throw new Exception('thrown'); },
	'make another' => function (EventBufferEvent $bev) use (&$base, &$made): void {
		$bev->free();
		$made = connection($base, fn (EventBufferEvent $bev) => $bev->free());
		$made[0]->enable(Event::READ);
		fwrite($made[1], 'x');
	},
	'run the loop' => function () use (&$base): void { $base->loop(); },
];
foreach ($deeds as $deed => $do) {
	$outcomes = [];
	foreach (kinds() as $kind => $make) {
		$base = new EventBase();
		$calls = 0;
		$made = $make($base, function (EventBufferEvent ...$arguments) use ($do, &$calls): void {}, null);
		$made[0]->setCallbacks(...array_fill(0, 3, function (EventBufferEvent $bev) use ($do, &$calls): void {
			if ($calls++ === 0) {
				$do($bev);
			}
		}));
		$outcome = 'nothing thrown';
		try {
			for ($i = 0; $i < 3 && $base && $calls === 0; $i++) {
				$base->loop(EventBase::LOOP_ONCE);
			}
		} catch (Throwable $e) {
			$outcome = $e->getMessage();
		}
		$outcomes["$outcome, called " . ($calls ? 'at least once' : 'never')][] = $kind;
		try {
			$base && settle($base);
		} catch (Error) {
		}
		$base = $made = null;
	}
	echo $deed, ': ', count($outcomes) === 1 ? key($outcomes) : json_encode($outcomes), "\n";
}
?>
--EXPECT--
free: nothing thrown, called at least once
close: nothing thrown, called at least once
unset: nothing thrown, called at least once
write, then free: nothing thrown, called at least once
free, then write: EventBufferEvent: has been freed, called at least once
free, then throw: thrown, called at least once
unset, then throw: thrown, called at least once
end its partner: nothing thrown, called at least once
replace the callbacks: nothing thrown, called at least once
remove the callbacks: nothing thrown, called at least once
free the base: nothing thrown, called at least once
free the base, then write: EventBufferEvent: its EventBase has been freed, called at least once
drop all: nothing thrown, called at least once
drop all, then throw: thrown, called at least once
make another: nothing thrown, called at least once
run the loop: EventBase: the loop is already running, called at least once
