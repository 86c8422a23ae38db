--TEST--
EventHttpConnection with TLS: answers are taken in all forms in which nobody can doubt where they end
--SKIPIF--
<?php
class_exists('EventSslContext') or die('skip built without OpenSSL');
?>
--FILE--
<?php
require __DIR__ . '/../support/http_client.php';
require __DIR__ . '/../support/tls.php';

$files = (new Authority())->issue('here', 'IP:127.0.0.1');
ask_for_odd_answers(new EventBase(), $files->server('here'), $files->client());
?>
--EXPECT--
/length: 200 "abc"
{"Content-Length":"3"}
/twice: 200 "abc"
{"Content-Length":"3, 3, 3"}
/chunks: 200 "abcdefg"
{"Transfer-Encoding":"chunked"}
/list: 200 "abcdefg"
{"Transfer-Encoding":"x, chunked"}
/empty: 200 null
{"Transfer-Encoding":"chunked"}
/204: 204 null
[]
/304: 304 null
{"Content-Length":"3"}
/head: 200 null
{"Content-Length":"3"}
/head%20chunked: 200 null
{"Transfer-Encoding":"chunked"}
/lf: 200 "abc"
{"Content-Length":"3","X":"a b"}
/folded: 200 "abc"
{"X":"a b c","Content-Length":"3"}
/no%20reason: 200 "abc"
{"Content-Length":"3"}
/600: 600 "abc"
{"Content-Length":"3","Connection":"keep-alive"}
/1.0: 200 "abc"
{"Connection":"Keep-Alive","Content-Length":"3"}
/1.2: 200 "abc"
{"Content-Length":"3","X":"\u0001~"}
connections: 1
/close: 200 "abc"
{"Connection":"x, close","Content-Length":"3"}
/old: 200 "abc"
{"Content-Length":"3"}
/to%20the%20end: 200 "abc"
[]
/all%20the%20same: 200 "abc"
{"Connection":"keep-alive"}
/coding: 200 "abc"
{"Transfer-Encoding":"chunked, x"}
connections: 5
connections: 6
connections: 10
