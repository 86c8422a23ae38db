--TEST--
EventBufferEvent: base, objects, partners, streams, buffers and callbacks go in every order
--FILE--
<?php
require __DIR__ . '/../support/bufferevent.php';

function permutations(array $names): Generator
{
	if (!$names) {
		yield [];
	}
	foreach ($names as $i => $name) {
		$rest = $names;
		unset($rest[$i]);
		foreach (permutations($rest) as $tail) {
			yield [$name, ...$tail];
		}
	}
}
final class Worker
{
	public static int $gone = 0;

	public function work(): void
	{
	}

	public function __destruct()
	{
		self::$gone++;
	}
}
$rounds = 0;
$before = descriptors();
foreach (permutations(['base', 'bev', 'peer', 'one', 'two', 'input']) as $order) {
	$defer = $rounds % 2 ? EventBufferEvent::OPT_DEFER_CALLBACKS : 0;
	$base = new EventBase();
	$worker = new Worker();
	$callbacks = [[$worker, 'work'], [$worker, 'work'], [$worker, 'work'], new Worker()];
	[$peer, $stream] = stream_socket_pair(STREAM_PF_UNIX, STREAM_SOCK_STREAM, 0);
	$bev = new EventBufferEvent($base, $stream, EventBufferEvent::OPT_CLOSE_ON_FREE | $defer, ...$callbacks);
	[$one, $two] = EventBufferEvent::createPair($base);
	$one->setCallbacks(...$callbacks);
	$two->setCallbacks(...$callbacks);
	foreach ([$bev, $one, $two] as $each) {
		$each->enable(Event::READ);
		$each->write('x');
	}
	fwrite($peer, 'x');
	$input = $rounds % 3 ? $bev->input : $two->output;
	if ($rounds % 5 === 0) {
		$base->loop(EventBase::LOOP_NONBLOCK);
	}
	unset($worker, $callbacks, $each, $stream);
	foreach ($order as $name) {
		$$name = null;
	}
	$rounds++;
}
var_dump($rounds, Worker::$gone === 2 * $rounds, descriptors() === $before);
?>
--EXPECT--
int(720)
bool(true)
bool(true)
