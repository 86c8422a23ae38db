--TEST--
What the collector saw at work is collected once others made it idle: a partner freed, an input full, a stream closed
--EXTENSIONS--
event
--FILE--
<?php
/* Put it in a cycle with its own callback, and have the collector look. */
function tie(EventBufferEvent $bev): WeakReference
{
	$bev->setCallbacks(null, null, function () use ($bev): void {});
	$bev->enable(Event::READ);
	return WeakReference::create($bev);
}

function state(array $refs): void
{
	foreach ($refs as $what => $ref) {
		echo "$what: ", $ref->get() ? 'kept' : 'gone', "\n";
	}
}

$base = new EventBase();

[$one, $partner] = EventBufferEvent::createPair($base);
$refs['partner freed'] = tie($one);

[$stream, $peer] = stream_socket_pair(STREAM_PF_UNIX, STREAM_SOCK_STREAM, 0);
$bev = new EventBufferEvent($base, $stream);
$bev->setWatermark(Event::READ, 0, 10);
$refs['input full'] = tie($bev);

[$closed] = $pair = stream_socket_pair(STREAM_PF_UNIX, STREAM_SOCK_STREAM, 0);
$event = new Event($base, $closed, Event::READ | Event::PERSIST, function () use (&$event): void {});
$event->add();
$refs['stream closed'] = WeakReference::create($event);

unset($one, $bev, $event);
gc_collect_cycles();
state($refs);
$partner->free();
unset($partner);
fwrite($peer, str_repeat('x', 100));
fclose($closed);
for ($i = 0; $i < 3; $i++) {
	$base->loop(EventBase::LOOP_NONBLOCK);
}
gc_collect_cycles();
state($refs);
?>
--EXPECT--
partner freed: kept
input full: kept
stream closed: kept
partner freed: gone
input full: gone
stream closed: gone
