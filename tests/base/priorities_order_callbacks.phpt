--TEST--
EventBase: priorities say who is served first
--EXTENSIONS--
event
--FILE--
<?php
require __DIR__ . '/../support/base.php';

show_warnings();
$base = new EventBase();
foreach ([0, -1, 256, PHP_INT_MAX] as $n) {
	attempt(fn () => $base->priorityInit($n));
}
var_dump($base->priorityInit(3), $base->priorityInit(3));
var_dump($base->priorityInit(2)); // some event may have the third

$make = fn ($name) => Event::timer($base, function () use ($name) {
	echo $name, ' ';
});
$events = ['middle' => $make('middle'), 'last' => $make('last'), 'first' => $make('first')];
var_dump($events['last']->setPriority(2), $events['first']->setPriority(0));
foreach ($events as $event) {
	$event->add(0);
}
$base->loop();
echo "\n";

foreach ([-1, 3, PHP_INT_MIN] as $priority) {
	attempt(fn () => $events['last']->setPriority($priority));
}

echo "not inside a callback:\n";
$timer = Event::timer($base, fn () => var_dump($base->priorityInit(5)));
$timer->add(0);
$base->loop();
var_dump($base->priorityInit(255));

echo "an event keeps to its base when it moves:\n";
$small = new EventBase();
$moved = $make('moved');
$moved->setPriority(2);
var_dump($small->set($moved));
attempt(fn () => $moved->setPriority(1));
$moved->add(0);
$small->loop();
?>
--EXPECT--
warning: EventBase::priorityInit(): Argument #1 ($n_priorities) must be between 1 and 255
false
warning: EventBase::priorityInit(): Argument #1 ($n_priorities) must be between 1 and 255
false
warning: EventBase::priorityInit(): Argument #1 ($n_priorities) must be between 1 and 255
false
warning: EventBase::priorityInit(): Argument #1 ($n_priorities) must be between 1 and 255
false
bool(true)
bool(true)
bool(false)
bool(true)
bool(true)
first middle last 
warning: Event::setPriority(): Argument #1 ($priority) must be between 0 and 2
false
warning: Event::setPriority(): Argument #1 ($priority) must be between 0 and 2
false
warning: Event::setPriority(): Argument #1 ($priority) must be between 0 and 2
false
not inside a callback:
bool(false)
bool(true)
an event keeps to its base when it moves:
bool(true)
warning: Event::setPriority(): Argument #1 ($priority) must be between 0 and 0
false
moved 
