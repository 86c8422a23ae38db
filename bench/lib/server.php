<?php
/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors */

/** A server, from construction to destruction. */
final class Server
{
	public readonly int $port, $pid;
	private readonly mixed $process;

	public function __construct(
		private readonly string $name,
		Closure $command_for_port,
		string $processor,
		private readonly bool $tls = false,
	) {
		$this->port = self::freePort();
		$this->process = start($command_for_port($this->port), $processor, [], $pipes);
		$this->pid = proc_get_status($this->process)['pid'];
		$this->waitUntilItListens();
	}

	public function __destruct()
	{
		proc_terminate($this->process);
		proc_close($this->process);
	}

	/** Below those that the kernel gives to whoever wants any: nobody else has it before the server. */
	private static function freePort(): int
	{
		do {
			$port = random_int(20_000, 32_000);
		} while (!@stream_socket_server("tcp://127.0.0.1:$port"));
		return $port;
	}

	private function waitUntilItListens(): void
	{
		for ($i = 0; $i < 1000; $i++) {
			if (@stream_socket_client("tcp://127.0.0.1:$this->port")) {
				return;
			}
			if (!$this->runs()) {
				break;
			}
			usleep(10_000);
		}
		throw new RuntimeException("$this->name does not serve");
	}

	public function runs(): bool
	{
		return proc_get_status($this->process)['running'];
	}

	public function url(string $path): string
	{
		return ($this->tls ? 'https' : 'http') . "://127.0.0.1:$this->port$path";
	}

	/** Does it give the reply that all are to give? A number stands for so many zero bytes. */
	public function verify(array $scenario): void
	{
		$stream = $this->request($scenario['path'], $scenario['headers'] ?? [], $scenario['post'] ?? 0);
		$status = $stream ? stream_get_meta_data($stream)['wrapper_data'][0] : 'no reply';
		if ($status !== 'HTTP/1.1 200 OK' || !self::isReply($stream, $scenario['reply'])) {
			throw new RuntimeException("$this->name answers $scenario[path] otherwise: $status");
		}
	}

	/** The body of the reply to a plain request, if there is one. */
	public function get(string $path): ?string
	{
		$stream = $this->request($path);
		$found = $stream && str_contains(stream_get_meta_data($stream)['wrapper_data'][0], ' 200 ');
		return $found ? stream_get_contents($stream) : null;
	}

	private function request(string $path, array $headers = [], int $post = 0): mixed
	{
		return @fopen($this->url($path), 'r', false, stream_context_create([
			'http' => [
				'method' => $post ? 'POST' : 'GET',
				'header' => [...$headers, ...$post ? ['Content-Type: application/json'] : []],
				'content' => $post ? json($post) : '',
				'protocol_version' => '1.1',
				'ignore_errors' => true,
				'timeout' => 10,
			],
			'ssl' => ['verify_peer' => false, 'verify_peer_name' => false],
		]));
	}

	private static function isReply(mixed $stream, string|int $expected): bool
	{
		if (is_string($expected)) {
			return stream_get_contents($stream) === $expected;
		}
		for ($length = 0; ($piece = (string) fread($stream, 1 << 20)) !== ''; $length += strlen($piece)) {
			if (trim($piece, "\0") !== '') {
				return false;
			}
		}
		return $length === $expected;
	}

	/** Seconds that all its threads have used: exactly, or where the kernel does not tell, in hundredths. */
	public function cpuTime(): float
	{
		if ($files = glob("/proc/$this->pid/task/*/schedstat")) {
			return array_sum(array_map(fn($file) => (int) file_get_contents($file), $files)) / 1e9;
		}
		$stat = file_get_contents("/proc/$this->pid/stat");
		$fields = explode(' ', substr($stat, strrpos($stat, ')') + 2)); // from the third on
		return ($fields[11] + $fields[12]) / 100;
	}

	/** Bytes of it that are in memory. */
	public function residentMemory(): int
	{
		return $this->memory('smaps_rollup', 'Rss');
	}

	/** The most it has ever been. */
	public function peakMemory(): int
	{
		return $this->memory('status', 'VmHWM');
	}

	private function memory(string $file, string $row): int
	{
		preg_match("/^$row:\\s+(\\d+) kB$/m", file_get_contents("/proc/$this->pid/$file"), $found);
		return 1024 * $found[1];
	}
}
