--TEST--
EventHttpConnection with TLS: the Host header names the port unless it is 443
--SKIPIF--
<?php
class_exists('EventSslContext') or die('skip built without OpenSSL');
?>
--FILE--
<?php
$base = new EventBase();
foreach ([80, 443] as $port) {
	$connection = new EventHttpConnection($base, null, '127.0.0.1', $port, new EventSslContext(EventSslContext::TLS_CLIENT_METHOD, []));
	$request = new EventHttpRequest(fn () => null);
	$connection->makeRequest($request, EventHttpRequest::CMD_GET, '/');
	echo $request->findHeader('Host', EventHttpRequest::OUTPUT_HEADER), "\n";
	$request->free();
}
?>
--EXPECT--
127.0.0.1:80
127.0.0.1
