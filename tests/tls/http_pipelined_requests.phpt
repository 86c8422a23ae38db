--TEST--
EventHttp: requests pipelined over TLS reach the program once each, in order, and wait where they cost nothing
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
$http = new EventHttp($base, $files->server('server'));
$reached = [];
$http->setDefaultCallback(function (EventHttpRequest $req) use (&$reached): void {
	$reached[] = $req->getUri() . $req->getInputBuffer()->read(9);
	$req->sendReply(200, 'OK');
});
$http->bind('127.0.0.1', 0);

function send(EventBase $base, Authority $files, EventHttp $http, string $requests): EventBufferEvent
{
	$client = EventBufferEvent::sslSocket($base, null, $files->client(), EventBufferEvent::SSL_CONNECTING, EventBufferEvent::OPT_CLOSE_ON_FREE);
	$client->setCallbacks(fn (EventBufferEvent $client) => $client->read(1 << 20), null, null);
	$client->enable(Event::READ);
	$client->write($requests);
	$client->connectHost(null, 'localhost', port_of($http), EventUtil::AF_INET);
	return $client;
}

$get = fn (int $i) => "GET /$i HTTP/1.1\r\nHost: localhost\r\n\r\n";
$post = fn (int $i) => "POST /$i HTTP/1.1\r\nHost: localhost\r\nContent-Length: 2\r\n\r\n..";
foreach (['ordinary' => [$get, $get], 'with a body' => [$post, $post], 'both' => [$get, $post]] as $what => $kinds) {
	[$sent, $expected, $reached] = ['', [], []];
	for ($i = 0; $i < 1000; $i++) {
		$kind = $kinds[(int) ($i % 3 === 0)];
		$sent .= $kind($i);
		$expected[] = "/$i" . ($kind === $post ? '..' : '');
	}
	$client = send($base, $files, $http, $sent);
	until($base, function () use (&$reached) { return count($reached) === 1000; });
	settle($base);
	echo "$what: ", $reached === $expected ? 'each once, in order' : 'not as they were sent', "\n";
	$client->free();
}

// Who sends faster than it is answered has to wait: the kernel's buffers take some MiB.
$reached = [];
$flood = str_repeat($post(1), 500000);
$client = send($base, $files, $http, $flood);
until($base, function () use (&$reached) { return count($reached) >= 2000; });
$taken = strlen($flood) - $client->getOutput()->length;
echo $taken < 14 << 20 ? "no more than it can answer is taken in\n" : "$taken bytes are taken in\n";
?>
--EXPECT--
ordinary: each once, in order
with a body: each once, in order
both: each once, in order
no more than it can answer is taken in
