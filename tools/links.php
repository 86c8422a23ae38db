<?php
/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * php -n tools/links.php <pages>: prints the links between pages that lead nowhere. */

/** The text of a page without its code, in which brackets mean something else. */
function prose(string $page): string
{
	return preg_replace('/^```.*?^```$|`[^`\n]*`/ms', '', file_get_contents($page));
}

/** What the headings of a page are called in links to them. */
function anchors(string $page): array
{
	preg_match_all('/^#+ (.*)$/m', prose($page), $headings);
	return preg_replace(['/[^\w\- ]/', '/ /'], ['', '-'], array_map(strtolower(...), $headings[1]));
}

foreach (array_slice($argv, 1) as $page) {
	preg_match_all('/\[[^\]]*\]\(([^)\s]+)\)/', prose($page), $links);
	foreach (preg_grep('/^[a-z]+:/', $links[1], PREG_GREP_INVERT) as $link) {
		[$path, $anchor] = explode('#', $link) + [1 => null];
		$target = $path === '' ? $page : dirname($page) . "/$path";
		if (!file_exists($target) || ($anchor !== null && !in_array($anchor, anchors($target)))) {
			echo "$page: $link\n";
		}
	}
}
