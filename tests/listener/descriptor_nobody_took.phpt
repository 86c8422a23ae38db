--TEST--
EventListener: a callback whose parameters do not allow the call leaves no descriptor open
--EXTENSIONS--
event
--FILE--
<?php
require __DIR__ . '/../support/listener.php';

final class Server
{
	public function __call(string $name, array $arguments): void
	{
		throw new DomainException("thrown by $name()");
	}

	public function throws(EventListener $listener, int $fd, array $address, mixed $data): void
	{
		throw new DomainException('thrown');
	}
}

/** How $callback ends, and whether the descriptor it was given has been closed. */
function ask(string $what, callable $callback): void
{
	$base = new EventBase();
	$listener = listen($base, $callback, 'data', target: 'unix:' . socket_path()); // whose clients see the end at once
	$client = client($listener);
	$before = descriptors();
	$outcome = outcome(fn () => $base->loop(EventBase::LOOP_ONCE));
	$closed = is_closed($client) ? 'closed' : 'open';
	echo "$what: ", strtok($outcome, ' :'), ", $closed, ", descriptors() - $before, " more\n";
}

ask('too many', fn ($listener, $fd, $address, $data, $more) => print("never\n"));
ask('another type', fn (EventListener $listener, int $fd, string $address) => print("never\n"));
ask('the last of another type', fn ($listener, $fd, $address, array $data) => print("never\n"));
ask('a default that throws', fn ($l, $f, $a, $d, $more = new SplFixedArray(-1)) => print("never\n"));
ask('variadic of another type', fn (EventListener|int ...$all) => print("never\n"));
ask('a function of PHP', 'strlen');
ask('a method of PHP', [new SplStack(), 'push']);
ask('a generator', fn ($listener, $fd) => yield $fd);

echo "-- what has been given is the program's\n";
$server = new Server();
ask('throws', $server->throws(...));
ask('__call', [$server, 'accepts']);
$throws = new ReflectionFunction(fn () => throw new TypeError('of its own'));
ask('throws, called by PHP', [$throws, 'invoke']);
ask('throws what it was called with', fn (...$all) => throw new TypeError('of its own'));
ask('throws by a function of PHP', fn (...$all) => strlen());
ask('replaced', function (EventListener $listener) {
	$listener->setCallback(fn () => null);
	throw new DomainException('thrown');
});
ask('returns', fn () => null);
?>
--EXPECT--
too many: ArgumentCountError, closed, 0 more
another type: TypeError, closed, 0 more
the last of another type: TypeError, closed, 0 more
a default that throws: ValueError, closed, 0 more
variadic of another type: TypeError, closed, 0 more
a function of PHP: ArgumentCountError, closed, 0 more
a method of PHP: ArgumentCountError, closed, 0 more
a generator: true, closed, 0 more
-- what has been given is the program's
throws: DomainException, open, 1 more
__call: DomainException, open, 1 more
throws, called by PHP: TypeError, open, 1 more
throws what it was called with: TypeError, open, 1 more
throws by a function of PHP: ArgumentCountError, open, 1 more
replaced: DomainException, open, 1 more
returns: true, open, 1 more
