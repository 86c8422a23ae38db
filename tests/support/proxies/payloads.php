<?php
/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * Tables of what clients may send. A line "-- name" begins a payload, and its bytes stand below it, as they are or as
 * \r \n \t \s (a space) \0 \\ \x7f; \{ab*3} is ababab; the ends of the lines themselves do not count. "=> ..." is for
 * others, tests/support/strict.c. "eof" has the client end its side at once.
 *
 * "== name" begins a form: all payloads below, up to the next forms, are sent in each of the forms that stand together,
 * in the place of its \@. There, a payload may be one line, "-- name | bytes". */

require_once __DIR__ . '/../strict_reader.php';

final class Payload
{
	public function __construct(public string $name, public string $bytes, public bool $eof = false)
	{
	}
}

function unescape_payload(string $text, string $row = ''): string
{
	$text = preg_replace_callback('/\\\\\{(.*?)\*(\d+)\}/s', fn ($m) => str_repeat($m[1], (int) $m[2]), $text);
	return preg_replace_callback('/\\\\(x[0-9a-f]{2}|.)/s', fn ($m) => match ($m[1][0]) {
		'x' => hex2bin(substr($m[1], 1)),
		'@' => $row,
		default => strtr($m[1], ['r' => "\r", 'n' => "\n", 't' => "\t", 's' => ' ', '0' => "\0"]),
	}, $text);
}

/** @return array<Payload> */
function payloads_of(string $file): array
{
	$payloads = $forms = [];
	$table = basename($file, '.txt');
	$sections = preg_split('/^(--|==) /m', file_get_contents($file), -1, PREG_SPLIT_DELIM_CAPTURE);
	for ($i = 1; $i < count($sections); $i += 2) {
		$lines = explode("\n", $sections[$i + 1]);
		[$name, $lines[0]] = explode(' | ', $lines[0], 2) + [1 => ''];
		$lines = preg_grep('/^(#|=> |limit |body limit )/', $lines, PREG_GREP_INVERT);
		$eof = in_array('eof', $lines, true);
		$row = implode(array_diff($lines, ['eof']));
		if ($sections[$i] === '==') {
			if (($sections[$i - 2] ?? '==') !== '==') {
				$forms = [];
			}
			$forms[$name] = [$row, $eof];
			continue;
		}
		foreach ($forms ?: ['' => ['\@', false]] as $form => [$around, $at_once]) {
			$payloads[] = new Payload("$table: " . ($form === '' ? $name : "$name, $form"),
				unescape_payload($around, unescape_payload($row)), $eof || $at_once);
		}
	}
	return $payloads;
}

/**
 * Those of these tables with a word in their names. Each has a last request behind it, where that would be one.
 *
 * @return array<Payload>
 */
function payloads(array $files, array $words = []): array
{
	$payloads = array_merge(...array_map(payloads_of(...), $files));
	$payloads = array_values(array_filter($payloads, fn ($payload) => !$words
		|| array_filter($words, fn ($word) => str_contains($payload->name, $word))));
	foreach ($payloads as $payload) {
		$reader = new StrictReader();
		$complete = $reader->read($payload->bytes) !== null && !(end($reader->requests)[4] ?? false);
		if ($complete && !$payload->eof) {
			$payload->bytes .= "GET /last HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n";
		}
	}
	return $payloads;
}
