--TEST--
EventWebSocket::accept(): what is no handshake is answered, and what the program does wrong is not
--FILE--
<?php
require __DIR__ . '/../support/websocket.php';

show_warnings();
pcntl_alarm(90);
$base = new EventBase();
$options = [];
$http = serve($base, function (EventHttpRequest $req) use (&$options): void {
	$GLOBALS['ws'] = EventWebSocket::accept($req, $options);
});
$good = ['Host: a', 'Upgrade: websocket', 'Connection: keep-alive, Upgrade', 'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==', 'Sec-WebSocket-Version: 13'];
$http->setAllowedMethods(['GET', 'POST', 'CONNECT']);

function ask(EventBase $base, EventHttp $http, string $line, array $headers): string
{
	$client = (new Client($base, $http))->send("$line\r\n" . implode("\r\n", $headers) . "\r\n\r\n")->awaits("\r\n\r\n");
	$GLOBALS['ws'] = null;
	preg_match_all('/^(?:Upgrade|Sec-WebSocket-Version|Sec-WebSocket-Accept): .*(?=\r)/mi', $client->head(), $said);
	return implode('; ', [$client->status(), ...$said[0]]);
}

$get = 'GET / HTTP/1.1';
$without = fn (string $name): array => preg_grep("/^$name:/", $good, PREG_GREP_INVERT);
foreach ([
	'the example of the RFC' => [$get, $good],
	'in other letters' => [$get, [...$without('Upgrade'), 'upgrade: WebSocket']],
	'a page' => [$get, ['Host: a']],
	'HTTP/1.0' => ['GET / HTTP/1.0', $good],
	'not Upgrade' => [$get, $without('Upgrade')],
	'another' => [$get, [...$without('Upgrade'), 'Upgrade: h2c']],
	'not Connection' => [$get, $without('Connection')],
	'POST' => ['POST / HTTP/1.1', [...$good, 'Content-Length: 0']],
	'CONNECT' => ['CONNECT a:1 HTTP/1.1', [...array_slice($good, 1), 'Host: a:1']],
	'no key' => [$get, $without('Sec-WebSocket-Key')],
	'two keys' => [$get, [...$good, 'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==']],
	'15 bytes' => [$get, [...$without('Sec-WebSocket-Key'), 'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25j']],
	'no base64' => [$get, [...$without('Sec-WebSocket-Key'), 'Sec-WebSocket-Key: ------------------------']],
	'no version' => [$get, $without('Sec-WebSocket-Version')],
	'version 8' => [$get, [...$without('Sec-WebSocket-Version'), 'Sec-WebSocket-Version: 8']],
] as $what => [$line, $headers]) {
	echo "$what: ", ask($base, $http, $line, $headers), "\n";
}

echo "-- origins\n";
$options = ['origins' => ['https://example.com', 'http://localhost:8080']];
foreach ([[], ['Origin: https://example.com'], ['Origin: https://EXAMPLE.com'], ['Origin: https://example.com.evil.test'], ['Origin: null'], ['Origin: http://localhost:8080']] as $origin) {
	echo $origin[0] ?? 'none', ': ', strtok(ask($base, $http, $get, [...$good, ...$origin]), ';'), "\n";
}

echo "-- options\n";
foreach ([['origin' => 'a'], ['a'], ['protocols' => 'chat'], ['protocols' => ['a b']], ['protocols' => [[]]], ['origins' => 'a'], ['headers' => ['a b' => 'c']], ['headers' => 1]] as $options) {
	echo json_encode($options), "\n\t", ask($base, $http, $get, $good), "\n";
}
echo outcome(fn () => EventWebSocket::accept(new EventHttpRequest(fn () => null))), "\n";
echo outcome(fn () => new EventWebSocket()), "\n";
?>
--EXPECT--
the example of the RFC: HTTP/1.1 101 Switching Protocols; Sec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=; Upgrade: websocket
in other letters: HTTP/1.1 101 Switching Protocols; Sec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=; Upgrade: websocket
a page: HTTP/1.1 426 Upgrade Required; Sec-WebSocket-Version: 13; Upgrade: websocket
HTTP/1.0: HTTP/1.0 426 Upgrade Required; Sec-WebSocket-Version: 13; Upgrade: websocket
not Upgrade: HTTP/1.1 426 Upgrade Required; Sec-WebSocket-Version: 13; Upgrade: websocket
another: HTTP/1.1 426 Upgrade Required; Sec-WebSocket-Version: 13; Upgrade: websocket
not Connection: HTTP/1.1 426 Upgrade Required; Sec-WebSocket-Version: 13; Upgrade: websocket
POST: HTTP/1.1 400 Bad Request
CONNECT: HTTP/1.1 400 Bad Request
no key: HTTP/1.1 400 Bad Request
two keys: HTTP/1.1 400 Bad Request
15 bytes: HTTP/1.1 400 Bad Request
no base64: HTTP/1.1 400 Bad Request
no version: HTTP/1.1 426 Upgrade Required; Sec-WebSocket-Version: 13; Upgrade: websocket
version 8: HTTP/1.1 426 Upgrade Required; Sec-WebSocket-Version: 13; Upgrade: websocket
-- origins
none: HTTP/1.1 101 Switching Protocols
Origin: https://example.com: HTTP/1.1 101 Switching Protocols
Origin: https://EXAMPLE.com: HTTP/1.1 101 Switching Protocols
Origin: https://example.com.evil.test: HTTP/1.1 403 Forbidden
Origin: null: HTTP/1.1 403 Forbidden
Origin: http://localhost:8080: HTTP/1.1 101 Switching Protocols
-- options
{"origin":"a"}
	warning: EventWebSocket::accept(): Argument #2 ($options) must have no options but protocols, origins, headers, deflate, max_frame, max_message, max_pending, ping_interval and close_timeout
warning: EventHttpRequest: dropped unanswered, the client gets 500
HTTP/1.1 500 Internal Server Error
["a"]
	warning: EventWebSocket::accept(): Argument #2 ($options) must have no options but protocols, origins, headers, deflate, max_frame, max_message, max_pending, ping_interval and close_timeout
warning: EventHttpRequest: dropped unanswered, the client gets 500
HTTP/1.1 500 Internal Server Error
{"protocols":"chat"}
	warning: EventWebSocket::accept(): Argument #2 ($options) must have an array of names as its protocols
warning: EventHttpRequest: dropped unanswered, the client gets 500
HTTP/1.1 500 Internal Server Error
{"protocols":["a b"]}
	warning: EventWebSocket::accept(): Argument #2 ($options) must have an array of names as its protocols
warning: EventHttpRequest: dropped unanswered, the client gets 500
HTTP/1.1 500 Internal Server Error
{"protocols":[[]]}
	warning: Array to string conversion
HTTP/1.1 101 Switching Protocols; Sec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=; Upgrade: websocket
{"origins":"a"}
	warning: EventWebSocket::accept(): Argument #2 ($options) must have an array of strings as its origins
warning: EventHttpRequest: dropped unanswered, the client gets 500
HTTP/1.1 500 Internal Server Error
{"headers":{"a b":"c"}}
	warning: EventWebSocket::accept(): Argument #2 ($options) must have header names as its keys
warning: EventHttpRequest: dropped unanswered, the client gets 500
HTTP/1.1 500 Internal Server Error
{"headers":1}
	warning: EventWebSocket::accept(): Argument #2 ($options) must have an array as its headers
warning: EventHttpRequest: dropped unanswered, the client gets 500
HTTP/1.1 500 Internal Server Error
warning: EventWebSocket::accept(): A client's request cannot be replied to
NULL
Error: Call to private EventWebSocket::__construct() from global scope
