<?php
/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * Serves the files of a folder, and nothing outside it.
 *
 *     php examples/http_files.php 8080 /usr/share/doc
 *     curl http://127.0.0.1:8080/bash/copyright
 */

$port = (int) ($argv[1] ?? 8080);
if ($port < 0 || $port > 65535) {
	fwrite(STDERR, "The port must be a number from 1 to 65535, or 0 for any\n");
	exit(1);
}

$root = realpath($argv[2] ?? '.');
if ($root === false || !is_dir($root)) {
	fwrite(STDERR, "There is no such folder\n");
	exit(1);
}

$base = new EventBase();
$http = new EventHttp($base);
$http->setAllowedMethods(EventHttpRequest::CMD_GET | EventHttpRequest::CMD_HEAD);

// No PHP runs for these. Conditional and range requests are handled, and the kernel sends large files.
$http->setDocumentRoot('/', $root, ['headers' => ['X-Content-Type-Options' => 'nosniff'], 'fallback' => true]);

// The page for missing files, if the folder has one.
$http->setDefaultCallback(function (EventHttpRequest $req, string $root): void {
	$req->sendFile("$root/404.html", ['status' => 404]) or $req->sendError(404);
}, $root);

if (!$http->bind('127.0.0.1', $port)) {
	fwrite(STDERR, "Cannot bind to port $port: " . EventUtil::getLastSocketError() . "\n");
	exit(1);
}

[[$address, $port]] = $http->getBoundAddresses();
echo "Listening on http://$address:$port/\n";

$base->loop();
