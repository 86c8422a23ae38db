<?php
/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors */

/** A server, from construction to destruction, unless it runs already: then it goes on after us. */
final class Server
{
	private mixed $process = null;

	private function __construct(
		private readonly string $name,
		private readonly string $base_url,
		public readonly int $port,
	) {
	}

	public static function start(string $name, Closure $command_for_port, string $processor, bool $tls = false): self
	{
		$port = self::freePort();
		$server = new self($name, ($tls ? 'https' : 'http') . "://127.0.0.1:$port", $port);
		$server->process = start($command_for_port($port), $processor, [], $pipes);
		$server->waitUntilItListens();
		return $server;
	}

	public static function thatRuns(string $name, string $url): self
	{
		return new self($name, $url, parse_url($url, PHP_URL_PORT));
	}

	public function __destruct()
	{
		if ($this->process) {
			proc_terminate($this->process);
			proc_close($this->process);
		}
	}

	/** Its process; of one that runs already: all that have the socket which listens. */
	public function pids(): array
	{
		if ($this->process) {
			return [proc_get_status($this->process)['pid']];
		}
		$found = [];
		foreach (glob('/proc/[0-9]*/fd/*') as $descriptor) {
			if (in_array(@readlink($descriptor), $this->listeners(), true)) {
				$found[] = (int) explode('/', $descriptor)[2];
			}
		}
		return array_unique($found);
	}

	/** Of its port, as links in /proc show them. */
	private function listeners(): array
	{
		static $of = [];
		return $of[$this->port] ??= array_map(fn(string $inode) => "socket:[$inode]", preg_match_all(
			sprintf('/^ *\d+: [0-9A-F]+:%04X \S+ 0A (?:\S+ +){5}(\d+)/m', $this->port),
			@file_get_contents('/proc/net/tcp') . @file_get_contents('/proc/net/tcp6'), $found) ? $found[1] : []);
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
		return !$this->process || proc_get_status($this->process)['running'];
	}

	public function url(string $path): string
	{
		return $this->base_url . $path;
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

	/** Seconds that it has used. */
	public function cpuTime(): float
	{
		return array_sum(array_map(self::cpuTimeOf(...), $this->pids()));
	}

	/** Of all threads of a process: exactly, or where the kernel does not tell, in hundredths. */
	private static function cpuTimeOf(int $pid): float
	{
		if ($files = glob("/proc/$pid/task/*/schedstat")) {
			return array_sum(array_map(fn($file) => (int) file_get_contents($file), $files)) / 1e9;
		}
		$stat = file_get_contents("/proc/$pid/stat");
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
		preg_match("/^$row:\\s+(\\d+) kB$/m", file_get_contents("/proc/{$this->pids()[0]}/$file"), $found);
		return 1024 * $found[1];
	}
}
