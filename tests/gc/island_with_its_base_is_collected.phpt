--TEST--
A base that nobody holds is collected with all that is pending on it
--EXTENSIONS--
event
--FILE--
<?php
require __DIR__ . '/../support/base.php';

class Island
{
	public static int $gone = 0;
	public array $things = [];

	public function __destruct()
	{
		self::$gone++;
	}
}
[$reader] = pair();
for ($i = 0; $i < 4; $i++) {
	$island = new Island();
	$base = new EventBase();
	$island->things[] = $base;
	$island->things[] = $timer = Event::timer($base, fn () => $island);
	$island->things[] = $stream = new Event($base, $reader, Event::READ, [$island, '__destruct'], $island);
	$timer->add(60);
	if ($i % 2) {
		$stream->add();
	}
	if ($i > 1) {
		$other = new EventBase();
		$island->things[] = Event::timer($base, fn () => $other, Event::timer($other, fn () => $island));
	}
	unset($island, $base, $timer, $stream, $other);
}
var_dump(Island::$gone);
gc_collect_cycles();
var_dump(Island::$gone);

echo "held by one event alone, it stays:\n";
$island = new Island();
$base = new EventBase();
$island->things[] = $base;
$event = Event::timer($base, function () use ($island) {
	echo "fires\n";
});
$event->add(0);
$weak = WeakReference::create($base);
unset($base, $island);
gc_collect_cycles();
$weak->get()->loop();
unset($event);
gc_collect_cycles();
var_dump($weak->get(), Island::$gone);
?>
--EXPECT--
int(0)
int(4)
held by one event alone, it stays:
fires
NULL
int(5)
