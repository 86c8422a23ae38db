<?php
/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * The machine, and what is the same for all measurements. */

/** What else the machine did. */
define('LOAD_BEFORE', sys_getloadavg()[0]);

/** The size of the file in the folder. */
const FILE_SIZE = 256 << 20;

final class Setting
{
	/** Where the servers run, and where the load. */
	public readonly string $processor, $load_processor;

	public function __construct(
		/** The C programs, the certificate and the file to serve. */
		public readonly string $folder,
		/** How long a round takes. */
		public readonly int $seconds,
	) {
		[$this->processor, $this->load_processor] = self::processors();
	}

	public function hasOneProcessor(): bool
	{
		return $this->processor === $this->load_processor;
	}

	/** The first two that we may use. */
	private static function processors(): array
	{
		preg_match('/^Cpus_allowed_list:\s*(.*)$/m', file_get_contents('/proc/self/status'), $list);
		$allowed = [];
		foreach (explode(',', $list[1]) as $range) {
			[$first, $last] = explode('-', "$range-$range");
			array_push($allowed, ...range((int) $first, (int) $last));
		}
		return [(string) $allowed[0], (string) ($allowed[1] ?? $allowed[0])];
	}
}

function tell(string $what): void
{
	fwrite(STDERR, "bench: $what\n");
}

function has_program(string $name): bool
{
	return shell_exec('command -v ' . escapeshellarg($name)) !== null;
}

/** A process on one of the processors. It is started, and ends with us. */
function start(array $command, string $processor, array $descriptors, ?array &$pipes): mixed
{
	// setpriv and taskset are followed by the command in the same process.
	return proc_open(['setpriv', '--pdeathsig=KILL', 'taskset', '-c', $processor, ...$command],
		$descriptors, $pipes);
}

/** What a started process prints until its end. */
function finish(mixed $process, mixed $pipe, string $name): string
{
	$output = stream_get_contents($pipe);
	if (proc_close($process) !== 0) {
		throw new RuntimeException("$name has failed: $output");
	}
	return $output;
}

function output_of(array $command, string $processor): string
{
	return finish(start($command, $processor, [1 => ['pipe', 'w']], $pipes), $pipes[1], $command[0]);
}

/** The last line that a command prints, which is JSON. */
function result_of(array $command, string $processor): array
{
	return decode(output_of($command, $processor));
}

function decode(string $output): array
{
	$lines = explode("\n", trim($output));
	return json_decode(end($lines), true) ?? throw new RuntimeException("no result: $output");
}
