--TEST--
EventBuffer: destructors use buffers at shutdown, and a script that exits leaves some behind
--EXTENSIONS--
event
--FILE--
<?php
class Late
{
	public function __construct(public ?EventBuffer $buffer) {}
	public function __destruct()
	{
		$this->buffer->add(" world");
		echo $this->buffer->read(100), "\n";
	}
}
$buffer = new EventBuffer();
$buffer->add("hello");
$first = new Late($buffer);
$cycle = new class extends EventBuffer { public $me; };
$cycle->me = [$cycle, $first];
$moved = new EventBuffer();
$moved->addBuffer($cycle);
exit("exits\n");
?>
--EXPECT--
exits
hello world
