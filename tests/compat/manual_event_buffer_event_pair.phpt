--TEST--
Manual, EventBufferEvent::createPair(): two that talk, and properties
--EXTENSIONS--
event
--FILE--
<?php
require __DIR__ . '/../support/bufferevent.php';

$base = new EventBase();
$pair = EventBufferEvent::createPair($base);

$pair[0]->setCallbacks(function (EventBufferEvent $bev, mixed $arg) use ($base) {
	echo "answered: {$bev->input->read(100)} ($arg)\n";
	$base->stop();
}, null, fn () => print("no event\n"), 'argument');
$pair[1]->setCallbacks(function (EventBufferEvent $bev) {
	echo 'asked: ', $bev->read(100), "\n";
	$bev->output->add('an answer');
}, null, null);
$pair[0]->enable(Event::READ | Event::WRITE);
$pair[1]->enable(Event::READ);
var_dump($pair[1]->getEnabled() === (Event::READ | Event::WRITE));
$pair[0]->write('a question');
var_dump($base->loop(), $pair[0]->fd, $pair[0]->input->length);

echo "-- readBuffer() and writeBuffer()\n";
$buffer = new EventBuffer();
$buffer->add('from a buffer');
$pair[0]->setCallbacks(null, null, null);
var_dump($pair[1]->writeBuffer($buffer), $buffer->length);
settle($base);
var_dump($pair[0]->readBuffer($buffer), $buffer->read(100), $pair[0]->read(100));

echo "-- a low watermark: not before there are five bytes\n";
$pair[0]->setCallbacks(fn (EventBufferEvent $bev) => print("{$bev->input->length} bytes\n"), null, null);
$pair[0]->setWatermark(Event::READ, 5, 0);
foreach (['ab', 'cd', 'ef'] as $bytes) {
	$pair[1]->write($bytes);
	settle($base);
}
$pair[0]->free();
$pair[1]->free();
?>
--EXPECT--
bool(true)
asked: a question
answered: an answer (argument)
bool(true)
NULL
int(0)
-- readBuffer() and writeBuffer()
bool(true)
int(0)
bool(true)
string(13) "from a buffer"
NULL
-- a low watermark: not before there are five bytes
6 bytes
