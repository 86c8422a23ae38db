--TEST--
EventHttpRequest::pauseBody(): over TLS a client that has paused does not read its socket either, and its server has to wait
--SKIPIF--
<?php
class_exists('EventSslContext') or die('skip built without OpenSSL');
?>
--FILE--
<?php
require __DIR__ . '/../support/http_client.php';
require __DIR__ . '/../support/tls.php';

$files = (new Authority())->issue('here', 'IP:127.0.0.1');
pause_answers(new EventBase(), $files->server('here'), $files->client());
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
