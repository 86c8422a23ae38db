<?php
/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * `./dev proxies [--list] [words]`: do nginx and HAProxy in front of our server take the same bytes for the same
 * requests as it does? Each payload of tests/http/proxies and tests/http/strict (or those with a word in their names) is
 * sent through each proxy, configured as in examples/deploy, once with a recorder behind it and once with our server:
 *
 * - what the proxy sent on is read by the server, directly, as by the second reader, which knows RFC 9112 and nothing
 *   of the server: the same requests, with the same headers and bodies;
 * - the server behind the proxy sees no request that the recorder has not seen, and the client gets the answer to each
 *   that it sees; the next clients, on the same connections of the proxy, get theirs;
 * - without a proxy, what the second reader allows is served or refused, and what it forbids is refused.
 *
 * "/smuggled" stands in the bodies only. --list says what became of each payload. */
require __DIR__ . '/proxies/comparison.php';
require __DIR__ . '/proxies/programs.php';

function print_names(array $payloads, array $which): void
{
	foreach ($which as $i) {
		echo '    ', $payloads[$i]->name, "\n";
	}
}

$words = array_slice($argv, 1);
$list = in_array('--list', $words, true);
$files = preg_grep('/responses/', glob(__DIR__ . '/../http/{proxies,strict}/*.txt', GLOB_BRACE), PREG_GREP_INVERT);
$payloads = payloads($files, array_values(array_diff($words, ['--list'])));
$comparison = new Comparison($payloads);
$comparison->run(folder_of_programs('proxies'));
$failed = false;
foreach ($comparison->verdicts as $way => $verdicts) {
	$counts = array_count_values(array_column($verdicts, 'kind')) + array_fill_keys([AGREED, BY_PROXY, BY_US, DIFFERS], 0);
	printf("%-8s  %d payloads, %d agreed, %d refused by the proxy, %d refused by us, %d differ\n", $way, count($verdicts),
		$counts[AGREED], $counts[BY_PROXY], $counts[BY_US], $counts[DIFFERS]);
	foreach ($verdicts as $i => $verdict) {
		if ($list || $verdict->kind === DIFFERS) {
			echo "    {$payloads[$i]->name}: $verdict->kind", $verdict->why === '' ? '' : ": $verdict->why", "\n";
		}
	}
	$failed = $failed || $counts[DIFFERS] > 0;
}
// Who leaves at once is not told.
$told = array_keys(array_filter($payloads, fn ($payload) => !$payload->eof));
['us' => $us, 'node' => $node, 'nginx' => $nginx]
	= array_map(fn ($refused) => array_intersect(array_keys($refused, true), $told), $comparison->refused);
$both = array_intersect($node, $nginx);
$served = array_diff($both, $us);
// What RFC 9112 forbids has been found above, where it was served.
printf("refused by node and nginx both: %d; by us, too: %d; allowed by RFC 9112 all the same: %d\n",
	count($both), count($both) - count($served), count($served));
print_names($payloads, $served);
$none = array_diff($told, $us, $node, $nginx);
printf("refused by none of the three: %d\n", count($none));
print_names($payloads, $list ? $none : []);
exit($failed ? 1 : 0);
