--TEST--
Event: an event moves, or is set, to where its number was another descriptor's
--EXTENSIONS--
event
--FILE--
<?php
require __DIR__ . '/../support/base.php';

show_warnings();
$a = new EventBase();
$b = new EventBase();
foreach (['new', 'move', 'set'] as $how) {
	[$reader, $writer] = pair();
	$old = new Event($a, $reader, Event::READ | Event::PERSIST, fn () => print("the old one\n"));
	$old->add();
	fclose($reader);
	[$new, $other] = readable_pair();
	if ($how === 'new') {
		$event = new Event($a, $new, Event::READ, fn ($stream) => var_dump($stream === $new));
	} elseif ($how === 'move') {
		$event = new Event($b, $new, Event::READ, fn ($stream) => var_dump($stream === $new));
		var_dump($a->set($event));
	} else {
		$event = Event::timer($b, fn ($stream) => var_dump($stream === $new));
		var_dump($event->set($a, $new, Event::READ));
	}
	$event->add();
	$a->loop(EventBase::LOOP_ONCE);
	var_dump($old->pending);
	fclose($new);
	unset($event, $old);
}

echo "an event whose stream has been closed does not move:\n";
[$reader, $writer] = pair();
$event = new Event($a, $reader, Event::READ, fn () => print("never\n"));
fclose($reader);
var_dump($b->set($event), $event->add());
?>
--EXPECT--
bool(true)
bool(false)
bool(true)
bool(true)
bool(false)
bool(true)
bool(true)
bool(false)
an event whose stream has been closed does not move:
warning: Event::add(): Failed adding event: its descriptor has been closed
bool(false)
bool(false)
