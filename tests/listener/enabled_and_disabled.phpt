--TEST--
EventListener: connections wait while it is disabled
--EXTENSIONS--
event
sockets
--FILE--
<?php
require __DIR__ . '/../support/listener.php';

$base = new EventBase;
$n = 0;
$listener = listen($base, function (EventListener $listener, int $fd) use (&$n, &$then) {
	EventUtil::createSocket($fd);
	$n++;
	if ($then) {
		$then($listener);
	}
}, flags: EventListener::OPT_DISABLED);
$clients = clients($listener, 4);
var_dump($base->loop(), $n); /* a disabled listener does not keep the loop */

$then = fn ($listener) => var_dump($listener->disable());
var_dump($listener->enable(), $listener->enable());
var_dump($base->loop(), $n);

$then = function ($listener) {
	$listener->disable();
	$listener->enable();
	$listener->disable();
};
$listener->enable();
var_dump($base->loop(), $n);

$then = function ($listener) {
	$listener->disable();
	$listener->enable();
};
$listener->enable();
until($base, function () use (&$n) {
	return $n === 4;
});
var_dump($listener->disable(), $listener->disable(), $base->loop());
?>
--EXPECT--
bool(true)
int(0)
bool(true)
bool(true)
bool(true)
bool(true)
int(1)
bool(true)
int(2)
bool(true)
bool(true)
bool(true)
