--TEST--
EventHttpConnection with TLS: what a server sends beyond its answer ends the connection and answers nothing
--SKIPIF--
<?php
class_exists('EventSslContext') or die('skip built without OpenSSL');
?>
--FILE--
<?php
require __DIR__ . '/../support/http_client.php';
require __DIR__ . '/../support/tls.php';

$files = (new Authority())->issue('here', 'IP:127.0.0.1');
ask_for_surplus(new EventBase(), $files->server('here'), $files->client());
?>
--EXPECT--
-- /piece
/piece: 200 "this is \/piece"
/after: 200 "this is \/after"
/piece: 200 "this is \/piece"
/post: 200 "this is \/post"
/after: 200 "this is \/after"
connections: 3
-- /pieces
/pieces: 200 "this is \/pieces"
/after: 200 "this is \/after"
/pieces: 200 "this is \/pieces"
/post: 200 "this is \/post"
/after: 200 "this is \/after"
connections: 5
-- while nothing is asked
/after: 200 "this is \/after"
connections: 6
