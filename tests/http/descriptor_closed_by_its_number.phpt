--TEST--
EventHttp: a connection whose descriptor somebody closes by its number ends, and who gets that number is served and keeps it
--EXTENSIONS--
event
sockets
--SKIPIF--
<?php
class_exists('EventSslContext') or die('skip built without OpenSSL');
?>
--FILE--
<?php
require __DIR__ . '/../support/http.php';
require __DIR__ . '/../support/tls.php';

pcntl_alarm(90);

$files = (new Authority())->issue('server', 'DNS:localhost');
$base = new EventBase();
$servers = ['plain' => serve($base, fn () => null), 'left to libevent' => serve($base, fn () => null)];
$servers['left to libevent']->setStrict(false);
$servers['TLS'] = new EventHttp($base, $files->server('server'));
$servers['TLS']->bind('127.0.0.1', 0);

/** A connection of this server: its number, when a request of it has been answered, or is held. */
function victim(EventBase $base, EventHttp $http, ?EventSslContext $context, bool $held, &$left): int
{
	global $kept;
	$number = null;
	$http->setDefaultCallback(function (EventHttpRequest $req) use ($held, &$number, &$left): void {
		$number = $req->getBufferEvent()->fd;
		$req->getConnection()->setCloseCallback(function () use (&$left): void {
			$left = true;
		});
		$held ? $GLOBALS['kept'][] = $req : $req->sendReply(200, 'OK', 'reached');
	});
	if ($context) {
		$kept[] = $client = EventBufferEvent::sslSocket($base, null, $context, EventBufferEvent::SSL_CONNECTING, EventBufferEvent::OPT_CLOSE_ON_FREE);
		$client->enable(Event::READ);
		$client->connectHost(null, 'localhost', port_of($http), EventUtil::AF_INET);
		$client->write("GET / HTTP/1.1\r\nHost: a\r\n\r\n");
	} else {
		$kept[] = (new Client($base, $http))->get();
	}
	until($base, function () use (&$number) { return $number; });
	settle($base);
	return $number;
}

function close_by_number(int $number): void
{
	socket_close(EventUtil::createSocket($number));
}

foreach ($servers as $how => $http) {
	echo "-- $how\n";
	$context = $how === 'TLS' ? $files->client() : null;
	foreach (['idle' => false, 'held' => true] as $when => $held) {
		[$kept, $left] = [[], false];
		$number = victim($base, $http, $context, $held, $left);
		$next = new Client($base, $servers['plain']); /* to be accepted */
		close_by_number($number);
		$servers['plain']->setDefaultCallback(function (EventHttpRequest $req) use ($number): void {
			echo $req->getBufferEvent()->fd === $number ? 'on its number' : 'elsewhere', ', ';
			$req->sendReply(200, 'OK', 'reached');
		});
		echo "$when: ", $next->get()->awaits('reached')->status(), $left ? ', the other has ended' : '', "\n";
		$next->received = '';
		echo 'again: ', $next->get()->awaits('reached')->status(), "\n";
	}

	[$kept, $left] = [[], false];
	close_by_number($number = victim($base, $http, $context, false, $left));
	$ends = stream_socket_pair(STREAM_PF_UNIX, STREAM_SOCK_STREAM, 0);
	$event = new Event($base, $ends[0], Event::READ, function ($stream) use (&$read): void {
		$read = fread($stream, 100);
	});
	$event->add();
	until($base, function () use (&$left) { return $left; });
	fwrite($ends[1], 'hello');
	until($base, function () use (&$read) { return $read; });
	fwrite($ends[0], 'bye');
	echo 'a stream', EventUtil::getSocketFd($ends[0]) === $number ? ' on its number' : '', ": $read, ", fread($ends[1], 100), "\n";
	$event->free();
}
?>
--EXPECT--
-- plain
idle: on its number, HTTP/1.1 200 OK, the other has ended
again: on its number, HTTP/1.1 200 OK
held: on its number, HTTP/1.1 200 OK, the other has ended
again: on its number, HTTP/1.1 200 OK
a stream on its number: hello, bye
-- left to libevent
idle: on its number, HTTP/1.1 200 OK, the other has ended
again: on its number, HTTP/1.1 200 OK
held: on its number, HTTP/1.1 200 OK, the other has ended
again: on its number, HTTP/1.1 200 OK
a stream on its number: hello, bye
-- TLS
idle: on its number, HTTP/1.1 200 OK, the other has ended
again: on its number, HTTP/1.1 200 OK
held: on its number, HTTP/1.1 200 OK, the other has ended
again: on its number, HTTP/1.1 200 OK
a stream on its number: hello, bye
