<?php
/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * HTTP servers and clients in one process, on one base. */
require_once __DIR__ . '/idle.php';
require_once __DIR__ . '/outcome.php';

/** A server on any free port of 127.0.0.1. */
function serve(EventBase $base, callable $callback, mixed $data = null): EventHttp
{
	$http = new EventHttp($base);
	$http->setDefaultCallback($callback, $data);
	$http->bind('127.0.0.1', 0) or throw new RuntimeException('cannot bind');
	return $http;
}

function port_of(EventHttp $http): int
{
	return $http->getBoundAddresses()[0][1];
}

function buffer(string $text): EventBuffer
{
	$buffer = new EventBuffer();
	$buffer->add($text);
	return $buffer;
}

/** How many sockets on these local ports have been left by their peer and are still open here? */
function close_waits(int ...$ports): int
{
	$numbers = implode('|', array_map(fn (int $port) => sprintf('%04X', $port), $ports));
	return preg_match_all("/^ *\d+: [0-9A-F]+:(?:$numbers) [0-9A-F]+:[0-9A-F]{4} 08 /m", file_get_contents('/proc/net/tcp'));
}

/** A client's end of a connection. What the server sends is read while the loop runs. */
final class Client
{
	public string $received = '';

	/** Has the server closed or reset the connection? */
	public bool $ended = false;

	/** @var resource */
	public $stream;
	private Event $reading;

	public function __construct(private EventBase $base, EventHttp|string $to)
	{
		$address = is_string($to) ? $to : 'tcp://127.0.0.1:' . port_of($to);
		$this->stream = stream_socket_client($address);
		stream_set_blocking($this->stream, false);
		$this->reading = new Event($base, $this->stream, Event::READ | Event::PERSIST, $this->read(...));
		$this->reading->add();
	}

	public function read(): void
	{
		$this->received .= $bytes = (string) @fread($this->stream, 1 << 20);
		if ($bytes === '' && feof($this->stream)) {
			$this->ended = true;
			$this->reading->free();
		}
	}

	public function send(string $bytes): static
	{
		fwrite($this->stream, $bytes);
		return $this;
	}

	/** More than fits into the sockets' buffers: run the loop meanwhile. */
	public function sendAll(string $bytes): static
	{
		for ($at = 0; $at < strlen($bytes); settle($this->base)) {
			$at += (int) fwrite($this->stream, substr($bytes, $at, 1 << 18));
		}
		return $this;
	}

	public function get(string $path = '/', string ...$headers): static
	{
		$lines = ["GET $path HTTP/1.1", 'Host: localhost', ...$headers];
		return $this->send(implode("\r\n", $lines) . "\r\n\r\n");
	}

	public function post(string $path, string $body, string ...$headers): static
	{
		$length = 'Content-Length: ' . strlen($body);
		$lines = ["POST $path HTTP/1.1", 'Host: localhost', $length, ...$headers];
		return $this->send(implode("\r\n", $lines) . "\r\n\r\n$body");
	}

	/** Run the loop until this text has come. */
	public function awaits(string $text): static
	{
		until($this->base, fn () => str_contains($this->received, $text) || $this->ended);
		str_contains($this->received, $text) or throw new RuntimeException(
			"the connection ended without $text, after: $this->received"
		);
		return $this;
	}

	/** Run the loop until the server ends the connection; all that came. */
	public function awaitsEnd(): static
	{
		until($this->base, fn () => $this->ended);
		$this->close();
		return $this;
	}

	public function head(): string
	{
		return explode("\r\n\r\n", $this->received, 2)[0];
	}

	public function body(): string
	{
		return explode("\r\n\r\n", $this->received, 2)[1] ?? '';
	}

	public function status(): string
	{
		return explode("\r\n", $this->received, 2)[0];
	}

	/** All that came, without what changes from run to run, in lines. */
	public function text(): string
	{
		return str_replace("\r", '', preg_replace('/^Date: .*\r\n/m', '', $this->received));
	}

	/** Send FIN (RST, where something has come that was not read). */
	public function close(): void
	{
		$this->reading->free();
		fclose($this->stream);
	}

	/** Send FIN, and go on reading. */
	public function halfClose(): void
	{
		stream_socket_shutdown($this->stream, STREAM_SHUT_WR);
	}

	/** Send RST. */
	public function reset(): void
	{
		$linger = ['l_onoff' => 1, 'l_linger' => 0];
		socket_set_option(socket_import_stream($this->stream), SOL_SOCKET, SO_LINGER, $linger);
		$this->close();
	}
}

/** What a new connection gets for one GET request with `Connection: close`. */
function fetch(EventBase $base, EventHttp $http, string $path = '/', string ...$headers): Client
{
	return (new Client($base, $http))->get($path, 'Connection: close', ...$headers)->awaitsEnd();
}
