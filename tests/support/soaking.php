<?php
/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * What the long tests share: memory, clients in processes of their own, the verdict. */
require_once __DIR__ . '/http.php';

/** KiB of a process that are in memory. */
function resident(int|string $pid = 'self'): int
{
	return memory_row($pid, 'VmRSS');
}

/** The most that this process has ever had in memory, MiB. */
function peak(): float
{
	return memory_row('self', 'VmHWM') / 1024;
}

function memory_row(int|string $pid, string $row): int
{
	preg_match("/^$row:\\s+(\\d+) kB/m", file_get_contents("/proc/$pid/status"), $match);
	return (int) $match[1];
}

/** Clients, each in a process of its own, which ends with 0 where all has gone well. */
final class Clients
{
	/** @var array<int, string> */
	private array $names = [];

	/** @param callable(): never $be */
	public function start(string $name, callable $be): void
	{
		$child = pcntl_fork();
		$child === 0 && $be();
		$this->names[$child] = $name;
	}

	/** @return array<string> run the loop until all have ended: what has gone wrong */
	public function await(EventBase $base, float $seconds): array
	{
		$failures = [];
		$look = new Event($base, -1, Event::TIMEOUT | Event::PERSIST, function () use (&$failures): void {
			while (($child = pcntl_waitpid(-1, $status, WNOHANG)) > 0) {
				$status === 0 or $failures[] = "{$this->names[$child]}: ended with " . pcntl_wexitstatus($status);
				unset($this->names[$child]);
			}
		});
		$look->add(0.1);
		until($base, fn () => !$this->names, $seconds);
		return $failures;
	}
}

/** @param array<string> $failures */
function conclude(array $failures): never
{
	echo $failures ? "FAILED\n" . implode("\n", $failures) . "\n" : "passed\n";
	exit($failures ? 1 : 0);
}
