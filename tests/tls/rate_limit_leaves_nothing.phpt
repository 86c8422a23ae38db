--TEST--
EventBufferEvent::setRateLimit: with TLS all of the input comes, though the limit cuts the last record that there is
--SKIPIF--
<?php
class_exists('EventSslContext') or die('skip built without OpenSSL');
?>
--FILE--
<?php
require __DIR__ . '/../support/bufferevent.php';
require __DIR__ . '/../support/tls.php';

const TOTAL = 30000; // two records
$files = (new Authority())->issue('server', 'DNS:localhost');
$base = new EventBase();
/* What happens to the one that reads, where the limit has been reached. */
$ways = [
	'waited for' => fn ($bev) => null,
	'another limit' => fn ($bev) => $bev->setRateLimit(200000, 0),
	'lifted' => fn ($bev) => $bev->setRateLimit(0, 0),
	'reading is enabled later' => function ($bev) use ($base, &$later) {
		$bev->disable(Event::READ);
		$later = Event::timer($base, fn () => $bev->enable(Event::READ));
		$later->add(0.25);
	},
	'freed' => function ($bev) {
		$bev->free();
		return 'over';
	},
];
foreach ($ways as $how => $way) {
	[$here, $there] = stream_socket_pair(STREAM_PF_UNIX, STREAM_SOCK_STREAM, 0);
	$peer = EventBufferEvent::sslSocket($base, $there, $files->server('server'), EventBufferEvent::SSL_ACCEPTING);
	$peer->enable(Event::READ | Event::WRITE);
	$peer->write(str_repeat('x', TOTAL));
	$bev = EventBufferEvent::sslSocket($base, $here, $files->client(), EventBufferEvent::SSL_CONNECTING);
	$bev->setRateLimit(100000, 0);
	$bev->enable(Event::READ);
	[$got, $over] = [0, false];
	$bev->setCallbacks(function ($bev) use (&$got, &$way, &$over) {
		$first = $got === 0;
		$got += strlen($bev->read(TOTAL));
		$over = ($first && $way($bev) === 'over') || $got === TOTAL;
	}, null, null);
	until($base, function () use (&$over) {
		return $over;
	});
	echo "$how: ", $got === TOTAL ? 'all' : 'some', "\n";
	unset($bev, $peer);
}
?>
--EXPECT--
waited for: all
another limit: all
lifted: all
reading is enabled later: all
freed: some
