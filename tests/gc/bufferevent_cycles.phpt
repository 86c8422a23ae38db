--TEST--
EventBufferEvent: idle cycles are collected, those that wait for something are not
--FILE--
<?php
require __DIR__ . '/../support/bufferevent.php';

final class Node
{
	public static int $gone = 0;
	public $bev;
	public $other;

	public function read(): void
	{
		echo "read\n";
	}

	public function __destruct()
	{
		self::$gone++;
	}
}
function gone(): int
{
	gc_collect_cycles();
	$gone = Node::$gone;
	Node::$gone = 0;
	return $gone;
}
$base = new EventBase();
$ways = [
	'read' => fn (Node $node) => [[$node, 'read'], null, null],
	'write' => fn (Node $node) => [null, fn () => $node, null],
	'event' => fn (Node $node) => [null, null, $node->read(...)],
	'data' => fn (Node $node) => ['var_dump', 'var_dump', 'var_dump', [&$node]],
];
$make = function (Closure $callbacks, ?EventBase $on = null) use ($base): array {
	$node = new Node();
	[$node->bev, $peer] = connection($on ?? $base);
	$node->bev->setCallbacks(...$callbacks($node));
	return [$node, $peer];
};
foreach ($ways as $name => $callbacks) {
	/* Idle: never enabled, disabled again, its peer gone and told of, written out. */
	[$node, $peer] = $make($callbacks);
	unset($node);
	echo $name, ' ', gone();
	[$node, $peer] = $make($callbacks);
	$node->bev->enable(Event::READ);
	$node->bev->disable(Event::READ);
	unset($node);
	echo ' ', gone();

	/* Waiting: for input, for output to leave. */
	[$node, $peer] = $make($callbacks);
	$node->bev->enable(Event::READ);
	$bev = WeakReference::create($node->bev);
	unset($node);
	echo ', ', gone();
	$bev->get()->free();
	echo ' ', gone();
	[$node, $peer] = $make($callbacks);
	$node->bev->write(str_repeat('x', 16 << 20));
	$bev = WeakReference::create($node->bev);
	unset($node);
	echo ', ', gone();
	$bev->get()->disable(Event::WRITE);
	$bev->get()->close();
	echo ' ', gone();

	/* With its base. */
	[$node, $peer] = $make($callbacks, $own = new EventBase());
	$node->bev->enable(Event::READ);
	$node->other = $own;
	unset($node, $own);
	echo ', ', gone(), "\n";
}

/* Connecting, and given up. */
$server = stream_socket_server('tcp://127.0.0.1:0');
$node = new Node();
$connected = false;
$node->bev = new EventBufferEvent($base, null, 0, null, null, function () use ($node, &$connected): void {
	echo "connected, {$node->bev->getEnabled()}\n";
	$connected = true;
});
$node->bev->connect(stream_socket_get_name($server, false));
unset($node);
echo gone(), "\n";
until($base, function () use (&$connected): bool { return $connected; });
settle($base);
echo gone(), "\n";
[$node, $peer] = $make($ways['event']);
unset($node);
$node = new Node();
$node->bev = new EventBufferEvent($base, null, 0, null, null, fn () => $node);
$node->bev->enable(Event::READ); /* but there is nothing to read from */
unset($node);
echo gone(), "\n";

/* Pairs: whoever reads and has a partner waits. */
foreach ([[], [0], [0, 1]] as $reading) {
	$node = new Node();
	$node->bev = $pair = EventBufferEvent::createPair($base);
	foreach ($pair as $bev) {
		$bev->setCallbacks([$node, 'read'], null, null, $pair);
	}
	foreach ($reading as $i) {
		$pair[$i]->enable(Event::READ);
	}
	$weak = WeakReference::create($node);
	unset($node, $pair, $bev);
	settle($base);
	echo 'pair ', gone();
	if ($node = $weak->get()) {
		$node->bev[0]->free();
		$node->bev[1]->free();
		unset($node);
	}
	echo ' ', gone(), "\n";
}

/* A callback that libevent has deferred is still called. */
$node = new Node();
[$node->bev, $peer] = connection($base, null, null, fn () => print("the end, {$node->bev->getEnabled()}\n"), null,
	EventBufferEvent::OPT_CLOSE_ON_FREE | EventBufferEvent::OPT_DEFER_CALLBACKS);
$node->bev->enable(Event::READ);
fclose($peer);
$collect = Event::timer($base, fn () => print(gone() . "\n"));
$collect->add(0);
unset($node);
settle($base);
echo gone(), "\n";

/* In its own callback. */
[$node, $peer] = $make(fn (Node $node) => [function (EventBufferEvent $bev) use ($node): void {
	$node->other = $bev;
	$bev->disable(Event::READ);
	$bev->setCallbacks(null, null, null);
	unset($bev);
	echo gone(), "\n";
}, null, null]);
$node->bev->enable(Event::READ);
unset($node);
fwrite($peer, 'x');
settle($base);
echo gone(), "\n";
?>
--EXPECT--
read 1 1, 0 1, 0 1, 1
write 1 1, 0 1, 0 1, 1
event 1 1, 0 1, 0 1, 1
data 1 1, 0 1, 0 1, 1
0
connected, 4
1
2
pair 1 0
pair 0 1
pair 0 1
0
the end, 4
1
0
1
