<?php
/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * The same without EventWebSocket: handshake and frames in PHP, over streams and Event, as Workerman has them. There is
 * less here than in Workerman (no fragments, no pings, no limits), so it is no slower. */

/** Of a frame that is whole: how long it is; 0: more is to come. */
function frame_length(string $bytes): int
{
	$have = strlen($bytes);
	if ($have < 6) {
		return 0;
	}
	$length = ord($bytes[1]) & 127;
	if ($length === 126) {
		$length = $have < 8 ? $have : unpack('n', $bytes, 2)[1] + 2;
	} elseif ($length === 127) {
		$length = $have < 14 ? $have : unpack('J', $bytes, 2)[1] + 8;
	}
	return $length + 6 <= $have ? $length + 6 : 0;
}

/** What a whole frame says. */
function decode(string $frame): string
{
	$at = [126 => 4, 127 => 10][ord($frame[1]) & 127] ?? 2;
	$mask = substr($frame, $at, 4);
	$data = substr($frame, $at + 4);
	return $data ^ (str_repeat($mask, intdiv(strlen($data), 4)) . substr($mask, 0, strlen($data) % 4));
}

function encode(string $message, int $opcode = 1): string
{
	$length = strlen($message);
	return chr(0x80 | $opcode) . match (true) {
		$length < 126 => chr($length),
		$length < 65536 => "\x7e" . pack('n', $length),
		default => "\x7f" . pack('J', $length),
	} . $message;
}

final class Connection
{
	private readonly Event $readable, $writable;
	private string $input = '', $output = '';
	private ?string $path = null;

	public function __construct(private readonly Server $server, private readonly mixed $stream)
	{
		$this->readable = new Event($server->base, $stream, Event::READ | Event::PERSIST, $this->read(...));
		$this->readable->add();
		$this->writable = new Event($server->base, $stream, Event::WRITE | Event::PERSIST, $this->write(...));
	}

	public function send(string $bytes): void
	{
		if ($this->output === '') {
			$sent = (int) @fwrite($this->stream, $bytes);
			if ($sent === strlen($bytes)) {
				return;
			}
			$bytes = substr($bytes, $sent);
			$this->writable->add();
		}
		$this->output .= $bytes;
	}

	private function write(): void
	{
		$this->output = substr($this->output, (int) @fwrite($this->stream, $this->output));
		if ($this->output === '') {
			$this->writable->del();
		}
	}

	private function read(): void
	{
		$bytes = fread($this->stream, 65536);
		if ($bytes === '' || $bytes === false) {
			if (feof($this->stream)) {
				$this->end();
			}
			return;
		}
		$this->input .= $bytes;
		if ($this->path === null) {
			$this->shakeHands();
			return;
		}
		while ($length = frame_length($this->input)) {
			$frame = substr($this->input, 0, $length);
			$this->input = substr($this->input, $length);
			if ((ord($frame[0]) & 15) === 8) {
				$this->end();
				return;
			}
			$this->server->hear($this, $this->path, decode($frame), ord($frame[0]) & 15);
		}
	}

	private function shakeHands(): void
	{
		if (!str_contains($this->input, "\r\n\r\n")) {
			return;
		}
		preg_match('/^GET (\S+) .*^Sec-WebSocket-Key: *(\S+)/msi', $this->input, $found);
		[$this->path, $this->input] = [$found[1], ''];
		$accept = base64_encode(sha1("$found[2]258EAFA5-E914-47DA-95CA-C5AB0DC85B11", true));
		$this->send("HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n" .
			"Sec-WebSocket-Accept: $accept\r\n\r\n");
	}

	private function end(): void
	{
		$this->readable->del();
		$this->writable->del();
		fclose($this->stream);
		unset($this->server->connections[spl_object_id($this)]);
	}
}

final class Server
{
	public readonly EventBase $base;
	public array $connections = [];
	private readonly string $text;

	public function __construct(int $port)
	{
		$this->base = new EventBase();
		$this->text = str_repeat('x', 1024);
		$socket = stream_socket_server("tcp://127.0.0.1:$port", $code, $why, STREAM_SERVER_BIND | STREAM_SERVER_LISTEN,
			stream_context_create(['socket' => ['backlog' => 1024]])) ?: exit("cannot listen on port $port\n");
		stream_set_blocking($socket, false);
		$accept = new Event($this->base, $socket, Event::READ | Event::PERSIST, fn() => $this->accept($socket));
		$accept->add();
		$this->base->loop();
	}

	private function accept(mixed $socket): void
	{
		if ($stream = @stream_socket_accept($socket, 0)) {
			stream_set_blocking($stream, false);
			stream_set_read_buffer($stream, 0);
			$connection = new Connection($this, $stream);
			$this->connections[spl_object_id($connection)] = $connection;
		}
	}

	public function hear(Connection $connection, string $path, string $message, int $opcode): void
	{
		if ($path === '/echo') {
			$connection->send(encode($message, $opcode));
			return;
		}
		$frame = encode($this->text); // once, though Workerman does it for each
		foreach ($this->connections as $each) {
			$each->send($frame);
		}
	}
}

new Server((int) $argv[1]);
