--TEST--
EventBuffer: strings go in at both ends, and come out at the front
--EXTENSIONS--
event
--FILE--
<?php
$b = new EventBuffer();
var_dump($b->length, $b->contiguous_space, $b->read(10), $b->pullup(-1), $b->substr(0));

echo "-- in\n";
var_dump($b->add("world\0!"), $b->prepend("hello "), $b->add(""), $b->prepend(""), $b->length);

echo "-- looked at\n";
var_dump($b->copyout($data, 5), $data, $b->copyout($data, 0), $data, $b->copyout($data, 100) === 13, $data === "hello world\0!");
var_dump($b->substr(6, 5), $b->substr(12), $b->substr(13), $b->substr(14), $b->substr(0, 0));
var_dump($b->length);

echo "-- in one piece\n";
var_dump($b->contiguous_space < 13, $b->pullup(8), $b->contiguous_space >= 8, $b->pullup(14), $b->pullup(0));
var_dump($b->pullup(-1) === "hello world\0!", $b->contiguous_space);

echo "-- out\n";
var_dump($b->read(5), $b->read(0), $b->drain(1), $b->read(5), $b->length);
var_dump($b->drain(100), $b->length, $b->drain(1), $b->read(1));

echo "-- isset and casts\n";
var_dump(isset($b->length), empty($b->length), isset($b->nothing), get_object_vars($b));
$b->add("x");
var_dump($b);
?>
--EXPECT--
int(0)
int(0)
NULL
NULL
string(0) ""
-- in
bool(true)
bool(true)
bool(true)
bool(true)
int(13)
-- looked at
int(5)
string(5) "hello"
int(0)
NULL
bool(true)
bool(true)
string(5) "world"
string(1) "!"
string(0) ""
bool(false)
string(0) ""
int(13)
-- in one piece
bool(true)
string(8) "hello wo"
bool(true)
NULL
NULL
bool(true)
int(13)
-- out
string(5) "hello"
NULL
bool(true)
string(5) "world"
int(2)
bool(true)
int(0)
bool(true)
NULL
-- isset and casts
bool(true)
bool(true)
bool(false)
array(0) {
}
object(EventBuffer)#1 (2) {
  ["length"]=>
  int(1)
  ["contiguous_space"]=>
  int(1)
}
