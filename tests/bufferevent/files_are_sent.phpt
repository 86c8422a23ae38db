--TEST--
EventBuffer::addFile: files go over connections of every kind, and nobody can look at one on its way
--EXTENSIONS--
event
--FILE--
<?php
require __DIR__ . '/../support/bufferevent.php';

$path = tempnam(sys_get_temp_dir(), 'event');
register_shutdown_function(fn () => unlink($path));
$data = random_bytes(5000000);
file_put_contents($path, $data);
$base = new EventBase();

function with_file(): EventBuffer
{
	global $path;
	$b = new EventBuffer();
	$b->add('<') && $b->addFile($path) && $b->add('|') && $b->addFile($path, 1, 300000) && $b->add('>') or die('not added');
	return $b;
}
$want = "<$data|" . substr($data, 1, 300000) . '>';
$open = descriptors();

/** All that arrives at $peer until $length bytes have come or the connection has ended. */
function received(EventBase $base, $peer, int $length): string
{
	stream_set_blocking($peer, false);
	$wakes = new Event($base, $peer, Event::READ | Event::PERSIST, fn () => null);
	$wakes->add();
	$received = [];
	until($base, function () use ($peer, &$length, &$received): bool {
		if (($part = (string) fread($peer, 1 << 20)) !== '') {
			$received[] = $part;
			$length -= strlen($part);
		}
		return $length <= 0 || feof($peer);
	});
	return implode($received);
}

echo "-- a socket\n";
[$bev, $peer] = connection($base);
$b = with_file();
var_dump($bev->writeBuffer($b), $b->length, $bev->output->length === strlen($want));
echo "-- its output while a file is in it\n";
$out = $bev->output;
$own = new EventBuffer();
$own->add('own');
foreach (['read' => [1], 'drain' => [1], 'copyout' => [&$copy, 1], 'readLine' => [0], 'search' => ['x'], 'searchEol' => [],
	'pullup' => [-1], 'substr' => [0], 'prepend' => ['x'], 'prependBuffer' => [$own], 'write' => [$peer], 'freeze' => [true]] as $method => $arguments) {
	echo "$method ";
	attempt(fn () => $out->$method(...$arguments));
}
attempt(fn () => $own->addBuffer($out));
attempt(fn () => $own->prependBuffer($out));
attempt(fn () => $own->appendFrom($out, 1));
attempt(fn () => $bev->writeBuffer($out));
attempt(fn () => [$out->add('1'), $out->addBuffer($own), $out->addFile($path, 9, 4), $own->add('wn') && $out->appendFrom($own, 1), $out->expand(5000), $out->addFile($path), $out->contiguous_space]);
$all = $want . '1own' . substr($data, 9, 4) . 'w' . $data;
var_dump($out->length === strlen($all), received($base, $peer, strlen($all)) === $all, $out->length, $out->search('x'));
attempt(fn () => [$own->search('n'), $own->read(5)]);

echo "-- a pair\n";
[$one, $two] = EventBufferEvent::createPair($base);
$two->enable(Event::READ);
$one->writeBuffer(with_file());
$one->output->addFile($path, 0, 200000);
$base->loop(EventBase::LOOP_NONBLOCK);
var_dump($two->input->read(PHP_INT_MAX) === $want . substr($data, 0, 200000));

echo "-- a file that becomes shorter on its way\n";
$news = [];
[$bev, $peer] = connection($base, event: function ($bev, int $events) use (&$news) { $news[] = names($events); });
$bev->writeBuffer(with_file());
$bev->write('never');
$base->loop(EventBase::LOOP_NONBLOCK);
ftruncate(fopen($path, 'r+b'), 4000000);
$got = [];
stream_set_blocking($peer, false);
while (!$news) {
	$base->loop(EventBase::LOOP_ONCE | EventBase::LOOP_NONBLOCK);
	if (($part = (string) fread($peer, 1 << 20)) !== '') {
		$got[] = $part;
	}
}
echo implode(', ', $news), "\n";
$bev->free();
$got[] = received($base, $peer, PHP_INT_MAX);
var_dump(implode($got) === '<' . substr($data, 0, 4000000));
file_put_contents($path, $data);

echo "-- given up on its way\n";
foreach (['freed' => fn (&$bev, &$base) => $bev->free(), 'dropped' => function (&$bev) { $bev = null; },
	'with its base' => fn (&$bev, &$base) => $base->free()] as $how => $end) {
	$another = new EventBase();
	[$bev, $peer] = connection($another);
	$bev->writeBuffer(with_file());
	$another->loop(EventBase::LOOP_NONBLOCK);
	$end($bev, $another);
	unset($bev, $peer, $another);
	echo "$how\n";
}
unset($one, $two, $out, $b, $own, $copy);
settle($base);
var_dump(descriptors() - $open);

echo "-- at the end of the script\n";
[$bev, $peer] = connection($base);
$bev->writeBuffer(with_file());
$base->loop(EventBase::LOOP_NONBLOCK);
$kept = with_file();
?>
--EXPECT--
-- a socket
bool(true)
int(0)
bool(true)
-- its output while a file is in it
read Error: EventBuffer: there is a file in it on its way to the peer
drain Error: EventBuffer: there is a file in it on its way to the peer
copyout Error: EventBuffer: there is a file in it on its way to the peer
readLine Error: EventBuffer: there is a file in it on its way to the peer
search Error: EventBuffer: there is a file in it on its way to the peer
searchEol Error: EventBuffer: there is a file in it on its way to the peer
pullup Error: EventBuffer: there is a file in it on its way to the peer
substr Error: EventBuffer: there is a file in it on its way to the peer
prepend Error: EventBuffer: there is a file in it on its way to the peer
prependBuffer Error: EventBuffer: there is a file in it on its way to the peer
write Error: EventBuffer: there is a file in it on its way to the peer
freeze Error: EventBuffer: there is a file in it on its way to the peer
Error: EventBuffer: there is a file in it on its way to the peer
Error: EventBuffer: there is a file in it on its way to the peer
Error: EventBuffer: there is a file in it on its way to the peer
Error: EventBuffer: there is a file in it on its way to the peer
[true,true,true,true,true,true,1]
bool(true)
bool(true)
int(0)
bool(false)
[0,"n"]
-- a pair
bool(true)
-- a file that becomes shorter on its way
WRITING|EOF
bool(true)
-- given up on its way
freed
dropped
with its base
int(0)
-- at the end of the script
