<?php
/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * Ten thousand slow clients: most send a byte a second of a head or a body, the others do not read
 * their replies. A fast one is served within twice its usual time, and nothing is left of them.
 *
 *     ./dev soak slow [clients] */
require __DIR__ . '/slow_clients.php';
require __DIR__ . '/soaking.php';

const ROUNDS = 3; // of which the first makes the heap as large as it gets
$tenth = intdiv(SlowClients::possible((int) ($argv[1] ?? 10000)), 10);
$clients = new SlowClients([
	[$tenth * 5, "GET /never HTTP/1.1\r\nHost: a\r\nX: ", 'x'],
	[$tenth * 4, "POST /never HTTP/1.1\r\nHost: a\r\nContent-Length: 1000000\r\n\r\n", 'x'],
	[$tenth, "GET /large HTTP/1.1\r\nHost: a\r\n\r\n", ''],
]);
$base = new EventBase();
$large = str_repeat('0123456789abcdef', 1 << 16);
$http = serve($base, function (EventHttpRequest $req) use ($large): void {
	$req->sendReply(200, 'OK', $req->getUri() === '/large' ? $large : 'fast');
});
$http->setMaxConnections(10 * $tenth + 1);
waiting_time($base, $http, 1000);
$descriptors = descriptors();
$failures = [];
for ($round = 0; $round < ROUNDS; $round++) {
	$before = resident();
	$alone = waiting_time($base, $http, 5000);
	$clients->begin($base, $http);
	$there = descriptors() - $descriptors;
	$with = resident();
	$among = waiting_time($base, $http, 5000);
	$clients->end($base, $descriptors);
	$after = resident();
	printf("%d clients: a reply after %.1f us, %.1f without them; %d KiB each, %d KiB left in all\n", $there, $among, $alone, ($with - $before) / $there, $after - $before);
	if ($there < 10 * $tenth) {
		$failures[] = "only $there were there";
	}
	if ($among > 2 * $alone) {
		$failures[] = 'they keep others waiting';
	}
	if ($round > 0 && $after - $before > 4096) {
		$failures[] = 'memory is left';
	}
}
conclude($failures);
