--TEST--
EventHttpRequest::pauseBody(): a client that has paused is told neither of the body nor of the end, and its server has to wait
--FILE--
<?php
require __DIR__ . '/../support/http_client.php';

$base = new EventBase();
pause_answers($base);
?>
--EXPECT--
-- a large body
the server waits
nothing is kept
paused
resumed 200, all of it
-- paused in the header callback
/small ["",false] ["small",true]
/empty ["",false] ["",true]
/to%20the%20end ["",false] ["somemore",true]
-- paused before it was made, without a chunk callback
false "small"
-- given up while it has paused
well
