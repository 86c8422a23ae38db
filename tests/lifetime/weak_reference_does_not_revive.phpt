--TEST--
A WeakReference finds no object that is being freed
--EXTENSIONS--
event
--FILE--
<?php
require __DIR__ . '/../support/base.php';

class Reviver
{
	public static array $found = [];

	public function __construct(private array $weak)
	{
	}

	public function __destruct()
	{
		foreach ($this->weak as $weak) {
			self::$found[] = $weak->get();
		}
	}
}
$base = new EventBase();
$reference = (object) [];
$make = function () use (&$base) {
	$event = Event::timer($base, fn () => print("never\n"));
	$event->data = new Reviver([WeakReference::create($event)]);
	return $event;
};
$event = $make();
unset($event);
var_dump(Reviver::$found);

$map = new WeakMap();
$event = $make();
$map[$event] = new Reviver([WeakReference::create($event)]);
unset($event);
var_dump(Reviver::$found, count($map));

echo "a base that goes with its last event is there until then:\n";
unset($make);
$event = Event::timer($base, fn () => null, new Reviver([WeakReference::create($base)]));
Reviver::$found = [];
unset($base, $event);
var_dump(count(Reviver::$found), Reviver::$found[0]->loop(EventBase::LOOP_NONBLOCK));
?>
--EXPECT--
array(1) {
  [0]=>
  NULL
}
array(3) {
  [0]=>
  NULL
  [1]=>
  NULL
  [2]=>
  NULL
}
int(0)
a base that goes with its last event is there until then:
int(1)
bool(true)
