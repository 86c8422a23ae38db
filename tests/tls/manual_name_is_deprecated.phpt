--TEST--
EventBufferEvent::sslFilter(): the manual's name for createSslFilter(), and states that contradict a context
--SKIPIF--
<?php
class_exists('EventSslContext') or die('skip built without OpenSSL');
?>
--FILE--
<?php
require __DIR__ . '/../support/bufferevent.php';
require __DIR__ . '/../support/tls.php';

$files = (new Authority())->issue('server', 'DNS:localhost');
$server = $files->server('server');
$client = $files->client([EventSslContext::OPT_VERIFY_PEER => false]);
$base = new EventBase();
set_error_handler(fn ($number, $message) => print("$message\n"));

/* Two ends, with TLS; what the server hears. */
$talk = function (int $accepts, int $connects) use ($base, $server, $client): string {
	$sockets = stream_socket_pair(STREAM_PF_UNIX, STREAM_SOCK_STREAM, 0);
	[$a, $b] = array_map(fn ($socket) => new EventBufferEvent($base, $socket, EventBufferEvent::OPT_CLOSE_ON_FREE), $sockets);
	$a->enable(Event::READ);
	$b->enable(Event::READ);
	$one = EventBufferEvent::sslFilter($a, $server, $accepts, EventBufferEvent::OPT_CLOSE_ON_FREE);
	$two = EventBufferEvent::createSslFilter($b, $client, $connects);
	$heard = '';
	$one->setCallbacks(function (EventBufferEvent $bev) use (&$heard) {
		$heard .= $bev->read(100);
	}, null, null);
	$two->setCallbacks(null, null, fn (EventBufferEvent $bev) => $bev->write('hello'));
	$one->enable(Event::READ | Event::WRITE);
	$two->enable(Event::READ | Event::WRITE);
	until($base, function () use (&$heard) {
		return $heard === 'hello';
	});
	return $heard;
};
echo $talk(EventBufferEvent::SSL_ACCEPTING, EventBufferEvent::SSL_CONNECTING), "\n";
echo $talk(EventBufferEvent::SSL_OPEN, 7), "\n";
echo $talk(EventBufferEvent::SSL_CONNECTING, EventBufferEvent::SSL_ACCEPTING), "\n";

/* What an error handler does meanwhile. */
[$a, $b] = EventBufferEvent::createPair($base);
set_error_handler(fn () => $a->free(), E_WARNING);
attempt(fn () => EventBufferEvent::createSslFilter($a, $server, EventBufferEvent::SSL_CONNECTING));
set_error_handler(fn ($number, $message) => throw new ErrorException($message));
attempt(fn () => EventBufferEvent::createSslFilter($b, $server, EventBufferEvent::SSL_CONNECTING));
attempt(fn () => $b->write('plain'));
?>
--EXPECT--
Method EventBufferEvent::sslFilter() is deprecated
hello
Method EventBufferEvent::sslFilter() is deprecated
hello
Method EventBufferEvent::sslFilter() is deprecated
EventBufferEvent::sslFilter(): Argument #3 ($state) must be EventBufferEvent::SSL_ACCEPTING with this context
EventBufferEvent::createSslFilter(): Argument #3 ($state) must be EventBufferEvent::SSL_CONNECTING with this context
hello
Error: EventBufferEvent: has been freed
ErrorException: EventBufferEvent::createSslFilter(): Argument #3 ($state) must be EventBufferEvent::SSL_ACCEPTING with this context
true
