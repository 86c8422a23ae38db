<?php
/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * The long test of uploads: ten gigabytes that are written to a file, and at the same time as much in chunks for a
 * program that makes its client wait after each MiB, plain and over TLS. All of it has to arrive as it was sent, and the server
 * must need no more than 8 MiB for it.
 *
 *     ./dev soak upload [MiB [folder]] */
require __DIR__ . '/soaking.php';
require __DIR__ . '/tls.php';

const PIECE = 65536;
const MOST = 8;

/** What every client sends: the place of each piece stands at its beginning. */
function piece(int $n): string
{
	static $rest = null;
	$rest ??= str_repeat('0123456789abcdef', PIECE / 16 - 1);
	return sprintf('%016d', $n) . $rest;
}

/** In a client's process: send so many MiB, in chunks or not, and wait for the answer. */
function upload(string $address, string $path, int $mib, bool $chunked): never
{
	$context = stream_context_create(['ssl' => ['verify_peer' => false, 'verify_peer_name' => false]]);
	$stream = stream_socket_client($address, $code, $why, 30, STREAM_CLIENT_CONNECT, $context) or exit(2);
	fwrite($stream, "POST $path HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
		. ($chunked ? 'Transfer-Encoding: chunked' : 'Content-Length: ' . ($mib << 20)) . "\r\n\r\n");
	for ($n = 0; $n < ($mib << 20) / PIECE; $n++) {
		$bytes = $chunked ? dechex(PIECE) . "\r\n" . piece($n) . "\r\n" : piece($n);
		for ($at = 0; $at < strlen($bytes); $at += $sent) {
			$sent = fwrite($stream, $at === 0 ? $bytes : substr($bytes, $at)) ?: exit(3);
		}
	}
	$chunked && fwrite($stream, "0\r\n\r\n");
	exit(str_starts_with((string) stream_get_contents($stream), 'HTTP/1.1 200 ') ? 0 : 4);
}

/** Are these the bytes that a client sends from there on? */
function is_right(string $bytes, int $at): bool
{
	for ($i = 0; $i < strlen($bytes); $i += $n) {
		$place = ($at + $i) % PIECE;
		$n = min(PIECE - $place, strlen($bytes) - $i);
		if (substr_compare(piece(intdiv($at + $i, PIECE)), substr($bytes, $i, $n), $place, $n) !== 0) {
			return false;
		}
	}
	return true;
}

$mib = (int) ($argv[1] ?? 10240);
$folder = $argv[2] ?? sys_get_temp_dir();
$base = new EventBase();
$servers = ['tcp' => new EventHttp($base)];
if (class_exists('EventSslContext') && extension_loaded('openssl')) {
	$servers['tls'] = new EventHttp($base, (new Authority())->issue('server', 'DNS:localhost')->server('server'));
}

$wrong = [];
$to_file = function (EventHttpRequest $req) use (&$wrong, $folder): void {
	$file = fopen($path = tempnam($folder, 'event'), 'w+b');
	$at = 0;
	$req->setBodyCallback(function (EventHttpRequest $req, string $bytes) use ($file, &$at, &$wrong): void {
		is_right($bytes, $at) or $wrong['the file'] = $at;
		$at += fwrite($file, $bytes);
	});
	$req->setBodyEndCallback(function (EventHttpRequest $req, bool $complete) use ($file, $path, &$at): void {
		$complete = $complete && ftell($file) === $at && filesize($path) === $at && $at === $GLOBALS['mib'] << 20;
		unlink($path);
		$req->sendReply($complete ? 200 : 500, 'Done');
	});
};
$slowly = function (EventHttpRequest $req) use (&$wrong, $base): void {
	$at = 0;
	$resume = Event::timer($base, fn () => $req->resumeBody());
	$req->setBodyCallback(function (EventHttpRequest $req, string $bytes) use ($resume, &$at, &$wrong): void {
		is_right($bytes, $at) or $wrong['what came slowly'] = $at;
		$mib = $at >> 20;
		$at += strlen($bytes);
		if ($at >> 20 > $mib) {
			$req->pauseBody();
			$resume->add(0.0005);
		}
	});
	$req->setBodyEndCallback(function (EventHttpRequest $req, bool $complete) use ($resume, &$at): void {
		$resume->free();
		$req->sendReply($complete && $at === $GLOBALS['mib'] << 20 ? 200 : 500, 'Done');
	});
};

$before = peak();
$started = hrtime(true);
$clients = new Clients();
foreach ($servers as $kind => $http) {
	$http->bind('127.0.0.1', 0);
	$http->setMaxBodySize(-1);
	$http->setStreamCallback('/file', $to_file);
	$http->setStreamCallback('/slowly', $slowly);
	foreach (['/file' => false, '/slowly' => true] as $path => $chunked) {
		$clients->start("$kind, $path", fn () => upload("$kind://127.0.0.1:" . port_of($http), $path, $mib, $chunked));
	}
}
$failures = $clients->await($base, 7200);

$more = peak() - $before;
printf("%d x %d MiB in %.1f s: %.1f MiB more at most\n", 2 * count($servers), $mib, (hrtime(true) - $started) / 1e9, $more);
if ($more > MOST) {
	$failures[] = 'more than ' . MOST . ' MiB';
}
foreach ($wrong as $where => $at) {
	$failures[] = "$where was wrong from byte $at on";
}
conclude($failures);
