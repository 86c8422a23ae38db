--TEST--
EventBufferEvent: setTimeouts() for either direction
--FILE--
<?php
require __DIR__ . '/../support/bufferevent.php';

$base = new EventBase();
$told = [];
$event = function (EventBufferEvent $bev, int $events, string $name) use (&$told): void {
	echo $name, ': ', names($events), ', enabled ', $bev->getEnabled(), "\n";
	$told[$name] = true;
};
$is_told = function (string $name) use (&$told): callable {
	return function () use (&$told, $name): bool { return isset($told[$name]); };
};

[$reader, $keep] = connection($base, null, null, $event, 'reader');
var_dump($reader->setTimeouts(0.01, 0));
$reader->enable(Event::READ);
until($base, $is_told('reader'));

[$writer, $peer] = connection($base, null, null, $event, 'writer');
var_dump($writer->setTimeouts(0, 0.01));
$writer->write(str_repeat('x', 16 << 20)); /* more than a socket takes */
until($base, $is_told('writer'));

/* Of a pair whose other does not read, or is gone. */
[$a, $b] = EventBufferEvent::createPair($base);
$a->setCallbacks(null, null, $event, 'a');
$a->write('x');
$a->setTimeouts(0, 0.01);
until($base, $is_told('a'));
$b->setCallbacks(null, null, $event, 'b');
$b->setTimeouts(0.01, 0);
$b->enable(Event::READ);
unset($a);
until($base, $is_told('b'));

/* Without a descriptor time passes, too. */
$none = new EventBufferEvent($base, null, 0, null, null, $event, 'none');
$none->enable(Event::READ);
$none->setTimeouts(0.01, 0);
$none->disable(Event::READ);
$none->enable(Event::READ);
until($base, $is_told('none'));

/* Taken off again. */
[$off, $keep2] = connection($base, null, null, $event, 'off');
$off->setTimeouts(0.01, 0.01);
$off->enable(Event::READ);
$off->setTimeouts(0, 0);
$wait = Event::timer($base, fn () => $base->stop());
$wait->add(0.05);
$base->loop();
var_dump(isset($told['off']));
?>
--EXPECT--
bool(true)
reader: READING|TIMEOUT, enabled 4
bool(true)
writer: WRITING|TIMEOUT, enabled 0
a: WRITING|TIMEOUT, enabled 0
b: READING|TIMEOUT, enabled 4
none: READING|TIMEOUT, enabled 4
bool(false)
