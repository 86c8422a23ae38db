--TEST--
var_dump() shows whose side a context is for and which TLS a connection speaks, and no secret
--SKIPIF--
<?php
class_exists('EventSslContext') or die('skip built without OpenSSL');
?>
--FILE--
<?php
foreach ([EventSslContext::TLS_CLIENT_METHOD, EventSslContext::TLS_SERVER_METHOD] as $method) {
	var_dump(new EventSslContext($method, [EventSslContext::OPT_PASSPHRASE => 'secret']));
}
$base = new EventBase();
[$one, $other] = stream_socket_pair(STREAM_PF_UNIX, STREAM_SOCK_STREAM, 0);
$bev = EventBufferEvent::sslSocket($base, $one, new EventSslContext(EventSslContext::TLS_CLIENT_METHOD, []), EventBufferEvent::SSL_CONNECTING);
preg_match_all('~\[(state|tls):.*~', print_r($bev, true), $lines);
print_r($lines[0]);
?>
--EXPECT--
object(EventSslContext)#1 (3) {
  ["side":"EventSslContext":private]=>
  string(6) "client"
  ["local_cert"]=>
  NULL
  ["local_pk"]=>
  NULL
}
object(EventSslContext)#1 (3) {
  ["side":"EventSslContext":private]=>
  string(6) "server"
  ["local_cert"]=>
  NULL
  ["local_pk"]=>
  NULL
}
Array
(
    [0] => [state:EventBufferEvent:private] => connecting
    [1] => [tls:EventBufferEvent:private] => 
)
