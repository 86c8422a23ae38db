--TEST--
examples/http_pool.php keeps connections, follows a redirect, and goes on after a failure
--FILE--
<?php
ob_start();
require __DIR__ . '/../../examples/http_pool.php';
$lines = explode("\n", trim(ob_get_clean()));
sort($lines, SORT_NATURAL); // the order is that of the answers
echo implode("\n", $lines), "\n";
?>
--EXPECT--
/1: this is /1
/2: this is /2
/3: this is /3
/4: this is /4
/5: this is /5
/6: this is /6
/7: this is /7
/8: this is /8
/9: this is /9
/10: this is /10
/broken: no answer, the connection ended before the answer was complete
/old: this is /new
3 connections
