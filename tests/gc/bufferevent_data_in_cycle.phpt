--TEST--
EventBufferEvent: a cycle by way of the callbacks' data is collected, with callbacks and without
--EXTENSIONS--
event
--FILE--
<?php
$base = new EventBase();
foreach ([null, fn () => null] as $callback) {
	[$bev] = EventBufferEvent::createPair($base);
	$reference = WeakReference::create($bev);
	$bev->setCallbacks($callback, null, null, [$bev]);
	$bev->setCallbacks($callback, null, null);
	$base->loop(EventBase::LOOP_NONBLOCK); // the other one of the pair goes
	unset($bev);
	var_dump($reference->get() !== null, gc_collect_cycles() > 0, $reference->get());
}
?>
--EXPECT--
bool(true)
bool(true)
NULL
bool(true)
bool(true)
NULL
