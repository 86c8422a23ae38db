<?php
/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * Ten thousand WebSockets that say nothing, on the servers that bench/ measures: ours, one with its frames in PHP, and npm's ws.
 * What memory each socket costs is told of all. Ours has to keep them all, pings and their pongs included, to hear each, to
 * have nothing left of them, and to need no more for them than ws does.
 *
 *     ./dev soak websocket [sockets] */
require __DIR__ . '/process.php';
require __DIR__ . '/soaking.php';
require __DIR__ . '/websocket.php';

const OF_AN_ADDRESS = 4096; // which has not ports enough for all
const SILENCE = 30;         // of EventWebSocket: then it pings
const MOST_LEFT = 4096;     // KiB

/** A server in a process of its own, and the clients it has. */
final class Idlers
{
	private readonly Process $server;
	private readonly int $port;
	/** @var array<resource> */
	private array $streams = [];

	public function __construct(string ...$command)
	{
		$this->port = free_port();
		$this->server = new Process('exec setpriv --pdeathsig=KILL ' . implode(' ', $command) . " $this->port");
		connect($this->port);
	}

	/** As many more, each of which is heard once. */
	public function open(int $number): void
	{
		for ($n = 0; $n < $number; $n++) {
			$address = '127.0.0.' . 2 + intdiv(count($this->streams), OF_AN_ADDRESS);
			$context = stream_context_create(['socket' => ['bindto' => "$address:0"]]);
			$stream = stream_socket_client("tcp://127.0.0.1:$this->port", $code, $why, PATIENCE, STREAM_CLIENT_CONNECT, $context)
				or throw new RuntimeException($why);
			stream_set_timeout($stream, PATIENCE);
			fwrite($stream, "GET /echo HTTP/1.1\r\nHost: localhost\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
				. "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n\r\n");
			while (($line = fgets($stream)) !== "\r\n") {
				$line === false && throw new RuntimeException('no answer to a handshake');
			}
			$this->streams[] = $stream;
			$this->talk($stream);
		}
	}

	private function talk(mixed $stream): void
	{
		fwrite($stream, frame(1, 'anybody there?'));
		$heard = stream_get_contents($stream, 16);
		$heard === frame(1, 'anybody there?', null) or throw new RuntimeException('heard ' . bin2hex($heard));
	}

	public function talkOnEach(): void
	{
		array_map($this->talk(...), $this->streams);
	}

	/** Each is pinged, and says that it is there: how many. */
	public function awaitPings(): int
	{
		$pinged = 0;
		foreach ($this->streams as $stream) {
			stream_set_timeout($stream, SILENCE + PATIENCE);
			$pinged += stream_get_contents($stream, 2) === frame(9, '', null);
			fwrite($stream, frame(10, ''));
		}
		return $pinged;
	}

	/** Until the server knows. */
	public function close(): void
	{
		$open = $this->descriptors();
		$expected = $open - count($this->streams);
		$this->streams = [];
		wait_until(fn () => $this->descriptors() <= $expected);
	}

	private function descriptors(): int
	{
		usleep(50_000);
		return count(scandir("/proc/{$this->server->pid}/fd"));
	}

	public function memory(): int
	{
		return resident($this->server->pid);
	}

	/** Seconds of the processor that it has used. */
	public function used(): float
	{
		return (int) strtok(file_get_contents("/proc/{$this->server->pid}/schedstat"), ' ') / 1e9;
	}

	public function __destruct()
	{
		$this->server->signal(SIGKILL)->wait();
	}
}

$hard = posix_getrlimit()['hard openfiles'];
posix_setrlimit(POSIX_RLIMIT_NOFILE, $hard, $hard);
$number = min((int) ($argv[1] ?? 10000), $hard === 'unlimited' ? PHP_INT_MAX : $hard - 200);
$bench = __DIR__ . '/../../bench';
putenv('NODE_PATH=/usr/share/nodejs');
$servers = [
	'EventWebSocket' => php_command_line("$bench/websocket.php"),
	'frames in PHP' => php_command_line("$bench/websocket_frames.php"),
];
exec("node -e \"require('ws')\" 2>/dev/null", $said, $status);
if ($status === 0) {
	$servers['ws'] = 'node ' . escapeshellarg("$bench/websocket.js");
}

/** KiB of a server for each socket. */
$failures = $each = [];
foreach ($servers as $name => $command) {
	$idlers = new Idlers($command);
	$idlers->open(100); // what is needed once
	$before = $idlers->memory();
	$idlers->open($number);
	$each[$name] = ($idlers->memory() - $before) / $number;
	printf("%-14s %d sockets, %.2f KiB each\n", $name, $number, $each[$name]);
	if ($name !== 'EventWebSocket') {
		unset($idlers); // before there is another: this process has not descriptors enough for two
		continue;
	}
	$used = -$idlers->used();
	$pinged = $idlers->awaitPings();
	printf("%14s %d pings and pongs: %.1f us of the processor each, silence included\n", '', $pinged, 1e6 * ($used + $idlers->used()) / $pinged);
	$idlers->talkOnEach();
	$idlers->close();
	$after = $idlers->memory();
	$idlers->open($number);
	$idlers->close();
	$left = $idlers->memory() - $after;
	printf("%14s %d KiB more after as many others have come and gone\n", '', $left);
	$pinged === $number + 100 or $failures[] = "only $pinged were pinged";
	$left <= MOST_LEFT or $failures[] = 'memory is left';
	unset($idlers);
}
isset($each['ws']) && $each['EventWebSocket'] > $each['ws'] and $failures[] = 'ws needs less memory';
conclude($failures);
