--TEST--
EventConfig::setMaxDispatchInterval(): after so many callbacks the important ones are looked at again
--EXTENSIONS--
event
--FILE--
<?php
require __DIR__ . '/../support/base.php';

$config = new EventConfig();
$config->setMaxDispatchInterval(-1, 2, 1);
$base = new EventBase($config);
$base->priorityInit(2);
[$reader, $writer] = pair();
$urgent = new Event($base, $reader, Event::READ, fn () => print("urgent "));
$urgent->setPriority(0);
$urgent->add();
$many = [];
$ran = 0;
for ($i = 0; $i < 6; $i++) {
	$many[$i] = Event::timer($base, function () use (&$ran, $writer) {
		echo ++$ran, ' ';
		if ($ran === 1) {
			fwrite($writer, 'x');
		}
	});
	$many[$i]->setPriority(1);
	$many[$i]->add(0);
}
$base->loop();
?>
--EXPECT--
1 2 urgent 3 4 5 6 
