<?php
/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * What is measured, and what has to come out. */

const CONNECTIONS = 64;

const TEN_HEADERS = [ // with Host, which every client sends
	'Accept: text/html,application/xhtml+xml',
	'Accept-Encoding: identity',
	'Accept-Language: en-GB,en;q=0.8',
	'Cache-Control: no-cache',
	'Cookie: session=0123456789abcdef; theme=light',
	'Referer: http://localhost/',
	'User-Agent: bench',
	'X-Forwarded-For: 192.0.2.1',
	'X-Request-Id: 0123456789abcdef',
];

/** The body that wrk.lua posts. */
function json(int $bytes): string
{
	return '{"text":"' . str_repeat('x', $bytes - strlen('{"text":""}')) . '"}';
}

/**
 * For each scenario: what it is about, how it is measured (a function of measures.php), who takes part,
 * and what the function has to know. `path` and `reply` are also for the check before: the reply is a
 * string, or a number of zero bytes.
 */
function scenarios(): array
{
	$all = ['plain C', 'direct C', 'PHP', 'peer', 'peer-url', 'node:http'];
	$usual = ['plain C', 'PHP', 'peer', 'peer-url', 'node:http'];
	$two = ['plain C', 'PHP', 'peer'];
	$sockets = ['limit', 'frames in PHP', 'PHP', 'peer', 'peer-url', 'ws'];

	$hello = ['path' => '/hello', 'reply' => 'Hello, World!'];
	$big = ['path' => '/big', 'reply' => str_repeat('x', 1 << 20)];
	$operation = ['measure' => 'operation', 'who' => $two];
	return [
		'hello' => ['about' => '"Hello, World!" over 64 kept connections',
			'measure' => 'requests', 'who' => ['limit', ...$all]] + $hello,
		'close' => ['about' => 'the same with `Connection: close`: a connection for each',
			'measure' => 'requests', 'who' => $all, 'headers' => ['Connection: close']] + $hello,
		'pipeline' => ['about' => 'the same, 16 requests sent at once on each connection',
			'measure' => 'requests', 'who' => ['limit', ...$all], 'depth' => 16] + $hello,
		'headers' => ['about' => 'ten request headers, in PHP read as an array; four are set',
			'measure' => 'requests', 'who' => $all, 'headers' => TEN_HEADERS,
			'path' => '/headers', 'reply' => '0123456789abcdef'],
		'post' => ['about' => '1 KiB of JSON, sent back',
			'measure' => 'requests', 'who' => $all, 'post' => 1 << 10,
			'path' => '/post', 'reply' => json(1 << 10)],
		'upload' => ['about' => '1 MiB is posted, the reply says how much came',
			'measure' => 'requests', 'who' => $usual, 'post' => 1 << 20,
			'path' => '/upload', 'reply' => (string) (1 << 20)],
		'tls' => ['about' => 'hello over TLS',
			'measure' => 'requests', 'who' => $usual, 'kind' => 'tls', 'tls' => true] + $hello,
		'log' => ['about' => 'hello, with a line for each in a file, by logTo()',
			'measure' => 'requests', 'who' => ['no log', 'PHP'], 'kind' => 'log'] + $hello,
		'big' => ['about' => 'a reply of a string of 1 MiB', 'measure' => 'requests',
			'who' => ['plain C', 'larger C', 'direct C', 'PHP', 'peer', 'peer-url', 'node:http']] + $big,
		'big-wait' => ['about' => 'how long a small request waits meanwhile, on a connection of its own',
			'measure' => 'wait', 'who' => ['plain C', 'larger C', 'PHP', 'peer', 'node:http']] + $big,
		'big-memory' => ['about' => 'how much a server grows by 64 such replies at once',
			'measure' => 'growth', 'who' => $usual, 'fresh' => true] + $big,
		'file' => ['about' => 'a file of 256 MiB on 4 connections',
			'measure' => 'download', 'who' => ['plain C', 'nginx', 'PHP', 'peer', 'node:http'],
			'path' => '/file', 'reply' => FILE_SIZE],
		'document' => ['about' => 'the same file, given by setDocumentRoot()',
			'measure' => 'download', 'who' => ['nginx', 'PHP'],
			'path' => '/document', 'reply' => FILE_SIZE],
		'small-document' => ['about' => 'a file of 4 KiB, given by setDocumentRoot()',
			'measure' => 'requests', 'who' => ['nginx', 'PHP'],
			'path' => '/small', 'reply' => str_repeat('x', 4096)],
		'chunks' => ['about' => 'a reply of 1,000 chunks of 1 KiB',
			'measure' => 'requests', 'who' => $usual,
			'path' => '/chunks', 'reply' => str_repeat('x', 1000 << 10)],
		'events' => ['about' => 'an event is sent to 1,000 clients 40 times a second (SSE)',
			'measure' => 'events', 'who' => $usual, 'clients' => 1000] + $hello,
		'idle' => ['about' => 'what each of 10,000 idle connections needs',
			'measure' => 'idle', 'who' => $usual, 'connections' => 10_000, 'fresh' => true] + $hello,
		'calls' => ['about' => 'system calls for each hello',
			'measure' => 'calls', 'who' => ['plain C', 'direct C', 'PHP', 'peer']] + $hello,
		'client' => ['about' => 'an HTTP client on 64 kept connections; the server is plain C',
			'measure' => 'client', 'who' => $two],
		'echo' => ['about' => '1 KiB sent back over TCP, by buffer events; 64 connections',
			'measure' => 'echo', 'who' => $two],
		'ws-echo' => ['about' => 'WebSocket: 64 bytes sent back; 64 connections',
			'measure' => 'messages', 'who' => $sockets, 'clients' => CONNECTIONS,
			'open' => '/echo', 'do' => 'talk 64'],
		'ws-broadcast' => ['about' => 'WebSocket: 1 KiB sent to 1,000 clients',
			'measure' => 'messages', 'who' => $sockets, 'clients' => 1000,
			'open' => '/broadcast', 'do' => 'hear 1024'],
		'dispatch-event' => ['about' => 'a callback of an event whose descriptor stays readable',
			'what' => 'event', 'times' => 1_000_000] + $operation,
		'dispatch-timer' => ['about' => 'a callback of a timer that is added again with 0 seconds',
			'what' => 'timer', 'times' => 1_000_000] + $operation,
		'dispatch-signal' => ['about' => 'a callback of a signal that the process sends to itself',
			'what' => 'signal', 'times' => 100_000] + $operation,
		'dispatch-buffer-event' => ['about' => 'a callback of a buffer event that reads a byte of its pair',
			'what' => 'buffer-event', 'times' => 2_000_000] + $operation,
		'timers' => ['about' => 'a timer created, added and cancelled; there are 1,000 at any time',
			'what' => 'timers', 'times' => 2_000_000] + $operation,
		'buffer' => ['about' => 'a line of 64 bytes added to a buffer, looked for and read',
			'what' => 'buffer', 'times' => 4_000_000] + $operation,
	];
}

/** For each scenario, what must hold. */
function bars(): array
{
	return [
		'hello' => [
			Bar::ratio('requests_per_second', 'plain C', '>=', 1.9),
			Bar::ratio('requests_per_second', 'node:http', '>=', 1.4),
			Bar::ratio('cpu_us', 'limit', '<=', 1.28),
			Bar::ratio('cpu_us', 'plain C', '<=', 0.70),
			Bar::ratio('cpu_us', 'direct C', '<=', 0.92),
		],
		'close' => [Bar::ratio('requests_per_second', 'plain C', '>=', 0.97)],
		'pipeline' => [
			Bar::ratio('requests_per_second', 'plain C', '>=', 1.2),
			Bar::ratio('cpu_us', 'direct C', '<=', 0.95),
		],
		'headers' => [
			Bar::ratio('requests_per_second', 'plain C', '>=', 1.1),
			Bar::ratio('cpu_us', 'direct C', '<=', 0.95),
		],
		'post' => [
			Bar::ratio('requests_per_second', 'plain C', '>=', 1.2),
			Bar::ratio('cpu_us', 'direct C', '<=', 0.95),
		],
		'upload' => [
			Bar::ratio('requests_per_second', 'plain C', '>=', 1.2),
			Bar::ratio('cpu_us', 'plain C', '<=', 0.7),
		],
		'tls' => [Bar::ratio('requests_per_second', 'plain C', '>=', 0.95)],
		'log' => [Bar::ratio('cpu_us', 'no log', '<=', 1.05)],
		'big' => [
			Bar::ratio('requests_per_second', 'plain C', '>=', 2.75),
			Bar::ratio('requests_per_second', 'larger C', '>=', 0.95),
		],
		'big-wait' => [Bar::value('wait_ms', '<=', 4.5)],
		'big-memory' => [Bar::value('growth_kib', '<=', 4096)],
		'file' => [Bar::ratio('mib_per_second', 'nginx', '>=', 0.9)],
		'document' => [
			Bar::ratio('mib_per_second', 'nginx', '>=', 0.95),
			Bar::ratio('cpu_us_per_mib', 'nginx', '<=', 1.05),
		],
		'small-document' => [
			Bar::ratio('requests_per_second', 'nginx', '>=', 0.95),
			Bar::ratio('cpu_us', 'nginx', '<=', 1.05),
		],
		'idle' => [
			Bar::surplus('resident_bytes', 'plain C', '<=', 1024),
			Bar::value('php_bytes', '<=', 0),
		],
		'calls' => [
			Bar::value('usual_calls', '<=', 2.1),
			Bar::value('other_calls', '<=', 0.01),
		],
		'ws-echo' => [
			Bar::ratio('cpu_us_per_message', 'limit', '<=', 1.25),
			Bar::ratio('cpu_us_per_message', 'frames in PHP', '<=', 0.95),
			Bar::ratio('messages_per_second', 'ws', '>=', 1),
		],
		'ws-broadcast' => [
			Bar::ratio('cpu_us_per_message', 'limit', '<=', 1.25),
			Bar::ratio('cpu_us_per_message', 'frames in PHP', '<=', 1),
			Bar::ratio('cpu_us_per_message', 'ws', '<=', 0.7),
		],
		'client' => [Bar::ratio('cpu_us', 'plain C', '<=', 1.1)],
		'dispatch-event' => [Bar::ratio('ns', 'plain C', '<=', 1.20)],
		'dispatch-timer' => [Bar::ratio('ns', 'plain C', '<=', 1.35)],
	];
}

/** What measurements give: a heading, and how many digits follow the point. */
const FIGURES = [
	'requests_per_second' => ['requests/s', 0],
	'cpu_us' => ['CPU us/request', 2],
	'mib_per_second' => ['MiB/s', 0],
	'cpu_us_per_mib' => ['CPU us/MiB', 1],
	'events_per_second' => ['events/s', 0],
	'cpu_us_per_event' => ['CPU us/event', 2],
	'messages_per_second' => ['messages/s', 0],
	'cpu_us_per_message' => ['CPU us/message', 2],
	'wait_ms' => ['longest, ms', 2],
	'usual_wait_ms' => ['99 of 100, ms', 2],
	'growth_kib' => ['KiB', 0],
	'resident_bytes' => ['resident bytes', 0],
	'php_bytes' => ["PHP's bytes", 2],
	'usual_calls' => ['usual calls', 3],
	'other_calls' => ['other calls', 3],
	'ns' => ['ns', 1],
];
