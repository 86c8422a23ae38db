<?php
/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * A reverse proxy: forwards requests to another server, and its answers back, both piece by piece as they arrive and at the
 * same time. It waits for the slower side, so that bodies of any size need the memory of a few pieces.
 *
 *     php examples/http_proxy.php 8080 127.0.0.1 8000
 *     curl -T large.iso http://127.0.0.1:8080/
 */

[$port, $host, $to] = [(int) ($argv[1] ?? 8080), $argv[2] ?? '127.0.0.1', (int) ($argv[3] ?? 8000)];
if ($port < 0 || $port > 65535 || $to < 1 || $to > 65535) {
	fwrite(STDERR, "The ports must be numbers from 1 to 65535; the first may be 0 for any\n");
	exit(1);
}

/** Headers of one connection, not of the message: RFC 9110, 7.6.1. Clients that wait for 100 get it from us. */
const OF_A_CONNECTION = ['connection', 'keep-alive', 'proxy-connection', 'te', 'trailer', 'transfer-encoding', 'upgrade', 'expect'];

function pass_headers_on(EventHttpRequest $from, EventHttpRequest $to): void
{
	$named = explode(',', strtolower($from->findHeader('Connection', EventHttpRequest::INPUT_HEADER) ?? ''));
	$dropped = [...OF_A_CONNECTION, ...array_map(trim(...), $named)];
	foreach (array_keys($from->getInputHeaders()) as $name) {
		if (in_array(strtolower((string) $name), $dropped, true)) {
			continue;
		}
		foreach ($from->getHeaderValues((string) $name, EventHttpRequest::INPUT_HEADER) as $value) {
			$to->addHeader((string) $name, $value, EventHttpRequest::OUTPUT_HEADER);
		}
	}
}

/** Forwards the body of a request through a pair of sockets: while they are full, no more of it is read. */
function pass_body_on(EventBase $base, EventHttpRequest $req, EventHttpRequest $onwards): void
{
	[$in, $out] = stream_socket_pair(STREAM_PF_UNIX, STREAM_SOCK_STREAM, 0);
	stream_set_blocking($in, false);
	stream_set_blocking($out, false);
	$onwards->setBodyStream($out);

	$rest = '';
	$room = new Event($base, $in, Event::WRITE, function () use ($req, $in, &$rest, &$room): void {
		$written = @fwrite($in, $rest);
		if ($written === false) {
			return; // nobody reads it any more: the answer is being sent
		}
		$rest = substr($rest, $written);
		$rest === '' ? $req->resumeBody() : $room->add();
	});
	$req->setBodyCallback(function (EventHttpRequest $req, string $bytes) use ($in, &$rest, $room): void {
		$rest = substr($bytes, (int) @fwrite($in, $bytes));
		if ($rest !== '') {
			$req->pauseBody();
			$room->add();
		}
	});
	$req->setBodyEndCallback(function (EventHttpRequest $req, bool $complete) use ($in, $room, $onwards): void {
		$room->free(); // it holds all of this
		$complete ? fclose($in) : $onwards->free();
	});
}

/** Sends the answer back: takes the next piece when the last one has left for the client. */
function pass_answer_back(EventHttpRequest $req, EventHttpRequest $onwards): void
{
	$onwards->setHeaderCallback(function (EventHttpRequest $answer) use ($req): void {
		pass_headers_on($answer, $req);
		$req->sendReplyStart($answer->getResponseCode(), '');
	});
	$onwards->setChunkCallback(function (EventHttpRequest $answer, string $bytes) use ($req): void {
		$answer->pauseBody();
		$req->sendReplyChunk($bytes, fn () => $answer->resumeBody());
	});
}

$base = new EventBase();
$http = new EventHttp($base);
$http->setMaxBodySize(-1);
$http->setAllowedMethods(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']);

$http->setDefaultStreamCallback(function (EventHttpRequest $req) use ($base, $host, $to): void {
	$connection = new EventHttpConnection($base, null, $host, $to);
	$onwards = new EventHttpRequest(function (?EventHttpRequest $answer) use ($req): void {
		if ($req->getResponseCode() === 0) {
			$req->sendError(502); // there is no answer
		} elseif ($answer) {
			$req->sendReplyEnd(); // trailers may be dropped
		} else {
			$req->closeConnection(); // so that the client does not take this part for the whole
		}
	});
	$req->getConnection()->setCloseCallback(fn () => $onwards->free());

	$req->getConnection()->getPeer($peer, $port);
	pass_headers_on($req, $onwards);
	$onwards->addHeader('X-Forwarded-For', $peer, EventHttpRequest::OUTPUT_HEADER);
	if ($req->findHeader('Content-Length', EventHttpRequest::INPUT_HEADER) ?? $req->findHeader('Transfer-Encoding', EventHttpRequest::INPUT_HEADER)) {
		pass_body_on($base, $req, $onwards);
	}
	pass_answer_back($req, $onwards);
	$connection->makeRequest($onwards, $req->getMethod(), $req->getUri()) === false && $req->sendError(502);
});

if (!$http->bind('127.0.0.1', $port)) {
	fwrite(STDERR, "Cannot bind to port $port: " . EventUtil::getLastSocketError() . "\n");
	exit(1);
}
[[$address, $port]] = $http->getBoundAddresses();
echo "Listening on http://$address:$port/\n";
$base->loop();
