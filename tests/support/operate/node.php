<?php
/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * The workers of examples/workers, deployed with an application of our own. */
require_once __DIR__ . '/../process.php';

const APPLICATION = <<<'END'
	<?php
	return function (EventHttpRequest $req) use ($base): void {
		switch ($req->getUri()) {
			case '/version':
				$req->sendReply(200, 'OK', 'VERSION');
				break;
			case '/echo':
				$req->sendReply(200, 'OK', (string) $req->getInputBuffer()->read(1 << 20));
				break;
			case '/slow':
				$timer = Event::timer($base, function () use ($req, &$timer): void {
					$req->sendReply(200, 'OK', 'slow');
					$timer = null;
				});
				$timer->add(0.2);
				break;
			default:
				$req->sendError(404);
		}
	};
	END;

final class Node
{
	public readonly int $port;
	public readonly string $folder;
	private ?Process $master = null;

	/**
	 * @param string $notice for how many seconds /health says 503 before it ends
	 * @param array<string, string> $words others in worker.php and master.php
	 */
	public function __construct(string $folder, private int $number, private string $notice = '0', array $words = [])
	{
		$this->port = free_port();
		$this->folder = "$folder/node-$this->port";
		mkdir($this->folder);
		foreach (['master.php', 'worker.php'] as $file) {
			file_put_contents("$this->folder/$file", strtr(file_get_contents(__DIR__ . "/../../../examples/workers/$file"), $words));
		}
		register_shutdown_function(fn () => $this->master?->signal(SIGKILL)); // its workers find out
	}

	/** What its workers serve, once they have been started. */
	public function deploy(string $version, string $application = APPLICATION): void
	{
		file_put_contents("$this->folder/app.php", str_replace('VERSION', $version, $application));
	}

	public function start(): void
	{
		$this->master = Process::php("$this->folder/master.php", (string) $this->port, (string) $this->number, $this->notice);
		fclose(connect($this->port));
	}

	/** Tell its master. */
	public function signal(int $signal): void
	{
		$this->master->signal($signal);
	}

	/** @return array<int> the process ids of its workers */
	public function workers(): array
	{
		return children($this->master->pid);
	}

	public function isRunning(): bool
	{
		return $this->master !== null && !str_contains((string) @file_get_contents("/proc/{$this->master->pid}/stat"), ') Z ');
	}

	/** The next line of what it says. */
	public function line(): string
	{
		return $this->master->line();
	}

	/** What it has said up to its end. */
	public function end(): string
	{
		[$master, $this->master] = [$this->master, null];
		$said = $master->rest();
		$master->wait();
		return $said;
	}
}
