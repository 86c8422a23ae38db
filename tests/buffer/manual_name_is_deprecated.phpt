--TEST--
EventBuffer::remove(): what the manual's examples call to read
--EXTENSIONS--
event
--FILE--
<?php
$b = new EventBuffer();
$b->add('hello');
while (($n = @$b->remove($data, 3)) > 0) {
	echo "$n $data\n";
}
var_dump($n, $data);
$b->add('all of it');
set_error_handler(fn ($number, $message) => print("$message\n"));
var_dump($b->remove($data, -1), $data, $b->length);
$b->add('frozen');
$b->freeze(true);
var_dump($b->remove($data, 3), $data);
?>
--EXPECT--
3 hel
2 lo
int(0)
NULL
Method EventBuffer::remove() is deprecated
int(9)
string(9) "all of it"
int(0)
Method EventBuffer::remove() is deprecated
int(-1)
string(9) "all of it"
