--TEST--
EventHttpConnection with TLS: a client that does not verify is told nothing of certificates when its connection breaks
--SKIPIF--
<?php
class_exists('EventSslContext') or die('skip built without OpenSSL');
?>
--FILE--
<?php
require __DIR__ . '/../support/http_client.php';
require __DIR__ . '/../support/tls.php';

show_warnings();
$base = new EventBase();
$files = (new Authority())->signSelf('alone', '/CN=alone', 'subjectAltName=DNS:alone');
$server = new RawServer($base, fn (string &$received) => [null], $files->server('alone'));
$asker = new Asker($base, $server, new EventSslContext(EventSslContext::TLS_CLIENT_METHOD, [EventSslContext::OPT_VERIFY_PEER => false]));
$asker->ask('/broken');
$asker->ask('/too');
$asker->hear();
echo "-- one that does\n";
$asker = new Asker($base, $server, new EventSslContext(EventSslContext::TLS_CLIENT_METHOD, []));
$asker->ask('/distrusted');
$asker->hear();
?>
--EXPECTF--
/broken: null
/too: null
-- one that does
warning: EventBase::loop(): EventHttpConnection: the peer's certificate is not trusted: self%csigned certificate
/distrusted: null
