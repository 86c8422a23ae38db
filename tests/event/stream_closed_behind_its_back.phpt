--TEST--
Event: a stream is closed while its event is pending, and its number used again
--EXTENSIONS--
event
--FILE--
<?php
require __DIR__ . '/../support/base.php';

show_warnings();
$base = new EventBase();
[$reader, $writer] = pair();
$old = new Event($base, $reader, Event::READ | Event::PERSIST, fn () => print("the old one fires\n"));
$old->add();
fclose($reader);
[$new] = readable_pair();
$event = new Event($base, $new, Event::READ, fn ($stream) => var_dump($stream === $new));
var_dump($event->add());
$base->loop(EventBase::LOOP_ONCE);
var_dump($old->pending, $old->add(), $old->add(1), $old->del(), $old->pending);
var_dump($base->loop());

echo "closed while nothing takes its place:\n";
[$reader, $writer] = readable_pair();
$event = new Event($base, $reader, Event::READ | Event::PERSIST, fn () => print("never\n"));
$event->add();
fclose($reader);
var_dump($base->loop(EventBase::LOOP_NONBLOCK), $event->add(), $event->pending);

echo "closed while two wait for it:\n";
[$stream, $peer] = pair();
$reader = new Event($base, $stream, Event::READ | Event::PERSIST, fn () => print("never\n"));
$writer = new Event($base, $stream, Event::WRITE | Event::PERSIST, fn () => print("never\n"));
var_dump($reader->add(), $writer->add());
fclose($stream);
var_dump($reader->del(), $writer->del(), $reader->pending, $base->loop());

echo "closed, with a timeout:\n";
$base = new EventBase(); // no backend is about to be renewed, which would cancel what waits for a closed descriptor
[$reader, $writer] = pair();
$event = new Event($base, $reader, Event::READ, fn ($stream, $what) => var_dump($stream, $what));
$event->add(0.001);
fclose($reader);
$base->loop(EventBase::LOOP_ONCE);

echo "of two that are about to fire the first closes both:\n";
[$a, $b] = pair();
fwrite($a, 'x');
fwrite($b, 'x');
$close = function () use ($a, $b) {
	echo "once\n";
	fclose($a);
	fclose($b);
};
$events = [];
foreach ([$a, $b] as $stream) {
	$events[] = $event = new Event($base, $stream, Event::READ | Event::PERSIST, $close);
	$event->add();
}
$base->loop(EventBase::LOOP_ONCE);
var_dump($base->loop(EventBase::LOOP_NONBLOCK));
?>
--EXPECT--
bool(true)
bool(true)
warning: Event::add(): Failed adding event: its descriptor has been closed
warning: Event::add(): Failed adding event: its descriptor has been closed
bool(false)
bool(false)
bool(false)
bool(true)
bool(false)
bool(true)
closed while nothing takes its place:
warning: Event::add(): Failed adding event: its descriptor has been closed
bool(true)
bool(false)
bool(false)
closed while two wait for it:
bool(true)
bool(true)
bool(true)
bool(true)
bool(false)
bool(true)
closed, with a timeout:
NULL
int(1)
of two that are about to fire the first closes both:
once
bool(true)
