--TEST--
EventListener: cycles through callbacks and data are collected; what is enabled is kept by a base in use
--EXTENSIONS--
event
sockets
--FILE--
<?php
require __DIR__ . '/../support/listener.php';

class Node
{
	public mixed $other = null;
	public function __construct(private string $name) {}
	public function accept($listener, $fd)
	{
		EventUtil::createSocket($fd);
		echo "$this->name accepts\n";
		$listener->getBase()->stop();
	}
	public function __destruct()
	{
		echo "$this->name goes\n";
	}
}
$before = descriptors();

echo "idle\n";
$base = new EventBase;
$node = new Node('idle');
$node->other = listen($base, [$node, 'accept'], $node, EventListener::OPT_DISABLED);
unset($node);
var_dump(gc_collect_cycles() > 0);

echo "enabled, base in use\n";
$node = new Node('enabled');
$node->other = listen($base, [$node, 'accept'], $node);
$node->other->setErrorCallback([$node, 'accept']);
$client = client($node->other);
unset($node);
gc_collect_cycles();
$base->loop();

echo "base dropped\n";
unset($base, $client);
var_dump(gc_collect_cycles() > 0);

echo "through the error callback and the base\n";
$node = new Node('error');
$base = new EventBase;
$node->other = [$base, listen($base, fn () => 0, [$base])];
$node->other[1]->setErrorCallback(fn () => $node);
unset($node, $base);
var_dump(gc_collect_cycles() > 0);

echo "disabled later\n";
$base = new EventBase;
$node = new Node('later');
$node->other = listen($base, [$node, 'accept']);
$listener = WeakReference::create($node->other);
unset($node);
gc_collect_cycles();
$listener->get()->disable();
var_dump(gc_collect_cycles() > 0, $listener->get());
unset($base, $listener);

var_dump(descriptors() - $before);
?>
--EXPECT--
idle
idle goes
bool(true)
enabled, base in use
enabled accepts
base dropped
enabled goes
bool(true)
through the error callback and the base
error goes
bool(true)
disabled later
later goes
bool(true)
NULL
int(0)
