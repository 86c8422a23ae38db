--TEST--
An event that is not pending, and refers to itself, is collected
--EXTENSIONS--
event
--FILE--
<?php
require __DIR__ . '/../support/base.php';

class Node
{
	public static int $gone = 0;
	public $event;

	public function fire(): void
	{
	}

	public function __destruct()
	{
		self::$gone++;
	}
}
$base = new EventBase();
[$reader] = pair();
$make = [
	'method' => function (Node $node) use ($base) {
		$node->event = Event::timer($base, [$node, 'fire']);
	},
	'closure' => function (Node $node) use ($base) {
		$node->event = Event::timer($base, fn () => $node);
	},
	'first-class callable' => function (Node $node) use ($base) {
		$node->event = Event::timer($base, $node->fire(...));
	},
	'data' => function (Node $node) use ($base) {
		$node->event = Event::timer($base, 'var_dump', $node);
	},
	'data in an array' => function (Node $node) use ($base) {
		$node->event = Event::timer($base, 'var_dump', [[&$node]]);
	},
	'data written' => function (Node $node) use ($base) {
		$node->event = Event::timer($base, 'var_dump');
		$node->event->data = $node;
	},
	'stream' => function (Node $node) use ($base, $reader) {
		$node->event = new Event($base, $reader, Event::READ | Event::PERSIST, [$node, 'fire'], $node);
	},
	'signal' => function (Node $node) use ($base) {
		$node->event = Event::signal($base, SIGUSR1, [$node, 'fire'], $node);
	},
	'added and deleted' => function (Node $node) use ($base) {
		$node->event = Event::timer($base, [$node, 'fire'], $node);
		$node->event->add(60);
		$node->event->del();
	},
	'fired' => function (Node $node) use ($base) {
		$node->event = Event::timer($base, [$node, 'fire'], $node);
		$node->event->add(0);
		$base->loop();
	},
	'freed' => function (Node $node) use ($base) {
		$node->event = Event::timer($base, [$node, 'fire'], $node);
		$node->event->add(60);
		$node->event->free();
	},
	'set anew' => function (Node $node) use ($base) {
		$node->event = Event::timer($base, fn () => null);
		$node->event->set($base, -1, 0, [$node, 'fire'], $node);
	},
];
foreach ($make as $name => $how) {
	Node::$gone = 0;
	$how(new Node());
	$before = Node::$gone; // one that was freed is gone already
	gc_collect_cycles();
	echo "$name: $before ", Node::$gone, "\n";
}
?>
--EXPECT--
method: 0 1
closure: 0 1
first-class callable: 0 1
data: 0 1
data in an array: 0 1
data written: 0 1
stream: 0 1
signal: 0 1
added and deleted: 0 1
fired: 0 1
freed: 1 1
set anew: 0 1
