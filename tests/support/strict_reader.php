<?php
/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * A second reader of requests, written from RFC 9110 and 9112 as expressions and sentences: slow, and with
 * nothing in common with src/http/strict but what it has to say. */

final class StrictReader
{
	private const TOKEN = "[!#$%&'*+.^_`|~0-9A-Za-z-]";
	private const TEXT = '[\t\x20-\x7e\x80-\xff]';
	private const VISIBLE = '[\x21\x22\x24-\x7e\x80-\xff]';
	private const HOST = '(?:\[[0-9A-Fa-f:][0-9A-Fa-f:.]*\]|(?:[0-9A-Za-z._~!$&\'()*+,;=-]|%[0-9A-Fa-f]{2})+)(?::[0-9]*)?';

	/** What has been read of the bodies. */
	public string $content = '';
	/** Where the last complete request ends. */
	public int $end = 0;
	/** Method, target, headers by lower-case name and body of each, whether it is the last of its connection, its
	 * trailers by lower-case name, and the digit behind HTTP/1.
	 * @var array<array{string, string, array<string, array<string>>, string, bool, array<string, array<string>>, string}> */
	public array $requests = [];
	private array $head;
	private array $trailers;

	/** With the limits of a server: bytes of a head and of a body, and a number of fields. */
	public function __construct(private int $longestHead = 65536, private int $mostFields = 100, private int $longestBody = PHP_INT_MAX)
	{
	}

	/** Does it see what strict.c has printed in a line: the bytes, the content, where the last request ends, and with
	 * which status it is refused? One that is not complete may be refused before its end, where this waits for that. */
	public static function agrees(string $line): bool
	{
		[$bytes, $content, $end, $status] = explode(' ', $line);
		$reader = new self();
		$refused = $reader->read(hex2bin($bytes));
		$read = bin2hex($reader->content);
		return $reader->end === (int) $end && ($refused ?? (bool) $status) === (bool) $status
			&& ($status ? $refused !== null || str_starts_with($read, $content) : $read === $content);
	}

	/** true: refused; false: all is well so far; null: more is needed to know. */
	public function read(string $bytes): ?bool
	{
		while ($this->end < strlen($bytes)) {
			$rest = substr($bytes, $this->end);
			if (preg_match('(^(\r\n)*\r?$)D', $rest)) {
				return substr_count($rest, "\r") > 4;
			}
			$before = strlen($this->content);
			$length = $this->message($rest);
			if (!is_int($length)) {
				return $length;
			}
			[$method, $target, $minor, $headers] = $this->head;
			$connection = preg_split('([ \t,]+)', strtolower(implode(',', $headers['connection'] ?? [])));
			$last = in_array('close', $connection, true) || ($minor === '0' && !in_array('keep-alive', $connection, true));
			$this->requests[] = [$method, $target, $headers, substr($this->content, $before), $last, $this->trailers, $minor];
			$this->end += $length;
		}
		return false;
	}

	/** The length of the request; true: refused; null: not complete. */
	private function message(string $bytes): int|bool|null
	{
		$empty = strspn($bytes, "\r\n");
		$end = strpos($bytes, "\r\n\r\n", $empty);
		if ($end === false) {
			return null;
		}
		$head = substr($bytes, $empty, $end + 2 - $empty);
		if (!preg_match('(^(?:\r\n){0,4}$)D', substr($bytes, 0, $empty)) || strlen($head) + 2 > $this->longestHead) {
			return true;
		}
		$this->trailers = [];
		$framing = $this->framing($head);
		if (!is_int($framing)) {
			return $framing ?? $this->chunks($bytes, $end + 4, $head);
		}
		$body = substr($bytes, $end + 4, $framing);
		$this->content .= $body;
		return strlen($body) < $framing ? null : $end + 4 + $framing;
	}

	/** The length of the body; true: refused; null: chunked. */
	private function framing(string $head): int|bool|null
	{
		$line = '(^(' . self::TOKEN . '{1,64}) (\S+) HTTP/1\.([01])\r\n)';
		if (!preg_match($line, $head, $m) || strlen($m[0]) > 8192 || !$this->isTarget($m[1], $m[2])) {
			return true;
		}
		$values = $this->fields(substr($head, strlen($m[0])));
		if ($values === null || array_sum(array_map(count(...), $values)) > $this->mostFields) {
			return true;
		}
		$this->head = [$m[1], $m[2], $m[3], $values];
		$hosts = $values['host'] ?? [];
		if (count($hosts) > 1 || ($m[3] === '1' && !$hosts)) {
			return true;
		}
		if ($hosts && !preg_match('(^(?:' . self::HOST . ')?$)D', $hosts[0])) {
			return true;
		}
		foreach ($m[3] === '1' ? $values['expect'] ?? [] : [] as $value) {
			if (!preg_match('(^(?:100-continue|[, \t])*$)Di', $value) || preg_match('(continue1)i', $value)) {
				return true;
			}
		}
		return $this->length($values['content-length'] ?? [], $values['transfer-encoding'] ?? [], $m[3]);
	}

	private function length(array $lengths, array $codings, string $minor): int|bool|null
	{
		if (count($lengths) + count($codings) > 1) {
			return true;
		}
		if ($codings) {
			return $minor === '1' && strtolower($codings[0]) === 'chunked' ? null : true;
		}
		if (!$lengths) {
			return 0;
		}
		$digits = ltrim($lengths[0], '0');
		$largest = (string) PHP_INT_MAX;
		return !preg_match('(^[0-9]+$)D', $lengths[0]) || strlen($digits) > strlen($largest)
			|| (strlen($digits) === strlen($largest) && strcmp($digits, $largest) > 0) || (int) $digits > $this->longestBody ? true : (int) $digits;
	}

	private function isTarget(string $method, string $target): bool
	{
		if ($method === 'CONNECT') {
			return preg_match('(^' . self::HOST . '$)D', $target) && preg_match('(:[0-9]+$)D', $target);
		}
		return ($method === 'OPTIONS' && $target === '*') || preg_match('(^/' . self::VISIBLE . '*$)D', $target)
			|| preg_match('(^[A-Za-z][0-9A-Za-z+.-]*://' . self::HOST . '([/?]' . self::VISIBLE . '*)?$)D', $target);
	}

	/** @return array<string, array<string>>|null values by name, in lower case */
	private function fields(string $lines): ?array
	{
		$values = [];
		while ($lines !== '') {
			if (!preg_match('(^(' . self::TOKEN . '+):(' . self::TEXT . '*)\r\n)', $lines, $m)) {
				return null;
			}
			$values[strtolower($m[1])][] = trim($m[2], " \t");
			$lines = substr($lines, strlen($m[0]));
		}
		return $values;
	}

	private function chunks(string $bytes, int $at, string $head): int|bool|null
	{
		$extension = '[ \t]*;(?:' . '[\t\x20\x21\x23-\x7e\x80-\xff]|"(?:\\\\' . self::TEXT . '|[\t\x20\x21\x23-\x5b\x5d-\x7e\x80-\xff])*"' . ')*';
		$length = $excess = 0;
		do {
			if (!str_contains(substr($bytes, $at), "\r\n")) {
				return null;
			}
			if (!preg_match('(\G([0-9A-Fa-f]+)(?:' . $extension . ')?\r\n)', $bytes, $m, 0, $at) || strlen($m[0]) > 4096) {
				return true;
			}
			$hex = ltrim($m[1], '0');
			if (strlen($hex) > 16 || (strlen($hex) === 16 && $hex[0] > '7')) {
				return true;
			}
			$size = (int) hexdec($hex);
			if ($size > $this->longestBody - $length) {
				return true;
			}
			$excess = max(0, $excess + strlen($m[0]) - 16 - 2 * min($size, 1 << 32));
			if ($excess > 16384) {
				return true;
			}
			$length += $size;
			$at += strlen($m[0]);
			$data = substr($bytes, $at, $size);
			$this->content .= $data;
			$after = substr($bytes, $at + strlen($data), 2);
			if ($size > 0 && (strlen($data) < $size || strlen($after) < 2)) {
				return null;
			}
			if ($size > 0 && $after !== "\r\n") {
				return true;
			}
			$at += $size > 0 ? $size + 2 : 0;
		} while ($size > 0);
		return $this->trailer($bytes, $at, $head);
	}

	private function trailer(string $bytes, int $at, string $head): int|bool|null
	{
		$room = $this->longestHead - strlen($head) - 2;
		if (substr($bytes, $at, 2) === "\r\n") {
			return $room < 2 ? true : $at + 2;
		}
		$end = strpos($bytes, "\r\n\r\n", $at);
		if ($end === false) {
			return null;
		}
		$fields = $this->fields(substr($bytes, $at, $end + 2 - $at));
		if ($fields === null || substr_count($head, "\r\n") - 1 + array_sum(array_map(count(...), $fields)) > $this->mostFields
			|| $end + 4 - $at > $room) {
			return true;
		}
		$this->trailers = $fields;
		return $end + 4;
	}
}
