--TEST--
A buffer event that the collector saw at work is collected once it is idle, though no callback told
--EXTENSIONS--
event
--FILE--
<?php
/* In a cycle with its own callback, writing, and looked at by the collector meanwhile. */
function write_and_forget(EventBase $base, &$pair): WeakReference
{
	$pair = stream_socket_pair(STREAM_PF_UNIX, STREAM_SOCK_STREAM, 0);
	$bev = new EventBufferEvent($base, $pair[0]);
	$bev->setCallbacks(null, null, function () use ($bev): void {});
	$bev->disable(Event::READ);
	$bev->write('x');
	$ref = WeakReference::create($bev);
	unset($bev);
	gc_collect_cycles();
	return $ref;
}

function left(array $refs): int
{
	return count(array_filter($refs, fn ($ref) => $ref->get()));
}

$base = new EventBase();

$refs = [write_and_forget($base, $kept), write_and_forget($base, $closed)];
echo 'at work: ', left($refs), "\n";
$closed = null;
for ($i = 0; $i < 3; $i++) {
	$base->loop(EventBase::LOOP_NONBLOCK);
}
gc_collect_cycles();
echo 'after the loop: ', left($refs), "\n";

/* In a loop that never ends, they are found when the collector looks again. */
$refs = $rounds = [];
$timer = Event::timer($base, function () use (&$timer, &$refs, &$rounds, &$kept, &$closed, $base): void {
	gc_collect_cycles();
	$rounds[] = left($refs);
	if (count($rounds) === 2) {
		$closed = null;
	} elseif (count($rounds) === 1) {
		$refs = [write_and_forget($base, $kept), write_and_forget($base, $closed)];
	}
	if (count($rounds) < 8) {
		$timer->add(0.001);
	} else {
		$base->stop();
	}
});
$timer->add(0);
$base->loop();
echo 'in the loop: ', end($rounds), "\n";

/* It was still at work when the loop looked, and nothing is left that would run the loop again. */
$pair = stream_socket_pair(STREAM_PF_UNIX, STREAM_SOCK_STREAM, 0);
$bev = new EventBufferEvent($base, $pair[0]);
$bev->setCallbacks(null, null, function () use ($bev): void {});
$bev->disable(Event::READ);
$output = $bev->output;
$output->add(str_repeat('x', 1 << 20));
$refs = [WeakReference::create($bev), WeakReference::create($base)];
unset($bev);
gc_collect_cycles();
do {
	$base->loop(EventBase::LOOP_NONBLOCK);
	stream_set_blocking($pair[1], false);
} while (fread($pair[1], 1 << 16) !== '' || $output->length > 0);
unset($base, $timer, $output);
gc_collect_cycles();
echo 'after the base: ', left($refs), "\n";
?>
--EXPECT--
at work: 2
after the loop: 0
in the loop: 0
after the base: 0
