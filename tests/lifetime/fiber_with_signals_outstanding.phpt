--TEST--
A Fiber suspended in a signal's callback, of three calls, is abandoned by a fatal error
--EXTENSIONS--
event
--FILE--
<?php
require __DIR__ . '/../support/base.php';

foreach (['trigger_error' => fn () => @trigger_error('enough', E_USER_ERROR), 'end' => fn () => null] as $name => $end) {
	isolated($name, function () use ($end) {
		global $base, $event, $fiber;
		$base = new EventBase();
		$event = Event::signal($base, SIGUSR1, fn () => Fiber::suspend());
		$event->add();
		for ($i = 0; $i < 3; $i++) {
			posix_kill(posix_getpid(), SIGUSR1);
		}
		$fiber = new Fiber(fn () => $base->loop());
		$fiber->start();
		$end();
	});
}
?>
--EXPECTF--
-- trigger_error

Fatal error: enough in %s on line %d
status 255
-- end
status 0
