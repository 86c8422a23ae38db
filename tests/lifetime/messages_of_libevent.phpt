--TEST--
libevent's messages become one warning of the method that caused them, and none beside an exception
--EXTENSIONS--
event
--FILE--
<?php
require __DIR__ . '/../support/base.php';

$file = fopen(__FILE__, 'r');
$warnings = [];
set_error_handler(function (int $type, string $message) use (&$warnings) {
	$warnings[] = strtok($message, '(');
	return true;
});
$base = new EventBase();
$event = new Event($base, $file, Event::READ, fn () => null);
$event->add();
var_dump($warnings);

echo "each its own:\n";
$warnings = [];
for ($i = 0; $i < 3; $i++) {
	$event->add();
}
var_dump(count($warnings));

echo "a second base with signals is told of:\n";
$warnings = [];
$first = Event::signal($base, SIGUSR1, fn () => null);
$first->add();
$other = new EventBase();
$second = Event::signal($other, SIGUSR2, fn () => null);
var_dump($second->add());
var_dump(count($warnings), str_contains($warnings[0], 'Event::add'));

echo "none beside an exception:\n";
$warnings = [];
$config = new EventConfig();
array_map([$config, 'avoidMethod'], Event::getSupportedMethods());
attempt(fn () => new EventBase($config));
var_dump($warnings);

echo "and none later:\n";
$event->free();
$second->free();
$first->free();
$timer = Event::timer($base, fn () => print("fired\n"));
$timer->add(0);
$base->loop();
var_dump($warnings);
?>
--EXPECT--
array(1) {
  [0]=>
  string(10) "Event::add"
}
each its own:
int(3)
a second base with signals is told of:
bool(true)
int(1)
bool(true)
none beside an exception:
EventException: EventBase: no backend does what was asked for: event_base_new_with_config: no event mechanism available
array(0) {
}
and none later:
fired
array(0) {
}
