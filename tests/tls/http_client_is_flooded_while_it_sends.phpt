--TEST--
EventHttpConnection: what a server sends before it has the whole request is bounded over TLS, too
--SKIPIF--
<?php
class_exists('EventSslContext') or die('skip built without OpenSSL');
?>
--FILE--
<?php
require __DIR__ . '/../support/http_client.php';
require __DIR__ . '/../support/tls.php';

$files = (new Authority())->issue('here', 'IP:127.0.0.1');
ask_while_it_is_sent(new EventBase(), $files->server('here'), $files->client());
?>
--EXPECT--
200, 5
200, 5
null
200, 1048581
200, 1048581
null, before all was sent
