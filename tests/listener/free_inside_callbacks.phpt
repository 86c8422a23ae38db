--TEST--
EventListener: freed in its own callback in every way; connections still waiting are refused, nothing leaks
--EXTENSIONS--
event
sockets
--FILE--
<?php
require __DIR__ . '/../support/listener.php';
set_error_handler(fn ($number, $message) => print("Warning: $message\n"));
require __DIR__ . '/../support/process.php';

class Guard
{
	public function __destruct()
	{
		echo "let go\n";
	}
}
function try_freeing(string $how, callable $free, mixed $target = '127.0.0.1:0', int $flags = EventListener::OPT_CLOSE_ON_FREE): void
{
	echo "$how\n";
	$before = descriptors();
	$GLOBALS['base'] = $base = new EventBase;
	$n = 0;
	$guard = new Guard;
	$GLOBALS['listener'] = listen($base, function ($listener, $fd) use (&$n, $free, $guard) {
		$n++;
		EventUtil::createSocket($fd);
		$free($listener);
		echo outcome(fn () => $listener->getBase() instanceof EventBase), "\n";
	}, flags: $flags, target: $target);
	unset($guard);
	$clients = clients($GLOBALS['listener'], 3);
	var_dump($base->loop(), $n);
	unset($GLOBALS['listener']);
	gc_collect_cycles();
	wait_until(fn () => count(array_filter($clients, is_closed(...))) === 3);
	unset($clients, $base, $GLOBALS['base']);
	var_dump(descriptors() - $before);
}
try_freeing('free()', fn ($listener) => $listener->free());
try_freeing('unset', function () {
	unset($GLOBALS['listener']);
	gc_collect_cycles();
});
try_freeing('free() and new data', function ($listener) {
	$listener->setCallback(fn () => 0);
	$listener->free();
});
try_freeing('base', fn ($listener) => $GLOBALS['base']->free());
try_freeing('base and listener', function ($listener) {
	$GLOBALS['base']->free();
	$listener->free();
});
try_freeing('listener and base', function ($listener) {
	$listener->free();
	$GLOBALS['base']->free();
	unset($GLOBALS['base']);
});
try_freeing('free() a unix socket', fn ($listener) => $listener->free(), 'unix:' . socket_path());
?>
--EXPECT--
free()
Warning: EventListener::getBase(): EventListener: has been freed
false
let go
bool(true)
int(1)
int(0)
unset
true
let go
bool(true)
int(1)
int(0)
free() and new data
Warning: EventListener::getBase(): EventListener: has been freed
false
let go
bool(true)
int(1)
int(0)
base
Warning: EventListener::getBase(): EventListener: its EventBase has been freed
false
let go
bool(true)
int(1)
int(0)
base and listener
Warning: EventListener::getBase(): EventListener: its EventBase has been freed
false
let go
bool(true)
int(1)
int(0)
listener and base
Warning: EventListener::getBase(): EventListener: has been freed
false
let go
bool(true)
int(1)
int(0)
free() a unix socket
Warning: EventListener::getBase(): EventListener: has been freed
false
let go
bool(true)
int(1)
int(0)
