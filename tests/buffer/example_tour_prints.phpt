--TEST--
examples/buffer_tour.php runs and prints what its comments promise
--EXTENSIONS--
event
--FILE--
<?php
require __DIR__ . '/../../examples/buffer_tour.php';
?>
--EXPECT--
There are 37 bytes.
The head is complete: it has 21 bytes.
A line: PUT notes
A line: length: 11
The body begins with "Hello" and ends with "world".
Read: Hello, 7 bytes are left.
Read: world, 0 bytes are left.
Moved: the reply has 0 bytes, the output 27.
Received:
OK 21
line 1
line 2
line 3
