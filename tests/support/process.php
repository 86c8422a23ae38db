<?php
/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * Second processes: another PHP with this extension, or a client program. */
require_once __DIR__ . '/outcome.php';

final class Process
{
	public readonly int $pid;

	/** @var resource */
	private $process;
	/** @var array<int, resource> */
	private array $pipes = [];
	/** Where it had ended by then: before PHP 8.3 only the first to ask is told. */
	private ?int $code;

	/** @param array<string>|string $command */
	public function __construct(array|string $command)
	{
		$pipes = [['pipe', 'r'], ['pipe', 'w'], ['redirect', 1]];
		$this->process = proc_open($command, $pipes, $this->pipes, getcwd()); // each thread has a folder of its own
		$status = proc_get_status($this->process);
		$this->pid = $status['pid'];
		$this->code = $status['running'] ? null : $status['exitcode'];
	}

	/** PHP as the test itself runs in it. */
	public static function php(string ...$arguments): self
	{
		return new self('exec ' . php_command_line(...$arguments));
	}

	public function write(string $text): static
	{
		fwrite($this->pipes[0], $text);
		return $this;
	}

	/** No more input. */
	public function end(): static
	{
		fclose($this->pipes[0]);
		return $this;
	}

	/** The next line of what it says, without its end; '' where it has ended. */
	public function line(): string
	{
		return rtrim((string) fgets($this->pipes[1]), "\n");
	}

	/** Some of what it says, as soon as there is any. */
	public function read(): string
	{
		return (string) fread($this->pipes[1], 65536);
	}

	/** All that it says from now on, up to its end. */
	public function rest(): string
	{
		return stream_get_contents($this->pipes[1]);
	}

	public function signal(int $signal): static
	{
		posix_kill($this->pid, $signal);
		return $this;
	}

	/** Wait for its end; the exit code, or -1 after a signal. */
	public function wait(): int
	{
		$code = proc_close($this->process);
		return $this->code ?? $code;
	}
}

/**
 * The processes that one has started and that still run.
 *
 * @return array<int>
 */
function children(int $pid): array
{
	return array_map(intval(...), preg_split('/ /', (string) @file_get_contents("/proc/$pid/task/$pid/children"), 0, PREG_SPLIT_NO_EMPTY));
}

/** A port that nobody listens on. Whoever wants any port is given one above these by the kernel. */
function free_port(): int
{
	do {
		$port = random_int(20_000, 32_000);
	} while (!@stream_socket_server("tcp://127.0.0.1:$port"));
	return $port;
}

/** Wait until $done() is true; fail where it never is. For what no event tells of. */
function wait_until(callable $done, float $seconds = PATIENCE): void
{
	$end = microtime(true) + $seconds;
	while (!$done()) {
		if (microtime(true) > $end) {
			throw new RuntimeException('timed out');
		}
		usleep(1000);
	}
}

/** Connect to a server that may not have come up yet. */
function connect(int $port): mixed
{
	wait_until(function () use ($port, &$stream) {
		return $stream = @stream_socket_client("tcp://127.0.0.1:$port");
	});
	return $stream;
}
