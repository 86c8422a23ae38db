<?php
/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * What each worker serves, but for /health, which is worker.php's. It is read when a worker starts, so a new version of
 * it is served after a SIGHUP. */

return function (EventHttpRequest $req): void {
	$req->addHeader('Content-Type', 'text/plain', EventHttpRequest::OUTPUT_HEADER);
	match (strtok($req->getUri(), '?')) {
		'/' => $req->sendReply(200, 'OK', 'worker ' . getmypid() . "\n"),
		default => $req->sendError(404),
	};
};
