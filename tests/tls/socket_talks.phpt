--TEST--
EventBufferEvent::sslSocket: both ends talk, whatever becomes of the context meanwhile
--SKIPIF--
<?php
class_exists('EventSslContext') or die('skip built without OpenSSL');
?>
--FILE--
<?php
require __DIR__ . '/../support/bufferevent.php';
set_error_handler(fn ($number, $message) => throw new Error(preg_replace('/^\w+::\w+\(\): /', '', $message)), E_WARNING);
require __DIR__ . '/../support/tls.php';

$files = (new Authority())->issue('server', 'DNS:localhost');
$base = new EventBase();
$close = EventBufferEvent::OPT_CLOSE_ON_FREE;

/** Both ends of a TLS connection. */
function ends(EventBase $base, EventSslContext $server, EventSslContext $client): array
{
	[$here, $there] = tcp();
	return [
		EventBufferEvent::sslSocket($base, $here, $client, EventBufferEvent::SSL_CONNECTING, EventBufferEvent::OPT_CLOSE_ON_FREE),
		EventBufferEvent::sslSocket($base, $there, $server, EventBufferEvent::SSL_ACCEPTING, EventBufferEvent::OPT_CLOSE_ON_FREE),
	];
}

foreach (['TLSv1.2' => EventSslContext::TLS1_2_VERSION, 'TLSv1.3' => EventSslContext::TLS1_3_VERSION] as $name => $version) {
	echo "-- $name\n";
	$server = $files->server('server');
	$client = $files->client();
	$client->setMaxProtoVersion($version);
	[$a, $b] = ends($base, $server, $client);
	unset($server, $client);
	var_dump($a->sslGetProtocol(), $a->sslGetCipherName(), $a->sslGetCipherInfo(), $a->allow_ssl_dirty_shutdown);
	$news = [];
	$received = '';
	foreach (['client' => $a, 'server' => $b] as $who => $bev) {
		$bev->setCallbacks(
			function (EventBufferEvent $bev) use (&$received, $who) {
				if ($who === 'server') {
					$bev->writeBuffer($bev->input);
				} else {
					$received .= $bev->read(1 << 20);
				}
			},
			null,
			function (EventBufferEvent $bev, int $events) use (&$news, $who) {
				$news[] = "$who " . names($events);
			}
		);
		$bev->enable(Event::READ);
	}
	$sent = random_bytes(300000);
	$a->write($sent);
	until($base, function () use (&$received, $sent) { return strlen($received) >= strlen($sent); });
	var_dump($received === $sent);
	var_dump($a->sslGetProtocol(), $a->sslGetCipherName() !== '', $a->sslGetCipherVersion() !== '',
		str_contains($b->sslGetCipherInfo(), $a->sslGetCipherName()), $a->sslError());
	sort($news);
	echo implode(', ', $news), "\n";
	$news = [];
	$a->free();
	until($base, function () use (&$news) { return $news; });
	echo implode(', ', $news), ' ', json_encode($b->sslError()), ' ', $b->getEnabled() & Event::READ, "\n";
	$b->close();
	attempt(fn () => $b->sslGetProtocol());
}

echo "-- a connection without TLS\n";
[$plain, $peer] = connection($base);
attempt(fn () => $plain->sslGetProtocol());
attempt(fn () => $plain->sslRenegotiate());
attempt(fn () => $plain->sslError());
attempt(fn () => $plain->allow_ssl_dirty_shutdown);
attempt(fn () => $plain->allow_ssl_dirty_shutdown = true);

echo "-- arguments\n";
$server = $files->server('server');
$client = $files->client();
attempt(fn () => EventBufferEvent::sslSocket($base, null, $server, EventBufferEvent::SSL_CONNECTING));
attempt(fn () => EventBufferEvent::sslSocket($base, null, $client, EventBufferEvent::SSL_ACCEPTING));
attempt(fn () => EventBufferEvent::sslSocket($base, null, $client, EventBufferEvent::SSL_OPEN));
attempt(fn () => EventBufferEvent::sslSocket($base, null, $client, EventBufferEvent::SSL_CONNECTING, 99));
attempt(fn () => EventBufferEvent::sslSocket($base, -5, $client, EventBufferEvent::SSL_CONNECTING));
attempt(fn () => EventBufferEvent::sslSocket($base, 'x', $client, EventBufferEvent::SSL_CONNECTING));
$freed = new EventBase();
$freed->free();
attempt(fn () => EventBufferEvent::sslSocket($freed, null, $client, EventBufferEvent::SSL_CONNECTING));
?>
--EXPECT--
-- TLSv1.2
string(0) ""
string(0) ""
string(0) ""
bool(false)
bool(true)
string(7) "TLSv1.2"
bool(true)
bool(true)
bool(true)
string(0) ""
client CONNECTED, server CONNECTED
server READING|EOF "" 0
Error: EventBufferEvent: has been closed
-- TLSv1.3
string(0) ""
string(0) ""
string(0) ""
bool(false)
bool(true)
string(7) "TLSv1.3"
bool(true)
bool(true)
bool(true)
string(0) ""
client CONNECTED, server CONNECTED
server READING|EOF "" 0
Error: EventBufferEvent: has been closed
-- a connection without TLS
false
null
""
false
true
-- arguments
Error: Argument #4 ($state) must be EventBufferEvent::SSL_ACCEPTING with this context
Error: Argument #4 ($state) must be EventBufferEvent::SSL_CONNECTING with this context
{}
{}
EventException: Invalid file descriptor
EventException: Invalid file descriptor
Error: EventBase: has been freed
