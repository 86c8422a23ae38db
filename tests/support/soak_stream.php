<?php
/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * The long test of streams: a reply of a gigabyte for clients that read slowly, plain and over TLS, made piece by piece as the
 * last one leaves. All of it has to come, and the server must need no more than 8 MiB for it.
 *
 *     ./dev soak stream [MiB] */
require __DIR__ . '/soaking.php';
require __DIR__ . '/tls.php';

const PIECE = 65536;
const CLIENTS = 4; // of each kind, each twice as fast as the one before
const MOST = 8;

/** In a client's process: read so many bytes, with a pause after each MiB; none at all for the first second. */
function read_slowly(string $address, int $bytes, int $pause): never
{
	$context = stream_context_create(['ssl' => ['verify_peer' => false, 'verify_peer_name' => false]]);
	$stream = stream_socket_client($address, $code, $why, 30, STREAM_CLIENT_CONNECT, $context) or exit(2);
	fwrite($stream, "GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
	sleep(1);
	while (($line = fgets($stream)) !== "\r\n") {
		$line === false && exit(3);
	}
	for ($at = $next = 0; ($piece = fread($stream, PIECE)) !== '' && $piece !== false; $at += strlen($piece)) {
		if ($at >= $next) {
			usleep($pause);
			$next += 1 << 20;
		}
	}
	exit($at === $bytes ? 0 : 4);
}

$mib = (int) ($argv[1] ?? 1024);
$base = new EventBase();
$servers = ['tcp' => new EventHttp($base)];
if (class_exists('EventSslContext') && extension_loaded('openssl')) {
	$servers['tls'] = new EventHttp($base, (new Authority())->issue('server', 'DNS:localhost')->server('server'));
}
[$made, $waits] = [0, 0];
foreach ($servers as $http) {
	$http->bind('127.0.0.1', 0);
	$http->setDefaultCallback(function (EventHttpRequest $req) use ($mib, &$made, &$waits): void {
		$left = $mib << 20;
		$next = function (EventHttpRequest $req) use (&$next, &$left, &$made, &$waits): void {
			if ($left === 0) {
				$req->sendReplyEnd();
				return;
			}
			$req->sendReplyChunk(random_bytes(PIECE), $next);
			$left -= PIECE;
			$made += PIECE;
			$waits = max($waits, $req->getPendingBytes());
		};
		$req->addHeader('Content-Length', (string) $left, EventHttpRequest::OUTPUT_HEADER);
		$req->sendReplyStart(200, 'OK');
		$next($req);
	});
}

$before = peak();
$started = hrtime(true);
$clients = new Clients();
foreach ($servers as $kind => $http) {
	for ($n = 0; $n < CLIENTS; $n++) {
		$clients->start("$kind $n", fn () => read_slowly("$kind://127.0.0.1:" . port_of($http), $mib << 20, 8000 >> $n));
	}
}
$failures = $clients->await($base, 3600);

$more = peak() - $before;
printf("%d x %d MiB in %.1f s: %.1f MiB more at most, %d bytes of a reply waited\n",
	count($servers) * CLIENTS, $mib, (hrtime(true) - $started) / 1e9, $more, $waits);
if ($more > MOST) {
	$failures[] = "more than " . MOST . ' MiB';
}
if ($made !== count($servers) * CLIENTS * ($mib << 20)) {
	$failures[] = "made only $made bytes";
}
conclude($failures);
