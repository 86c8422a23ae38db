--TEST--
At the end of the script everything is alive, armed, and held from everywhere
--EXTENSIONS--
event
--SKIPIF--
<?php
if (str_contains(getenv('LD_PRELOAD') ?: '', 'vgpreload')) die('skip what lives at the end is lost to valgrind');
?>
--FILE--
<?php
require __DIR__ . '/../support/base.php';

class Holder
{
	public static array $all = [];
	public $self, $event, $base;

	public function __construct()
	{
		$this->self = $this;
	}

	public function __destruct()
	{
		echo 'destroyed, ', $this->event->pending ? 'pending' : 'not pending', "\n";
	}
}
$constants = [];
foreach ([1, 2] as $n) {
	$holder = new Holder();
	$holder->base = new EventBase();
	$holder->event = Event::timer($holder->base, fn () => print("never\n"), $holder);
	$holder->event->add(1);
	Holder::$all[] = $holder;
	foreach (event_kinds() as $kind => $make) {
		Holder::$all[] = @$make($holder->base, [$holder, '__destruct']); // two bases with signals: told of
	}
	Holder::$all[] = function () use ($holder) {
		static $kept;
		$kept = $holder;
	};
}
function keeper(): void
{
	static $kept;
	$kept = new EventBase();
	static $event;
	$event = Event::timer($kept, fn () => print("never\n"));
	$event->add(0);
}
keeper();
$cycle = [new EventBase()];
$cycle[] = &$cycle;
$freed = new EventBase();
$stale = Event::signal($freed, SIGUSR2, fn () => null);
@$stale->add();
$freed->free();
echo "end of script\n";
?>
--EXPECT--
end of script
destroyed, pending
destroyed, pending
