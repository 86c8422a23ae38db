--TEST--
A hundred thousand cycles through events need no memory
--EXTENSIONS--
event
--FILE--
<?php
require __DIR__ . '/../support/base.php';

$base = new EventBase();
$fired = 0;
$peak = 0;
for ($i = 0; $i < 100000; $i++) {
	$object = new stdClass();
	$object->event = Event::timer($base, function () use ($object, &$fired) {
		$fired++;
	}, $object);
	if ($i % 4 === 0) {
		$object->event->add(0);
	}
	if ($i % 1000 === 0) {
		$base->loop(EventBase::LOOP_NONBLOCK);
		$peak = max($peak, memory_get_usage());
		$start ??= $peak;
	}
}
$base->loop();
var_dump($fired, $peak - $start < 20 << 20);
unset($object);
gc_collect_cycles();
?>
--EXPECT--
int(25000)
bool(true)
