--TEST--
Base, events and callables are let go of in every order
--EXTENSIONS--
event
--FILE--
<?php
require __DIR__ . '/../support/base.php';

function permutations(array $names): Generator
{
	if (!$names) {
		yield [];
	}
	foreach ($names as $i => $name) {
		$rest = $names;
		unset($rest[$i]);
		foreach (permutations($rest) as $tail) {
			yield [$name, ...$tail];
		}
	}
}
class Worker
{
	public static int $gone = 0;

	public function work(): void
	{
	}

	public function __destruct()
	{
		self::$gone++;
	}
}
$rounds = 0;
foreach (permutations(['base', 'config', 'timer', 'stream', 'signal', 'worker']) as $order) {
	foreach ([false, true] as $armed) {
		$config = new EventConfig();
		$base = new EventBase($config);
		$worker = new Worker();
		[$fd, $other] = pair();
		$timer = Event::timer($base, [$worker, 'work'], new Worker());
		$stream = new Event($base, $fd, Event::READ, [$worker, 'work'], new Worker());
		$signal = Event::signal($base, SIGUSR1, [$worker, 'work'], new Worker());
		if ($armed) {
			$timer->add(1);
			$stream->add(1);
			$signal->add();
		}
		foreach ($order as $name) {
			$$name = null;
		}
		$rounds++;
	}
}
var_dump($rounds, Worker::$gone === 4 * $rounds);
?>
--EXPECT--
int(1440)
bool(true)
