<?php
/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors */

/** Connections of load.c to a server, from construction to destruction. */
final class Load
{
	private readonly mixed $process;
	private array $pipes = [];

	public function __construct(Server $server, Setting $setting, int $connections)
	{
		$this->process = start(["$setting->folder/load", '127.0.0.1', (string) $server->port],
			$setting->load_processor, [['pipe', 'r'], ['pipe', 'w']], $this->pipes);
		$this->do("open $connections");
	}

	public function __destruct()
	{
		fclose($this->pipes[0]);
		proc_close($this->process);
	}

	/** One command of those that load.c knows. */
	public function do(string $command): array
	{
		fwrite($this->pipes[0], "$command\n");
		$line = fgets($this->pipes[1]);
		return $line ? json_decode($line, true) : throw new RuntimeException("load: $command has failed");
	}
}

/** wrk while it runs. */
final class Wrk
{
	private readonly mixed $process;
	private readonly mixed $output;

	public function __construct(Server $server, array $scenario, Setting $setting, int $seconds)
	{
		$command = ['wrk', '-t1', '-c' . CONNECTIONS, "-d{$seconds}s", '-s', dirname(__DIR__) . '/wrk.lua'];
		foreach ($scenario['headers'] ?? [] as $header) {
			array_push($command, '-H', $header);
		}
		array_push($command, $server->url($scenario['path']), '--', (string) ($scenario['depth'] ?? 1),
			(string) ($scenario['post'] ?? 0));
		$this->process = start($command, $setting->load_processor, [1 => ['pipe', 'w']], $pipes);
		$this->output = $pipes[1];
	}

	/** [requests, seconds], when it is over. */
	public function result(): array
	{
		$result = decode(finish($this->process, $this->output, 'wrk'));
		if ($result['requests'] === 0 || $result['errors'] > 0) {
			throw new RuntimeException("wrk: $result[requests] replies, $result[errors] errors");
		}
		return [$result['requests'], $result['seconds']];
	}
}
