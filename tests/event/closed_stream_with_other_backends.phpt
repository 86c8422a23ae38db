--TEST--
Event: a stream closed behind its back, with every backend
--EXTENSIONS--
event
--FILE--
<?php
require __DIR__ . '/../support/base.php';

show_warnings();
foreach (Event::getSupportedMethods() as $method) {
	$config = new EventConfig();
	foreach (Event::getSupportedMethods() as $avoid) {
		$avoid === $method || $config->avoidMethod($avoid);
	}
	$base = new EventBase($config);
	[$reader, $writer] = readable_pair();
	$number = EventUtil::getSocketFd($reader);
	$events = [
		new Event($base, $reader, Event::READ | Event::PERSIST, fn () => print("never\n")),
		new Event($base, $number, Event::WRITE | Event::PERSIST, fn () => print("never\n")),
	];
	$events[0]->add();
	$events[1]->add();
	fclose($reader);
	$timer = Event::timer($base, fn () => $base->stop());
	$timer->add(0.01);
	var_dump($base->loop(), $base->loop(EventBase::LOOP_NONBLOCK | EventBase::LOOP_ONCE));
	[$reader, $writer] = readable_pair();
	$new = new Event($base, $reader, Event::READ, fn () => print("the new one\n"));
	$new->add();
	$base->loop(EventBase::LOOP_ONCE);
	var_dump(array_map(fn ($event) => $event->pending, $events));
}
?>
--EXPECT--
bool(true)
bool(true)
the new one
array(2) {
  [0]=>
  bool(false)
  [1]=>
  bool(false)
}
bool(true)
bool(true)
the new one
array(2) {
  [0]=>
  bool(false)
  [1]=>
  bool(false)
}
bool(true)
bool(true)
the new one
array(2) {
  [0]=>
  bool(false)
  [1]=>
  bool(false)
}
