--TEST--
EventHttpConnection with TLS: an answer whose head, chunk sizes or trailers have no end is given up, as is a body above the limit
--SKIPIF--
<?php
class_exists('EventSslContext') or die('skip built without OpenSSL');
?>
--FILE--
<?php
require __DIR__ . '/../support/http_client.php';
require __DIR__ . '/../support/tls.php';

$files = (new Authority())->issue('here', 'IP:127.0.0.1');
ask_for_endless_answers(new EventBase(), $files->server('here'), $files->client());
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
