--TEST--
What libevent will never call again is collected: output that nobody takes, a handshake cut short
--SKIPIF--
<?php
class_exists('EventSslContext') or die('skip built without OpenSSL');
?>
--FILE--
<?php
/* In a cycle with its own callback. */
function forget(EventBufferEvent $bev, WeakMap $alive): void
{
	$bev->setCallbacks(null, null, function () use ($bev): void {});
	$bev->enable(Event::READ);
	$alive[$bev] = true;
}

function left(EventBase $base, WeakMap $alive): int
{
	for ($i = 0; $i < 4; $i++) {
		$base->loop(EventBase::LOOP_NONBLOCK);
		gc_collect_cycles();
	}
	return count($alive);
}

$base = new EventBase();
$context = new EventSslContext(EventSslContext::TLS_CLIENT_METHOD, []);
$open = EventBufferEvent::OPT_CLOSE_ON_FREE;
$ways = [
	'reset with output left' => function ($x, $y) use ($base, $open): array {
		$bev = new EventBufferEvent($base, $x, $open);
		fwrite($y, 'unread');
		$bev->write(str_repeat('x', 4 << 20));
		return [$bev, null];
	},
	'writing disabled' => function ($x, $y) use ($base, $open): array {
		$bev = new EventBufferEvent($base, $x, $open);
		$bev->disable(Event::WRITE);
		$bev->write('x');
		return [$bev, null];
	},
	'a full input' => function ($x, $y) use ($base, $open): array {
		$bev = new EventBufferEvent($base, $x, $open);
		$bev->setWatermark(Event::READ, 0, 4);
		fwrite($y, 'longer than that');
		return [$bev, $y];
	},
	'a handshake, lent' => fn ($x, $y) =>
		[EventBufferEvent::sslSocket($base, $x, $context, EventBufferEvent::SSL_CONNECTING), null],
	'a handshake' => fn ($x, $y) =>
		[EventBufferEvent::sslSocket($base, $x, $context, EventBufferEvent::SSL_CONNECTING, $open), null],
	'a filter, lent' => function ($x, $y) use ($base, $context): array {
		$below = new EventBufferEvent($base, $x);
		return [EventBufferEvent::createSslFilter($below, $context, EventBufferEvent::SSL_CONNECTING), null];
	},
	'a time-out' => function ($x, $y) use ($base, $context, $open): array {
		$bev = EventBufferEvent::sslSocket($base, $x, $context, EventBufferEvent::SSL_CONNECTING, $open);
		$bev->setTimeouts(0.001, 0.001);
		return [$bev, $y];
	},
];
foreach ($ways as $name => $way) {
	$alive = new WeakMap();
	for ($i = 0; $i < 3; $i++) {
		[$x, $y] = stream_socket_pair(STREAM_PF_UNIX, STREAM_SOCK_STREAM, 0);
		[$bev, $keep[]] = $way($x, $y);
		forget($bev, $alive);
		$base->loop(EventBase::LOOP_NONBLOCK);
		unset($bev, $x, $y);
		if ($name === 'a time-out') {
			$base->exit(0.01);
			$base->loop();
		}
	}
	echo $name, ': ', left($base, $alive), "\n";
}
?>
--EXPECT--
reset with output left: 0
writing disabled: 0
a full input: 0
a handshake, lent: 0
a handshake: 0
a filter, lent: 0
a time-out: 0
