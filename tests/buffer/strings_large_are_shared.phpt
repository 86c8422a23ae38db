--TEST--
EventBuffer: large strings are shared, not copied, and let go of wherever their bytes end
--EXTENSIONS--
event
--INI--
memory_limit=64M
--SKIPIF--
<?php
if (getenv('USE_ZEND_ALLOC') === '0') die('skip only PHP\'s allocator counts what is held');
?>
--FILE--
<?php
require __DIR__ . '/../support/bufferevent.php';

const SIZE = 1 << 20;

function grown(int $before): string
{
	$by = memory_get_usage() - $before;
	return $by > SIZE / 2 ? round($by / SIZE, 1) . ' strings' : 'nothing';
}

/* One string more is in memory after $put, none after $end. */
function show(string $what, callable $put, callable $end): void
{
	$before = memory_get_usage();
	$put();
	echo "$what: ", grown($before);
	$end();
	echo ', then ', grown($before), "\n";
}

$b = new EventBuffer();
$other = new EventBuffer();
$base = new EventBase();
[$one, $two] = EventBufferEvent::createPair($base);
$two->enable(Event::READ);

$large = fn (): string => str_repeat('x', SIZE);
$many = function (string $large, EventBuffer $to) {
	for ($i = 0; $i < 1000; $i++) {
		$to->add($large);
		$to->prepend($large);
	}
};

show('add and drain', fn () => $b->add($large()), fn () => $b->drain(SIZE));
show('prepend and read', fn () => $b->prepend($large()), fn () => $b->read(SIZE));
show('in part', fn () => $b->add($large()), fn () => $b->drain(SIZE - 1));
$b->drain(1);
show('a thousand times', fn () => $many($large(), $b), fn () => $b->drain(PHP_INT_MAX));
show('moved', function () use ($b, $other, $large) {
	$b->add($large());
	$other->addBuffer($b);
	$b->appendFrom($other, SIZE);
	$other->prependBuffer($b);
}, fn () => $other->drain(SIZE));
show('in one piece', function () use ($b, $large) {
	$b->add('a');
	$b->add($large());
}, fn () => $b->pullup(-1));
$b->drain(PHP_INT_MAX);
show('dropped with its buffer', function () use (&$short, $large) {
	$short = new EventBuffer();
	$short->add($large());
}, function () use (&$short) {
	$short = null;
});
show('written to a pair', function () use ($one, $large, $base) {
	$one->write($large());
	$base->loop(EventBase::LOOP_NONBLOCK);
}, fn () => $two->getInput()->drain(SIZE));
show('freed with a buffer event', fn () => $two->write($large()), function () use ($two, $base) {
	$two->free();
	$base->loop(EventBase::LOOP_NONBLOCK);
});
show('refused', function () use ($b, $large) {
	$b->freeze(true);
	$b->freeze(false);
	var_dump($b->add($large()), $b->prepend($large()));
}, fn () => null);
?>
--EXPECT--
add and drain: 1 strings, then nothing
prepend and read: 1 strings, then nothing
in part: 1 strings, then 1 strings
a thousand times: 1 strings, then nothing
moved: 1 strings, then nothing
in one piece: 1 strings, then nothing
dropped with its buffer: 1 strings, then nothing
written to a pair: 1 strings, then nothing
freed with a buffer event: 1 strings, then nothing
bool(false)
bool(false)
refused: nothing, then nothing
