--TEST--
EventHttpConnection: what a server sends before it has the whole request is bounded by setMaxBodySize()
--FILE--
<?php
require __DIR__ . '/../support/http_client.php';

ask_while_it_is_sent(new EventBase());
?>
--EXPECT--
200, 5
200, 5
null
200, 1048581
200, 1048581
null, before all was sent
