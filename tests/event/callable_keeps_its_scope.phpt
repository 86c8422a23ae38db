--TEST--
Event: callables of every kind, resolved where they are written
--EXTENSIONS--
event
--FILE--
<?php
require __DIR__ . '/../support/base.php';

class Scope
{
	public array $events = [];

	public function __construct(private EventBase $base)
	{
	}

	private function hidden($data): void
	{
		echo __METHOD__, " $data\n";
	}

	private static function hiddenStatic($data): void
	{
		echo __METHOD__, " $data, called on ", static::class, "\n";
	}

	public function fill(): void
	{
		$i = 0;
		foreach ([[$this, 'hidden'], $this->hidden(...), [self::class, 'hiddenStatic'], [static::class, 'hiddenStatic'],
			fn ($data) => $this->hidden($data), static fn ($data) => self::hiddenStatic($data)] as $callable) {
			$this->events[] = Event::timer($this->base, $callable, $i++);
		}
	}
}
class Child extends Scope
{
}
class Magic
{
	public function __call($name, $arguments)
	{
		echo "$name(", json_encode($arguments), ")\n";
	}

	public static function __callStatic($name, $arguments)
	{
		echo "static $name(", json_encode($arguments), ")\n";
	}

	public function __invoke($data)
	{
		echo "invoked with $data\n";
	}
}
function plain($data)
{
	echo "plain $data\n";
}
$base = new EventBase();
$run = function (Event $event, int $times = 2) use ($base) {
	while ($times-- > 0) {
		$event->add(0);
		$base->loop();
	}
};
$scope = new Child($base);
$scope->fill();
array_map($run, $scope->events, array_fill(0, 6, 1));
$scope->events = [];
attempt(fn () => Event::timer($base, [$scope, 'hidden']));

$magic = new Magic();
$run(Event::timer($base, [$magic, 'anything'], 1));
$run(Event::timer($base, [Magic::class, 'anything'], 2));
$run(Event::timer($base, 'Magic::something', 3));
$run(Event::timer($base, $magic, 4));
$run(Event::timer($base, [fn ($data) => print("closure $data\n"), '__invoke'], 5));
$run(Event::timer($base, 'plain', 6));
$run(Event::timer($base, plain(...), 7));
$run(Event::timer($base, 'var_dump', 8));
$run(Event::timer($base, (new ArrayObject())->append(...), 9));
attempt(fn () => $run(Event::timer($base, 'str_repeat', 'needs a number too')));

echo "nobody else holds the object:\n";
$event = Event::timer($base, [new Magic(), 'alone'], 10);
gc_collect_cycles();
$run($event);
$object = new Magic();
$event = Event::timer($base, [&$object, 'referenced'], 11);
$object = null;
$run($event);
?>
--EXPECT--
Scope::hidden 0
Scope::hidden 1
Scope::hiddenStatic 2, called on Child
Scope::hiddenStatic 3, called on Child
Scope::hidden 4
Scope::hiddenStatic 5, called on Child
TypeError: Event::timer(): Argument #2 ($cb) must be a valid callback, cannot access private method Child::hidden()
anything([1])
anything([1])
static anything([2])
static anything([2])
static something([3])
static something([3])
invoked with 4
invoked with 4
closure 5
closure 5
plain 6
plain 6
plain 7
plain 7
int(8)
int(8)
ArgumentCountError: str_repeat() expects exactly 2 arguments, 1 given
nobody else holds the object:
alone([10])
alone([10])
referenced([11])
referenced([11])
