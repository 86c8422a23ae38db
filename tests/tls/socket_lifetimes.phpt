--TEST--
TLS connections that end in callbacks, by exceptions, without goodbye, with their base or not at all
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

/** Both ends of a connection that makes $callback know of everything. */
function ends(EventBase $base, Authority $files, callable $callback): array
{
	[$here, $there] = tcp();
	$ends = [];
	foreach ([[$here, $files->client(), EventBufferEvent::SSL_CONNECTING], [$there, $files->server('server'), EventBufferEvent::SSL_ACCEPTING]] as [$socket, $context, $state]) {
		$ends[] = $bev = EventBufferEvent::sslSocket($base, $socket, $context, $state, EventBufferEvent::OPT_CLOSE_ON_FREE);
		$bev->setCallbacks(
			fn ($bev) => $callback($bev, 'read'), fn ($bev) => $callback($bev, 'write'),
			fn ($bev, $events) => $callback($bev, names($events))
		);
		$bev->enable(Event::READ);
		$bev->write(str_repeat('x', 50000));
	}
	return $ends;
}

foreach (['CONNECTED', 'read', 'write'] as $when) {
	foreach (['free', 'close', 'drop', 'throw', 'base'] as $how) {
		$base = new EventBase();
		$done = false;
		$ends = ends($base, $files, function (EventBufferEvent $bev, string $what) use ($when, $how, $base, &$done, &$ends) {
			if ($what !== $when || $done) {
				return;
			}
			$done = true;
			match ($how) {
				'free' => $bev->free(),
				'close' => $bev->close(),
				'drop' => $ends = null,
				'throw' => throw new Exception('thrown'),
				'base' => $base->free(),
			};
		});
		try {
			until($base, function () use (&$done) { return $done; });
			echo "$when, $how\n";
		} catch (Exception $e) {
			echo "$when, $how: ", $e->getMessage(), "\n";
		}
		if ($how !== 'base') {
			settle($base);
		}
		unset($ends, $base);
	}
}

echo "-- without goodbye\n";
foreach ([false, true] as $allowed) {
	$base = new EventBase();
	[$here, $there] = tcp();
	$bev = EventBufferEvent::sslSocket($base, $there, $files->server('server'), EventBufferEvent::SSL_ACCEPTING, $close);
	$bev->allow_ssl_dirty_shutdown = $allowed;
	$news = [];
	$bev->setCallbacks(null, null, function ($bev, $events) use (&$news) { $news[] = names($events); });
	$bev->enable(Event::READ);
	$peer = EventBufferEvent::sslSocket($base, $here, $files->client(), EventBufferEvent::SSL_CONNECTING);
	until($base, function () use (&$news) { return $news; });
	stream_socket_shutdown($here, STREAM_SHUT_WR);
	until($base, function () use (&$news) { return count($news) == 2; });
	echo json_encode($allowed), ' ', implode(', ', $news), ' ', json_encode($bev->allow_ssl_dirty_shutdown), "\n";
	$bev->free();
}

echo "-- plain words to a TLS port\n";
$base = new EventBase();
[$here, $there] = tcp();
$bev = EventBufferEvent::sslSocket($base, $there, $files->server('server'), EventBufferEvent::SSL_ACCEPTING, $close);
$news = [];
$bev->setCallbacks(null, null, function ($bev, $events) use (&$news) { $news[] = names($events) . preg_replace('/.*:/', ' ', $bev->sslError()); });
$bev->enable(Event::READ);
fwrite($here, "GET / HTTP/1.0\r\n\r\n");
until($base, function () use (&$news) { return $news; });
echo implode(', ', $news), "\n";

echo "-- connect again after a refusal\n";
$refusing = stream_socket_server('tcp://127.0.0.1:0');
$name = stream_socket_get_name($refusing, false);
fclose($refusing);
$bev = EventBufferEvent::sslSocket($base, null, $files->client(), EventBufferEvent::SSL_CONNECTING);
$news = [];
$bev->setCallbacks(null, null, function ($bev, $events) use (&$news) { $news[] = names($events); });
$bev->enable(Event::READ);
var_dump($bev->connect($name));
until($base, function () use (&$news) { return $news; });
$listener = new EventListener($base, function ($listener, $fd) use ($base, $files, $close, &$served) {
	$served = EventBufferEvent::sslSocket($base, $fd, $files->server('server'), EventBufferEvent::SSL_ACCEPTING, $close);
}, null, EventListener::OPT_CLOSE_ON_FREE, 8, '127.0.0.1:0');
EventUtil::getSocketName($listener->fd, $address, $port);
var_dump($bev->connectHost(null, 'localhost', $port, EventUtil::AF_INET));
until($base, function () use (&$news) { return count($news) == 2; });
echo implode(', ', $news), ' ', $bev->sslGetProtocol(), "\n";

echo "-- cycles go\n";
$weak = [];
(function () use ($files, &$weak) {
	$base = new EventBase();
	$ends = ends($base, $files, function () {});
	foreach ($ends as $bev) {
		$bev->setCallbacks(null, null, fn () => [$bev, $base, $ends]);
		$weak[] = WeakReference::create($bev);
	}
})();
gc_collect_cycles();
var_dump($weak[0]->get(), $weak[1]->get());

echo "-- a child ends, the parent goes on talking\n";
$base = new EventBase();
$received = '';
[$a, $b] = ends($base, $files, function ($bev, $what) use (&$received) {
	$what === 'read' ? $received .= $bev->read(1 << 20) : null;
});
until($base, function () use (&$received) { return strlen($received) == 100000; });
$child = pcntl_fork();
if ($child === 0) {
	$a->free();
	exit(0);
}
pcntl_waitpid($child, $status);
$received = '';
$a->write('still here');
until($base, function () use (&$received) { return $received; });
echo $received, "\n";

echo "-- all is alive at the end\n";
?>
--EXPECT--
CONNECTED, free
CONNECTED, close
CONNECTED, drop
CONNECTED, throw: thrown
CONNECTED, base
read, free
read, close
read, drop
read, throw: thrown
read, base
write, free
write, close
write, drop
write, throw: thrown
write, base
-- without goodbye
false CONNECTED, READING|ERROR false
true CONNECTED, READING|EOF true
-- plain words to a TLS port
READING|ERROR http request
-- connect again after a refusal
bool(true)
bool(true)
READING|ERROR, CONNECTED TLSv1.3
-- cycles go
NULL
NULL
-- a child ends, the parent goes on talking
still here
-- all is alive at the end
