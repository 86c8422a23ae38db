--TEST--
HTTPS: methods by name, and bodies from memory, files and other streams
--SKIPIF--
<?php
class_exists('EventSslContext') or die('skip built without OpenSSL');
?>
--FILE--
<?php
require __DIR__ . '/../support/http_client.php';
require __DIR__ . '/../support/tls.php';

show_warnings();
$files = (new Authority())->issue('here', 'IP:127.0.0.1');
ask_with_bodies(new EventBase(), $files->server('here'), $files->client());
?>
--EXPECT--
no body: 200 PROPFIND / HTTP/1.1 [] 
  PROPFIND 0
a small one: 200 QUERY / HTTP/1.1 {"content-length":"8"} question
  QUERY 0
its name: 200 PUT / HTTP/1.1 {"content-length":"5"} small
  PUT 8
its number as a string: 200 POST / HTTP/1.1 {"content-length":"5"} small
  POST 2
another case: 200 get / HTTP/1.1 [] 
  get 0
a large one: 200 POST / HTTP/1.1 {"content-length":"300000"} 300000 1315866113
  POST 2
a large one of another method: 200 REPORT / HTTP/1.1 {"content-length":"300000"} 300000 1315866113
  REPORT 0
a file: 200 POST / HTTP/1.1 {"content-length":"300000"} 300000 1315866113
  POST 2
the rest of one: 200 PUT / HTTP/1.1 {"content-length":"6"} memory
  PUT 8
nothing of one: 200 PUT / HTTP/1.1 {"content-length":"0"} 
  PUT 8
a file behind something: 200 PATCH / HTTP/1.1 {"content-length":"300010"} 300010 3250917047
  PATCH 256
a filtered one: 200 POST / HTTP/1.1 {"transfer-encoding":"chunked"} 300000 1315866113
  POST 2
a socket: 200 POST / HTTP/1.1 {"transfer-encoding":"chunked"} in pieces, of which the last comes later
  POST 2
a socket: 200 PUT / HTTP/1.1 {"transfer-encoding":"chunked"} in pieces, of which the last comes later
  PUT 8
a socket: 200 PATCH / HTTP/1.1 {"transfer-encoding":"chunked"} 48 4144490709
  PATCH 256
a socket: 200 X / HTTP/1.1 {"transfer-encoding":"chunked"} in pieces, of which the last comes later
  X 0
a socket whose length is said: 200 POST / HTTP/1.1 {"content-length":"5"} 12345
  POST 2
left: 678
asked first: 200 POST / HTTP/1.1 {"expect":"100-continue","content-length":"5"} small
  POST 2
asked first: 200 POST / HTTP/1.1 {"expect":"100-continue","content-length":"300000"} 300000 1315866113
  POST 2
connections: 1
-- streams that fail
  ERROR_BUFFER: the stream of the body cannot be read
closed: null
  ERROR_BUFFER: the stream of the body ended before it was as long as announced
shorter than announced: null
and well again: 200 POST / HTTP/1.1 {"content-length":"1"} x
  POST 2
