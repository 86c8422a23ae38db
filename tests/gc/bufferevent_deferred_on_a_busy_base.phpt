--TEST--
A buffer event with deferred callbacks is collected by what it waits for itself, not by whether its base has something to do
--EXTENSIONS--
event
--FILE--
<?php
require __DIR__ . '/../support/base.php';

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

/* In a cycle with its own callback; its peer has gone. */
function forget(EventBase $base, int &$told): WeakReference
{
	$streams = stream_socket_pair(STREAM_PF_UNIX, STREAM_SOCK_STREAM, 0);
	$bev = new EventBufferEvent($base, $streams[0], EventBufferEvent::OPT_CLOSE_ON_FREE | EventBufferEvent::OPT_DEFER_CALLBACKS);
	$bev->setCallbacks(null, null, function () use ($bev, &$told): void {
		$told++;
	});
	$bev->enable(Event::READ);
	return WeakReference::create($bev);
}

const ENOUGH = 20;

$base = new EventBase();
$busy = keep_busy($base);
$refs = [];
$rounds = $told = $queued = 0;
$timer = Event::timer($base, function () use (&$timer, &$refs, &$rounds, &$told, &$queued, $base): void {
	$before = $told;
	gc_collect_cycles();
	$left = count(array_filter($refs, fn ($ref) => $ref->get()));
	$queued += $left > 0 && $before < count($refs); // its end is known to libevent, and not yet to PHP
	if (++$rounds <= ENOUGH) {
		$refs[] = forget($base, $told);
	} elseif ($left === 0 || $rounds > 50 * ENOUGH) {
		echo "left: $left\n";
		$base->stop();
		return;
	}
	$timer->add(0);
});
$timer->add(0);
$base->loop();
echo "told: $told\n";
var_dump($queued > 0);
?>
--EXPECT--
left: 0
told: 20
bool(true)
