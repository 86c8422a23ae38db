--TEST--
EventBufferEvent: setMaxSingleRead() and setMaxSingleWrite() say how much is moved at a time, getWatermark() reads marks back
--FILE--
<?php
require __DIR__ . '/../support/bufferevent.php';
set_error_handler(fn ($number, $message) => print("Warning: $message\n"));

$base = new EventBase();
[$bev, $peer] = connection($base);
stream_set_blocking($peer, false);
$round = fn () => $base->loop(EventBase::LOOP_ONCE | EventBase::LOOP_NONBLOCK);
var_dump($bev->setMaxSingleWrite(10), $bev->setMaxSingleRead(7));
$bev->write(str_repeat('x', 100));
$round();
var_dump($bev->output->length);
$round();
var_dump($bev->output->length);
$bev->setMaxSingleWrite(0);
$round();
var_dump($bev->output->length);

fwrite($peer, str_repeat('y', 100));
$bev->enable(Event::READ);
$lengths = [];
while ($bev->input->length < 100) {
	$base->loop(EventBase::LOOP_ONCE);
	$lengths[] = $bev->input->length;
	$bev->setMaxSingleRead(count($lengths) > 1 ? PHP_INT_MIN : 5);
}
echo implode(' ', $lengths), "\n";

foreach ([[Event::READ, 3, 9], [Event::WRITE, 2, 0], [Event::READ, -1, 0]] as [$event, $low, $high]) {
	$bev->setWatermark($event, $low, $high);
	echo json_encode([$bev->getWatermark(Event::READ), $bev->getWatermark(Event::WRITE)]), "\n";
}
var_dump($bev->getWatermark(Event::READ | Event::WRITE), $bev->getWatermark(0));
?>
--EXPECT--
bool(true)
bool(true)
int(90)
int(80)
int(0)
7 12 100
[[3,9],[0,0]]
[[3,9],[2,0]]
[[0,0],[2,0]]
Warning: EventBufferEvent::getWatermark(): Argument #1 ($event) must be Event::READ or Event::WRITE
Warning: EventBufferEvent::getWatermark(): Argument #1 ($event) must be Event::READ or Event::WRITE
bool(false)
bool(false)
