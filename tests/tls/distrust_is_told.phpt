--TEST--
EventBufferEvent: why a server is not trusted is in sslError(), and a warning where there is no event callback
--SKIPIF--
<?php
class_exists('EventSslContext') or die('skip built without OpenSSL');
?>
--FILE--
<?php
require __DIR__ . '/../support/bufferevent.php';
require __DIR__ . '/../support/tls.php';

$files = (new Authority())->signSelf('alone', '/CN=localhost', 'subjectAltName=DNS:localhost');
$warnings = [];
set_error_handler(function (int $type, string $message) use (&$warnings) {
	echo "Warning: $message\n";
	return $warnings[] = true;
});
$makes = [
	'a socket' => fn ($base, $stream, $context) => EventBufferEvent::sslSocket($base, $stream, $context, EventBufferEvent::SSL_CONNECTING),
	'a filter' => fn ($base, $stream, $context) => EventBufferEvent::createSslFilter(new EventBufferEvent($base, $stream), $context, EventBufferEvent::SSL_CONNECTING),
];
foreach ($makes as $what => $make) {
	foreach ([true, false] as $asks) {
		echo $what, $asks ? ", which asks\n" : ", which does not ask\n";
		$base = new EventBase();
		[$here, $there] = tcp();
		$server = EventBufferEvent::sslSocket($base, $there, $files->server('alone'), EventBufferEvent::SSL_ACCEPTING);
		$server->enable(Event::READ);
		$server->setCallbacks(null, null, fn () => null);
		$client = $make($base, $here, $files->client());
		$warnings = [];
		$asks && $client->setCallbacks(null, null, function ($bev) use (&$warnings) {
			echo preg_replace('/^error:\w+:.*:/U', '', $bev->sslError()), "\n";
			$warnings[] = true;
		});
		$client->enable(Event::READ);
		until($base, function () use (&$warnings) { return $warnings; });
		$client->free();
		$server->free();
	}
}
?>
--EXPECTF--
a socket, which asks
%Scertificate verify failed (self%csigned certificate)
a socket, which does not ask
Warning: EventBase::loop(): EventBufferEvent: the peer's certificate is not trusted: self%csigned certificate
a filter, which asks
%Scertificate verify failed (self%csigned certificate)
a filter, which does not ask
Warning: EventBase::loop(): EventBufferEvent: the peer's certificate is not trusted: self%csigned certificate
