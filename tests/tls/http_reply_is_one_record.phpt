--TEST--
EventHttp: a small reply over TLS is one record, head and body, and libevent would make it two
--SKIPIF--
<?php
class_exists('EventSslContext') or die('skip built without OpenSSL');
?>
--FILE--
<?php
require __DIR__ . '/../support/bufferevent.php';
require __DIR__ . '/../support/process.php';
require __DIR__ . '/../support/tls.php';

$server = <<<'PHP'
[, $certificate, $key] = $argv;
$base = new EventBase();
$http = new EventHttp($base, new EventSslContext(EventSslContext::TLS_SERVER_METHOD, [
	EventSslContext::OPT_LOCAL_CERT => $certificate,
	EventSslContext::OPT_LOCAL_PK => $key,
]));
$http->setDefaultCallback(fn (EventHttpRequest $req) => $req->sendReply(200, 'OK', 'Hello'));
$http->bind('127.0.0.1', 0);
$input = new Event($base, STDIN, Event::READ, fn () => $base->stop());
$input->add();
echo $http->getBoundAddresses()[0][1], "\n";
$base->loop();
PHP;

/** The length of each whole record of application data that $bytes begin with; the rest is left. */
function records(string &$bytes): array
{
	for ($lengths = []; strlen($bytes) >= 5; $bytes = substr($bytes, 5 + $length)) {
		['type' => $type, 'length' => $length] = unpack('Ctype/nversion/nlength', $bytes);
		if (strlen($bytes) < 5 + $length) {
			break;
		}
		$type !== 23 or $lengths[] = $length;
	}
	return $lengths;
}

/** Ask over one connection, three times, and say how many records each reply was. */
function ask(EventBase $base, int $port, EventSslContext $context): void
{
	// The client is a filter over one end of a pair, the other end is tied to the socket: so its bytes can be seen.
	[$under, $outside] = EventBufferEvent::createPair($base);
	$socket = new EventBufferEvent($base, null, EventBufferEvent::OPT_CLOSE_ON_FREE);
	$unparsed = $received = '';
	$count = 0;
	$outside->setCallbacks(fn () => $socket->writeBuffer($outside->input), null, null);
	$socket->setCallbacks(function () use ($socket, $outside, &$unparsed, &$count): void {
		$unparsed .= $bytes = $socket->read(1 << 16);
		$count += count(records($unparsed));
		$outside->write($bytes);
	}, null, null);
	$client = EventBufferEvent::createSslFilter($under, $context, EventBufferEvent::SSL_CONNECTING);
	$client->setCallbacks(function () use ($client, &$received): void {
		$received .= $client->read(1 << 16);
	}, null, null);
	foreach ([$outside, $socket, $client] as $each) {
		$each->enable(Event::READ | Event::WRITE);
	}
	$socket->connect("127.0.0.1:$port");
	for ($i = 0; $i < 3; $i++) {
		[$received, $count] = ['', 0];
		$client->write("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n");
		until($base, function () use (&$received): bool {
			return str_ends_with($received, 'Hello');
		});
		echo $i ? " $count" : ''; // with the first reply come what keys and tickets the handshake has
	}
	echo "\n";
}

$files = (new Authority())->issue('server', 'DNS:localhost');
$base = new EventBase();
foreach (['directly' => 'PHP_EVENT_SLOW_REPLIES', 'by libevent' => 'PHP_EVENT_SLOW_REPLIES=1'] as $how => $setting) {
	putenv($setting);
	$process = Process::php('-r', $server, '--', $files->file('server.pem'), $files->file('server.key'));
	$port = (int) $process->line();
	foreach (['TLSv1.2' => EventSslContext::TLSv12_CLIENT_METHOD, 'TLSv1.3' => EventSslContext::TLS_CLIENT_METHOD] as $version => $method) {
		echo "$how, $version:";
		ask($base, $port, $files->client([EventSslContext::OPT_VERIFY_PEER => false], $method));
	}
	$process->end()->wait();
}
?>
--EXPECT--
directly, TLSv1.2: 1 1
directly, TLSv1.3: 1 1
by libevent, TLSv1.2: 2 2
by libevent, TLSv1.3: 2 2
