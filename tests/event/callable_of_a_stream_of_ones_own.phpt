--TEST--
Event: a stream written in PHP runs code while the event is constructed
--EXTENSIONS--
event
--FILE--
<?php
require __DIR__ . '/../support/base.php';

class Wrapped
{
	public static $then, $real;
	public $context;

	public function stream_open(): bool
	{
		return true;
	}

	public function stream_cast()
	{
		(self::$then)();
		return self::$real;
	}

	public function stream_eof(): bool
	{
		return false;
	}

	public function stream_read(): string
	{
		return '';
	}
}
class Greeter
{
	public string $word = 'hello';

	public function greet(...$arguments): void
	{
		echo $this->word, ', ', count($arguments), " arguments\n";
	}
}
show_warnings();
stream_wrapper_register('wrapped', 'Wrapped');
$base = new EventBase();
[Wrapped::$real] = pair();
$stream = fopen('wrapped://', 'r');
Wrapped::$then = fn () => null;
$object = new Greeter();
$event = new Event($base, $stream, Event::WRITE, [&$object, 'greet']);
$event->add();
$base->loop();

echo "it takes the object of the callable away:\n";
Wrapped::$then = function () use (&$object) {
	$object = null;
};
attempt(function () use ($base, $stream, &$object) {
	return new Event($base, $stream, Event::WRITE, [&$object, 'greet']);
});
$object = new Greeter();
attempt(function () use ($event, $base, $stream, &$object) {
	return $event->set($base, $stream, Event::WRITE, [&$object, 'greet']);
});

echo "it frees the base:\n";
Wrapped::$then = fn () => $base->free();
attempt(fn () => new Event($base, $stream, Event::WRITE, fn () => null));
attempt(fn () => $event->set($base, $stream, Event::WRITE));

echo "it throws:\n";
$base = new EventBase();
Wrapped::$then = fn () => throw new LogicException('no descriptor today');
attempt(fn () => new Event($base, $stream, Event::WRITE, fn () => null));

echo "it constructs the event that is being constructed:\n";
final class Constructing
{
	public static ?Event $event = null;
}
Wrapped::$then = function () use ($base) {
	foreach (debug_backtrace() as $frame) {
		if (($frame['object'] ?? null) instanceof Event && $frame['function'] === '__construct') {
			Wrapped::$then = fn () => null;
			$frame['object']->__construct($base, -1, 0, fn () => print("constructed inside\n"));
			Constructing::$event = $frame['object'];
			return;
		}
	}
};
attempt(fn () => new Event($base, $stream, Event::WRITE, fn () => null));
Constructing::$event->add(0);
$base->loop();
?>
--EXPECT--
hello, 3 arguments
it takes the object of the callable away:
TypeError: The callback is no longer callable
TypeError: The callback is no longer callable
it frees the base:
Error: EventBase: has been freed
warning: Event::set(): Failed setting event: its EventBase has been freed
false
it throws:
LogicException: no descriptor today
it constructs the event that is being constructed:
Error: Event: has already been constructed
constructed inside
