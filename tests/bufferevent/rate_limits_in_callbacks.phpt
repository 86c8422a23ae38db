--TEST--
EventBufferEvent: a rate limit is set, changed and lifted in callbacks, and goes with what it limits
--FILE--
<?php
require __DIR__ . '/../support/http.php';
require __DIR__ . '/../support/bufferevent.php';
set_error_handler(fn ($number, $message) => print("Warning: $message\n"));

foreach ([
	'set' => fn ($bev) => $bev->setRateLimit(50, 50),
	'changed' => fn ($bev) => $bev->setRateLimit(20, 10),
	'lifted' => fn ($bev) => $bev->setRateLimit(0, 0),
	'freed' => fn ($bev) => $bev->free(),
	'closed' => fn ($bev) => $bev->close(),
	'base freed' => fn ($bev, $base) => $base->free(),
	'thrown' => fn () => throw new Exception('thrown'),
] as $name => $do) {
	echo "$name: ";
	$base = new EventBase();
	[$bev, $peer] = connection($base, function ($bev) use ($do, &$base, &$done) {
		$done = true;
		$bev->write('answer');
		$bev->setRateLimit(30, 30);
		$do($bev, $base);
	}, null, fn () => 0);
	$name === 'set' || $bev->setRateLimit(100, 100);
	$bev->enable(Event::READ);
	fwrite($peer, 'hello, and more than is read at once');
	$done = false;
	try {
		until($base, function () use (&$done) {
			return $done;
		});
	} catch (Throwable $e) {
		echo $e->getMessage(), ' ';
	}
	$name === 'base freed' || settle($base);
	unset($bev);
	echo "over\n";
}

/* The last reference goes while the timer waits; and the base's. */
$base = new EventBase();
[$bev, $peer] = connection($base);
$bev->setRateLimit(10, 10);
$bev->write(str_repeat('x', 1000));
$base->loop(EventBase::LOOP_ONCE);
unset($bev);
$base->loop();
[$bev, $peer] = connection($base);
$bev->setRateLimit(10, 10);
$bev->write(str_repeat('x', 1000));
$base->loop(EventBase::LOOP_ONCE);
unset($base);
unset($bev);

/* Of a server's connection: once it is the program's, and then no longer than it is. */
$base = new EventBase();
$http = serve($base, function (EventHttpRequest $req) use (&$bev) {
	$bev = $req->getBufferEvent();
	attempt(fn () => $bev->setRateLimit(1000, 1000));
	attempt(fn () => $bev->setMaxSingleRead(10));
	$bev->setCallbacks(fn () => 0, function ($bev) {
		$bev->free();
	}, fn () => 0);
	attempt(fn () => [$bev->setRateLimit(1000, 1000), $bev->setMaxSingleWrite(10)]);
	$bev->write("HTTP/1.0 200 OK\r\n\r\nhello");
});
echo fetch($base, $http)->body(), "\n";

/* At the end of the script. */
[$bev, $peer] = connection($base);
$bev->setRateLimit(10, 10);
$bev->write(str_repeat('x', 1000));
$base->loop(EventBase::LOOP_ONCE);
?>
--EXPECT--
set: over
changed: over
lifted: over
freed: over
closed: over
base freed: over
thrown: thrown over
Warning: EventBufferEvent::setRateLimit(): EventBufferEvent: the connection belongs to EventHttp until setCallbacks()
false
Warning: EventBufferEvent::setMaxSingleRead(): EventBufferEvent: the connection belongs to EventHttp until setCallbacks()
false
[true,true]
hello
