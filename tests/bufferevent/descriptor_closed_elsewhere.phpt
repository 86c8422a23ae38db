--TEST--
EventBufferEvent: a lent stream that is closed, and another one on its number
--FILE--
<?php
require __DIR__ . '/../support/bufferevent.php';

$base = new EventBase();
foreach ([0, EventBufferEvent::OPT_DEFER_CALLBACKS] as $options) {
	[$old_peer, $old] = stream_socket_pair(STREAM_PF_UNIX, STREAM_SOCK_STREAM, 0);
	$number = (int) $old;
	$bev = new EventBufferEvent($base, $old, $options, fn () => print("old reads\n"), fn () => print("old writes\n"), fn () => print("old event\n"));
	$bev->enable(Event::READ);
	$fd = $bev->fd;
	fclose($old);
	settle($base);

	/* The lowest free number is given out first. */
	[$new, $new_peer] = stream_socket_pair(STREAM_PF_UNIX, STREAM_SOCK_STREAM, 0);
	$next = new EventBufferEvent($base, $new, $options, fn (EventBufferEvent $bev) => print('new reads ' . $bev->read(10) . "\n"));
	var_dump($next->fd === $fd, $bev->enable(Event::READ), $bev->fd);
	$next->enable(Event::READ);
	fwrite($new_peer, 'hello');
	$bev->write('nobody gets this');
	settle($base);
	stream_set_blocking($new_peer, false);
	var_dump(fread($new_peer, 100));
	$bev->close();
	fwrite($new_peer, 'again');
	settle($base);
	$next->free();
	unset($old_peer, $new, $new_peer);
}

/* An Event on the number of one that a buffer event has closed. */
[$bev, $peer] = connection($base, fn () => print("never\n"));
$bev->enable(Event::READ);
$fd = $bev->fd;
$bev->free();
[$stream, $other] = stream_socket_pair(STREAM_PF_UNIX, STREAM_SOCK_STREAM, 0);
$event = new Event($base, $stream, Event::READ, fn () => print("the event fires\n"));
$event->add();
fwrite($other, 'x');
settle($base);
?>
--EXPECT--
bool(true)
bool(false)
NULL
new reads hello
string(0) ""
new reads again
bool(true)
bool(false)
NULL
new reads hello
string(0) ""
new reads again
the event fires
