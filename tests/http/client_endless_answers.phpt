--TEST--
EventHttpConnection: an answer whose head, chunk sizes or trailers have no end is given up, as is a body above the limit
--FILE--
<?php
require __DIR__ . '/../support/http_client.php';

ask_for_endless_answers(new EventBase());
?>
--EXPECT--
/status%20line: null
/field: null
/fold: null
/fields: null
/size: null
/extension: null
/trailers: null
/100: null
/chunks: null
/body: null
