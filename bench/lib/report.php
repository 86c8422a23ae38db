<?php
/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * The results as tables, as Markdown and as JSON. */

/** The cells of a contestant's figure: itself, how PHP's compares, and whether the bars hold. */
function cells(string $scenario, Summary $summary, string $name, string $figure): array
{
	$value = $summary->median($name, $figure);
	$ratio = $name === 'PHP' ? null : $summary->ratio($name, $figure);
	return [
		$value === null ? '' : number_format($value, FIGURES[$figure][1]),
		$ratio === null ? '' : sprintf('%.2f', $ratio),
		implode(', ', array_map(fn(Bar $bar) => verdict($bar, $summary),
			array_filter(bars()[$scenario] ?? [],
				fn(Bar $bar) => $bar->name === $name && $bar->figure === $figure))),
	];
}

function verdict(Bar $bar, Summary $summary): string
{
	return $bar->text($summary) . ($bar->holds($summary) ? ' ok' : ' BELOW');
}

function print_table(string $scenario, Summary $summary): void
{
	echo "$scenario: ", scenarios()[$scenario]['about'], "\n";
	printf('%12s', '');
	foreach ($summary->figures() as $figure) {
		printf(' %17s %7s %-20s', FIGURES[$figure][0], 'PHP/it', ' bar');
	}
	foreach ($summary->names() as $name) {
		printf("\n  %-10s", $name);
		foreach ($summary->figures() as $figure) {
			vprintf(' %17s %7s  %-19s', cells($scenario, $summary, $name, $figure));
		}
	}
	echo "\n\n";
}

/** Scenarios that follow one another and have the same figures share a table. */
function markdown(array $summaries, string $command): string
{
	$text = "Taken on " . date('Y-m-d') . " by `$command`.\n\n" . machine_in_markdown();
	$heading = null;
	foreach ($summaries as $scenario => $summary) {
		if ($summary->figures() !== $heading) {
			$heading = $summary->figures();
			$text .= "\n" . heading_in_markdown($heading);
		}
		foreach ($summary->names() as $i => $name) {
			$text .= '| ' . ($i ? '' : "**$scenario**") . " | $name |";
			foreach ($heading as $figure) {
				$text .= ' ' . implode(' | ', cells($scenario, $summary, $name, $figure)) . ' |';
			}
			$text .= "\n";
		}
	}
	return $text;
}

function heading_in_markdown(array $figures): string
{
	$titles = $rule = '';
	foreach ($figures as $figure) {
		$titles .= ' ' . FIGURES[$figure][0] . ' | PHP/it | bar |';
		$rule .= ' ---: | ---: | --- |';
	}
	return "| | |$titles\n| --- | --- |$rule\n";
}

function machine_in_markdown(): string
{
	$text = '';
	foreach (machine() as $what => $kind) {
		$text .= "- $what: $kind\n";
	}
	return $text;
}

function json_of(array $summaries): string
{
	foreach ($summaries as $scenario => $summary) {
		foreach ($summary->names() as $name) {
			foreach ($summary->figures() as $figure) {
				$results[$scenario][$name][$figure] = [
					'median' => $summary->median($name, $figure),
					'php_ratio' => $summary->ratio($name, $figure),
				];
			}
		}
		foreach (bars()[$scenario] ?? [] as $bar) {
			$verdicts[] = ['scenario' => $scenario, 'figure' => $bar->figure, 'to' => $bar->name,
				'bar' => $bar->text($summary), 'measured' => $bar->measured($summary),
				'holds' => $bar->holds($summary)];
		}
	}
	return json_encode(['machine' => machine(), 'results' => $results ?? [], 'bars' => $verdicts ?? []],
		JSON_PRETTY_PRINT | JSON_THROW_ON_ERROR) . "\n";
}

/** Puts the text between the two marks of the page. */
function record(string $page, string $text): void
{
	$old = file_get_contents($page);
	$new = preg_replace_callback('/(<!-- figures.*?-->\n).*(<!-- end of figures -->)/s',
		fn(array $found) => "$found[1]\n$text\n$found[2]", $old, 1, $count);
	if ($count !== 1) {
		throw new RuntimeException("$page has no place for the figures");
	}
	file_put_contents($page, $new);
}

function machine(): array
{
	$processor = preg_match('/^model name\s*: (.*)$/m', file_get_contents('/proc/cpuinfo'), $found)
		? $found[1] : php_uname('m');
	return [
		'processor' => "$processor, one for the server and one for the load",
		'kernel' => php_uname('s') . ' ' . preg_replace('/^(\d+\.\d+).*/', '$1', php_uname('r')),
		'load average of the last minute before' => number_format(LOAD_BEFORE, 2),
		'versions' => implode(', ', array_filter([
			'PHP ' . PHP_VERSION,
			version_from('pkg-config --modversion libevent', 'libevent'),
			version_from('openssl version', 'OpenSSL'),
			version_from('wrk -v', 'wrk'),
			version_from('node --version', 'node'),
			version_from('nginx -v', 'nginx'),
		])),
	];
}

function version_from(string $command, string $name): ?string
{
	return preg_match('/\d+(\.\d+)+/', (string) shell_exec("$command 2>&1"), $found) ? "$name $found[0]" : null;
}
