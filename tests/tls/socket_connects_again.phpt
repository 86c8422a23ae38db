--TEST--
EventBufferEvent::sslSocket: connects again when its connection has ended, and does not spin where it cannot
--SKIPIF--
<?php
class_exists('EventSslContext') or die('skip built without OpenSSL');
?>
--FILE--
<?php
require __DIR__ . '/../support/bufferevent.php';
require __DIR__ . '/../support/tls.php';

$files = (new Authority())->issue('server', 'DNS:localhost,IP:127.0.0.1');
$context = $files->server('server');
$base = new EventBase();
$accepted = [];
$over = false;
$listener = new EventListener($base, function (EventListener $listener, int $fd) use ($base, $context, &$accepted): void {
	$accepted[] = $bev = EventBufferEvent::sslSocket($base, $fd, $context, EventBufferEvent::SSL_ACCEPTING, EventBufferEvent::OPT_CLOSE_ON_FREE);
	$bev->enable(Event::READ);
}, null, EventListener::OPT_CLOSE_ON_FREE, -1, '127.0.0.1:0');
$listener->getSocketName($address, $port);

$refusing = stream_socket_server('tcp://127.0.0.1:0');
$nobody = stream_socket_get_name($refusing, false);
fclose($refusing);

$to = ["$address:$port", "$address:$port", $nobody, "$address:$port"];
$client = EventBufferEvent::sslSocket($base, null, $files->client(), EventBufferEvent::SSL_CONNECTING);
$client->setCallbacks(null, null, function (EventBufferEvent $client, int $events) use (&$to, &$accepted, &$over): void {
	if ($events & EventBufferEvent::CONNECTED) {
		echo "connected\n";
		foreach ($accepted as $bev) {
			$bev->free();
		}
		$accepted = [];
	} else {
		echo "ended\n";
		$over = !$to;
		if (!$over) {
			var_dump($client->connect(array_shift($to)), $client->enable(Event::READ | Event::WRITE));
		}
	}
});
$client->enable(Event::READ | Event::WRITE);
var_dump($client->connect(array_shift($to)));
while (!$over) {
	$base->loop(EventBase::LOOP_ONCE);
}
?>
--EXPECT--
bool(true)
connected
ended
bool(true)
bool(true)
connected
ended
bool(true)
bool(true)
ended
bool(true)
bool(true)
connected
ended
