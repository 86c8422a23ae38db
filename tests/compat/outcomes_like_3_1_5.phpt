--TEST--
Each of some 3,000 calls comes to what a program for PECL event 3.1.5 can live with
--EXTENSIONS--
event
sockets
--SKIPIF--
<?php
class_exists('EventSslContext') or die('skip built without OpenSSL');
if (str_contains(getenv('LD_PRELOAD') ?: '', 'vgpreload')) die('skip three thousand processes take valgrind half an hour');
?>
--FILE--
<?php
require __DIR__ . '/../support/outcomes.php';

check(facts());
?>
--EXPECT--
2987 of 2987 calls come to what a program can live with
