--TEST--
EventHttpConnection with TLS: an answer that is cut off or leaves in doubt where it ends ends its request, and its connection is not used again
--SKIPIF--
<?php
class_exists('EventSslContext') or die('skip built without OpenSSL');
?>
--FILE--
<?php
require __DIR__ . '/../support/http_client.php';
require __DIR__ . '/../support/tls.php';

$files = (new Authority())->issue('here', 'IP:127.0.0.1');
ask_for_broken_answers(new EventBase(), $files->server('here'), $files->client());
?>
--EXPECT--
37 were tried
