<?php
/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * Whole connections of a server, mutations of the tables in tests/http, and of what is near a limit: see gate.php. */

require_once __DIR__ . '/../../../tests/support/strict_tables.php';

$cases = [];
foreach ([...glob(__DIR__ . '/../../../tests/http/strict/[cfr]*.txt'), __DIR__ . '/../../../tests/http/rules.txt'] as $table) {
	foreach (table_of($table) as $case) {
		if (strlen($case['bytes']) < 3000 && !$case['settings']) {
			$cases[] = $case['bytes'];
		}
	}
}

/** In pieces that are said one after another: few, or single bytes. */
$said = function (string $bytes): array {
	$pieces = [];
	for ($i = mt_rand(0, 3); $i > 0 && $bytes !== ''; $i--) {
		$pieces[] = substr($bytes, 0, $n = mt_rand(1, strlen($bytes)));
		$bytes = substr($bytes, $n);
	}
	return array_map(fn ($piece) => '$o->gate->say(' . literal($piece) . pick([')', ')', ', ' . mt_rand(1 + intdiv(strlen($piece), 100), 20 + intdiv(strlen($piece), 100)) . ')']), [...$pieces, $bytes]);
};

$requests = function () use ($cases): string {
	$bytes = '';
	for ($i = mt_rand(1, 4); $i > 0; $i--) {
		$bytes .= mt_rand(0, 1) ? mangled(pick($cases)) : pick($cases);
	}
	return $bytes;
};

/** A request that is a little more, less or as much as a limit allows, by setter. */
$get = "GET / HTTP/1.1\r\nHost: a\r\n";
$post = "POST / HTTP/1.1\r\nHost: a\r\n";
$near = [
	'setMaxHeadersSize' => fn (int $n) => pick([
		fn () => $get . 'X: ' . str_repeat('a', max(0, $n - strlen($get) - 7)) . "\r\n\r\n",
		fn () => "{$post}Transfer-Encoding: chunked\r\n\r\n0\r\nX: " . str_repeat('a', max(0, $n - strlen($post) - 37)) . "\r\n\r\n",
		fn () => $get . str_repeat("X: y\r\n", intdiv(max(0, $n - strlen($get)), 6)) . "\r\n",
	])(),
	'setMaxHeaders' => fn (int $n) => $get . str_repeat("X: y\r\n", max(0, $n - 1)) . "\r\n",
	'setMaxBodySize' => fn (int $n) => mt_rand(0, 1) ? "{$post}Content-Length: " . max(0, $n) . "\r\n\r\n" . str_repeat('b', max(0, $n))
		: "{$post}Transfer-Encoding: chunked\r\n\r\n" . ($n > 0 ? '1' . "\r\nb\r\n" : '') . ($n > 1 ? dechex($n - 1) . "\r\n" . str_repeat('b', $n - 1) . "\r\n" : '') . "0\r\n\r\n",
	'setMaxRequests' => fn (int $n) => str_repeat("$get\r\n", min(20, max(1, $n))),
];
$to_begin_with = ['setMaxHeadersSize' => 65536, 'setMaxHeaders' => 100, 'setMaxBodySize' => 8 << 20, 'setMaxRequests' => 0];
$values = ['setMaxHeadersSize' => [40, 100, 1000, 8192, 65536, 70000], 'setMaxHeaders' => [1, 2, 10, 100, 200], 'setMaxBodySize' => [1, 10, 1000, 65536, 100000],
	'setMaxRequests' => [1, 2, 5]];

$queue = [];
$connect = fn () => '$o->gate->connect(' . pick(['false', 'false', 'true']) . ', ' . pick(['false', 'false', 'true']) . ')';
$next = [
	fn () => [$connect(), ...$said($requests())],
	fn () => [$connect(), ...$said($requests())],
	fn () => [$connect(), ...$said($requests())],
	// with a limit at any value
	function () use ($near, $values, $to_begin_with, $connect, $said, $requests): array {
		$setter = array_rand($near);
		$value = pick([...$values[$setter], 0, -1, 'PHP_INT_MAX', 'PHP_INT_MIN']);
		$n = is_int($value) && $value > 0 ? $value : pick($values[$setter]);
		$bytes = $near[$setter](max(0, $n + mt_rand(-2, 2)));
		return ["\$o->gate->set('$setter', $value)", $connect(), '$o->gate->say(' . long_literal($bytes) . pick([')', ', ' . mt_rand(1 + intdiv(strlen($bytes), 50), 70000) . ')']),
			...$said($requests()), "\$o->gate->set('$setter', $to_begin_with[$setter])"];
	},
	fn () => ["\$o->gate->set('" . pick(['setHeaderTimeout', 'setIdleTimeout', 'setTimeout', 'setHandshakeTimeout', 'setMaxConnections']) . "', " . pick(['0', '-1', 'PHP_INT_MAX', '3600']) . ')'],
	// the line of a request, and of a chunk
	fn () => [$connect(), '$o->gate->say(' . long_literal('GET /' . str_repeat('a', 8192 - 16 + mt_rand(-2, 2)) . " HTTP/1.1\r\nHost: a\r\n\r\n") . ')'],
	fn () => [$connect(), '$o->gate->say(' . long_literal("{$post}Transfer-Encoding: chunked\r\n\r\n1;" . str_repeat('a', 4096 - 4 + mt_rand(-2, 2)) . "\r\nb\r\n0\r\n\r\n") . ')'],
	// without an end
	fn () => mt_rand(0, 3) ? [] : [$connect(), '$o->gate->flood(' . pick([
		literal($get) . ', "X: y\r\n"', literal("{$get}X: ") . ', "a"', '"GET /", "a"', '"", "\r\n"', '"", "A"', literal("$get\r\n") . ', ' . literal("$get\r\n"),
		literal("{$post}Transfer-Encoding: chunked\r\n\r\n") . ', ' . pick(['"0"', '"1"', '"1;"', '"1\r\nb\r\n"']),
		literal("{$post}Transfer-Encoding: chunked\r\n\r\n0\r\n") . ', "X: y\r\n"',
		literal("{$post}Content-Length: 8000000\r\n\r\n") . ', "b"',
	]) . ', 6000000)'],
];
$rules['first'] = ['require_once ' . var_export(dirname(__DIR__) . '/gate.php', true), '$o->gate = new Gate()'];
$rules['steps'] = [20, 60];
$rules['step'] = function () use (&$queue, $next): string {
	while (!$queue) {
		$queue = pick($next)();
	}
	return array_shift($queue);
};
$rules['last'] = ['$o->gate->end()'];
$rules['reaction'] = ['true'];
