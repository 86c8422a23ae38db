--TEST--
EventBufferEvent: connect() to unix sockets, which are connected at once
--FILE--
<?php
require __DIR__ . '/../support/bufferevent.php';

$base = new EventBase();
$path = sys_get_temp_dir() . '/event-' . getmypid() . '.sock';
$server = stream_socket_server("unix://$path");
foreach ([0, EventBufferEvent::OPT_DEFER_CALLBACKS] as $options) {
	foreach (['', 'hello'] as $output) {
		$client = new EventBufferEvent($base, null, $options,
			fn (EventBufferEvent $bev) => print('reads ' . $bev->read(10) . "\n"),
			fn (EventBufferEvent $bev) => print("has written\n"),
			fn (EventBufferEvent $bev, int $events) => print(names($events) . "\n"));
		$client->enable(Event::READ);
		$client->write($output);
		var_dump($client->connect("unix:$path"), $client->connect("unix:$path"));
		settle($base);
		$peer = stream_socket_accept($server);
		fwrite($peer, 'answer');
		settle($base);
		var_dump($client->connect("unix:$path")); /* there is a connection */
		echo $output === '' ? '' : fread($peer, 100) . "\n";
		$client->free();
		var_dump(is_closed($peer));
	}
}
unlink($path);

/* A path that is not there fails at once; one that nobody listens on, too, but is told later. */
$lost = new EventBufferEvent($base, null, 0, null, null,
	fn (EventBufferEvent $bev, int $events) => print('lost: ' . names($events) . "\n"));
var_dump($lost->connect("unix:$path"), $lost->fd);
$server = stream_socket_server("unix://$path");
fclose($server);
var_dump(@$lost->connect("unix:$path"));
settle($base);
@unlink($path);
?>
--EXPECT--
bool(true)
bool(false)
CONNECTED
reads answer
bool(false)
bool(true)
bool(true)
bool(false)
CONNECTED
has written
reads answer
bool(false)
hello
bool(true)
bool(true)
bool(false)
CONNECTED
reads answer
bool(false)
bool(true)
bool(true)
bool(false)
CONNECTED
has written
reads answer
bool(false)
hello
bool(true)
bool(false)
NULL
bool(true)
lost: ERROR
