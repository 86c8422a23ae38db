--TEST--
A fatal error in a callback whose time runs, and in the callback that is told: the loop can be run again
--EXTENSIONS--
event
--INI--
memory_limit=64M
--FILE--
<?php
$base = new EventBase();
$base->setSlowCallback(0, function ($seconds, $function) use (&$fatal) {
	echo "told\n";
	if ($fatal) {
		str_repeat('x', 100000000);
	}
});
$base->getStats();
register_shutdown_function(function () use ($base, &$fatal) {
	echo "end\n";
	$fatal = true;
	$timer = Event::timer($base, fn () => print("called\n"));
	$timer->add(0);
	$base->loop();
});
$timer = Event::timer($base, fn () => str_repeat('x', 100000000));
$timer->add(0);
$base->loop();
?>
--EXPECTF--

Fatal error: Allowed memory size of %d bytes exhausted%sin %s on line %d
end
called
told

Fatal error: Allowed memory size of %d bytes exhausted%sin %s on line %d
