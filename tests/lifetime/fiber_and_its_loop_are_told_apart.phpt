--TEST--
A loop that is suspended with its Fiber is told from one that runs
--EXTENSIONS--
event
--FILE--
<?php
require __DIR__ . '/../support/base.php';

function tell(EventBase $base): void
{
	try {
		$base->loop();
	} catch (Error $e) {
		echo preg_match('/suspended|already running/', $e->getMessage(), $what) ? $what[0] : $e->getMessage(), "\n";
	}
}

function in_callback(callable $callback): EventBase
{
	static $events = [];
	$base = new EventBase();
	($events[] = Event::timer($base, fn () => $callback($base)))->add(0);
	return $base;
}

$in_fibers = function (EventBase $base) {
	(new Fiber(fn () => tell($base)))->start();
	(new Fiber(fn () => (new Fiber(fn () => tell($base)))->start()))->start();
};

echo "run outside of Fibers, and asked in some\n";
in_callback($in_fibers)->loop();

echo "run in a Fiber\n";
(new Fiber(fn () => in_callback($in_fibers)->loop()))->start();

echo "run in a Fiber that another resumed\n";
$base = in_callback(function (EventBase $base) use ($in_fibers) {
	Fiber::suspend();
	$in_fibers($base);
});
$fiber = new Fiber(fn () => $base->loop());
$fiber->start();

echo "asked while suspended: outside, in a Fiber, in a callback of another loop\n";
tell($base);
(new Fiber(fn () => tell($base)))->start();
in_callback(fn () => tell($base))->loop();
echo "and when resumed\n";
(new Fiber(fn () => $fiber->resume()))->start();
tell($base);

isolated('the Fiber gone without unwinding', function () {
	$base = in_callback(fn () => Fiber::suspend());
	$fiber = new Fiber(fn () => $base->loop());
	$fiber->start();
	register_shutdown_function(function () use ($base, &$fiber) {
		$fiber = null;
		tell($base);
	});
	@trigger_error('enough', E_USER_ERROR);
});
?>
--EXPECTF--
run outside of Fibers, and asked in some
already running
already running
run in a Fiber
already running
already running
run in a Fiber that another resumed
asked while suspended: outside, in a Fiber, in a callback of another loop
suspended
suspended
suspended
and when resumed
already running
already running
-- the Fiber gone without unwinding

Fatal error: enough in %s on line %d
suspended
status 255
