--TEST--
Uncaught exceptions of destructors: in a callback, and while things are freed
--EXTENSIONS--
event
--FILE--
<?php
require __DIR__ . '/../support/base.php';

class Bomb
{
	public function __construct(private string $name)
	{
	}

	public function __destruct()
	{
		throw new LogicException($this->name);
	}
}
$base = new EventBase();
$event = Event::timer($base, function () {
	$bomb = new Bomb('in the callback');
});
$event->add(0);
attempt(fn () => $base->loop());

$event = Event::timer($base, fn () => null, new Bomb('data of a freed event'));
attempt(fn () => $event->free());
attempt(fn () => $event->pending);

$event = Event::timer($base, fn () => null, new Bomb('data replaced'));
attempt(fn () => $event->data = 1);
var_dump($event->data);

$event = Event::timer($base, fn () => null, new Bomb('data of a dropped event'));
attempt(function () use (&$event) {
	$event = null;
});

$event = Event::timer($base, fn ($bomb) => print("fires\n"), new Bomb('in the loop'));
$event->add(0);
$dropper = Event::timer($base, function () use (&$event) {
	$event = null;
});
$dropper->add(0.001);
attempt(fn () => $base->loop());

$events = [];
for ($i = 0; $i < 3; $i++) {
	$events[] = Event::timer($base, fn () => null, new Bomb("data $i of a freed base"));
	$events[$i]->add(1);
}
try {
	$base->free();
} catch (LogicException $e) {
	for ($n = 0; $e; $e = $e->getPrevious()) {
		$n++;
	}
	var_dump($n);
}
attempt(fn () => $base->loop());
?>
--EXPECT--
LogicException: in the callback
LogicException: data of a freed event
null
LogicException: data replaced
int(1)
LogicException: data of a dropped event
fires
LogicException: in the loop
int(3)
Error: EventBase: has been freed
