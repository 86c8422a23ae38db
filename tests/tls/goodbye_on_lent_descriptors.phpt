--TEST--
EventBufferEvent::sslSocket: free() and close() say goodbye on a descriptor that is not its own, and only while it is there
--SKIPIF--
<?php
class_exists('EventSslContext') or die('skip built without OpenSSL');
?>
--FILE--
<?php
require __DIR__ . '/../support/bufferevent.php';
require __DIR__ . '/../support/tls.php';

$files = (new Authority())->issue('server', 'DNS:localhost');
$close = EventBufferEvent::OPT_CLOSE_ON_FREE;

/* How the server ends its side, and what the client's event callback gets. */
$ends = [
	'free' => fn (&$bev, &$stream) => $bev->free(),
	'close' => fn (&$bev, &$stream) => $bev->close(),
	'dropped' => function (&$bev) { $bev = null; },
	'something left in the output' => function (&$bev, &$stream) {
		$bev->disable(Event::WRITE);
		$bev->write('left');
		$bev->free();
		stream_socket_shutdown($stream, STREAM_SHUT_RDWR);
	},
	'closed before' => function (&$bev, &$stream) {
		fclose($stream);
		$bev->free();
	},
	'closed before, and its number used again' => function (&$bev, &$stream) use (&$others) {
		$number = $bev->fd;
		fclose($stream);
		$others = stream_socket_pair(STREAM_PF_UNIX, STREAM_SOCK_STREAM, 0);
		var_dump(EventUtil::getSocketFd($others[0]) === $number);
		$bev->free();
		stream_set_blocking($others[1], false);
		var_dump(fread($others[1], 100));
	},
];
foreach (['stream', 'number'] as $given) {
	foreach ($ends as $how => $end) {
		$base = new EventBase();
		[$here, $there] = tcp();
		$number = EventUtil::getSocketFd($there);
		$server = EventBufferEvent::sslSocket($base, $given === 'stream' ? $there : $number, $files->server('server'), EventBufferEvent::SSL_ACCEPTING);
		$client = EventBufferEvent::sslSocket($base, $here, $files->client(), EventBufferEvent::SSL_CONNECTING, $close);
		$news = [];
		$tell = function (string $who) use (&$news) {
			return function ($bev, int $events) use (&$news, $who) { $news[] = "$who " . names($events); };
		};
		$server->setCallbacks(null, null, $tell('server'));
		$client->setCallbacks(null, null, $tell('client'));
		$client->enable(Event::READ);
		until($base, function () use (&$news) { return count($news) == 2; });
		settle($base);
		$news = [];
		$end($server, $there);
		until($base, function () use (&$news) { return $news; });
		echo "$given, $how: ", implode(', ', $news), "\n";
		unset($server, $client, $here, $there, $others);
	}
}
?>
--EXPECT--
stream, free: client READING|EOF
stream, close: client READING|EOF
stream, dropped: client READING|EOF
stream, something left in the output: client READING|ERROR
stream, closed before: client READING|ERROR
bool(true)
string(0) ""
stream, closed before, and its number used again: client READING|ERROR
number, free: client READING|EOF
number, close: client READING|EOF
number, dropped: client READING|EOF
number, something left in the output: client READING|ERROR
number, closed before: client READING|ERROR
bool(true)
string(0) ""
number, closed before, and its number used again: client READING|ERROR
