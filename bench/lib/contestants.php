<?php
/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * Who is measured, and how each is started. */

final class Contestant
{
	private array $servers = [];

	/** Commands are those of the programs it has: http, log, echo, websocket, client, operations. */
	public function __construct(
		public readonly string $name,
		private readonly array $commands,
		public readonly Setting $setting,
		private readonly ?string $url = null, // of one that runs already, and has no programs
	) {
	}

	/** Its server of this kind (http, tls, log, echo, websocket), which runs until all is over. */
	public function server(string $kind): Server
	{
		if (!isset($this->servers[$kind]) || !$this->servers[$kind]->runs()) {
			$this->servers[$kind] = $this->newServer($kind);
		}
		return $this->servers[$kind];
	}

	/** One that ends with its object. */
	public function newServer(string $kind, ?string $processor = null): Server
	{
		if ($this->url !== null) {
			return Server::thatRuns($this->name, $this->url);
		}
		$command = fn(int $port) => match ($kind) {
			'http' => $this->command('http', (string) $port, $this->setting->folder),
			'tls' => $this->command('http', (string) $port, $this->setting->folder, 'tls'),
			'log' => isset($this->commands['log'])
				? $this->command('log', (string) $port, $this->setting->folder, 'log')
				: $this->command('http', (string) $port, $this->setting->folder),
			'echo', 'websocket' => $this->command($kind, (string) $port),
		};
		return Server::start($this->name, $command, $processor ?? $this->setting->processor, $kind === 'tls');
	}

	/** The figures that a program of its own prints. */
	public function run(string $program, string ...$arguments): array
	{
		return result_of($this->command($program, ...$arguments), $this->setting->processor);
	}

	private function command(string $program, string ...$arguments): array
	{
		return [...$this->commands[$program], ...$arguments];
	}
}

/**
 * The command line of PHP is one that loads the extension, and ends with `extension=<path>`. The peer is another
 * such path, the URL that of another server.
 */
function contestants(Setting $setting, array $php, ?string $peer, ?string $url): array
{
	$folder = $setting->folder;
	$commands = [
		'plain C' => in_c($folder, 'plain'),
		'larger C' => in_c($folder, 'larger'),
		'direct C' => in_c($folder, 'direct'),
		'limit' => ['http' => ["$folder/limit"], 'websocket' => ["$folder/limit"]],
		'PHP' => in_php($php) + ['log' => in_php($php)['http']],
		'no log' => in_php($php),
		'frames in PHP' => ['websocket' => [...$php, dirname(__DIR__) . '/websocket_frames.php']],
	];
	if ($peer !== null) {
		$commands['peer'] = in_php([...array_slice($php, 0, -1), "extension=$peer"]);
	}
	if (has_program('node')) {
		$commands['node:http'] = ['http' => ['node', dirname(__DIR__) . '/node.js']];
	} else {
		tell('node:http is left out: there is no node');
	}
	if (has_program('node') && has_ws()) {
		$commands['ws'] = ['websocket' => ['node', dirname(__DIR__) . '/websocket.js']];
	} else {
		tell('ws is left out: node does not find it');
	}
	if (has_program('nginx')) {
		$commands['nginx'] = ['http' => ['sh', dirname(__DIR__) . '/nginx.sh']];
	} else {
		tell('nginx is left out: there is no nginx');
	}
	foreach ($commands as $name => $programs) {
		$contestants[$name] = new Contestant($name, $programs, $setting);
	}
	if ($url !== null) {
		$contestants['peer-url'] = new Contestant('peer-url', [], $setting, $url);
	}
	return $contestants;
}

/** npm's, where NODE_PATH leads to it, or Debian's. */
function has_ws(): bool
{
	putenv('NODE_PATH=' . ltrim(getenv('NODE_PATH') . ':/usr/share/nodejs', ':'));
	return shell_exec('node -e "require(\'ws\')" 2>/dev/null && echo yes') !== null;
}

function in_c(string $folder, string $way): array
{
	return [
		'http' => ["$folder/http", $way],
		'echo' => ["$folder/echo"],
		'client' => ["$folder/client"],
		'operations' => ["$folder/operations"],
	];
}

function in_php(array $php): array
{
	foreach (['http', 'echo', 'websocket', 'client', 'operations'] as $program) {
		$commands[$program] = [...$php, dirname(__DIR__) . "/$program.php"];
	}
	return $commands;
}
