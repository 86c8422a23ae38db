--TEST--
EventBase: loops run inside each other up to 500 times
--EXTENSIONS--
event
--FILE--
<?php
require __DIR__ . '/../support/base.php';

/** poll() needs no descriptors of its own. */
function base(): EventBase
{
	$config = new EventConfig();
	foreach (['epoll', 'kqueue', 'devpoll', 'evport'] as $method) {
		$config->avoidMethod($method);
	}
	return new EventBase($config);
}

function nest(int $deep): int
{
	$base = base();
	$timer = Event::timer($base, function () use (&$deep): void {
		$deep = nest($deep + 1);
	});
	$timer->add(0);
	try {
		$base->loop();
	} catch (Error $e) {
		echo $e->getMessage(), "\n";
	}
	return $deep;
}

var_dump(nest(1));
$fiber = new Fiber(fn () => nest(1));
$fiber->start();
var_dump($fiber->getReturn());
?>
--EXPECT--
EventBase: more than 500 loops would run inside each other
int(501)
EventBase: more than 500 loops would run inside each other
int(501)
