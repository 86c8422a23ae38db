<?php
/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * Receives the files of a form, as a browser or curl sends it, and stores them in a folder under names of its own.
 *
 *     php examples/http_upload.php 8080 /tmp
 *     curl -F title=Notes -F 'files[]=@README.md' -F 'files[]=@LICENSE' http://127.0.0.1:8080/
 *
 * upload_max_filesize, max_file_uploads and post_max_size of php.ini apply: php -d post_max_size=100M ...
 */

$port = (int) ($argv[1] ?? 8080);
if ($port < 0 || $port > 65535) {
	fwrite(STDERR, "The port must be a number from 1 to 65535, or 0 for any\n");
	exit(1);
}

$folder = realpath($argv[2] ?? '.');
if ($folder === false || !is_dir($folder) || !is_writable($folder)) {
	fwrite(STDERR, "There is no such folder, or it cannot be written to\n");
	exit(1);
}

const FORM = <<<'HTML'
	<!DOCTYPE html>
	<title>Uploads</title>
	<form method="post" enctype="multipart/form-data">
		<input name="title"> <input type="file" name="files[]" multiple> <button>Send</button>
	</form>

	HTML;

$base = new EventBase();
$http = new EventHttp($base);
$http->setAllowedMethods(EventHttpRequest::CMD_GET | EventHttpRequest::CMD_POST);

$http->setDefaultCallback(function (EventHttpRequest $req, string $folder): void {
	if ($req->getCommand() === EventHttpRequest::CMD_GET) {
		$req->addHeader('Content-Type', 'text/html; charset=utf-8', EventHttpRequest::OUTPUT_HEADER);
		$req->sendReply(200, 'OK', FORM);
		return;
	}

	$title = $req->getForm()['title'] ?? '';
	$files = $req->getFiles()['files'] ?? [];
	// A client may send any shape: "files" without brackets, arrays in arrays.
	if (!is_string($title) || !is_array($files['error'] ?? []) || array_filter($files['error'] ?? [], is_array(...))) {
		$req->sendError(400);
		return;
	}

	$said = "Title: $title\n";
	foreach ($files['error'] ?? [] as $i => $error) {
		$kept = bin2hex(random_bytes(8)); // a client's name may be anything, such as "index.php"
		$done = $error === UPLOAD_ERR_OK && move_uploaded_file($files['tmp_name'][$i], "$folder/$kept");
		$said .= $files['name'][$i] . ': ' . ($done ? "{$files['size'][$i]} bytes, kept as $kept" : "not kept, error $error") . "\n";
	}
	$req->addHeader('Content-Type', 'text/plain; charset=utf-8', EventHttpRequest::OUTPUT_HEADER);
	$req->sendReply(200, 'OK', $said);
}, $folder);

if (!$http->bind('127.0.0.1', $port)) {
	fwrite(STDERR, "Cannot bind to port $port: " . EventUtil::getLastSocketError() . "\n");
	exit(1);
}

[[$address, $port]] = $http->getBoundAddresses();
echo "Listening on http://$address:$port/\n";

$base->loop();
