<?php
/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * A worker of master.php: serves what app.php defines, tells its master once a second that it is well, and ends without
 * losing a request when told to. /health is for a proxy: 200, and 503 after SIGUSR1, which announces the end. */

const READY = 'r', WELL = 'w', TIRED = 't'; // what it reports
const DRAIN_SECONDS = 30;
const MEMORY_MAX = 128 << 20, REQUESTS_MAX = 1_000_000; // beyond these it is tired, and replaced

/**
 * @param resource $socket what to accept from
 * @param resource $master gets the reports, and is closed when the master ends
 */
function work($socket, $master): never
{
	$base = new EventBase();
	$http = new EventHttp($base);
	$answer = require __DIR__ . '/app.php';
	$requests = 0;
	$http->setDefaultCallback(function (EventHttpRequest $req) use ($answer, &$requests): void {
		$requests++;
		$answer($req);
	});

	$near = false;
	$warned = Event::signal($base, SIGUSR1, function () use (&$near): void {
		$near = true;
	});
	$warned->add();
	$http->setCallback('/health', function (EventHttpRequest $req) use (&$near): void {
		$near ? $req->sendReply(503, 'Ending', "ending\n") : $req->sendReply(200, 'OK', "well\n");
	});

	$leaving = false;
	$leave = function () use ($http, $base, &$leaving): void {
		$leaving = true;
		$http->drain(DRAIN_SECONDS, fn () => $base->stop());
	};
	$told = Event::signal($base, SIGTERM, $leave);
	$told->add();

	$tell = function (string $how) use ($master, $leave, &$leaving): void {
		if (@fwrite($master, $how) === false && !$leaving) {
			$leave(); // the master has ended
		}
	};
	$beat = new Event($base, -1, Event::TIMEOUT | Event::PERSIST, function () use ($tell, &$requests): void {
		$tell(memory_get_usage() > MEMORY_MAX || $requests > REQUESTS_MAX ? TIRED : WELL);
	});
	$beat->add(1);

	$http->accept($socket) or exit(1);
	is_resource($socket) && fclose($socket); // the server has a duplicate: when it closes that, no connection must wait here
	$tell(READY);
	$base->loop();
	exit;
}
