--TEST--
EventBufferEvent: after an exception nothing is called and nothing is lost
--FILE--
<?php
require __DIR__ . '/../support/bufferevent.php';

/* Input and its end come at once: the first callback throws, the others are called when the loop runs again. */
$base = new EventBase();
foreach ([0, EventBufferEvent::OPT_DEFER_CALLBACKS] as $options) {
	[$peer, $stream] = tcp();
	$throw = true;
	$say = function (string $what) use (&$throw): void {
		echo $what, "\n";
		if ($throw) {
			throw new Exception("after $what");
		}
	};
	$bev = new EventBufferEvent($base, $stream, $options,
		fn (EventBufferEvent $bev) => $say('read ' . $bev->read(10)),
		fn () => $say('written'),
		fn (EventBufferEvent $bev, int $events) => $say(names($events)));
	$bev->enable(Event::READ);
	$bev->write('x');
	fwrite($peer, 'y');
	stream_socket_shutdown($peer, STREAM_SHUT_WR);
	for ($i = 0; $i < 3; $i++) {
		attempt(fn () => $base->loop());
	}
	attempt(fn () => $base->loop());
}

/* The same where a connection brings more news at once. */
$server = stream_socket_server('tcp://127.0.0.1:0');
$bev = new EventBufferEvent($base, null, 0, null, fn () => $say('written'), fn (EventBufferEvent $bev, int $events) => $say(names($events)));
$bev->write('x');
$bev->connect(stream_socket_get_name($server, false));
attempt(fn () => until($base, fn () => false));
$throw = false;
settle($base);
$bev->free();

/* Two that are ready at once: the second waits. */
$said = [];
foreach ([1, 2] as $i) {
	[$bev, $peer] = $keep[] = connection($base, function (EventBufferEvent $bev, int $i) use (&$said): void {
		$said[] = $i;
		$bev->free();
		throw new Exception((string) count($said));
	}, null, null, $i);
	$bev->enable(Event::READ);
	fwrite($peer, 'x');
}
attempt(fn () => $base->loop());
attempt(fn () => $base->loop());
attempt(fn () => $base->loop());
?>
--EXPECT--
written
Exception: after written
read y
Exception: after read y
READING|EOF
Exception: after READING|EOF
true
read y
Exception: after read y
written
Exception: after written
READING|EOF
Exception: after READING|EOF
true
CONNECTED
Exception: after CONNECTED
written
Exception: 1
Exception: 2
true
