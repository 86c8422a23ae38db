--TEST--
EventBufferEvent::sslSocket: a goodbye at the end of the script to a peer that has left does not end the process by SIGPIPE
--SKIPIF--
<?php
class_exists('EventSslContext') or die('skip built without OpenSSL');
?>
--FILE--
<?php
require __DIR__ . '/../support/base.php';
require __DIR__ . '/../support/tls.php';

$files = (new Authority())->issue('server', 'DNS:localhost');

/** Two ends that are connected, and that only the collector frees, when PHP has put back what SIGPIPE does. */
function connected(Authority $files): void
{
	$base = new EventBase();
	[$ours, $theirs] = pair();
	$ends = [
		EventBufferEvent::sslSocket($base, $ours, $files->server('server'), EventBufferEvent::SSL_ACCEPTING, EventBufferEvent::OPT_CLOSE_ON_FREE),
		EventBufferEvent::sslSocket($base, $theirs, $files->client([EventSslContext::OPT_VERIFY_PEER => false]), EventBufferEvent::SSL_CONNECTING, EventBufferEvent::OPT_CLOSE_ON_FREE),
	];
	$connected = 0;
	foreach ($ends as $bev) {
		$bev->setCallbacks(null, null, function ($bev, $events) use (&$ends, &$connected) { $connected++; });
		$bev->enable(Event::READ);
	}
	until($base, function () use (&$connected) { return $connected === 2; });
	stream_socket_shutdown($theirs, STREAM_SHUT_RDWR);
	$filter = EventBufferEvent::createSslFilter(
		new EventBufferEvent($base, $ours, EventBufferEvent::OPT_CLOSE_ON_FREE), $files->client(), EventBufferEvent::SSL_CONNECTING, EventBufferEvent::OPT_CLOSE_ON_FREE);
	$filter->setCallbacks(null, null, function () use (&$filter) {});
	$base->loop(EventBase::LOOP_NONBLOCK);
}

$handlers = ['none' => null, 'ignored' => SIG_IGN, 'a function' => fn () => null];
foreach ($handlers as $name => $handler) {
	isolated($name, function () use ($handler, $files) {
		$handler === null or pcntl_signal(SIGPIPE, $handler);
		connected($files);
	});
}
?>
--EXPECT--
-- none
status 0
-- ignored
status 0
-- a function
status 0
