--TEST--
What is hung on events and bases as a property is seen by the collector
--EXTENSIONS--
event
--FILE--
<?php
require __DIR__ . '/../support/base.php';

error_reporting(E_ALL & ~E_DEPRECATED); // dynamic properties
class Seen
{
	public static int $gone = 0;
	public $holds;

	public function __destruct()
	{
		self::$gone++;
	}
}
foreach ([fn () => new EventBase(), fn () => Event::timer(new EventBase(), fn () => null), fn () => new EventConfig()] as $new) {
	$object = $new();
	$object->seen = new Seen();
	$object->seen->holds = $object;
	unset($object);
	gc_collect_cycles();
}
var_dump(Seen::$gone);

echo "also of one that is pending, and moves:\n";
$a = new EventBase();
$b = new EventBase();
$event = Event::timer($a, fn () => null);
$event->data = new Seen();
$event->data->holds = $event;
$b->set($event);
$event->add(60);
unset($event);
gc_collect_cycles();
var_dump(Seen::$gone);
unset($a);
gc_collect_cycles();
var_dump(Seen::$gone);
unset($b);
gc_collect_cycles();
var_dump(Seen::$gone);
?>
--EXPECT--
int(3)
also of one that is pending, and moves:
int(3)
int(3)
int(4)
