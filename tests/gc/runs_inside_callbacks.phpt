--TEST--
Collecting inside callbacks takes nothing that is in use
--EXTENSIONS--
event
--FILE--
<?php
require __DIR__ . '/../support/base.php';

class Part
{
	public static int $gone = 0;
	public $other;

	public function __destruct()
	{
		self::$gone++;
	}
}
$base = new EventBase();
$rounds = 0;
$make = function () use ($base, &$make, &$rounds) {
	$part = new Part();
	$part->other = Event::timer($base, function () use ($part, &$make, &$rounds) {
		gc_collect_cycles();
		if (++$rounds < 50) {
			$make();
			$make();
		}
		gc_collect_cycles();
		assert($part->other instanceof Event);
	});
	$part->other->add($rounds < 20 ? 0 : 0.001);
};
$make();
$base->loop();
gc_collect_cycles();
var_dump($rounds, Part::$gone === $rounds);
unset($make);
gc_collect_cycles();
?>
--EXPECT--
int(99)
bool(true)
