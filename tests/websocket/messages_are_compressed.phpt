--TEST--
EventWebSocket: messages are compressed as both sides have agreed, and a bomb is none
--SKIPIF--
<?php
require __DIR__ . '/../support/websocket.php';
compresses() or die('skip built without zlib');
?>
--FILE--
<?php
require __DIR__ . '/../support/process.php';
require __DIR__ . '/../support/websocket.php';

show_warnings();
pcntl_alarm(90);
$base = new EventBase();
$sockets = [];
const HELLO = "\xf2\x48\xcd\xc9\xc9\x07\0";
const AGAIN = "\xf2\0\x11\0\0"; // the same, as it stood before

/** A server that says back what it hears, and tells how it ends. */
function echoes(EventBase $base, array|bool $deflate, array $options = []): EventHttp
{
	return serve_sockets($base, ['deflate' => $deflate] + $options, function (EventWebSocket $ws): void {
		$GLOBALS['sockets'][] = $ws;
		$ws->setCallbacks(fn ($ws, $message, $binary) => $binary ? $ws->sendBinary($message) : $ws->send($message), function ($ws, int $code, string $reason): void {
			$GLOBALS['closed'] = rtrim("$code $reason");
			$GLOBALS['sockets'] = [];
		});
	});
}

/** A frame whose content is compressed. */
function compressed(int $opcode, string $content, bool $final = true): string
{
	return frame($opcode | 0x40, $content, final: $final);
}

/** What has come: the opcode with its bits, and how many bytes. */
function raw(EventBase $base, WebSocketClient $socket): string
{
	until($base, fn () => strlen($socket->client->received) >= 2);
	settle($base);
	$bytes = $socket->client->received;
	$socket->client->received = '';
	return dechex(ord($bytes[0])) . ', ' . (strlen($bytes) > 100 ? 'many' : strlen($bytes));
}

echo "-- agreed\n";
foreach ([
	['permessage-deflate', true],
	['permessage-deflate', false],
	['', true],
	['permessage-deflate; client_max_window_bits', ['context_takeover' => true, 'window_bits' => 15]],
	['permessage-deflate; server_max_window_bits=10; client_max_window_bits=9', []],
	['permessage-deflate; level=1', true],
	['permessage-deflate; client_max_window_bits', ['window_bits' => 1]],
	['permessage-deflate', ['window_bits' => 99, 'context_takeover' => 1, 'level' => 99, 'threshold' => -1]],
] as [$offer, $deflate]) {
	$http = echoes($base, $deflate);
	$socket = new WebSocketClient($base, $http, '/', ...$offer === '' ? [] : ["Sec-WebSocket-Extensions: $offer"]);
	preg_match('/^Sec-WebSocket-Extensions: (.*?)\r?$/mi', $socket->head, $answer);
	echo $offer, ' / ', json_encode($deflate), "\n\t", $answer[1] ?? 'nothing', ($answer[1] ?? '') === $sockets[0]->extensions ? '' : ', but ' . $sockets[0]->extensions, "\n";
	$sockets = [];
}
$http = echoes($base, true);
$socket = new WebSocketClient($base, $http, '/', 'Sec-WebSocket-Extensions: other', 'sec-websocket-extensions: permessage-deflate');
echo 'in two fields: ', $sockets[0]->extensions === '' ? 'no' : 'yes', "\n";
$sockets = [];
$plain = echoes($base, false);
$client = (new Client($base, $plain))->get('/', 'Upgrade: websocket', 'Connection: Upgrade', 'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
	'Sec-WebSocket-Version: 13', 'Sec-WebSocket-Extensions: permessage-deflate;')->awaits("\r\n\r\n");
echo 'no list: ', $client->status(), "\n";

echo "-- messages\n";
$keeps = echoes($base, ['context_takeover' => true, 'window_bits' => 15, 'threshold' => 100]);
$forgets = echoes($base, true);
foreach (['keeps' => $keeps, 'forgets' => $forgets] as $how => $http) {
	$socket = new WebSocketClient($base, $http, '/', 'Sec-WebSocket-Extensions: permessage-deflate');
	echo "$how: ", $socket->send(compressed(1, HELLO))->awaits(), '; ';
	echo $socket->send(compressed(1, HELLO[0], false) . frame(9, 'between') . frame(0, substr(HELLO, 1)))->awaits(2), '; ';
	$text = implode(' ', range(1, 60));
	$first = raw($base, $socket->send(frame(1, $text)));
	$second = raw($base, $socket->send(frame(1, $text)));
	echo "$first; $second; ", raw($base, $socket->send(frame(1, 'small'))), '; ';
	$how === 'forgets' && EventWebSocket::broadcast($sockets, $text) && print('to all ' . raw($base, $socket) . '; ');
	echo $how === 'keeps' ? $socket->send(compressed(1, AGAIN))->awaits() . '; ' : '';
	$socket->send(frame(8, ''))->awaitsEnd();
	echo "$closed\n";
}

echo "-- forbidden\n";
foreach ([
	'it refers to what is forgotten' => [$forgets, compressed(1, HELLO) . compressed(1, AGAIN)],
	'it does not end' => [$forgets, compressed(1, substr(HELLO, 0, 3))],
	'broken' => [$forgets, compressed(1, "\6")],
	'not UTF-8' => [$forgets, compressed(1, "\0\1\0\xfe\xff\xff\0")],
	'a ping' => [$forgets, compressed(9, '')],
	'a second fragment' => [$forgets, compressed(1, HELLO[0], false) . compressed(0, HELLO)],
	'not agreed on' => [$plain, compressed(1, HELLO)],
	'larger than it may be' => [echoes($base, true, ['max_message' => 125]), compressed(2, "\x4a\x4c\x1c\x05\xa3\x60\x14\x0c\x77\0\0")],
] as $what => [$http, $bytes]) {
	$socket = new WebSocketClient($base, $http, '/', 'Sec-WebSocket-Extensions: permessage-deflate');
	$said = $socket->send($bytes)->awaitsEnd();
	until($base, function (): bool { return !$GLOBALS['sockets']; });
	echo "$what: $closed", str_ends_with($said, "close $closed") ? '' : ", but $said", "\n";
}

echo "-- a gigabyte of zeros in a megabyte\n";
$bomb = hex2bin('ecc101010000008090feafee080a') . str_repeat("\0", 1_040_000);
$most = fn (): int => preg_match('/^VmHWM:\s*(\d+)/m', (string) @file_get_contents('/proc/self/status'), $match) ? (int) $match[1] >> 10 : 0;
foreach (['whole' => compressed(2, $bomb), 'in fragments' => compressed(2, substr($bomb, 0, 1000), false) . frame(0, substr($bomb, 1000))] as $how => $bytes) {
	$before = $most();
	$http = echoes($base, true, ['max_frame' => 2 << 20, 'max_message' => 2 << 20]);
	$socket = new WebSocketClient($base, $http, '/', 'Sec-WebSocket-Extensions: permessage-deflate');
	for ($sent = 0; $sent < strlen($bytes); $sent += (int) @fwrite($socket->client->stream, substr($bytes, $sent, 65536))) {
		$base->loop(EventBase::LOOP_NONBLOCK);
	}
	$socket->awaitsEnd();
	until($base, function (): bool { return !$GLOBALS['sockets']; });
	echo "$how: $closed", $most() - $before < 100 ? '' : ', ' . ($most() - $before) . ' MiB', "\n";
}

echo "-- to many\n";
foreach (['keeps' => $keeps, 'forgets' => $forgets, 'not' => $plain] as $how => $http) {
	$clients[$how] = EventWebSocket::connect($base, 'ws://127.0.0.1:' . port_of($http), ['deflate' => ['context_takeover' => true, 'threshold' => 1]]);
	$clients[$how]->setCallbacks(function (EventWebSocket $ws, string $message) use (&$heard, $how): void { $heard[$how][] = md5($message); });
}
$clients['raw'] = new WebSocketClient($base, $forgets, '/', 'Sec-WebSocket-Extensions: permessage-deflate; server_max_window_bits=8');
until($base, function (): bool { return count($GLOBALS['sockets']) === 4; });
$send = fn (string $text) => array_map(fn ($ws) => $ws->send($text), $sockets);
$texts = [str_repeat('one ', 300), implode(',', range(1, 900)), implode(',', range(900, 1, -1))];
foreach ([$texts[0], $texts[1], $texts[0], $texts[2], $texts[1]] as $i => $text) {
	$i % 2 ? printf("%d ", EventWebSocket::broadcast($sockets, $text)) : $send($text);
	$expected[] = md5($text);
}
until($base, function () use (&$heard): bool { return count($heard ?? []) === 3 && min(array_map('count', $heard)) === 5; });
foreach ($heard as $how => $texts) {
	echo $how, $texts === $expected ? ': well' : ': ' . json_encode($texts), ', ';
}
echo 'as they are: ', substr_count($clients['raw']->awaits(5), 'text '), "\n";
$agreed = array_map(fn ($ws) => $ws->extensions, $sockets);
sort($agreed);
echo implode("\n", $agreed), "\n";
$sockets = [];

echo "-- options\n";
foreach ([['deflate' => ['level' => 1, 'leve' => 1]], ['deflate' => [1]]] as $options) {
	echo outcome(fn () => EventWebSocket::connect($base, 'ws://127.0.0.1/', $options)), "\n";
}
$ws = $clients['keeps'];
echo outcome(fn () => $ws->extensions = 'x'), "\n";
?>
--EXPECT--
-- agreed
permessage-deflate / true
	permessage-deflate; server_no_context_takeover; client_no_context_takeover; server_max_window_bits=12
permessage-deflate / false
	nothing
 / true
	nothing
permessage-deflate; client_max_window_bits / {"context_takeover":true,"window_bits":15}
	permessage-deflate; client_max_window_bits=15
permessage-deflate; server_max_window_bits=10; client_max_window_bits=9 / []
	permessage-deflate; server_no_context_takeover; client_no_context_takeover; server_max_window_bits=10; client_max_window_bits=9
permessage-deflate; level=1 / true
	nothing
permessage-deflate; client_max_window_bits / {"window_bits":1}
	permessage-deflate; server_no_context_takeover; client_no_context_takeover; server_max_window_bits=9; client_max_window_bits=9
permessage-deflate / {"window_bits":99,"context_takeover":1,"level":99,"threshold":-1}
	permessage-deflate
in two fields: yes
no list: HTTP/1.1 400 Bad Request
-- messages
keeps: text Hello; pong between, text Hello; c1, 91; c1, 8; 81, 7; text Hello; 1005
forgets: text Hello; pong between, text Hello; c1, 91; c1, 91; 81, 7; to all c1, 91; 1005
-- forbidden
it refers to what is forgotten: 1007 a message is not compressed as it says
it does not end: 1007 a message is not compressed as it says
broken: 1007 a message is not compressed as it says
not UTF-8: 1007 a text is not UTF-8
a ping: 1002 a reserved bit is set
a second fragment: 1002 a reserved bit is set
not agreed on: 1002 a reserved bit is set
larger than it may be: 1009 a message is too large
-- a gigabyte of zeros in a megabyte
whole: 1009 a message is too large
in fragments: 1009 a message is too large
-- to many
4 4 keeps: well, forgets: well, not: well, as they are: 5

permessage-deflate; server_max_window_bits=12; client_max_window_bits=12
permessage-deflate; server_no_context_takeover; client_no_context_takeover; server_max_window_bits=12; client_max_window_bits=12
permessage-deflate; server_no_context_takeover; client_no_context_takeover; server_max_window_bits=8
-- options
warning: EventWebSocket::connect(): Argument #3 ($options) must have no options of deflate but context_takeover, window_bits, level and threshold
NULL
warning: EventWebSocket::connect(): Argument #3 ($options) must have no options of deflate but context_takeover, window_bits, level and threshold
NULL
Error: Cannot modify read-only property EventWebSocket::$extensions
