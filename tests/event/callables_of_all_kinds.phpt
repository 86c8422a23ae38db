--TEST--
Event: callables of all kinds are called alike
--FILE--
<?php
require __DIR__ . '/../support/base.php';
require_once __DIR__ . '/../support/outcome.php';

function plain(int $fd, int $what, mixed $data): void
{
	echo "$fd $what $data";
}

function all(): void
{
	echo implode(' ', func_get_args());
}

function rest(int $fd, mixed ...$rest): string
{
	echo count($rest), ' ', $rest[1];
	return str_repeat('returned', 100);
}

function with_defaults(int $fd, int $what, mixed $data, string $more = 'default'): void
{
	echo "$data $more";
}

function too_many(int $fd, int $what, mixed $data, string $more): void
{
	echo 'never';
}

function wrong_type(array $fd): void
{
	echo 'never';
}

function by_reference(&$fd): void
{
	echo gettype($fd);
	$fd = null;
}

function generator(): Generator
{
	echo 'never';
	yield;
}

function throwing(): void
{
	throw new DomainException('thrown');
}

function traced(): void
{
	$frames = debug_backtrace();
	echo $frames[0]['function'], ' ', implode(' ', $frames[0]['args']), ' ', $frames[1]['class'] ?? '', '::', $frames[1]['function'];
}

class Base
{
	public static function ofStatic(): void
	{
		echo static::class;
	}

	private function hidden(): void
	{
		echo static::class, ' of ', self::class;
	}

	public function callables(): array
	{
		return ['private elsewhere' => [$this, 'hidden'], 'first class' => $this->hidden(...), 'this' => fn () => $this->hidden()];
	}
}

class Derived extends Base
{
	public function __invoke(int $fd): void
	{
		echo "invoked with $fd";
	}

	public function __call(string $name, array $arguments): void
	{
		echo "$name ", count($arguments);
	}

	public static function __callStatic(string $name, array $arguments): void
	{
		echo "static $name ", count($arguments);
	}
}

final class Mortal
{
	public function end(): void
	{
		global $event;
		$event->free();
		$event = null;
		echo 'alive, ';
	}

	public function __destruct()
	{
		echo 'over';
	}
}

$base = new EventBase();
$call = function (callable $callback) use ($base): void {
	global $event;
	$event = new Event($base, -1, Event::TIMEOUT, $callback, 'data');
	$callback = null;
	$event->add(0);
	$base->loop();
};
set_error_handler(function (int $level, string $message): bool {
	echo "[$message] ";
	return true;
});

$derived = new Derived();
$kinds = [
	'function' => 'plain',
	'function of C' => 'printf',
	'all arguments' => 'all',
	'variadic' => 'rest',
	'defaults' => 'with_defaults',
	'too many' => 'too_many',
	'wrong type' => 'wrong_type',
	'by reference' => 'by_reference',
	'generator' => 'generator',
	'throwing' => 'throwing',
	'traced' => 'traced',
	'static method' => 'Derived::ofStatic',
	'parent method' => [$derived, 'ofStatic'],
	...$derived->callables(),
	'invokable' => $derived,
	'__invoke' => [$derived, '__invoke'],
	'__call' => [$derived, 'missing'],
	'__callStatic' => ['Derived', 'missing'],
	'closure' => function (int ...$numbers): void { echo 'never'; },
	'closure of few' => function (int $fd) use ($derived): void { echo $fd, ' ', get_class($derived); },
	'static closure' => static fn (): int => print('arrow'),
	'closure of a closure' => Closure::fromCallable([function (): void { echo 'inner'; }, '__invoke']),
	'counting' => function (): void { static $n = 0; echo ++$n; },
	'in a fiber' => function () use ($base): void {
		$fiber = new Fiber(function (): void {
			echo Fiber::suspend('suspended'), ', done';
		});
		echo $fiber->start(), ', ';
		$fiber->resume('resumed');
	},
	'another loop' => function () use ($call): void {
		$other = new EventBase();
		$inner = Event::timer($other, fn (string $data) => print("$data inside, "), 'inner');
		$inner->add(0);
		$other->loop();
		echo 'outside';
	},
];
foreach ($kinds as $name => $callback) {
	echo $name, ': ';
	try {
		$call($callback);
	} catch (Throwable $e) {
		echo get_class($e);
	}
	echo "\n";
}
echo 'its own end: ';
$call([new Mortal(), 'end']);
echo "\nas a closure: ";
$call((new Mortal())->end(...));
echo "\n";
?>
--EXPECT--
function: -1 1 data
function of C: -1
all arguments: -1 1 data
variadic: 2 data
defaults: data default
too many: ArgumentCountError
wrong type: TypeError
by reference: [by_reference(): Argument #1 ($fd) must be passed by reference, value given] integer
generator: 
throwing: DomainException
traced: traced -1 1 data EventBase::loop
static method: Derived
parent method: Derived
private elsewhere: hidden 3
first class: Derived of Base
this: Derived of Base
invokable: invoked with -1
__invoke: invoked with -1
__call: missing 3
__callStatic: static missing 3
closure: TypeError
closure of few: -1 Derived
static closure: arrow
closure of a closure: inner
counting: 1
in a fiber: suspended, resumed, done
another loop: inner inside, outside
its own end: alive, over
as a closure: alive, over
