--TEST--
EventListener: destructors of what it held use it, its base and others while they go
--EXTENSIONS--
event
sockets
--FILE--
<?php
require __DIR__ . '/../support/listener.php';
set_error_handler(fn ($number, $message) => print("Warning: $message\n"));

class Meddles
{
	public function __construct(private Closure $meddle) {}
	public function __destruct()
	{
		echo outcome($this->meddle), "\n";
	}
}
$base = new EventBase;
$listener = listen($base, fn () => 0, new Meddles(fn () => $GLOBALS['listener']->fd));
$listener->free();

$listener = listen($base, fn () => 0, new Meddles(fn () => $GLOBALS['listener']->enable()));
$listener->setCallback(fn () => 0, new Meddles(fn () => $GLOBALS['listener']->free()));
$listener->setCallback(fn () => 0, null);
echo outcome(fn () => $listener->enable()), "\n";

$other = listen($base, fn () => 0);
$listener = listen($base, fn () => 0, new Meddles(fn () => $GLOBALS['other']->free()));
$base->free();
echo outcome(fn () => $other->enable()), "\n";

$base = new EventBase;
$listener = listen($base, fn () => 0, new Meddles(fn () => $GLOBALS['base']->free()));
$listener = null;
echo outcome(fn () => $base->loop()), "\n";

$base = new EventBase;
$listener = listen($base, function ($listener, $fd, $address, $data) {
	EventUtil::createSocket($fd);
	$listener->setCallback(fn () => 0, null);
	$data = null;
	throw new Exception('from the callback');
}, new Meddles(function () {
	$GLOBALS['listener'] = null;
	throw new Exception('from a destructor');
}));
$clients = clients($listener, 2);
echo outcome(fn () => $base->loop()), "\n";
var_dump($base->loop());
?>
--EXPECT--
NULL
true
NULL
Warning: EventListener::enable(): EventListener: has been freed
false
NULL
Warning: EventListener::enable(): EventListener: its EventBase has been freed
false
NULL
Error: EventBase: has been freed
Exception: from a destructor
Exception: from the callback
bool(true)
