--TEST--
EventHttp: replies have the same bytes whether they go out directly or through libevent
--EXTENSIONS--
event
sockets
--FILE--
<?php
require __DIR__ . '/../support/http_ways.php';

compare_ways(1000, [null]);
?>
--EXPECT--
directly
as libevent replies
directly
all the same
all ends told
all ends told
all ends told
