--TEST--
EventBuffer: arguments out of range do what is nearest, or warn
--EXTENSIONS--
event
--FILE--
<?php
set_error_handler(fn ($number, $message) => print("Warning: $message\n"));
$b = new EventBuffer();
$b->add("a\nb");
$other = new EventBuffer();
$other->add("other");
$data = 'untouched';

$take = function (callable $call): array {
	$b = new EventBuffer();
	$b->add("a\nb");
	return [$call($b), $b->substr(0)];
};
$calls = [
	fn () => $take(fn ($b) => $b->read(-1)),
	fn () => $take(fn ($b) => $b->read(0)),
	fn () => $take(fn ($b) => $b->read(PHP_INT_MIN)),
	fn () => $take(fn ($b) => $b->drain(-1)),
	fn () => $take(fn ($b) => $other->appendFrom($b, -1)),
	fn () => $take(function ($b) { return [$b->copyout($copied, -1), $copied]; }),
	fn () => $b->expand(-1),
	fn () => $b->expand(PHP_INT_MIN),
	fn () => $b->readLine(-1),
	fn () => $b->readLine(5),
	fn () => $take(fn ($b) => $b->readLine(1 << 32)),
	fn () => $b->search("b", -2),
	fn () => $b->search("b", 0, -2),
	fn () => $b->search("b", 9),
	fn () => $b->searchEol(-2),
	fn () => $b->searchEol(9),
	fn () => $b->searchEol(0, 5),
	fn () => $b->pullup(-2),
	fn () => $b->pullup(0),
	fn () => $b->substr(-1),
	fn () => $b->substr(0, -2),
	fn () => $take(fn ($b) => $b->write(fopen('/dev/null', 'w'), PHP_INT_MIN)),
	fn () => $take(fn ($b) => $b->readFrom(fopen('/dev/zero', 'r'), 1 << 32)),
	fn () => $b->add([]),
	fn () => $b->addBuffer(new stdClass),
	fn () => $b->read("many"),
	fn () => $b->read(),
	fn () => $b->add("x", "y"),
];
foreach ($calls as $call) {
	try {
		echo json_encode($call()), "\n";
	} catch (ValueError | TypeError $e) {
		echo get_class($e), ': ', $e->getMessage(), "\n";
	}
}
var_dump($b->substr(0), $other->substr(0), $data);
?>
--EXPECT--
["a\nb",""]
[null,"a\nb"]
["a\nb",""]
[true,""]
[3,""]
[[3,"a\nb"],"a\nb"]
Warning: EventBuffer::expand(): Argument #1 ($len) must be greater than or equal to 0
false
Warning: EventBuffer::expand(): Argument #1 ($len) must be greater than or equal to 0
false
Warning: EventBuffer::readLine(): Argument #1 ($eol_style) must be one of the EventBuffer::EOL_* constants
null
Warning: EventBuffer::readLine(): Argument #1 ($eol_style) must be one of the EventBuffer::EOL_* constants
null
["a","b"]
2
2
Warning: EventBuffer::search(): Argument #2 ($start) must be a position in the buffer: searched from the front
2
1
Warning: EventBuffer::searchEol(): Argument #1 ($start) must be a position in the buffer: searched from the front
1
Warning: EventBuffer::searchEol(): Argument #2 ($eol_style) must be one of the EventBuffer::EOL_* constants
false
"a\nb"
null
false
"a\nb"
[3,""]
[0,"a\nb"]
TypeError: EventBuffer::add(): Argument #1 ($data) must be of type string, array given
TypeError: EventBuffer::addBuffer(): Argument #1 ($buf) must be of type EventBuffer, stdClass given
TypeError: EventBuffer::read(): Argument #1 ($max_bytes) must be of type int, string given
ArgumentCountError: EventBuffer::read() expects exactly 1 argument, 0 given
ArgumentCountError: EventBuffer::add() expects exactly 1 argument, 2 given
string(3) "a
b"
string(8) "othera
b"
string(9) "untouched"
