--TEST--
EventBufferEvent: a Fiber suspended in a callback, resumed or not
--FILE--
<?php
require __DIR__ . '/../support/bufferevent.php';

foreach (kinds() as $kind => $make) {
	foreach (['resume', 'free and resume', 'drop', 'throw'] as $then) {
		$base = new EventBase();
		$made = $make($base, function (EventBufferEvent $bev) use (&$got): void {
			$bev->setCallbacks(null, null, null);
			$got = Fiber::suspend($bev);
		});
		$fiber = new Fiber(fn () => $base->loop(EventBase::LOOP_ONCE));
		$bev = $fiber->start();
		while (!$bev && !$fiber->isTerminated()) {
			$bev = $fiber->resume();
		}
		if (!$bev) { /* a timeout that had not passed yet */
			echo "$kind: not called\n";
			continue;
		}
		switch ($then) {
			case 'resume':
				$fiber->resume('value');
				break;
			case 'free and resume':
				$bev->free();
				$made = null;
				$base->free();
				$fiber->resume('value');
				break;
			case 'drop':
				unset($fiber);
				break;
			case 'throw':
				try {
					$fiber->throw(new Exception('thrown in'));
				} catch (Exception $e) {
					$got = $e->getMessage();
				}
		}
		unset($bev, $fiber);
		$outcomes["$then: $got"][] = $kind;
		$got = null;
	}
}
foreach ($outcomes as $outcome => $kinds) {
	echo $outcome, ' (', count($kinds), " kinds)\n";
}
?>
--EXPECT--
resume: value (11 kinds)
free and resume: value (11 kinds)
drop:  (11 kinds)
throw: thrown in (11 kinds)
