--TEST--
A callback for slow callbacks: set, unset, freed with its base, throwing, suspended, in a cycle
--EXTENSIONS--
event
--FILE--
<?php
require __DIR__ . '/../support/outcome.php';

/** One callback of a new base, each of which is told of. */
function run(string $name, callable $callback, ?callable $told = null): void
{
	echo "$name: ";
	$base = new EventBase();
	$base->setSlowCallback(0, $told ?? fn () => print('told '), $base);
	$timer = Event::timer($base, $callback, $base);
	$timer->add(0);
	attempt(fn () => $base->loop());
	unset($base, $timer);
	echo gc_collect_cycles() > 0 ? '' : '', "\n";
}

class Loud
{
	public function __construct(private string $name)
	{
	}

	public function __destruct()
	{
		echo "$this->name goes ";
	}
}

run('plain', fn () => 0);
run('unset in it', fn ($base) => $base->setSlowCallback(0, null));
run('another in it', fn ($base) => $base->setSlowCallback(0, fn () => print('another ')));
run('base freed in it', fn ($base) => $base->free());
run('base freed in it, with what is held', function ($base) {
	$loud = new Loud('callback');
	$base->setSlowCallback(0, function () use ($loud) {});
	unset($loud);
	$base->free();
	echo 'freed ';
});
run('throws', fn () => throw new Exception('thrown'));
run('stops', fn ($base) => $base->stop());
run('stats begin in it', fn ($base) => print($base->getStats()['callbacks'] . ' '));
run('told: throws', fn () => 0, fn () => throw new Exception('of the slow callback'));
run('told: frees the base', fn () => 0, fn ($s, $f, $base) => $base->free());
run('told: unsets itself', fn () => 0, function ($s, $f, $base) {
	$base->setSlowCallback(0, null);
	echo 'once ';
});
run('told: replaces itself', fn () => 0, function ($s, $f, $base) {
	$base->setSlowCallback(0, fn () => print('never '));
	echo 'once ';
});
run('told: exits the loop', fn () => 0, fn ($s, $f, $base) => $base->exit());
run('told: runs the loop', fn () => 0, fn ($s, $f, $base) => attempt(fn () => $base->loop()));

/* The destructor of a callable frees the base that it was set on. */
$base = new EventBase();
$base->setSlowCallback(0, [new class($base) {
	public function __construct(private EventBase $base)
	{
	}

	public function __invoke()
	{
	}

	public function __destruct()
	{
		$this->base->free();
	}
}, '__invoke']);
attempt(fn () => $base->setSlowCallback(0, fn () => 0));
attempt(fn () => $base->setSlowCallback(0, fn () => 0));
attempt(fn () => $base->getStats());
attempt(fn () => (new ReflectionClass('EventDnsBase')) && (new EventBase())->setSlowCallback(0, 'no such function'));

/* A cycle. */
$weak = (function () {
	$base = new EventBase();
	$base->setSlowCallback(1, fn () => $base);
	return WeakReference::create($base);
})();
gc_collect_cycles();
var_dump($weak->get());

/* A suspended Fiber stops the clock, and its loop: others go on. */
$base = new EventBase();
$other = new EventBase();
$told = [];
$base->setSlowCallback(0, function ($seconds, $function) use (&$told) {
	$told[] = $seconds;
});
$base->getStats();
$other->setSlowCallback(0, fn ($seconds, $function) => print(basename($function) === 'usleep()' ? "usleep\n" : "$function\n"));
$start = hrtime(true);
$fiber = new Fiber(function () use ($base) {
	$timer = Event::timer($base, fn () => Fiber::suspend());
	$timer->add(0);
	$base->loop();
});
$fiber->start();
$suspended = hrtime(true);
$timer = Event::timer($other, 'usleep', 200000);
$timer->add(0);
$other->loop();
$base = null;
gc_collect_cycles();
$resumed = hrtime(true);
$fiber->resume();
$end = hrtime(true);
var_dump(count($told), $told[0] * 1e9 <= $end - $start - ($resumed - $suspended) + 1000);

/* One that is never resumed. */
$never = new EventBase();
$never->setSlowCallback(0, fn () => print("never\n"));
$fiber = new Fiber(function () use (&$never) {
	$timer = Event::timer($never, fn () => Fiber::suspend());
	$timer->add(0);
	$never->loop();
});
$fiber->start();
unset($never, $fiber);
gc_collect_cycles();
echo "done\n";
?>
--EXPECT--
plain: told true

unset in it: true

another in it: another true

base freed in it: true

base freed in it, with what is held: callback goes freed true

throws: Exception: thrown

stops: told true

stats begin in it: 0 told true

told: throws: Exception: of the slow callback

told: frees the base: true

told: unsets itself: once true

told: replaces itself: once true

told: exits the loop: true

told: runs the loop: Error: EventBase: the loop is already running
true

null
Error: EventBase: has been freed
Error: EventBase: has been freed
TypeError: EventBase::setSlowCallback(): Argument #2 ($cb) must be a valid callback or null, function "no such function" not found or invalid function name
NULL
usleep
int(1)
bool(true)
done
