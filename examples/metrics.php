<?php
/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * A server with metrics for Prometheus: how its requests ended, and how busy its loop is. The metrics have a
 * port of their own, which nobody else need reach.
 *
 *     php examples/metrics.php 8080 9100
 *     curl http://127.0.0.1:8080/ http://127.0.0.1:9100/metrics
 */

[$port, $metricsPort] = [(int) ($argv[1] ?? 8080), (int) ($argv[2] ?? 9100)];
if (min($port, $metricsPort) < 0 || max($port, $metricsPort) > 65535) {
	fwrite(STDERR, "The ports must be numbers from 1 to 65535, or 0 for any\n");
	exit(1);
}

/**
 * Formats one metric as Prometheus text. $values are by label, "" for none.
 *
 * @param array<string, int|float> $values
 */
function metric(string $name, string $type, string $help, array $values): string
{
	$lines = "# HELP $name $help\n# TYPE $name $type\n";
	foreach ($values as $labels => $value) {
		$lines .= $name . ($labels === '' ? '' : '{' . $labels . '}') . ' ' . json_encode($value) . "\n";
	}
	return $lines;
}

/**
 * Gives each number a label.
 *
 * @param array<int|string, int> $numbers
 * @return array<string, int>
 */
function labelled(string $label, array $numbers): array
{
	$values = [];
	foreach ($numbers as $key => $number) {
		$values["$label=\"$key\""] = $number;
	}
	return $values;
}

/**
 * Sums by class: 2xx, 4xx.
 *
 * @param array<int, int> $statuses
 * @return array<string, int>
 */
function classes(array $statuses): array
{
	$classes = ['1xx' => 0, '2xx' => 0, '3xx' => 0, '4xx' => 0, '5xx' => 0];
	foreach ($statuses as $status => $number) {
		$class = intdiv($status, 100) . 'xx';
		$classes[$class] = ($classes[$class] ?? 0) + $number;
	}
	return $classes;
}

function metrics(EventHttp $http, EventBase $base): string
{
	$stats = $http->getStats();
	$loop = $base->getStats(true); // longest and lag: since the last call
	return metric('http_connections', 'gauge', 'Connections that are open', ['' => $stats['connections']])
		. metric('http_connections_total', 'counter', 'Connections that have come', ['' => $stats['accepted']])
		. metric('http_connections_ended_total', 'counter', 'Connections that the server has turned away or ended', [
			'why="surplus"' => $stats['surplus'], 'why="unwelcome"' => $stats['unwelcome'], 'why="overdue"' => $stats['overdue'],
		])
		. metric('http_requests_in_hand', 'gauge', 'Requests that wait for their replies', ['' => $stats['in_hand']])
		. metric('http_request_oldest_seconds', 'gauge', 'Age of the oldest of them', ['' => $stats['oldest']])
		. metric('http_requests_total', 'counter', 'Requests that are over', labelled('ended', $stats['ended']))
		. metric('http_replies_total', 'counter', 'Replies by class', labelled('class', classes($stats['statuses'])))
		. metric('http_refused_total', 'counter', 'Requests that the server has refused', labelled('status', $stats['refused']))
		. metric('http_received_bytes_total', 'counter', 'Bytes of requests', ['' => $stats['received']])
		. metric('http_sent_bytes_total', 'counter', 'Bytes of replies', ['' => $stats['sent']])
		. metric('http_log_dropped_total', 'counter', 'Lines that the log could not take', ['' => $stats['dropped']])
		. metric('loop_callbacks_total', 'counter', 'Callbacks that the loop has called', ['' => $loop['callbacks']])
		. metric('loop_busy_seconds_total', 'counter', 'Time that they took', ['' => $loop['busy']])
		. metric('loop_longest_seconds', 'gauge', 'The longest of them', ['' => $loop['longest']])
		. metric('loop_lag_seconds', 'gauge', 'The longest wait for a callback', ['' => $loop['lag']])
		. metric('php_memory_bytes', 'gauge', 'Memory that PHP uses', ['' => memory_get_usage()]);
}

$base = new EventBase();
$base->getStats(); // counts from now on
$http = new EventHttp($base);
$http->setDefaultCallback(function (EventHttpRequest $req): void {
	$req->addHeader('Content-Type', 'text/plain', EventHttpRequest::OUTPUT_HEADER);
	$req->sendReply(200, 'OK', "Hello, World!\n");
});

$watched = new EventHttp($base);
$watched->setCallback('/metrics', function (EventHttpRequest $req) use ($http, $base): void {
	$req->addHeader('Content-Type', 'text/plain; version=0.0.4; charset=utf-8', EventHttpRequest::OUTPUT_HEADER);
	$req->sendReply(200, 'OK', metrics($http, $base));
});

foreach ([[$http, $port], [$watched, $metricsPort]] as [$server, $number]) {
	if (!$server->bind('127.0.0.1', $number)) {
		fwrite(STDERR, "Cannot bind to port $number: " . EventUtil::getLastSocketError() . "\n");
		exit(1);
	}
}

[[$address, $port]] = $http->getBoundAddresses();
[[, $metricsPort]] = $watched->getBoundAddresses();
echo "Listening on http://$address:$port/\nThe numbers: http://$address:$metricsPort/metrics\n";

$base->loop();
