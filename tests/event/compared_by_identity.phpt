--TEST--
Event: == is identity, and arrays of events can be compared
--EXTENSIONS--
event
--FILE--
<?php
require __DIR__ . '/../support/base.php';

$base = new EventBase();
$a = Event::timer($base, fn () => null, 1);
$b = Event::timer($base, fn () => null, 1);
var_dump($a == $a, $a == $b, $a < $b, $a > $b, [$a] == [$a], [$a] == [$b], $base == new EventBase());
?>
--EXPECT--
bool(true)
bool(false)
bool(false)
bool(false)
bool(true)
bool(false)
bool(false)
