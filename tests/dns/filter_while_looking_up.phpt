--TEST--
EventBufferEvent::connectHost: a look-up goes on when a filter comes and goes, and there is one at a time
--SKIPIF--
<?php
class_exists('EventSslContext') or die('skip built without OpenSSL');
?>
--FILE--
<?php
require __DIR__ . '/../support/dns.php';

$base = new EventBase();
$names = new NameServer($base, ['here.test' => ['127.0.0.1']]);
$dns = asking($base, $names);
$server = stream_socket_server('tcp://127.0.0.1:0');
[, $port] = explode(':', stream_socket_get_name($server, false));
$context = new EventSslContext(EventSslContext::TLS_CLIENT_METHOD, []);

foreach (['here.test' => 'it is answered', 'silent.test' => 'it is freed', 'silent.test.' => 'it is dropped'] as $host => $then) {
	echo "$then\n";
	$told = null;
	$bev = new EventBufferEvent($base, null, 0, null, null, function (EventBufferEvent $bev, int $events) use (&$told): void {
		$told = $events;
	});
	var_dump($bev->connectHost($dns, $host, (int) $port));
	EventBufferEvent::createSslFilter($bev, $context, EventBufferEvent::SSL_CONNECTING)->free();
	var_dump($bev->connectHost($dns, 'here.test', (int) $port), $bev->connect("127.0.0.1:$port"));
	if ($then === 'it is answered') {
		until($base, function () use (&$told): bool {
			return $told !== null;
		});
		var_dump($told === EventBufferEvent::CONNECTED);
	} elseif ($then === 'it is freed') {
		$bev->free();
	}
	unset($bev);
}
var_dump(looked_up($base, $dns, 'here.test')); // and the base has a look at all that is left
unset($dns, $names);
$base->free();
?>
--EXPECT--
it is answered
bool(true)
bool(false)
bool(false)
bool(true)
it is freed
bool(true)
bool(false)
bool(false)
it is dropped
bool(true)
bool(false)
bool(false)
string(9) "127.0.0.1"
