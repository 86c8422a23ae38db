<?php
/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * An HTTP client: `php client.php <port> <seconds>`. What it does is what client.c does. */

const CONNECTIONS = 64;

function ask(EventHttpConnection $connection): void
{
	$request = new EventHttpRequest('replied', $connection);
	$request->addHeader('Host', '127.0.0.1', EventHttpRequest::OUTPUT_HEADER);
	$connection->makeRequest($request, EventHttpRequest::CMD_GET, '/hello');
}

function replied(?EventHttpRequest $request, EventHttpConnection $connection): void
{
	global $replies;
	if ($request?->getResponseCode() !== 200 || $request->getInputBuffer()->length !== 13) {
		exit("another reply than expected\n");
	}
	$replies++;
	ask($connection);
}

function cpu_time(): float
{
	$usage = getrusage();
	return $usage['ru_utime.tv_sec'] + $usage['ru_stime.tv_sec']
		+ ($usage['ru_utime.tv_usec'] + $usage['ru_stime.tv_usec']) / 1e6;
}

[, $port, $seconds] = $argv;
$replies = 0;
$base = new EventBase();
for ($i = 0; $i < CONNECTIONS; $i++) {
	ask(new EventHttpConnection($base, null, '127.0.0.1', (int) $port));
}
[$start, $used] = [microtime(true), cpu_time()];
$base->exit((float) $seconds);
$base->loop();
[$elapsed, $used] = [microtime(true) - $start, cpu_time() - $used];
printf("{\"requests_per_second\": %f, \"cpu_us\": %f}\n", $replies / $elapsed, 1e6 * $used / $replies);
