<?php
/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * The smallest HTTP server: every request gets the same answer.
 *
 *     php examples/hello.php 8080
 *     curl http://127.0.0.1:8080/
 */

$port = (int) ($argv[1] ?? 8080);
if ($port < 0 || $port > 65535) {
	fwrite(STDERR, "The port must be a number from 1 to 65535, or 0 for any\n");
	exit(1);
}

$base = new EventBase();
$http = new EventHttp($base);

$http->setDefaultCallback(function (EventHttpRequest $req): void {
	$req->addHeader('Content-Type', 'text/plain', EventHttpRequest::OUTPUT_HEADER);
	$req->sendReply(200, 'OK', "Hello, World!\n");
});

if (!$http->bind('127.0.0.1', $port)) {
	fwrite(STDERR, "Cannot bind to port $port: " . EventUtil::getLastSocketError() . "\n");
	exit(1);
}

[[$address, $port]] = $http->getBoundAddresses();
echo "Listening on http://$address:$port/\n";

$base->loop();
