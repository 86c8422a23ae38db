<?php
/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * `./dev operate [--short]`: what is done to servers that run, under load, and how many requests fail of it. The
 * servers are those of examples/workers, the proxies are configured as in examples/deploy; the load asks by GET and POST, for
 * what is answered at once and later, on connections that are kept and on ones for a request each.
 *
 * Reloads and restarts may cost none. A worker that is killed takes with it what it has in hand: behind a proxy those of
 * them that may not be repeated, which are the POSTs. */
require __DIR__ . '/proxies/programs.php';
require __DIR__ . '/operate.php';
require __DIR__ . '/operate/node.php';

const KEPT = 8, FRESH = 4;

final class Operation
{
	private EventBase $base;
	private Event $tick;
	private int $version = 1;
	public bool $failed = false;

	/** @param int $rounds of what takes long; of reloads there are as many, but two at least */
	public function __construct(private string $folder, private int $rounds)
	{
		$this->base = new EventBase();
		$this->tick = new Event($this->base, -1, Event::TIMEOUT | Event::PERSIST, fn () => null); // until() looks
		$this->tick->add(0.02);
	}

	/** One node, and nothing in front of it. */
	public function direct(): void
	{
		[$node] = $this->nodes(1);
		$load = $this->load($node->port);
		$this->measure('direct', 'reload', max($this->rounds, 2), $load, fn () => $this->reload($node));
		$this->measure('direct', 'worker killed', $this->rounds, $load, fn () => $this->kill($node), KEPT + FRESH);
		$this->finish('direct', $load, [$node]);
	}

	public function nginx(): void
	{
		$nodes = $this->nodes(2);
		$nginx = Program::nginx($this->folder, array_column($nodes, 'port'));
		$this->behind($nginx, $nodes);
	}

	public function haproxy(): void
	{
		$nodes = $this->nodes(2, '7'); // until it has looked three times
		$haproxy = Program::haproxy($this->folder, array_column($nodes, 'port'), '/health');
		$this->behind($haproxy, $nodes);
	}

	private function behind(Program $proxy, array $nodes): void
	{
		$load = $this->load($proxy->port, true);
		$this->measure($proxy->name, 'reload', max($this->rounds, 2), $load, fn () => array_map($this->reload(...), $nodes));
		$this->measure($proxy->name, 'worker killed', $this->rounds, $load, fn () => $this->kill($nodes[0]), KEPT + FRESH, 'POST');
		$this->measure($proxy->name, 'restart of each node', $this->rounds, $load, fn () => array_map(fn ($node) => $this->restart($node, $load), $nodes));
		$this->finish($proxy->name, $load, $nodes);
	}

	/** @return array<Node> */
	private function nodes(int $number, string $notice = '0'): array
	{
		for ($i = 0; $i < $number; $i++) {
			$nodes[] = $node = new Node($this->folder, 2, $notice);
			$node->deploy((string) $this->version);
			$node->start();
		}
		return $nodes;
	}

	private function load(int $port, bool $tls = false): Load
	{
		$large = str_repeat('0123456789abcdef', 8192);
		return new Load($this->base, $port, KEPT, FRESH, [
			new Question('GET', '/version'), new Question('POST', '/echo', 'small', 'small'), new Question('GET', '/slow', '', 'slow'),
			new Question('POST', '/echo', $large, $large), new Question('GET', '/version'), new Question('POST', '/slow', 'body', 'slow'),
		], $tls ? new EventSslContext(EventSslContext::TLS_CLIENT_METHOD, [EventSslContext::OPT_VERIFY_PEER => false]) : null);
	}

	/** So many times; at most $may requests of $method may fail in each. */
	private function measure(string $where, string $what, int $rounds, Load $load, callable $do, int $may = 0, string $method = ''): void
	{
		$this->until(fn () => $load->answered > 100);
		[$answered, $begin] = [$load->answered, microtime(true)];
		for ($i = 0, $failed = 0; $i < $rounds; $i++, $failed += $load->failed) {
			[$load->failed, $load->failures] = [0, []];
			$do();
			$seen = $load->answered;
			$this->until(fn () => $load->answered > $seen + 100);
			$bad = $load->failed > $may || ($method && $load->failedOf($method) < $load->failed);
			$this->failed = $this->failed || $bad;
			foreach ($bad || $failed > 0 ? $load->failures : [] as $how => $times) {
				echo "    $times x $how\n";
			}
		}
		printf("%-8s %d x %-21s %6d answered, %2d failed%s, %4.1f s\n", $where, $rounds, $what, $load->answered - $answered,
			$failed, $may ? ' of what it had in hand' : '', microtime(true) - $begin);
	}

	private function until(callable $done): void
	{
		until($this->base, $done, 60);
	}

	/** The new version is what it serves from then on. */
	private function reload(Node $node): void
	{
		$before = $node->workers();
		$node->deploy((string) ++$this->version);
		$node->signal(SIGHUP);
		$this->until(fn () => count($now = $node->workers()) === 2 && !array_intersect($now, $before));
	}

	private function kill(Node $node): void
	{
		$this->until(fn () => count($node->workers()) === 2);
		[$worker] = $node->workers();
		posix_kill($worker, SIGKILL);
		$this->until(fn () => count($now = $node->workers()) === 2 && !in_array($worker, $now));
	}

	/** Until the proxy asks it again: before that, it must not be the other one that is left alone. */
	private function restart(Node $node, Load $load): void
	{
		$node->deploy((string) ++$this->version);
		$node->signal(SIGTERM);
		$this->until(fn () => !$node->isRunning());
		$node->end();
		$node->start();
		$this->until(fn () => isset($load->bodies[$this->version]));
	}

	/** The end of nodes that nobody asks any more. */
	private function finish(string $where, Load $load, array $nodes): void
	{
		[$load->failed, $load->failures] = [0, []];
		$load->end();
		$this->until(fn () => $load->active === 0);
		foreach ($nodes as $node) {
			$node->signal(SIGTERM);
			$this->until(fn () => !$node->isRunning());
			$said = preg_replace('/^\S+ worker \d+ has ended by itself: signal 9\n/m', '', $node->end());
			echo preg_replace('/^(?=.)/m', "    $where: ", $said);
		}
	}
}

const PLACES = ['direct', 'nginx', 'haproxy'];

$places = array_intersect(PLACES, $argv) ?: PLACES;
$short = array_intersect(['--short'], $argv);
if (array_diff(array_slice($argv, 1), PLACES, $short)) {
	fwrite(STDERR, './dev operate [--short] [' . implode('] [', PLACES) . "]\n");
	exit(2);
}
if (count($places) === 1) {
	$operation = new Operation(folder_of_programs('operate'), $short ? 1 : 10);
	$operation->{reset($places)}();
	exit((int) $operation->failed);
}
// Side by side, for most of the time is waiting.
$failed = false;
foreach ($places as $place) {
	$processes[] = Process::php(__FILE__, $place, ...$short);
}
foreach ($processes as $process) {
	echo $process->rest();
	$failed = $process->wait() !== 0 || $failed;
}
exit((int) $failed);
