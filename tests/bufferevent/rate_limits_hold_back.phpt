--TEST--
EventBufferEvent: setRateLimit() says how much is read and written in a second, until it is lifted
--FILE--
<?php
require __DIR__ . '/../support/bufferevent.php';
set_error_handler(fn ($number, $message) => print("Warning: $message\n"));

$base = new EventBase();
/** How long it takes to send $bytes, in seconds; the limit of 10 bytes a second of the other direction counts for nothing. */
$send = function (int $read, int $write, int $bytes, ?callable $then = null) use ($base): float {
	[$client, $server] = tcp();
	$reader = new EventBufferEvent($base, $client, EventBufferEvent::OPT_CLOSE_ON_FREE);
	$writer = new EventBufferEvent($base, $server, EventBufferEvent::OPT_CLOSE_ON_FREE);
	var_dump($reader->setRateLimit($read, 10), $writer->setRateLimit(10, $write));
	$start = hrtime(true);
	$reader->enable(Event::READ);
	$writer->write(str_repeat('x', $bytes));
	$then && $then($reader, $writer);
	until($base, fn () => $reader->input->length === $bytes);
	return (hrtime(true) - $start) / 1e9;
};
echo "written slowly\n";
var_dump($send(0, 2000, 1000) > 0.3);
echo "read slowly\n";
var_dump($send(2000, -1, 1000) > 0.3);
echo "lifted, which would take hours\n";
$timers = [];
$send(100, 100, 1000000, function ($reader, $writer) use ($base, &$timers) {
	$timers[] = $timer = Event::timer($base, function () use ($reader, $writer) {
		var_dump($reader->input->length < 1000);
		var_dump($reader->setRateLimit(100, 0), $reader->setRateLimit(PHP_INT_MAX, 0), $writer->setRateLimit(0, 0));
		var_dump($reader->setRateLimit(0, PHP_INT_MIN), $reader->setRateLimit(0, 0));
	});
	$timer->add(0.05);
});

$timers = [];
echo "the loop waits for what is held back, and ends without\n";
[$bev, $peer] = connection($base);
$bev->setRateLimit(10, 20);
$bev->write('12345');
$base->loop();
var_dump(fread($peer, 100));

/* Only a timer knows of it: the collector leaves it alone. */
[$client, $server] = tcp();
$weak = (function () use ($base, $client, &$got) {
	$bev = new EventBufferEvent($base, $client, EventBufferEvent::OPT_CLOSE_ON_FREE, null);
	$bev->setCallbacks(function ($bev) use (&$self, &$got) {
		$got .= $bev->read(100);
	}, null, function () use (&$self) {
		$self = null;
	});
	$self = $bev;
	$bev->setRateLimit(20, 0);
	$bev->enable(Event::READ);
	return WeakReference::create($bev);
})();
unset($client);
fwrite($server, 'abcdef');
until($base, function () use (&$got) {
	gc_collect_cycles();
	return $got === 'abcdef';
});
fclose($server);
until($base, fn () => gc_collect_cycles() || !$weak->get());
var_dump($weak->get());

echo "not these\n";
[$one, $other] = EventBufferEvent::createPair($base);
var_dump($one->setRateLimit(1, 1));
?>
--EXPECT--
written slowly
bool(true)
bool(true)
bool(true)
read slowly
bool(true)
bool(true)
bool(true)
lifted, which would take hours
bool(true)
bool(true)
bool(true)
bool(true)
bool(true)
bool(true)
bool(true)
bool(true)
the loop waits for what is held back, and ends without
string(5) "12345"
NULL
not these
Warning: EventBufferEvent::setRateLimit(): EventBufferEvent: it has no socket of its own
bool(false)
