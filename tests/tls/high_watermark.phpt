--TEST--
EventBufferEvent::setWatermark: with TLS all of the input comes, though reading stops at the high-water mark
--SKIPIF--
<?php
class_exists('EventSslContext') or die('skip built without OpenSSL');
?>
--FILE--
<?php
require __DIR__ . '/../support/bufferevent.php';
require __DIR__ . '/../support/tls.php';

const TOTAL = 300000;
$files = (new Authority())->issue('server', 'DNS:localhost');
$base = new EventBase();
$client = $files->client();
$makes = [
	'a socket' => fn ($stream) => EventBufferEvent::sslSocket($base, $stream, $client, EventBufferEvent::SSL_CONNECTING),
	'a filter' => fn ($stream) => EventBufferEvent::createSslFilter(new EventBufferEvent($base, $stream), $client, EventBufferEvent::SSL_CONNECTING),
];
/* Where the mark was reached, what lets it go on. */
$ways = [
	'pieces are taken' => fn ($bev) => null,
	'reading is enabled later' => function ($bev) {
		$bev->disable(Event::READ);
		$taken = strlen((string) $bev->read(TOTAL));
		$bev->enable(Event::READ);
		return $taken;
	},
	'the mark goes' => fn ($bev) => $bev->setWatermark(Event::READ, 0, 0),
];
foreach ($makes as $what => $make) {
	foreach ($ways as $how => $way) {
		[$here, $there] = stream_socket_pair(STREAM_PF_UNIX, STREAM_SOCK_STREAM, 0);
		$peer = EventBufferEvent::sslSocket($base, $there, $files->server('server'), EventBufferEvent::SSL_ACCEPTING);
		$peer->enable(Event::READ | Event::WRITE);
		$peer->write(str_repeat('x', TOTAL));
		$bev = $make($here);
		$bev->setWatermark(Event::READ, 0, 4096);
		$bev->enable(Event::READ);
		$got = 0;
		if ($how === 'pieces are taken') {
			$bev->setCallbacks(function ($bev) use (&$got) { $got += strlen((string) $bev->read(1024)); }, null, null);
		}
		$seen = function () use ($bev, &$got) { return $got + $bev->input->length; };
		until($base, function () use ($bev, $how, $way, &$got, $seen) {
			while ($how === 'reading is enabled later' && $bev->input->length >= 4096) {
				$got += $way($bev); // a filter reads at once
			}
			$how === 'the mark goes' && $bev->input->length >= 4096 && $way($bev);
			return $seen() === TOTAL;
		});
		echo "$what, $how: ", $seen(), "\n";
		$bev->free();
		$peer->free();
	}
}
?>
--EXPECT--
a socket, pieces are taken: 300000
a socket, reading is enabled later: 300000
a socket, the mark goes: 300000
a filter, pieces are taken: 300000
a filter, reading is enabled later: 300000
a filter, the mark goes: 300000
