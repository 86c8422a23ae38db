--TEST--
EventListener: the error callback gets the listener and the data; without it there is a warning
--EXTENSIONS--
event
sockets
--FILE--
<?php
require __DIR__ . '/../support/listener.php';

/* A socket that is shut down cannot accept: that goes on until the listener is disabled. */
function broken(EventBase $base, mixed $data = null): EventListener
{
	global $socket;
	$socket = socket_create_listen(0);
	$listener = listen($base, fn () => print("accepts?\n"), $data, target: $socket);
	socket_shutdown($socket);
	return $listener;
}

$base = new EventBase;
$watchdog = Event::timer($base, fn () => exit("timed out\n"));
$watchdog->add(20);

$listener = broken($base);
for ($i = 0; $i < 5; $i++) {
	$base->loop(EventBase::LOOP_ONCE);
}
$listener->free();

$listener = broken($base);
set_error_handler(function ($number, $message) use (&$listener) {
	$listener->free();
	$listener = null;
	throw new ErrorException($message);
});
echo outcome(fn () => $base->loop()), "\n";
restore_error_handler();

$listener = broken($base, 'data');
$listener->setErrorCallback(function (...$arguments) use (&$listener, $base) {
	echo EventUtil::getLastSocketError(), "\n";
	var_dump($arguments[0] === $listener, $arguments[1], count($arguments));
	$listener->setErrorCallback(function ($listener, $data) use ($base) {
		echo "another one, $data\n";
		$base->stop();
		$listener->disable();
	});
	$listener->setCallback(fn () => 0, 'other data');
});
$base->loop();

echo "throws\n";
$listener->setErrorCallback(fn () => throw new Exception('from the error callback'));
$listener->enable();
echo outcome(fn () => $base->loop()), "\n";

echo "frees\n";
$listener->setErrorCallback(function ($listener) use ($base) {
	$listener->free();
	$base->stop();
});
$base->loop();
echo outcome(fn () => @$listener->enable()), "\n";

echo "unsets\n";
$listener = broken($base);
$listener->setErrorCallback(function () use (&$listener, $base) {
	$listener = null;
	gc_collect_cycles();
	$base->stop();
});
$base->loop();
var_dump($listener);

echo "frees the base\n";
$listener = broken($base);
$listener->setErrorCallback(fn () => $base->free());
var_dump($base->loop());
echo outcome(fn () => @$listener->enable()), "\n";
?>
--EXPECTF--
Warning: EventBase::loop(): EventListener: accepting failed: Invalid argument in %s on line %d
ErrorException: EventBase::loop(): EventListener: accepting failed: Invalid argument
Invalid argument
bool(true)
string(4) "data"
int(2)
another one, other data
throws
Exception: from the error callback
frees
false
unsets
NULL
frees the base
bool(true)
false
