--TEST--
EventBuffer: readLine() and searchEol() know five ends of lines
--EXTENSIONS--
event
--FILE--
<?php
set_error_handler(fn ($number, $message) => print("Warning: $message\n"));
$styles = ['ANY', 'CRLF', 'CRLF_STRICT', 'LF', 'NUL'];

foreach ($styles as $style) {
	$eol = constant("EventBuffer::EOL_$style");
	$b = new EventBuffer();
	/* In pieces: an end of line may lie across the border of two. */
	foreach (["one\r", "\ntwo\n\nthree\rfour\0five\r\n", "tail"] as $piece) {
		$part = new EventBuffer();
		$part->add($piece);
		$b->addBuffer($part);
	}
	echo $style, ': ', json_encode($b->searchEol(-1, $eol)), json_encode($b->searchEol(5, $eol));
	while (($line = $b->readLine($eol)) !== null) {
		echo ' ', json_encode($line);
	}
	echo ' left ', json_encode($b->read(100)), "\n";
}

echo "-- the default is ANY, positions end at the length\n";
$b = new EventBuffer();
$b->add("a\rb\n");
var_dump($b->searchEol(), $b->searchEol(2), $b->searchEol(3), $b->searchEol(4), $b->searchEol(5));

echo "-- empty lines\n";
$b = new EventBuffer();
$b->add("\n\nx");
var_dump($b->readLine(EventBuffer::EOL_LF), $b->readLine(EventBuffer::EOL_LF), $b->readLine(EventBuffer::EOL_LF));
?>
--EXPECT--
ANY: 38 "one" "two" "three" "four\u0000five" left "tail"
CRLF: 38 "one" "two" "" "three\rfour\u0000five" left "tail"
CRLF_STRICT: 325 "one" "two\n\nthree\rfour\u0000five" left "tail"
LF: 48 "one\r" "two" "" "three\rfour\u0000five\r" left "tail"
NUL: 2020 "one\r\ntwo\n\nthree\rfour" left "five\r\ntail"
-- the default is ANY, positions end at the length
Warning: EventBuffer::searchEol(): Argument #1 ($start) must be a position in the buffer: searched from the front
int(1)
int(3)
int(3)
bool(false)
int(1)
-- empty lines
string(0) ""
string(0) ""
NULL
