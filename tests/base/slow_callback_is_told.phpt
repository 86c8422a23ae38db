--TEST--
A callback that blocks the loop is told of: how long it took, and which function it was
--EXTENSIONS--
event
--FILE--
<?php
class Server
{
	public function work(): void
	{
		usleep(30000);
	}

	public static function __callStatic($name, $arguments): void
	{
		usleep(30000);
	}
}

function work(): void
{
	usleep(30000);
}

$base = new EventBase();
$told = function (float $seconds, string $function, $arg) {
	$function = str_replace(__FILE__, 'FILE', $function);
	echo $seconds >= 0.03 ? 'slow' : 'fast', ": $function, ", json_encode($arg), "\n";
	usleep(60000); /* is not looked at */
};
$run = function (callable $callback, mixed $arg = null) use ($base) {
	$timer = Event::timer($base, $callback, $arg);
	$timer->add(0);
	$base->loop();
};
var_dump($base->setSlowCallback(0.03, $told, 'data'));
$run('work');
$run(fn () => usleep(30000));
$run([new Server(), 'work']);
$run((new Server())->work(...));
$run(['Server', 'magic']);
$run('usleep', 30000);

/* What it calls is part of it: functions, other bases' loops, Fibers that it starts. */
$run(function () {
	$other = new EventBase();
	$timer = Event::timer($other, 'work');
	$timer->add(0);
	$other->loop();
});
$run(function () {
	(new Fiber(function () {
		work();
		Fiber::suspend();
	}))->start();
});

echo "fast ones:\n";
$base->setSlowCallback(60, $told);
$run('work');
echo "each:\n";
$base->setSlowCallback(0, fn ($seconds, $function) => print(($seconds >= 0 ? 'told' : 'never') . "\n"));
$run(fn () => 0);
$base->setSlowCallback(NAN, fn ($seconds, $function) => print("of any\n"));
$run(fn () => 0);
echo "nobody:\n";
$base->setSlowCallback(0, null);
$run('work');

/* Only callbacks of the loop. */
$base->setSlowCallback(0.02, $told);
work();
$pair = EventBufferEvent::createPair($base);
$pair[1]->setCallbacks(function ($bev) {
	$bev->read(9);
	usleep(30000);
}, null, null);
$pair[1]->enable(Event::READ);
$pair[0]->write('x');
$base->loop(EventBase::LOOP_NONBLOCK);
?>
--EXPECT--
NULL
slow: work() in FILE:15, "data"
slow: {closure}() in FILE:33, "data"
slow: Server::work() in FILE:4, "data"
slow: Server::work() in FILE:4, "data"
slow: Server::magic(), "data"
slow: usleep(), "data"
slow: {closure}() in FILE:40, "data"
slow: {closure}() in FILE:46, "data"
fast ones:
each:
told
of any
nobody:
slow: {closure}() in FILE:69, null
