--TEST--
EventHttpConnection: an answer that is cut off or leaves in doubt where it ends ends its request, and its connection is not used again
--FILE--
<?php
require __DIR__ . '/../support/http_client.php';

ask_for_broken_answers(new EventBase());
?>
--EXPECT--
37 were tried
