--TEST--
Event: reading and writing events of one stream, and of two owners, in both orders
--EXTENSIONS--
event
--FILE--
<?php
require __DIR__ . '/../support/base.php';

$base = new EventBase();
[$stream, $other] = readable_pair();
$make = fn (string $name, int $what) => new Event($base, $stream, $what, function () use ($name) {
	echo "$name ";
});
foreach ([['read', 'write'], ['write', 'read']] as $order) {
	$events = ['read' => $make('readable', Event::READ), 'write' => $make('writable', Event::WRITE)];
	foreach ($order as $name) {
		$events[$name]->add();
	}
	$base->loop();
	foreach ($order as $name) {
		$events[$name]->add();
	}
	unset($events[$order[0]]);
	$base->loop();
	echo "\n";
}

echo "one closes, the other goes on with an unrelated descriptor:\n";
foreach ([0, 1] as $first) {
	[$shared, $end] = readable_pair();
	$owners = [
		new Event($base, $shared, Event::READ | Event::PERSIST, fn () => print("never\n")),
		new Event($base, EventUtil::getSocketFd($shared), Event::READ | Event::PERSIST, fn () => print("never\n")),
	];
	$owners[0]->add();
	$owners[1]->add();
	fclose($shared);
	[$unrelated, $end] = readable_pair();
	$watch = new Event($base, $unrelated, Event::READ | Event::PERSIST, fn () => print("unrelated "));
	$watch->add();
	$owners[$first]->free();
	$base->loop(EventBase::LOOP_ONCE);
	$owners[1 - $first]->free();
	$base->loop(EventBase::LOOP_ONCE);
	$watch->free();
	echo "\n";
}
?>
--EXPECT--
writable readable writable 
readable writable readable 
one closes, the other goes on with an unrelated descriptor:
unrelated unrelated 
unrelated unrelated 
