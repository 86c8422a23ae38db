--TEST--
EventHttpConnection with TLS: a body behind "Expect: 100-continue" waits for a 100, for a second at most
--SKIPIF--
<?php
class_exists('EventSslContext') or die('skip built without OpenSSL');
?>
--FILE--
<?php
require __DIR__ . '/../support/http_client.php';
require __DIR__ . '/../support/tls.php';

$files = (new Authority())->issue('here', 'IP:127.0.0.1');
ask_first(new EventBase(), $files->server('here'), $files->client());
?>
--EXPECT--
-- permitted
/permits: 200 "\/permits has it"
/bytes: 200 "\/bytes has it"
/permits 100000, /bytes 100000; connections: 1
-- nothing is said for a second
/silent: 200 "\/silent has it"
/silent 100000; connections: 1
-- refused
/refuses: 417 "no"
connections: 1
/refuses%20late: 403 "no"
connections: 2
-- with others behind
/refuses: 417 "no"
/post: 200 "\/post has it"
/permits: 200 "\/permits has it"
/post 9, /permits 100000; connections: 4
-- answered at once
/both: 200 "all the same"
-- nothing to ask for
/empty: 200 "\/empty has it"
-- ends
/ends: null
-- given up while it waits
/after: 200 "\/after has it"
