<?php
/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * What each worker serves, except /health, which worker.php serves. It is read when a worker starts, so a new version
 * is served after SIGHUP. */

return function (EventHttpRequest $req): void {
	$req->addHeader('Content-Type', 'text/plain', EventHttpRequest::OUTPUT_HEADER);
	match (strtok($req->getUri(), '?')) {
		'/' => $req->sendReply(200, 'OK', 'worker ' . getmypid() . "\n"),
		default => $req->sendError(404),
	};
};
