--TEST--
EventHttpConnection with TLS: a small body does not wait until the server's system has acknowledged the head
--SKIPIF--
<?php
class_exists('EventSslContext') or die('skip built without OpenSSL');
?>
--FILE--
<?php
require __DIR__ . '/../support/http_client.php';
require __DIR__ . '/../support/tls.php';

$files = (new Authority())->issue('here', 'IP:127.0.0.1');
$base = new EventBase();
$raw = new RawServer($base, function (string &$received) {
	$request = take_request($received);
	return $request ? [answer($request[1])] : null;
}, $files->server('here'));
$asker = new Asker($base, $raw, $files->client());
$started = microtime(true);
for ($i = 0; $i < 250; $i++) {
	$asker->ask('/', 'a body');
	until($base, fn () => $asker->waits === 0);
}
$seconds = microtime(true) - $started;
echo count($asker->told), ' times ', implode(array_unique($asker->told)), "\n";
echo $seconds < 7 || is_watched() ? 'at once' : "after $seconds seconds", "\n"; // it is 10 where each waits for 40 ms
?>
--EXPECT--
250 times /: 200 "a body"
at once
