--TEST--
EventBuffer: destructors use buffers at shutdown, and a script that exits leaves some behind
--EXTENSIONS--
event
--FILE--
<?php
class Late
{
	public static array $all = [];

	public function __construct(public EventBuffer $buffer) {}

	public function __destruct()
	{
		$this->buffer->add(" world");
		echo $this->buffer->read(100), "\n";
	}
}
$buffer = new EventBuffer();
$buffer->add("hello");
$first = new Late($buffer);

$left = new class extends EventBuffer { public $late; };
$left->add("goodbye");
$left->late = new Late($buffer);
Late::$all = [$left, new Late($left)];

function leave(EventBuffer $b): void
{
	static $kept = [];
	$kept[] = new EventBuffer();
	$kept[0]->add("never read");
	exit("exits\n");
}
leave($left);
?>
--EXPECT--
exits
hello world
 world
goodbye world
