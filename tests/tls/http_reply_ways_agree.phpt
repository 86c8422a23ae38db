--TEST--
EventHttp: over TLS, too, replies have the same bytes whether they go out directly or through libevent
--EXTENSIONS--
event
sockets
--SKIPIF--
<?php
class_exists('EventSslContext') or die('skip built without OpenSSL');
?>
--FILE--
<?php
require __DIR__ . '/../support/http_ways.php';
require __DIR__ . '/../support/tls.php';

$files = (new Authority())->issue('server', 'DNS:localhost');
$contexts = [
	$files->client([EventSslContext::OPT_VERIFY_PEER => false]),
	$files->client([EventSslContext::OPT_VERIFY_PEER => false], EventSslContext::TLSv12_CLIENT_METHOD),
];
compare_ways(200, $contexts, $files->file('server.pem'), $files->file('server.key'));
?>
--EXPECT--
directly
as libevent replies
directly
all the same
all ends told
all ends told
all ends told
