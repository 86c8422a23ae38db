--TEST--
EventBufferEvent: setWatermark() decides when callbacks are called, and when reading stops
--FILE--
<?php
require __DIR__ . '/../support/bufferevent.php';

$base = new EventBase();
foreach (['tcp', 'pair'] as $kind) {
	if ($kind === 'tcp') {
		[$bev, $stream] = connection($base);
		$peer = new EventBufferEvent($base, $stream, EventBufferEvent::OPT_CLOSE_ON_FREE);
	} else {
		[$bev, $peer] = EventBufferEvent::createPair($base);
	}
	$lengths = [];
	$bev->setCallbacks(function (EventBufferEvent $bev) use (&$lengths, $base): void {
		$lengths[] = $bev->input->length;
		$bev->setCallbacks(null, null, null); /* at the mark it would be called until it takes some */
	}, null, null);
	$bev->setWatermark(Event::READ, 4, 6);
	$bev->enable(Event::READ);
	$peer->write('abc');
	until($base, fn () => $bev->input->length === 3);
	var_dump($lengths, $bev->input->length);
	$peer->write('defghijkl');
	until($base, function () use (&$lengths): bool { return (bool) $lengths; });
	var_dump($lengths, $bev->input->length);
	$bev->disable(Event::READ);
	settle($base);
	var_dump($bev->read(5), $bev->input->length);
	$bev->enable(Event::READ);
	$bev->setWatermark(Event::READ, 0, 0);
	until($base, fn () => $bev->input->length === 7);
	var_dump($bev->read(100));
}

/* The output: called once no more than so many bytes are left. */
[$bev, $peer] = connection($base, null, function (EventBufferEvent $bev): void {
	static $first = true;
	echo $first ? 'left: ' . ($bev->output->length <= 1000 ? 'few' : 'many') . "\n" : '';
	$first = false;
});
$takes = new Event($base, $peer, Event::READ | Event::PERSIST, fn ($peer) => fread($peer, 1 << 20));
$takes->add();
$bev->setWatermark(Event::WRITE, 1000, 0);
$bev->write(str_repeat('x', 100000));
until($base, fn () => $bev->output->length === 0);
settle($base);

/* In its own callback, and with the callback that the mark itself asks for still to come. */
[$a, $b] = EventBufferEvent::createPair($base);
$b->setWatermark(Event::READ, 0, 2);
$b->enable(Event::READ);
$b->setCallbacks(function (EventBufferEvent $bev) use ($a): void {
	echo 'reads ', $bev->read(1), "\n";
	$bev->setWatermark(Event::READ | Event::WRITE, 0, 3);
	if ($bev->input->length > 1) {
		$bev->free();
		$a->write('more');
	}
}, null, null);
$a->write('abcdef');
settle($base);
?>
--EXPECT--
array(0) {
}
int(3)
array(1) {
  [0]=>
  int(6)
}
int(6)
string(5) "abcde"
int(1)
string(7) "fghijkl"
array(0) {
}
int(3)
array(1) {
  [0]=>
  int(6)
}
int(6)
string(5) "abcde"
int(1)
string(7) "fghijkl"
left: few
reads a
