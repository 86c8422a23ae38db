--TEST--
EventHttp::setStrict(false): a body of HEAD or TRACE is never taken for the next request, over TLS
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
$http->setStrict(false);
$http->setAllowedMethods(EventHttpRequest::CMD_GET | EventHttpRequest::CMD_HEAD | EventHttpRequest::CMD_TRACE);
$http->setDefaultCallback(function (EventHttpRequest $req): void {
	echo "reached: {$req->getUri()}\n";
	$req->sendReply(200, 'OK', 'answer');
});
$http->bind('127.0.0.1', 0);

$smuggled = "GET /smuggled HTTP/1.1\r\nHost: localhost\r\n\r\n";
foreach (['HEAD', 'TRACE'] as $method) {
	foreach (['Content-Length: ' . strlen($smuggled), 'Transfer-Encoding: chunked'] as $header) {
		$said = '';
		$ended = false;
		$client = EventBufferEvent::sslSocket($base, null, $files->client(), EventBufferEvent::SSL_CONNECTING, EventBufferEvent::OPT_CLOSE_ON_FREE);
		$client->setCallbacks(function (EventBufferEvent $client) use (&$said): void {
			$said .= $client->read(100000);
		}, null, function (EventBufferEvent $client, int $events) use (&$said, &$ended): void {
			$said .= $client->read(100000);
			$ended = $ended || $events & (EventBufferEvent::EOF | EventBufferEvent::ERROR);
		});
		$client->enable(Event::READ);
		$client->write("GET /first HTTP/1.1\r\nHost: localhost\r\n\r\n$method / HTTP/1.1\r\nHost: localhost\r\n$header\r\n\r\n$smuggled");
		$client->connectHost(null, 'localhost', port_of($http), EventUtil::AF_INET);
		until($base, function () use (&$ended) { return $ended; });
		preg_match_all('~HTTP/1\.1 (\d+)~', $said, $statuses);
		echo "$method, ", strtok($header, ':'), ': ', implode(' ', $statuses[1]), "\n";
		$client->free();
	}
}
?>
--EXPECT--
reached: /first
HEAD, Content-Length: 200 400
reached: /first
HEAD, Transfer-Encoding: 200 400
reached: /first
TRACE, Content-Length: 200 400
reached: /first
TRACE, Transfer-Encoding: 200 400
