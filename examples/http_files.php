<?php
/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * The files of a folder, and nothing outside of it.
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

const TYPES = [
	'css' => 'text/css',
	'html' => 'text/html; charset=utf-8',
	'jpg' => 'image/jpeg',
	'js' => 'text/javascript',
	'json' => 'application/json',
	'png' => 'image/png',
	'svg' => 'image/svg+xml',
	'txt' => 'text/plain; charset=utf-8',
];

/** The file a request is for; null where there is none, or it is not below the folder. */
function file_of(string $uri, string $root): ?string
{
	$path = rawurldecode(strtok($uri, '?'));
	if (!str_starts_with($path, '/') || str_contains($path, "\0")) {
		return null;
	}
	// What "..", and links on the way, lead to.
	$file = realpath($root . $path);
	if ($file !== false && is_dir($file)) {
		$file = realpath("$file/index.html");
	}
	$is_below = $file !== false && str_starts_with($file, rtrim($root, '/') . '/');
	return $is_below && is_file($file) && is_readable($file) ? $file : null;
}

$base = new EventBase();
$http = new EventHttp($base);
$http->setAllowedMethods(EventHttpRequest::CMD_GET | EventHttpRequest::CMD_HEAD);

$http->setDefaultCallback(function (EventHttpRequest $req, string $root): void {
	$file = file_of($req->getUri(), $root);
	if ($file === null) {
		$req->sendError(404);
		return;
	}

	// A large file is not read: the kernel sends it from where it is.
	$body = new EventBuffer();
	if (!$body->addFile($file)) {
		$req->sendError(500);
		return;
	}

	$type = TYPES[strtolower(pathinfo($file, PATHINFO_EXTENSION))] ?? 'application/octet-stream';
	$req->addHeader('Content-Type', $type, EventHttpRequest::OUTPUT_HEADER);
	$req->addHeader('X-Content-Type-Options', 'nosniff', EventHttpRequest::OUTPUT_HEADER);
	$req->sendReply(200, 'OK', $body);
}, $root);

if (!$http->bind('127.0.0.1', $port)) {
	fwrite(STDERR, "Cannot bind to port $port\n");
	exit(1);
}

[[$address, $port]] = $http->getBoundAddresses();
echo "Listening on http://$address:$port/\n";

$base->loop();
