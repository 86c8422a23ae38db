--TEST--
Manual, Event on STDIN: lines as they come, and exit() that leaves the loop time
--EXTENSIONS--
event
--FILE--
<?php
require __DIR__ . '/../support/process.php';

pcntl_alarm(90); // a loop that never ends is a failure, not a hang

$child = Process::php('-r', <<<'CODE'
	pcntl_alarm(90);
	$base = new EventBase();
	$event = new Event($base, STDIN, Event::READ | Event::PERSIST, function ($fd, int $events, array $arg) {
		static $lines = 0;
		$line = fgets($fd);
		var_dump($fd === STDIN, $events === Event::READ);
		echo $line;
		if (++$lines === 3) {
			echo "stopping\n";
			$arg[0]->exit(0.02);
		}
	}, [&$base]);
	$event->add();
	var_dump($base->loop(), $base->gotExit());
	CODE);
foreach (['one', 'two', 'three'] as $line) {
	$child->write("$line\n");
	echo $child->line(), ' ', $child->line(), ' ', $child->line(), "\n";
}
echo $child->rest(), $child->wait(), "\n";

echo "-- a regular file, with a backend that takes it\n";
$child = new Process('exec ' . php_command_line('-r', <<<'CODE'
	pcntl_alarm(90);
	$base = new EventBase();
	$event = new Event($base, STDIN, Event::READ, fn () => print("never\n"));
	var_dump(@$event->add());
	$config = new EventConfig();
	$config->requireFeatures(EventConfig::FEATURE_FDS);
	$base = new EventBase($config);
	$event = new Event($base, STDIN, Event::READ, fn ($fd) => print(fgets($fd)));
	var_dump($event->add());
	$base->loop();
	CODE) . ' <' . escapeshellarg(__FILE__));
echo $child->rest(), $child->wait(), "\n";
?>
--EXPECT--
bool(true) bool(true) one
bool(true) bool(true) two
bool(true) bool(true) three
stopping
bool(true)
bool(true)
0
-- a regular file, with a backend that takes it
bool(false)
bool(true)
<?php
0
