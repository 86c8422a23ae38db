<?php
/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * Reads the tables of tests/http: cases of bytes and what is to come of them, in the form that strict.c
 * tells. */

/** \r \n \t \s \0 \\ \x7f, and \{ab*3} for ababab. */
function unescape(string $text): string
{
	$known = ['r' => "\r", 'n' => "\n", 't' => "\t", 's' => ' ', '0' => "\0", '\\' => '\\'];
	return preg_replace_callback(
		'/\\\\(?:x([0-9a-f]{2})|\{((?:\\\\.|[^\\\\}])*)\*(\d+)\}|(.))/s',
		fn (array $m) => match (true) {
			isset($m[4]) => $known[$m[4]] ?? throw new UnexpectedValueException("no escape \\$m[4] in $text"),
			isset($m[3]) => str_repeat(unescape($m[2]), (int) $m[3]),
			default => chr(hexdec($m[1])),
		},
		$text,
	);
}

/** The other way: in one line. */
function escape(string $bytes): string
{
	$known = ["\r" => '\r', "\n" => '\n', "\t" => '\t', "\0" => '\0', '\\' => '\\\\'];
	return preg_replace_callback(
		'/[^ -\[\]-~]|^ | $/D',
		fn (array $m) => $m[0] === ' ' ? '\s' : $known[$m[0]] ?? sprintf('\x%02x', ord($m[0])),
		$bytes,
	);
}

/** @return list<array{name: string, bytes: string, lines: list<string>, settings: list<string>}> */
function table_of(string $file): array
{
	$cases = [];
	foreach (file($file, FILE_IGNORE_NEW_LINES) as $line) {
		if (str_starts_with($line, '-- ')) {
			$cases[] = ['name' => substr($line, 3), 'bytes' => '', 'lines' => [], 'settings' => []];
		} elseif ($cases && $line !== '' && $line[0] !== '#') {
			$case = &$cases[array_key_last($cases)];
			if (str_starts_with($line, '=> ')) {
				$case['lines'][] = substr($line, 3);
			} elseif (preg_match('/^(limit|body limit|to|set) /', $line)) {
				$case['settings'][] = $line;
			} else {
				$case['bytes'] .= unescape($line);
			}
			unset($case);
		}
	}
	return $cases;
}
