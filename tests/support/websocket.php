<?php
/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * WebSocket by hand: a client that sends what bytes a test wants, and reads frames. */
require_once __DIR__ . '/http.php';

/** Has the extension been built with zlib? */
function compresses(): bool
{
	ob_start();
	phpinfo(INFO_MODULES);
	return !str_contains((string) ob_get_clean(), 'zlib, for WebSocket => disabled');
}

/** A whole frame; of a client's, with a mask. */
function frame(int $opcode, string $content, ?string $mask = "\x37\xfa\x21\x3d", bool $final = true): string
{
	$length = strlen($content);
	$first = chr(($final ? 0x80 : 0) | $opcode);
	$masked = $mask === null ? 0 : 0x80;
	$head = $first . match (true) {
		$length < 126 => chr($masked | $length),
		$length < 65536 => chr($masked | 126) . pack('n', $length),
		default => chr($masked | 127) . pack('J', $length),
	};
	return $mask === null ? $head . $content : $head . $mask . ($content ^ str_pad('', $length, $mask));
}

/** What frames say, one word each; nothing is taken of one that is not complete. */
function frames(string &$bytes): array
{
	$names = [0 => 'more', 1 => 'text', 2 => 'binary', 8 => 'close', 9 => 'ping', 10 => 'pong'];
	$said = [];
	while (strlen($bytes) >= 2) {
		$word = ord($bytes[1]) & 127;
		$size = [126 => 2, 127 => 8][$word] ?? 0;
		$mask = ord($bytes[1]) & 128 ? 4 : 0;
		if (strlen($bytes) < 2 + $size + $mask) {
			break;
		}
		$length = $size ? (int) hexdec(bin2hex(substr($bytes, 2, $size))) : $word;
		if (strlen($bytes) < 2 + $size + $mask + $length) {
			break;
		}
		$opcode = ord($bytes[0]) & 15;
		$content = substr($bytes, 2 + $size + $mask, $length);
		$content = $mask ? $content ^ str_pad('', $length, substr($bytes, 2 + $size, 4)) : $content;
		if ($opcode === 8 && $length >= 2) {
			$content = rtrim(unpack('n', $content)[1] . ' ' . substr($content, 2));
		}
		$said[] = rtrim("$names[$opcode] " . (strlen($content) > 200 ? substr($content, 0, 20) . "... ($length)" : $content));
		$bytes = substr($bytes, 2 + $size + $mask + $length);
	}
	return $said;
}

/** A client's end of a WebSocket. */
final class WebSocketClient
{
	/** @var array<string> what frames have said */
	public array $said = [];
	public Client $client;
	public string $head;

	public function __construct(private EventBase $base, EventHttp|string $http, string $path = '/', string ...$headers)
	{
		$this->client = (new Client($base, $http))->get($path, 'Upgrade: websocket', 'Connection: Upgrade',
			'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==', 'Sec-WebSocket-Version: 13', ...$headers);
		$this->client->awaits("\r\n\r\n");
		[$this->head, $this->client->received] = explode("\r\n\r\n", $this->client->received, 2);
	}

	public function send(string $bytes): static
	{
		$this->client->send($bytes);
		return $this;
	}

	/** Run the loop until so many frames have come: the last of them. */
	public function awaits(int $frames = 1): string
	{
		until($this->base, function () use ($frames): bool {
			array_push($this->said, ...frames($this->client->received));
			return count($this->said) >= $frames || $this->client->ended;
		});
		return implode(', ', array_splice($this->said, 0, $frames)) . ($this->client->ended ? ', ended' : '');
	}

	/** Run the loop until the other side has ended the connection: all that has come. */
	public function awaitsEnd(): string
	{
		$this->client->awaitsEnd();
		array_push($this->said, ...frames($this->client->received));
		return implode(', ', array_splice($this->said, 0));
	}
}

/** A server that has a WebSocket for each request, and what $made does with it. */
function serve_sockets(EventBase $base, array $options, callable $made): EventHttp
{
	return serve($base, function (EventHttpRequest $req) use ($options, $made): void {
		$ws = EventWebSocket::accept($req, $options);
		$ws && $made($ws, $req);
	});
}
