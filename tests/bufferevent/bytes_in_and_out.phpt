--TEST--
EventBufferEvent: read(), readBuffer(), write() and writeBuffer()
--FILE--
<?php
require __DIR__ . '/../support/bufferevent.php';

$base = new EventBase();
[$bev, $peer] = connection($base);
$bev->enable(Event::READ);
var_dump($bev->read(10), $bev->read(0), $bev->read(PHP_INT_MAX));
fwrite($peer, "some \0 bytes");
until($base, fn () => $bev->input->length === 12);
var_dump($bev->read(0), $bev->read(4), addcslashes($bev->read(PHP_INT_MAX), "\0"), $bev->read(1));

$buffer = new EventBuffer();
var_dump($bev->readBuffer($buffer), $buffer->length);
$buffer->add('before ');
fwrite($peer, 'after');
until($base, fn () => $bev->input->length === 5);
var_dump($bev->readBuffer($buffer), $bev->input->length, $buffer->substr(0));
var_dump($bev->writeBuffer($buffer), $buffer->length, $bev->write(''), $bev->output->length);
until($base, fn () => $bev->output->length === 0);
var_dump(fread($peer, 100));

/* Its own buffers, and those of others. */
fwrite($peer, 'echo');
until($base, fn () => $bev->input->length === 4);
var_dump($bev->readBuffer($bev->input), $bev->input->length);
var_dump($bev->writeBuffer($bev->input), $bev->input->length, $bev->output->length);
var_dump($bev->writeBuffer($bev->output), $bev->output->length);
until($base, fn () => $bev->output->length === 0);
var_dump(fread($peer, 100));
[$a, $b] = EventBufferEvent::createPair($base);
$b->enable(Event::READ);
$a->write('through');
settle($base);
$bev->writeBuffer($b->input);
settle($base);
var_dump(fread($peer, 100));

/* Much at once. */
$much = random_bytes(3 << 20);
$bev->write($much);
$got = '';
stream_set_blocking($peer, false);
$wakes = new Event($base, $peer, Event::READ | Event::PERSIST, fn () => null);
$wakes->add();
until($base, function () use ($peer, &$got, $much): bool {
	while (($piece = (string) fread($peer, 1 << 20)) !== '') {
		$got .= $piece;
	}
	return strlen($got) >= strlen($much);
});
var_dump($got === $much);
?>
--EXPECT--
NULL
NULL
NULL
NULL
string(4) "some"
string(11) " \000 bytes"
NULL
bool(true)
int(0)
bool(true)
int(0)
string(12) "before after"
bool(true)
int(0)
bool(true)
int(12)
string(12) "before after"
bool(true)
int(4)
bool(true)
int(0)
int(4)
bool(true)
int(4)
string(4) "echo"
string(7) "through"
bool(true)
