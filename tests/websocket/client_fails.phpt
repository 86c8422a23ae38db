--TEST--
EventWebSocket::connect(): what is no server of WebSocket, and what a server does wrong
--FILE--
<?php
require __DIR__ . '/../support/process.php';
require __DIR__ . '/../support/websocket.php';

show_warnings();
pcntl_alarm(120);
$base = new EventBase();

/** A server that says this to what a client asks; "KEY" is the answer to its key. */
function listener(EventBase $base, string $says, bool $ends = false): array
{
	$made = [];
	$listener = new EventListener($base, function ($listener, $fd) use ($base, $says, $ends, &$made): void {
		$made[] = $bev = new EventBufferEvent($base, $fd, EventBufferEvent::OPT_CLOSE_ON_FREE);
		$bev->setCallbacks(function (EventBufferEvent $bev) use ($says, $ends, &$made): void {
			static $asked = '';
			$asked .= $bev->read(100000);
			if (str_contains($asked, "\r\n\r\n")) {
				preg_match('/Sec-WebSocket-Key: (.*)\r/', $asked, $key);
				$asked = '';
				$answer = base64_encode(sha1("$key[1]258EAFA5-E914-47DA-95CA-C5AB0DC85B11", true));
				$bev->write(str_replace('KEY', $answer, $says));
				if ($ends) {
					$bev->setCallbacks(null, function () use (&$made): void { $made = []; }, null);
				}
			}
		}, null, null);
		$bev->enable(Event::READ | Event::WRITE);
	}, null, EventListener::OPT_CLOSE_ON_FREE, -1, '127.0.0.1:0');
	$listener->getSocketName($address, $port);
	return [$listener, "ws://127.0.0.1:$port/"];
}

function told(EventBase $base, string $url, array $options = []): string
{
	$said = [];
	$ws = EventWebSocket::connect($base, $url, $options);
	$ws->setCallbacks(function ($ws, string $message) use (&$said): void { $said[] = "heard $message"; }, function ($ws, int $code, string $reason) use (&$said, &$ended): void {
		$said[] = rtrim("$code $reason");
		$ended = true;
	});
	until($base, function () use (&$ended): bool { return (bool) $ended; });
	return implode(', ', $said) . ($ws->send('x') ? ', open' : '');
}

$ok = "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: KEY\r\n";
foreach ([
	'a text and a Close' => "$ok\r\n\x81\x02hi\x88\x02\x03\xe8",
	'a mask' => "$ok\r\n" . frame(1, 'masked'),
	'no Close' => "$ok\r\n\x81\x02hi",
	'a page' => "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n",
	'not found' => "HTTP/1.1 404 Not Found\r\n\r\n",
	'no HTTP' => "SSH-2.0-OpenSSH\r\n",
	'another key' => str_replace('KEY', 'KEYx', $ok) . "\r\n",
	'no key' => str_replace('Sec-WebSocket-Accept: KEY', 'X: y', $ok) . "\r\n",
	'no Upgrade' => str_replace('Upgrade: websocket', 'X: y', $ok) . "\r\n",
	'another Upgrade' => str_replace('websocket', 'h2c', $ok) . "\r\n",
	'no Connection' => str_replace('Connection: Upgrade', 'X: y', $ok) . "\r\n",
	'an extension' => "{$ok}Sec-WebSocket-Extensions: permessage-deflate\r\n\r\n",
	'a protocol' => "{$ok}Sec-WebSocket-Protocol: chat\r\n\r\n",
	'two keys' => "{$ok}Sec-WebSocket-Accept: KEY\r\n\r\n",
	'two protocols' => "{$ok}Sec-WebSocket-Protocol: mine\r\nsec-websocket-protocol: mine\r\n\r\n",
	'a folded line' => "{$ok}X: y\r\n z\r\n\r\n",
	'an endless head' => $ok . str_repeat("X-Y: z\r\n", 100000),
	'HTTP/1.0' => str_replace('HTTP/1.1', 'HTTP/1.0', $ok) . "\r\n",
	'a length' => "{$ok}Content-Length: 0\r\n\r\n",
	'chunks' => "{$ok}Transfer-Encoding: chunked\r\n\r\n",
	'a hint before it' => "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n$ok\r\n\x81\x02hi\x88\x02\x03\xe8",
	'hints without end' => str_repeat("HTTP/1.1 103 Early Hints\r\nX: y\r\n\r\n", 101) . "$ok\r\n\x81\x02hi\x88\x02\x03\xe8",
	'a hint, and a page' => "HTTP/1.1 103 Early Hints\r\n\r\nHTTP/1.1 200 OK\r\n\r\n",
	'half an answer' => substr($ok, 0, 40),
	'nothing' => '',
] as $what => $says) {
	[$listener, $url] = listener($base, $says, $says !== '' && !str_contains($says, "\x88"));
	echo "$what: ", told($base, $url, $says === '' ? ['connect_timeout' => 0.2] : ['close_timeout' => 0.2, 'protocols' => ['mine']]), "\n";
	$listener->free();
}
[$listener, $url] = listener($base, "{$ok}Sec-WebSocket-Protocol: other\r\n\r\n", true);
echo 'another protocol: ', told($base, $url, ['protocols' => ['chat']]), "\n";
echo 'nobody: ', told($base, 'ws://127.0.0.1:' . free_port()), "\n";
$dns = new EventDnsBase($base, 0); // knows no server to ask
echo 'no such host: ', preg_replace('/1006 .+/', '1006 and why', told($base, 'ws://host.invalid/', ['dns_base' => $dns])), "\n";
$ws = EventWebSocket::connect($base, $url);
$ws->setCallbacks(null, function ($ws, $code) use (&$closed): void { $closed = $code; });
echo 'closed before: ', json_encode([$ws->close(), $ws->close(), $ws->send('x')]);
unset($ws);
until($base, function () use (&$closed): bool { return (bool) $closed; });
echo " $closed\n";

echo "-- arguments\n";
foreach (['', 'ws:', 'ws://', 'http://a/', '//a/', '/path', 'ws://a/#fragment', 'ws://user@a/', 'ws://a:0/', 'ws://a:70000/', "ws://a/\0", "ws://a/\r\nX: y", 'ws://a b/'] as $url) {
	echo json_encode($url), ': ', outcome(fn () => EventWebSocket::connect($base, $url)), "\n";
}
echo outcome(fn () => EventWebSocket::connect($base, 'ws://127.0.0.1/', ['origins' => []])), "\n";
echo outcome(fn () => EventWebSocket::connect($base, 'ws://127.0.0.1/', ['dns_base' => 1])), "\n";
$base->free();
echo outcome(fn () => EventWebSocket::connect($base, 'ws://127.0.0.1/')), "\n";
?>
--EXPECT--
a text and a Close: heard hi, 1000
a mask: 1002 a frame is masked
no Close: heard hi, 1006
a page: 1006 the answer is 200
not found: 1006 the answer is 404
no HTTP: 1006 the answer is not HTTP
another key: 1006 the answer is no handshake
no key: 1006 the answer is no handshake
no Upgrade: 1006 the answer is no handshake
another Upgrade: 1006 the answer is no handshake
no Connection: 1006 the answer is no handshake
an extension: 1006 the server wants an extension that was not asked for
a protocol: 1006 the server wants a protocol that was not asked for
two keys: 1006 the answer is no handshake
two protocols: 1006 the server wants a protocol that was not asked for
a folded line: 1006 the head of the answer is folded
an endless head: 1006 the answer is not HTTP
HTTP/1.0: 1006 the answer is no 101 of HTTP/1.1, or has a body
a length: 1006 the answer is no 101 of HTTP/1.1, or has a body
chunks: 1006 the answer is no 101 of HTTP/1.1, or has a body
a hint before it: heard hi, 1000
hints without end: 1006 the answer is 103
a hint, and a page: 1006 the answer is 200
half an answer: 1006 the server has ended the connection
nothing: 1006 the time to connect is up
another protocol: 1006 the server wants a protocol that was not asked for
nobody: 1006 cannot connect
no such host: 1006 and why
closed before: [true,false,false] 1006
-- arguments
"": warning: EventWebSocket::connect(): Argument #2 ($url) must be the URL of a WebSocket: ws://host:port/path?query
NULL
"ws:": warning: EventWebSocket::connect(): Argument #2 ($url) must be the URL of a WebSocket: ws://host:port/path?query
NULL
"ws:\/\/": warning: EventWebSocket::connect(): Argument #2 ($url) must be the URL of a WebSocket: ws://host:port/path?query
NULL
"http:\/\/a\/": warning: EventWebSocket::connect(): Argument #2 ($url) must be the URL of a WebSocket: ws://host:port/path?query
NULL
"\/\/a\/": warning: EventWebSocket::connect(): Argument #2 ($url) must be the URL of a WebSocket: ws://host:port/path?query
NULL
"\/path": warning: EventWebSocket::connect(): Argument #2 ($url) must be the URL of a WebSocket: ws://host:port/path?query
NULL
"ws:\/\/a\/#fragment": warning: EventWebSocket::connect(): Argument #2 ($url) must be the URL of a WebSocket: ws://host:port/path?query
NULL
"ws:\/\/user@a\/": warning: EventWebSocket::connect(): Argument #2 ($url) must be the URL of a WebSocket: ws://host:port/path?query
NULL
"ws:\/\/a:0\/": warning: EventWebSocket::connect(): Argument #2 ($url) must be the URL of a WebSocket: ws://host:port/path?query
NULL
"ws:\/\/a:70000\/": warning: EventWebSocket::connect(): Argument #2 ($url) must be the URL of a WebSocket: ws://host:port/path?query
NULL
"ws:\/\/a\/\u0000": warning: EventWebSocket::connect(): Argument #2 ($url) must be the URL of a WebSocket: ws://host:port/path?query
NULL
"ws:\/\/a\/\r\nX: y": warning: EventWebSocket::connect(): Argument #2 ($url) must be the URL of a WebSocket: ws://host:port/path?query
NULL
"ws:\/\/a b\/": warning: EventWebSocket::connect(): Argument #2 ($url) must be the URL of a WebSocket: ws://host:port/path?query
NULL
warning: EventWebSocket::connect(): Argument #3 ($options) must have no options but protocols, headers, deflate, max_frame, max_message, max_pending, ping_interval, close_timeout, connect_timeout, dns_base and ssl_context
NULL
warning: EventWebSocket::connect(): Argument #3 ($options) must have an EventDnsBase as its dns_base
NULL
Error: EventBase: has been freed
