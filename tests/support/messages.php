<?php
/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * What the extension may say, as its C sources have it. Messages go through tables, arguments and helpers before they
 * are said, so all strings of several words are taken for messages, but for those that are something else. */

/** Files whose words are of what a peer has sent: they are told to callbacks behind another message, or to nobody. */
const WORDS_OF_PEERS = ['strict.c', 'frames.c', 'deflate.c'];

/** What is written to a peer, names, and what others are put into. */
const NO_MESSAGES = '~\\\\r\\\\n|<html>|; (charset|boundary)=|^(\W|%s|\w+: %s$)*$|^Argument #|^an? (number|integer)$|^GET, HEAD$|^ in |^bytes |^HTTP/1\.|^HTTP body$|^PRIVATE KEY$|^Out of memory|^event: this ended~';

/** @return array<string, string> message, with … where something is put in => the file it is in */
function messages(string $root): array
{
	$found = [];
	foreach (array_merge(...array_map(glob(...), ["$root/src/*.[ch]", "$root/src/*/*.[ch]", "$root/classes/*.[ch]"])) as $file) {
		if (!in_array(basename($file), WORDS_OF_PEERS) && !str_ends_with($file, '_arginfo.h')) {
			$found += array_fill_keys(messages_in(file_get_contents($file)), basename($file));
		}
	}
	return $found;
}

/** @return array<string> */
function messages_in(string $source): array
{
	$token = '~(?<string>"(?:\\\\.|[^"\\\\])*")|\'(?:\\\\.|[^\'\\\\])+\'|/\*.*?\*/|^\s*#\s*(?:include|error)[^\n]*|\{\d{3}, "[^"]*"~ms';
	$strings = [];
	$end = -1;
	preg_match_all($token, $source, $tokens, PREG_SET_ORDER | PREG_OFFSET_CAPTURE | PREG_UNMATCHED_AS_NULL);
	foreach ($tokens as $match) {
		[$text, $at] = $match['string'];
		if ($text === null) {
			continue;
		}
		// Strings with nothing between them, or the name of a format, are one.
		$between = $end < 0 ? 'code' : trim(substr($source, $end, $at - $end));
		if (preg_match('/^(|ZEND_LONG_FMT|PRI[a-z]\d+)$/', $between, $format)) {
			$conversion = ['' => '', 'ZEND_LONG_FMT' => '%d'][$format[0]] ?? 'd';
			$strings[array_key_last($strings)] .= $conversion . substr($text, 1, -1);
		} else {
			$strings[] = substr($text, 1, -1);
		}
		$end = $at + strlen($text);
	}
	$strings = preg_grep(NO_MESSAGES, $strings, PREG_GREP_INVERT);
	$strings = preg_replace(['/%(?!%)[-.*\d]*z?[a-z]/', '/%%/', '/\\\\n/', '/\\\\(.)/'], ['…', '%', '', '$1'], $strings);
	return preg_grep('/[[:alpha:]…]\S* \S/', $strings);
}
