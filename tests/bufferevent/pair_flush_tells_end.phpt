--TEST--
EventBufferEvent: flush() of a pair moves what is written, and tells the partner of the end
--FILE--
<?php
require __DIR__ . '/../support/bufferevent.php';
set_error_handler(fn ($number, $message) => print("Warning: $message\n"));

$base = new EventBase();
[$one, $other] = EventBufferEvent::createPair($base);
$other->setCallbacks(fn ($bev) => print("read " . $bev->read(100) . "\n"), null, function ($bev, $events) {
	echo names($events), ', ', $bev->input->length, " left\n";
});

/* What the partner does not read is moved all the same. */
$other->disable(Event::READ);
$one->write('hello');
settle($base);
echo "flush\n";
var_dump($one->flush(Event::WRITE), $other->input->length);
$other->write('back');
var_dump($one->flush(Event::READ), $one->input->length, $one->read(10));
settle($base);
echo "finished\n";
$one->write(', and goodbye');
var_dump($one->flush(Event::WRITE, EventBufferEvent::FINISHED));
settle($base);
var_dump($other->read(100));

/* Whoever hears of it may free either. */
foreach ([0, 1] as $which) {
	[$one, $other] = $both = EventBufferEvent::createPair($base);
	$other->setCallbacks(null, null, function ($bev, $events) use ($both, $which) {
		$both[$which]->free();
		echo names($events), ", freed\n";
	});
	$one->flush(Event::READ | Event::WRITE, EventBufferEvent::FINISHED);
	settle($base);
	attempt(fn () => $one->flush(Event::WRITE));
}
[$bev, $peer] = connection($base);
var_dump($bev->flush(Event::WRITE), $bev->flush(Event::READ, EventBufferEvent::FINISHED), $bev->flush(99, 7), $bev->flush(0, 0));
?>
--EXPECT--
flush
bool(true)
int(5)
bool(true)
int(4)
string(4) "back"
read hello
finished
bool(true)
read , and goodbye
READING|EOF, 0 left
NULL
READING|WRITING|EOF, freed
Warning: EventBufferEvent::flush(): EventBufferEvent: has been freed
false
READING|WRITING|EOF, freed
false
Warning: EventBufferEvent::flush(): Argument #2 ($mode) must be EventBufferEvent::FLUSH or EventBufferEvent::FINISHED
Warning: EventBufferEvent::flush(): Argument #2 ($mode) must be EventBufferEvent::FLUSH or EventBufferEvent::FINISHED
bool(true)
bool(true)
bool(false)
bool(false)
