<?php
/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * What a server says to the bytes of a rule in tests/http/rules.txt, in lines. */
require_once __DIR__ . '/http.php';
require_once __DIR__ . '/strict_tables.php';

/** A server that tells what it has seen, in a header. */
function telling(EventBase $base): EventHttp
{
	$http = serve($base, function (EventHttpRequest $req): void {
		$seen = "{$req->getMethod()} {$req->getUri()} at {$req->getHost()}.";
		foreach ($req->getInputHeaders() as $name => $value) {
			$seen .= $name === 'Host' ? '' : " $name=$value";
		}
		$body = (string) $req->getInputBuffer()->read(1000);
		$req->addHeader('Saw', escape($seen . ($body === '' ? '' : ", body $body")), EventHttpRequest::OUTPUT_HEADER);
		$req->addHeader('Content-Type', 'text/plain', EventHttpRequest::OUTPUT_HEADER);
		if ($req->getUri() === '/stream') {
			$req->sendReplyStart(200, 'OK');
			$req->sendReplyChunk('answer');
			$req->sendReplyEnd();
		} else {
			$req->sendReply($req->getUri() === '/204' ? 204 : 200, $req->getUri() === '/reason' ? '' : 'OK', 'answer');
		}
	});
	$http->setAllowedMethods(['GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'OPTIONS', 'TRACE', 'PATCH']);
	return $http;
}

/** One reply in a line, and what is left. A date is told where it is missing, and what says how the body ends only where it
 * should not be there. */
function first_reply(string $received): array
{
	[$head, $rest] = explode("\r\n\r\n", $received, 2) + [1 => ''];
	preg_match('~^HTTP/(1\.\d) (\d+) ~', $head, $line) or throw new UnexpectedValueException("no reply: $received");
	$has = fn (string $header) => preg_match("~^$header: *(.*?)\r?$~mi", $head, $match) ? $match[1] : null;
	$saw = $has('Saw');
	$bodiless = (int) $line[2] < 200 || $line[2] === '204' || str_starts_with((string) $saw, 'HEAD ');
	$chunked = $has('Transfer-Encoding') !== null;
	$length = $bodiless ? 0 : ($chunked ? strpos($rest, "0\r\n\r\n") + 5 : (int) ($has('Content-Length') ?? strlen($rest)));
	$body = $chunked ? preg_replace('/^\w+\r\n(.*?)\r\n0\r\n\r\n/s', '$1', substr($rest, 0, $length)) : substr($rest, 0, $length);
	$said = [
		$line[2],
		$line[1] === '1.1' ? null : "HTTP/$line[1]",
		$has('Date') === null && (int) $line[2] >= 200 ? 'without Date' : null,
		$has('Content-Type') === null && $saw !== null && $line[2] !== '204' ? 'without Content-Type' : null,
		($line[2] === '204' || $chunked) && $has('Content-Length') !== null ? 'with Content-Length' : null,
		$has('Transfer-Encoding'),
		$has('Allow') === null ? null : "Allow: {$has('Allow')}",
		$has('Connection') === null ? null : strtolower($has('Connection')),
		$saw,
		$saw !== null && !$bodiless && $body !== 'answer' ? 'another body' : null,
	];
	return [implode(' ', array_filter($said, fn ($part) => $part !== null)), substr($rest, $length)];
}

/** A line a reply, and "closed" where the server has ended the connection. It has some seconds for what is expected.
 *
 * @param list<string> $expected
 * @return list<string> */
function outcome_of(EventBase $base, EventHttp $http, string $bytes, array $expected): array
{
	$client = new Client($base, $http);
	$client->send($bytes);
	$replies = count(array_diff($expected, ['closed']));
	$end = microtime(true) + 10;
	do {
		settle($base);
		$done = $client->ended
			|| (!in_array('closed', $expected, true) && preg_match_all('~HTTP/1\.\d \d+ ~', $client->received) >= $replies);
	} while (!$done && microtime(true) < $end);
	settle($base);
	$before = $client->received;
	$lines = [];
	for ($rest = $client->received; $rest !== ''; $lines[] = $line) {
		[$line, $rest] = first_reply($rest);
	}
	if ($client->ended) {
		$lines[] = 'closed';
	} else {
		$client->halfClose();
		settle($base);
		$client->received === $before or $lines[] = 'more at its end';
	}
	$client->close();
	return $lines;
}
