<?php
/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * Sends back what was posted.
 *
 *     php examples/http_post_echo.php 8080
 *     curl --data 'a=1&b=2' http://127.0.0.1:8080/
 *     curl --data-binary @README.md http://127.0.0.1:8080/
 */

$port = (int) ($argv[1] ?? 8080);
if ($port < 0 || $port > 65535) {
	fwrite(STDERR, "The port must be a number from 1 to 65535, or 0 for any\n");
	exit(1);
}

$base = new EventBase();
$http = new EventHttp($base);

// A longer body gets 413, and the rest of it is not read.
$http->setMaxBodySize(1 << 20);

$http->setDefaultCallback(function (EventHttpRequest $req): void {
	if ($req->getCommand() !== EventHttpRequest::CMD_POST) {
		$req->addHeader('Allow', 'POST', EventHttpRequest::OUTPUT_HEADER);
		$req->sendReply(405, 'Method Not Allowed', "Only POST is answered here\n");
		return;
	}

	// When the callback runs, the whole body is in the input buffer.
	$input = $req->getInputBuffer();
	$type = $req->findHeader('Content-Type', EventHttpRequest::INPUT_HEADER);
	echo "$input->length bytes of ", $type ?? 'an unknown type', "\n";

	$req->addHeader('Content-Type', 'text/plain', EventHttpRequest::OUTPUT_HEADER);

	// The bytes move from one buffer to the other without being copied.
	$req->sendReply(200, 'OK', $input);
});

if (!$http->bind('127.0.0.1', $port)) {
	fwrite(STDERR, "Cannot bind to port $port: " . EventUtil::getLastSocketError() . "\n");
	exit(1);
}

[[$address, $port]] = $http->getBoundAddresses();
echo "Listening on http://$address:$port/\n";

$base->loop();
