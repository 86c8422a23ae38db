--TEST--
Manual, EventBuffer: lines, searching, copying out, moving, frozen ends, streams
--EXTENSIONS--
event
--FILE--
<?php
function filled(string $text): EventBuffer
{
	$buffer = new EventBuffer();
	$buffer->add($text);
	return $buffer;
}

echo "-- lines\n";
$buffer = filled("one\r\ntwo\nthree\n\nlast");
while (($line = $buffer->readLine(EventBuffer::EOL_CRLF)) !== null) {
	var_dump($line);
}
var_dump($buffer->length, $buffer->readLine(EventBuffer::EOL_ANY), $buffer->read(100));
$buffer = filled("a\0b\0");
var_dump($buffer->readLine(EventBuffer::EOL_NUL), $buffer->readLine(EventBuffer::EOL_NUL));

echo "-- how often a string occurs\n";
function count_of(EventBuffer $buffer, string $what): int
{
	for ($n = 0, $position = 0; ($found = $buffer->search($what, $position)) !== false; $n++) {
		$position = $found + strlen($what);
	}
	return $n;
}
$buffer = filled('one two one two three one');
var_dump(count_of($buffer, 'one'), count_of($buffer, 'two'), count_of($buffer, 'four'));
var_dump($buffer->search('two', 5, 15), $buffer->search('two', 5, 10));

echo "-- the end of a line\n";
$buffer = filled("12345\n67890\r\n");
var_dump($buffer->searchEol(), $buffer->searchEol(6), $buffer->searchEol(-1, EventBuffer::EOL_CRLF_STRICT));
var_dump($buffer->substr(0, 5), $buffer->substr(6, 5), $buffer->substr(6) === "67890\r\n");

echo "-- copyout() leaves the bytes, drain() and read() take them\n";
var_dump($buffer->copyout($data, 5), $data, $buffer->length);
var_dump($buffer->drain(6), $buffer->read(3), $buffer->length);

echo "-- prepend, addBuffer, appendFrom, prependBuffer\n";
$a = filled('world');
$a->prepend('hello ');
$b = filled('!?');
var_dump($a->addBuffer(filled(',')), $a->appendFrom($b, 1), $b->length);
var_dump($b->prependBuffer($a), $a->length, $b->length, $b->pullup(5), $b->pullup(-1), $b->contiguous_space);

echo "-- a frame: length and bytes\n";
$frames = filled(pack('N', 5) . 'first' . pack('N', 6) . 'second' . pack('N', 9) . 'not yet');
while ($frames->copyout($head, 4) === 4 && $frames->length >= 4 + ($length = unpack('N', $head)[1])) {
	$frames->drain(4);
	var_dump($frames->read($length));
}
var_dump($frames->length);

echo "-- frozen at the end\n";
$buffer = filled('x');
var_dump($buffer->freeze(false), $buffer->add('y'), $buffer->unfreeze(false), $buffer->add('y'), $buffer->expand(1000), $buffer->length);

echo "-- to and from streams\n";
[$one, $two] = stream_socket_pair(STREAM_PF_UNIX, STREAM_SOCK_STREAM, 0);
$buffer = filled('through a socket');
var_dump($buffer->write($one, 7), $buffer->length, $buffer->write($one), $buffer->length);
var_dump($buffer->readFrom($two, 9), $buffer->readFrom($two), $buffer->read(100));
?>
--EXPECT--
-- lines
string(3) "one"
string(3) "two"
string(5) "three"
string(0) ""
int(4)
NULL
string(4) "last"
string(1) "a"
string(1) "b"
-- how often a string occurs
int(3)
int(2)
int(0)
int(12)
bool(false)
-- the end of a line
int(5)
int(11)
int(11)
string(5) "12345"
string(5) "67890"
bool(true)
-- copyout() leaves the bytes, drain() and read() take them
int(5)
string(5) "12345"
int(13)
bool(true)
string(3) "678"
int(4)
-- prepend, addBuffer, appendFrom, prependBuffer
bool(true)
int(1)
int(1)
bool(true)
int(0)
int(14)
string(5) "hello"
string(14) "hello world,!?"
int(14)
-- a frame: length and bytes
string(5) "first"
string(6) "second"
int(11)
-- frozen at the end
bool(true)
bool(false)
bool(true)
bool(true)
bool(true)
int(2)
-- to and from streams
int(7)
int(9)
int(9)
int(0)
int(9)
int(7)
string(16) "through a socket"
