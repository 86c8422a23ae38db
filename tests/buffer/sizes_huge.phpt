--TEST--
EventBuffer: sizes nobody has memory for are cut to what there is, or refused
--EXTENSIONS--
event
--FILE--
<?php
set_error_handler(fn ($number, $message) => print("Warning: $message\n"));
$max = PHP_INT_MAX;
$b = new EventBuffer();
var_dump($b->expand($max), $b->expand($max - 100), $b->read($max), $b->drain($max), $b->copyout($data, $max), $b->pullup($max));

$b->add("abc");
var_dump($b->expand($max), $b->expand($max - 3));
var_dump($b->pullup($max), $b->substr($max, $max), $b->substr(1, $max), $b->substr($max));
var_dump($b->search("b", $max, $max), $b->searchEol($max));
var_dump($b->copyout($data, $max), $data);

$pair = stream_socket_pair(STREAM_PF_UNIX, STREAM_SOCK_STREAM, 0);
var_dump($b->write($pair[0], $max), $b->readFrom($pair[1], $max), $b->readFrom($pair[1], 0));
$other = new EventBuffer();
var_dump($other->appendFrom($b, $max), $other->read($max), $other->length);
?>
--EXPECT--
bool(false)
bool(false)
NULL
bool(true)
int(0)
NULL
bool(false)
bool(false)
NULL
bool(false)
string(2) "bc"
bool(false)
Warning: EventBuffer::search(): Argument #2 ($start) must be a position in the buffer: searched from the front
Warning: EventBuffer::searchEol(): Argument #1 ($start) must be a position in the buffer: searched from the front
int(1)
bool(false)
int(3)
string(3) "abc"
int(3)
int(3)
int(0)
int(3)
string(3) "abc"
int(0)
