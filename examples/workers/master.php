<?php
/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * A master and its workers, which share a port and are replaced without losing a request.
 *
 *     php examples/workers/master.php 8080 4
 *     php examples/workers/master.php 0.0.0.0:8080 4 5
 *
 * SIGTERM or SIGINT: the workers answer the requests in progress, and all end. With a third argument, that many seconds
 * pass first, in which everything is served as usual except /health, which tells a proxy to send no more; a second signal
 * skips the rest of them.
 * SIGHUP: replaces the workers one after the other by new ones that run the new code.
 *
 * A worker that ends by itself is replaced, at most once a second; so is one that uses much memory or has served many
 * requests, see worker.php. If nothing is heard from a worker for 20 seconds, it hangs in PHP code, and is killed. Under
 * systemd the socket may be systemd's (LISTEN_FDS), which is sent READY, RELOADING, STOPPING and WATCHDOG. */
require __DIR__ . '/worker.php';

const STUCK_SECONDS = 20;
const SIGNALS = [SIGTERM, SIGINT, SIGHUP, SIGCHLD];

/** What the master knows about a worker. */
final class Worker
{
	public bool $ready = false;
	/** It has been told to end. */
	public bool $leaving = false;
	public int $heard;

	/** @param resource $voice */
	public function __construct(public readonly int $pid, public readonly int $place, public readonly mixed $voice)
	{
		$this->heard = hrtime(true);
	}
}

final class Master
{
	/** @var array<int, Worker> by pid */
	private array $workers = [];
	/** @var array<int, int> when each place was last filled, so that a worker that dies at once is not restarted all the time */
	private array $started = [];
	/** @var array<int, int> places whose workers are to be replaced, in turn */
	private array $tired = [];
	/** When the workers are told to end, by hrtime(). */
	private float $end = INF;
	private bool $ending = false;
	/** All workers are ready, and systemd has been told. */
	private bool $announced = false;

	/** @param resource|int $socket */
	public function __construct(private mixed $socket, private int $number, private int $notice) {}

	public function run(): void
	{
		pcntl_sigprocmask(SIG_BLOCK, SIGNALS);
		pcntl_signal(SIGUSR1, SIG_IGN); // in a worker too, until it handles it
		do {
			match (pcntl_sigtimedwait(SIGNALS, $info, 0, 250_000_000)) {
				SIGTERM, SIGINT => $this->end(),
				SIGHUP => $this->reload(),
				default => null, // a worker has ended, or it is time to check
			};
			$this->reap();
			$this->listen();
			if ($this->end === INF) {
				$this->fill();
				$this->replace();
			} elseif (!$this->ending && hrtime(true) >= $this->end) {
				$this->dismissAll();
			}
		} while (!$this->ending || $this->workers);
	}

	private function end(): void
	{
		$notice = $this->end === INF ? $this->notice : 0;
		$this->end = hrtime(true) + $notice * 1e9;
		notify('STOPPING=1');
		foreach ($this->workers as $worker) {
			posix_kill($worker->pid, SIGUSR1);
		}
	}

	/** Only the workers have the socket now: connections that they no longer accept must be refused. */
	private function dismissAll(): void
	{
		$this->ending = true;
		array_map($this->dismiss(...), $this->workers);
		is_resource($this->socket) && fclose($this->socket);
	}

	private function reload(): void
	{
		$this->announced = false;
		notify('RELOADING=1', 'MONOTONIC_USEC=' . intdiv(hrtime(true), 1000));
		$this->tired = array_keys($this->started);
	}

	/** Removes the workers that have ended. */
	private function reap(): void
	{
		while (($pid = pcntl_waitpid(-1, $status, WNOHANG)) > 0) {
			$worker = $this->workers[$pid] ?? null; // process 1 also gets those of others
			if ($worker && !$worker->leaving) {
				log_line("worker $pid has ended by itself: " . (pcntl_wifsignaled($status)
					? 'signal ' . pcntl_wtermsig($status) : 'status ' . pcntl_wexitstatus($status)));
			}
			unset($this->workers[$pid]);
		}
	}

	/** Reads what the workers report. */
	private function listen(): void
	{
		$all = true;
		foreach ($this->workers as $pid => $worker) {
			$said = (string) fread($worker->voice, 4096);
			if ($said !== '') {
				$worker->heard = hrtime(true);
				$worker->ready = true;
			}
			if (str_contains($said, TIRED) && !in_array($worker->place, $this->tired)) {
				$this->tired[] = $worker->place;
			}
			if (hrtime(true) - $worker->heard > STUCK_SECONDS * 1_000_000_000) {
				log_line("worker $pid is stuck: killed");
				posix_kill($pid, SIGKILL);
				$worker->heard = hrtime(true);
			}
			$all = $all && $worker->ready;
		}
		if ($all && !$this->tired && !$this->announced && count($this->workers) === $this->number) {
			$this->announced = notify('READY=1');
		}
		notify('WATCHDOG=1');
	}

	/** Fills each place. */
	private function fill(): void
	{
		for ($place = 0; $place < $this->number; $place++) {
			$this->of($place) || $this->start($place);
		}
	}

	/** Replaces one at a time: starts a new worker, and ends the old one once the new one is ready. */
	private function replace(): void
	{
		$place = reset($this->tired);
		if ($place === false) {
			return;
		}
		$there = $this->of($place);
		$old = reset($there);
		if (count($there) === 1 && !$old->leaving) {
			$this->start($place);
		} elseif (count($there) > 1 && end($there)->ready) {
			$this->dismiss($old);
			array_shift($this->tired);
		}
	}

	/** @return array<Worker> those in a place that stay, the oldest first */
	private function of(int $place): array
	{
		return array_values(array_filter($this->workers, fn (Worker $w) => $w->place === $place && !$w->leaving));
	}

	private function dismiss(Worker $worker): void
	{
		$worker->leaving = true;
		posix_kill($worker->pid, SIGTERM);
	}

	/** Starts a worker, but not at once if one has been started there a moment ago. */
	private function start(int $place): void
	{
		if (hrtime(true) - ($this->started[$place] ?? -INF) < 1_000_000_000) {
			return;
		}
		$this->started[$place] = hrtime(true);
		[$voice, $master] = stream_socket_pair(STREAM_PF_UNIX, STREAM_SOCK_STREAM, 0);
		$pid = pcntl_fork();
		if ($pid === -1) {
			log_line('no worker could be started: ' . pcntl_strerror(pcntl_get_last_error()));
			return;
		}
		if ($pid === 0) {
			$this->becomeWorker($voice, $master);
		}
		fclose($master);
		stream_set_blocking($voice, false);
		$this->workers[$pid] = new Worker($pid, $place, $voice);
	}

	/** Workers must not keep the master's ends: when the master has ended, each worker must find them closed. */
	private function becomeWorker(mixed $voice, mixed $master): never
	{
		array_map(fclose(...), [$voice, ...array_column($this->workers, 'voice')]);
		pcntl_signal(SIGINT, SIG_IGN); // a terminal sends it to all; the master forwards it
		pcntl_signal(SIGHUP, SIG_IGN);
		pcntl_sigprocmask(SIG_UNBLOCK, SIGNALS);
		work($this->socket, $master);
	}
}

function log_line(string $line): void
{
	fwrite(STDERR, date('c ') . "$line\n");
}

/** Notifies systemd, if it wants to be. */
function notify(string ...$what): bool
{
	$path = getenv('NOTIFY_SOCKET');
	if ($path) {
		$socket = @stream_socket_client('udg://' . (str_starts_with($path, '@') ? "\0" . substr($path, 1) : $path));
		$socket && fwrite($socket, implode("\n", $what));
	}
	return true;
}

/** @return resource|int|false systemd's socket, or one of our own */
function open_socket(string $address)
{
	$address = str_contains($address, ':') ? $address : "127.0.0.1:$address";
	return array_key_first(EventUtil::listenFds()) ?? stream_socket_server("tcp://$address", $error, $message,
		STREAM_SERVER_BIND | STREAM_SERVER_LISTEN, stream_context_create(['socket' => ['backlog' => 511]]));
}

[$address, $number, $notice] = [$argv[1] ?? '8080', (int) ($argv[2] ?? 2), (int) ($argv[3] ?? 0)];
$socket = open_socket($address);
if (!$socket || $number < 1) {
	exit(1);
}
(new Master($socket, $number, $notice))->run();
