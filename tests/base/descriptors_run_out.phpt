--TEST--
EventBase: where no descriptors are left there is an exception, and no end of the process
--EXTENSIONS--
event
--FILE--
<?php
require __DIR__ . '/../support/base.php';

if (!isset($argv[1])) {
	passthru('ulimit -S -n 40 && exec ' . php_command_line('-n', __FILE__, 'limited'));
	exit;
}
$base = new EventBase();
$files = [];
while ($file = @fopen('/dev/null', 'r')) {
	$files[] = $file;
}
$refused = 0;
while (!isset($made)) {
	try {
		$made = new EventBase();
	} catch (EventException $e) {
		$refused++ || print($e->getMessage() . "\n");
		array_pop($files);
	}
}
var_dump($refused > 0 && $refused < 8);
foreach ([$made, $base] as $which) {
	$event = Event::timer($which, fn () => print("works\n"));
	$event->add(0);
	$which->loop();
}
?>
--EXPECT--
EventBase: no descriptors are left: Too many open files
bool(true)
works
works
