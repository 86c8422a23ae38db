--TEST--
EventListener: a Fiber suspended in its callback, resumed, and destroyed there
--EXTENSIONS--
event
sockets
--FILE--
<?php
require __DIR__ . '/../support/listener.php';
set_error_handler(fn ($number, $message) => print("Warning: $message\n"));

$before = descriptors();
foreach (['resumed', 'destroyed', 'freed and resumed', 'freed and destroyed'] as $how) {
	echo "$how\n";
	$base = new EventBase;
	$watchdog = Event::timer($base, fn () => exit("timed out\n"));
	$watchdog->add(20);
	$n = 0;
	$listener = listen($base, function ($listener, $fd) use (&$n) {
		EventUtil::createSocket($fd);
		$n++;
		Fiber::suspend();
		$listener->getBase()->stop();
	});
	$clients = clients($listener, 2);
	$fiber = new Fiber(fn () => outcome(fn () => $base->loop()));
	$fiber->start();
	if (str_starts_with($how, 'freed')) {
		$listener->free();
	}
	if (str_ends_with($how, 'resumed')) {
		$fiber->resume();
		echo $fiber->getReturn(), "\n";
	}
	unset($fiber);
	gc_collect_cycles();
	var_dump($n);
	unset($listener, $base, $watchdog, $clients);
	gc_collect_cycles();
	var_dump(descriptors() - $before);
}
?>
--EXPECTF--
resumed
true
int(1)
int(0)
destroyed
int(1)
int(0)
freed and resumed
Warning: EventListener::getBase(): EventListener: has been freed
Error: Call to a member function stop() on %r(bool|false)%r
int(1)
int(0)
freed and destroyed
int(1)
int(0)
