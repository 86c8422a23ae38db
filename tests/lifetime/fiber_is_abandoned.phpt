--TEST--
A Fiber suspended in a callback when the script ends, exits or dies
--EXTENSIONS--
event
--FILE--
<?php
require __DIR__ . '/../support/base.php';

$endings = [
	'the end' => fn () => null,
	'exit' => fn () => exit(5),
	'a fatal error' => fn () => @trigger_error('enough', E_USER_ERROR),
	'uncaught' => fn () => throw new LogicException('enough'),
	'exit in a callback of another loop' => function () {
		$base = new EventBase();
		$timer = Event::timer($base, fn () => exit(6));
		$timer->add(0);
		$base->loop();
	},
	'a fatal error in a callback of another loop' => function () {
		$base = new EventBase();
		$timer = Event::timer($base, fn () => @trigger_error('enough', E_USER_ERROR));
		$timer->add(0);
		$base->loop();
	},
	'a fatal error with the base freed' => function () {
		$GLOBALS['base']->free();
		@trigger_error('enough', E_USER_ERROR);
	},
];
foreach ($endings as $name => $end) {
	foreach (event_kinds() as $kind => $make) {
		isolated("$kind, $name", function () use ($make, $end) {
			global $base, $event, $fiber;
			$base = new EventBase();
			$event = $make($base, function () use ($base) {
				try {
					Fiber::suspend();
				} finally {
					echo "unwound\n";
				}
			});
			posix_kill(posix_getpid(), SIGCHLD);
			$fiber = new Fiber(fn () => $base->loop());
			$fiber->start();
			$end();
		});
	}
}

/* The callbacks that are deferred by then are dropped, and what they hold is let go of. */
isolated('deferred callbacks, a fatal error', function () {
	global $base, $kept, $fiber;
	$base = new EventBase();
	$kept = [EventBufferEvent::createPair($base), stream_socket_pair(STREAM_PF_UNIX, STREAM_SOCK_STREAM, 0)];
	$kept[] = $read = new EventBufferEvent($base, $kept[1][0], EventBufferEvent::OPT_DEFER_CALLBACKS);
	foreach ([$kept[0][1], $read] as $bev) {
		$bev->setCallbacks(fn () => print("called\n"), null, null);
		$bev->enable(Event::READ);
	}
	fwrite($kept[1][1], 'x');
	$kept[] = $timer = Event::timer($base, function () use ($kept): void {
		$kept[0][0]->write('x');
		Fiber::suspend();
	});
	$timer->add(0);
	$fiber = new Fiber(fn () => $base->loop());
	$fiber->start();
	@trigger_error('enough', E_USER_ERROR);
});
?>
--EXPECTF--
-- stream, the end
unwound
status 0
-- timer, the end
unwound
status 0
-- signal, the end
unwound
status 0
-- stream, exit
unwound
status 5
-- timer, exit
unwound
status 5
-- signal, exit
unwound
status 5
-- stream, a fatal error

Fatal error: enough in %s on line %d
status 255
-- timer, a fatal error

Fatal error: enough in %s on line %d
status 255
-- signal, a fatal error

Fatal error: enough in %s on line %d
status 255
-- stream, uncaught

Fatal error: Uncaught LogicException: enough in %s:%d
Stack trace:
#0 %s(%d): {closure%S}()
#1 %s(%d): {closure%S}()
#2 %s(%d): isolated('stream, uncaugh...', Object(Closure))
#3 {main}
  thrown in %s on line %d
unwound
status 255
-- timer, uncaught

Fatal error: Uncaught LogicException: enough in %s:%d
Stack trace:
#0 %s(%d): {closure%S}()
#1 %s(%d): {closure%S}()
#2 %s(%d): isolated('timer, uncaught', Object(Closure))
#3 {main}
  thrown in %s on line %d
unwound
status 255
-- signal, uncaught

Fatal error: Uncaught LogicException: enough in %s:%d
Stack trace:
#0 %s(%d): {closure%S}()
#1 %s(%d): {closure%S}()
#2 %s(%d): isolated('signal, uncaugh...', Object(Closure))
#3 {main}
  thrown in %s on line %d
unwound
status 255
-- stream, exit in a callback of another loop
unwound
status 6
-- timer, exit in a callback of another loop
unwound
status 6
-- signal, exit in a callback of another loop
unwound
status 6
-- stream, a fatal error in a callback of another loop

Fatal error: enough in %s on line %d
status 255
-- timer, a fatal error in a callback of another loop

Fatal error: enough in %s on line %d
status 255
-- signal, a fatal error in a callback of another loop

Fatal error: enough in %s on line %d
status 255
-- stream, a fatal error with the base freed

Fatal error: enough in %s on line %d
status 255
-- timer, a fatal error with the base freed

Fatal error: enough in %s on line %d
status 255
-- signal, a fatal error with the base freed

Fatal error: enough in %s on line %d
status 255
-- deferred callbacks, a fatal error

Fatal error: enough in %s on line %d
status 255
