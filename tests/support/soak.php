<?php
/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * The long test: a server answers a million requests, then loses twenty thousand connections at
 * random moments, also while it gives files or is sent forms. Afterwards memory, descriptors, objects and
 * temporary files must be where they were.
 *
 *     ./dev soak [requests [connections [seed]]] */
require __DIR__ . '/soaking.php';

const CONNECTIONS = 32;
const STREAMS_AT_A_TIME = 64;
define('FOLDER', (getenv('TMPDIR') ?: '/tmp') . '/event_soak_' . getmypid());
const TEMPORARY = FOLDER . '/tmp';
const FILE = FOLDER . '/file';

/** In the client's process: so many requests over some kept connections, half of them pipelining. */
function ask(int $port, int $requests): void
{
	$get = "GET /hello HTTP/1.1\r\nHost: localhost\r\n\r\n";
	$streams = $depths = $missing = [];
	for ($i = 0; $i < CONNECTIONS; $i++) {
		$streams[$i] = stream_socket_client("tcp://127.0.0.1:$port");
		$depths[$i] = $i % 2 ? 1 : 16;
		$missing[$i] = 0;
	}
	fwrite($streams[0], $get);
	$length = strlen(fread($streams[0], 65536)); // the same for all
	$requests--;

	$next = function (int $i) use (&$requests, &$streams, &$missing, $depths, $get, $length): void {
		$n = min($depths[$i], $requests);
		$requests -= $n;
		$missing[$i] = $n * $length;
		if ($n > 0) {
			fwrite($streams[$i], str_repeat($get, $n));
		} else {
			fclose($streams[$i]);
			unset($streams[$i]);
		}
	};
	array_map($next, range(0, CONNECTIONS - 1));
	while ($readable = $streams) {
		$writable = $except = null;
		stream_select($readable, $writable, $except, 30) or throw new RuntimeException('no answer');
		foreach ($readable as $i => $stream) {
			$missing[$i] -= strlen(fread($stream, 65536));
			if ($missing[$i] < 0 || feof($stream)) {
				throw new RuntimeException('a wrong answer');
			}
			if ($missing[$i] === 0) {
				$next($i);
			}
		}
	}
}

/** With a field, a file in memory, and one that is not. */
function form(): string
{
	$files = '';
	foreach ([10, 100_000] as $i => $bytes) {
		$files .= "--end\r\nContent-Disposition: form-data; name=\"file[]\"; filename=\"f$i\"\r\n\r\n" . str_repeat('f', $bytes) . "\r\n";
	}
	$body = "--end\r\nContent-Disposition: form-data; name=\"field\"\r\n\r\nvalue\r\n{$files}--end--\r\n";
	return "POST /form?a[]=b HTTP/1.1\r\nHost: localhost\r\nCookie: a=b\r\nContent-Type: multipart/form-data; boundary=end\r\nContent-Length: " . strlen($body) . "\r\n\r\n$body";
}

/** In the client's process: so many connections that end abruptly, many of them open at a time. */
function leave(int $port, int $connections): void
{
	$said = [
		'',
		"GET /hel",
		"GET /hello HTTP/1.1\r\nHost: loc",
		"GET /hello HTTP/1.1\r\nHost: localhost\r\n\r\n",
		"GET /hello HTTP/1.0\r\n\r\n",
		"GET /held HTTP/1.1\r\nHost: localhost\r\n\r\n",
		"GET /late HTTP/1.1\r\nHost: localhost\r\n\r\n",
		"GET /stream HTTP/1.1\r\nHost: localhost\r\n\r\n",
		"GET /stream HTTP/1.0\r\n\r\n",
		"GET /forgotten HTTP/1.1\r\nHost: localhost\r\n\r\n",
		"GET /large HTTP/1.1\r\nHost: localhost\r\n\r\n",
		"POST /hello HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100\r\n\r\nsome",
		"POST /hello HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nsom",
		"nonsense\r\n\r\n",
		"GET /file HTTP/1.1\r\nHost: localhost\r\n\r\n",
		"GET /file HTTP/1.1\r\nHost: localhost\r\nRange: bytes=0-9,1000-1500000\r\n\r\n",
		"GET /d/file HTTP/1.1\r\nHost: localhost\r\n\r\n",
		"HEAD /d/file HTTP/1.1\r\nHost: localhost\r\nIf-Modified-Since: Sun, 06 Nov 1994 08:49:37 GMT\r\n\r\n",
		"GET /d/file HTTP/1.1\r\nHost: localhost\r\nRange: bytes=-1000000\r\n\r\n",
		form(),
		substr(form(), 0, mt_rand(100, 100_000)),
		substr(form(), 0, mt_rand(100, 100_000)),
	];
	$more = ['', '', '', "GET /hello HTTP/1.1\r\nHost: localhost\r\n\r\n", str_repeat('x', 20000)];
	$open = [];
	while ($connections > 0 || $open) {
		if ($connections-- > 0) {
			$stream = stream_socket_client("tcp://127.0.0.1:$port");
			stream_set_blocking($stream, false);
			fwrite($stream, $said[array_rand($said)] . $more[array_rand($more)]);
			$open[] = $stream;
		}
		if (count($open) >= STREAMS_AT_A_TIME || $connections <= 0) {
			$i = array_rand($open);
			end_abruptly($open[$i]);
			unset($open[$i]);
		}
	}
}

function end_abruptly($stream): void
{
	if (mt_rand(0, 1)) {
		@fread($stream, 1 << 20);
	}
	switch (mt_rand(0, 3)) {
		case 0: // RST
			$linger = ['l_onoff' => 1, 'l_linger' => 0];
			socket_set_option(socket_import_stream($stream), SOL_SOCKET, SO_LINGER, $linger);
			break;
		case 1: // one FIN, then the other
			@stream_socket_shutdown($stream, STREAM_SHUT_WR);
			usleep(mt_rand(0, 100));
			break;
		case 2: // something more, and FIN
			@fwrite($stream, 'more');
			break;
	}
	fclose($stream);
}

/** The client's process: told what to do, in lines "ask <port> <number>", and says when it is done. */
function client(): mixed
{
	[$ours, $theirs] = stream_socket_pair(STREAM_PF_UNIX, STREAM_SOCK_STREAM, 0);
	if (pcntl_fork() !== 0) {
		return $ours;
	}
	fclose($ours);
	while ($line = fgets($theirs)) {
		[$what, $port, $number] = explode(' ', trim($line));
		$what((int) $port, (int) $number);
		fwrite($theirs, "done\n");
	}
	exit(0);
}

/** What the server has to keep constant. */
function figures(WeakMap $objects): array
{
	gc_collect_cycles();
	return [
		'resident memory, KiB' => resident(),
		'memory of PHP, bytes' => memory_get_usage(),
		'descriptors' => descriptors(),
		'requests and connections' => count($objects),
		'temporary files' => count(glob(TEMPORARY . '/*')),
	];
}

function report(string $when, array $figures): void
{
	echo $when, "\n";
	foreach ($figures as $name => $value) {
		printf("  %-28s %12s\n", $name, number_format($value));
	}
}

$requests = (int) ($argv[1] ?? 1000000);
$connections = (int) ($argv[2] ?? 20000);
$seed = (int) ($argv[3] ?? random_int(1, 1000000));
echo "$requests requests, $connections connections, seed $seed\n";
mt_srand($seed);
mkdir(TEMPORARY, recursive: true);
putenv('TMPDIR=' . TEMPORARY);
ftruncate($file = fopen(FILE, 'w'), 3_000_000);
$client = client(); // before there is a base: it has nothing of the server's

$base = new EventBase();
$objects = new WeakMap();
$held = [];
$served = $opened = $closed = 0;

$http = new EventHttp($base);
$http->setCallback('/hello', function (EventHttpRequest $req) use (&$served): void {
	$served++;
	$req->addHeader('Content-Type', 'text/plain', EventHttpRequest::OUTPUT_HEADER);
	$req->sendReply(200, 'OK', buffer('Hello, World!'));
});
$http->setDefaultCallback(
	function (EventHttpRequest $req) use ($base, $objects, $file, &$held, &$opened, &$closed): void {
		$id = $opened++;
		$conn = $req->getConnection();
		$objects[$req] = $objects[$conn] = true;
		$conn->setCloseCallback(function (EventHttpConnection $conn, int $id) use (&$held, &$closed): void {
			$closed++;
			unset($held[$id]);
		}, $id);
		switch ($req->getUri()) {
			case '/held':
				$held[$id] = [$req];
				break;
			case '/late':
				$late = Event::timer($base, function (int $id) use (&$held): void {
					$held[$id][0]->sendReply(200, 'OK', buffer('late'));
					unset($held[$id]);
				}, $id);
				$late->add(mt_rand(0, 2000) / 1e6);
				$held[$id] = [$req, $late];
				break;
			case '/stream':
				$req->sendReplyStart(200, 'OK');
				$tick = new Event($base, -1, Event::TIMEOUT | Event::PERSIST, function ($fd, $what, int $id) use (&$held): void {
					$held[$id][0]->sendReplyChunk(buffer(str_repeat('x', mt_rand(0, 2000))));
				}, $id);
				$tick->add(0.001);
				$held[$id] = [$req, $tick];
				break;
			case '/forgotten':
				$req->sendReply(200, 'OK');
				$req->sendReplyChunk(buffer('<html>'));
				break;
			case '/large':
				$req->sendReply(200, 'OK', buffer(str_repeat('x', 1 << 20)));
				break;
			case '/file': // it changes while others get it
				mt_rand(0, 10) > 0 or ftruncate($file, mt_rand(0, 1) ? 0 : 3_000_000);
				$req->sendFile(FILE);
				break;
			case '/form?a[]=b':
				$got = [$req->getForm(), $req->getFiles(), $req->getQuery(), $req->getCookies(), fread($req->getBodyStream(), 100)];
				$req->sendReply(200, 'OK', (string) count($got));
				break;
			default: // what the pieces of two requests happened to make
				$req->sendError(404);
		}
	}
);
$http->setDocumentRoot('/d', FOLDER);
$http->bind('127.0.0.1', 0);
$port = port_of($http);
$idle = descriptors();

/** Have the client do something, and serve it until all of it is over. */
$serve = function (string $what, int $number) use ($base, $client, $port, $idle, &$opened, &$closed): void {
	$done = false;
	$said = new Event($base, $client, Event::READ, function ($client) use (&$done): void {
		fgets($client) === "done\n" or throw new RuntimeException('the client failed');
		$done = true;
	});
	$said->add();
	fwrite($client, "$what $port $number\n");
	$look = new Event($base, -1, Event::TIMEOUT | Event::PERSIST, fn () => null); // no callback tells of the end of what PHP does not see
	$look->add(0.1);
	until($base, function () use (&$done, &$opened, &$closed, $idle) {
		return $done && $opened === $closed && descriptors() <= $idle;
	}, 3600);
	unset($look, $said);
	settle($base);
};

$serve('ask', 20000);
$serve('leave', 20000); // the heap has been as fragmented as it gets
$before = figures($objects);
report('Warm:', $before);

$failures = [];
foreach (['ask' => $requests, 'leave' => $connections] as $what => $number) {
	$started = hrtime(true);
	$was = $served;
	$serve($what, $number);
	$seconds = (hrtime(true) - $started) / 1e9;
	$after = figures($objects);
	report(sprintf('After %s %d in %.1f s:', $what, $number, $seconds), $after);
	if ($what === 'ask' && $served - $was !== $requests) {
		$failures[] = 'requests served: ' . $served - $was;
	}
	// Fragments of the heap come and go; a leak of 4 bytes in each of a million requests would show.
	$allowed = ['resident memory, KiB' => 4096, 'memory of PHP, bytes' => 4096];
	foreach ($before as $name => $value) {
		if ($after[$name] - $value > ($allowed[$name] ?? 0)) {
			$failures[] = "$name: $value before, $after[$name] after $what";
		}
	}
	if (($left = close_waits($port)) > 0) {
		$failures[] = "sockets in CLOSE_WAIT: $left";
	}
}
printf("Close callbacks: %d of %d\n", $closed, $opened);
array_map(unlink(...), [...glob(TEMPORARY . '/*'), FILE]);
array_map(rmdir(...), [TEMPORARY, FOLDER]);
conclude($failures);
