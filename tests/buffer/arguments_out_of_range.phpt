--TEST--
EventBuffer: arguments out of range are refused before anything happens
--EXTENSIONS--
event
--FILE--
<?php
$b = new EventBuffer();
$b->add("a\nb");
$other = new EventBuffer();
$other->add("other");
$data = 'untouched';

$calls = [
	fn () => $b->read(-1),
	fn () => $b->drain(-1),
	fn () => $b->expand(-1),
	function () use ($b, &$data) { $b->copyout($data, -1); },
	fn () => $b->appendFrom($other, -1),
	fn () => $b->readLine(-1),
	fn () => $b->readLine(5),
	fn () => $b->search("b", -2),
	fn () => $b->search("b", 0, -2),
	fn () => $b->searchEol(-2),
	fn () => $b->searchEol(0, 5),
	fn () => $b->pullup(-2),
	fn () => $b->substr(-1),
	fn () => $b->substr(0, -2),
	fn () => $b->write(STDERR, -2),
	fn () => $b->readFrom(STDIN, -2),
	fn () => $b->add([]),
	fn () => $b->addBuffer(new stdClass),
	fn () => $b->read("many"),
	fn () => $b->read(),
	fn () => $b->add("x", "y"),
];
foreach ($calls as $call) {
	try {
		$call();
		echo "Nothing thrown\n";
	} catch (ValueError | TypeError $e) {
		echo get_class($e), ': ', $e->getMessage(), "\n";
	}
}
var_dump($b->substr(0), $other->substr(0), $data);
?>
--EXPECT--
ValueError: EventBuffer::read(): Argument #1 ($max_bytes) must be greater than or equal to 0
ValueError: EventBuffer::drain(): Argument #1 ($len) must be greater than or equal to 0
ValueError: EventBuffer::expand(): Argument #1 ($len) must be greater than or equal to 0
ValueError: EventBuffer::copyout(): Argument #2 ($max_bytes) must be greater than or equal to 0
ValueError: EventBuffer::appendFrom(): Argument #2 ($len) must be greater than or equal to 0
ValueError: EventBuffer::readLine(): Argument #1 ($eol_style) must be one of the EventBuffer::EOL_* constants
ValueError: EventBuffer::readLine(): Argument #1 ($eol_style) must be one of the EventBuffer::EOL_* constants
ValueError: EventBuffer::search(): Argument #2 ($start) must be greater than or equal to -1
ValueError: EventBuffer::search(): Argument #3 ($end) must be greater than or equal to -1
ValueError: EventBuffer::searchEol(): Argument #1 ($start) must be greater than or equal to -1
ValueError: EventBuffer::searchEol(): Argument #2 ($eol_style) must be one of the EventBuffer::EOL_* constants
ValueError: EventBuffer::pullup(): Argument #1 ($size) must be greater than or equal to -1
ValueError: EventBuffer::substr(): Argument #1 ($start) must be greater than or equal to 0
ValueError: EventBuffer::substr(): Argument #2 ($length) must be greater than or equal to -1
ValueError: EventBuffer::write(): Argument #2 ($howmuch) must be greater than or equal to -1
ValueError: EventBuffer::readFrom(): Argument #2 ($howmuch) must be greater than or equal to -1
TypeError: EventBuffer::add(): Argument #1 ($data) must be of type string, array given
TypeError: EventBuffer::addBuffer(): Argument #1 ($buf) must be of type EventBuffer, stdClass given
TypeError: EventBuffer::read(): Argument #1 ($max_bytes) must be of type int, string given
ArgumentCountError: EventBuffer::read() expects exactly 1 argument, 0 given
ArgumentCountError: EventBuffer::add() expects exactly 1 argument, 2 given
string(3) "a
b"
string(5) "other"
string(9) "untouched"
