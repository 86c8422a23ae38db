<?php
/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * The runner of `./dev bench`, which gives it, after `--`: the folder of the C programs, and the
 * command line of a PHP that loads the extension, whose last argument is `extension=<path>`. */

require __DIR__ . '/lib/setting.php';
require __DIR__ . '/lib/server.php';
require __DIR__ . '/lib/load.php';
require __DIR__ . '/lib/contestants.php';
require __DIR__ . '/lib/summary.php';
require __DIR__ . '/lib/scenarios.php';
require __DIR__ . '/lib/measures.php';
require __DIR__ . '/lib/report.php';
require __DIR__ . '/lib/plot.php';

const PAGE = __DIR__ . '/../docs/performance.md', PICTURE = __DIR__ . '/../docs/performance.svg';

function usage(): never
{
	fwrite(STDERR, "./dev bench [--rounds=5] [--seconds=1] [--peer=/path/event.so]\n" .
		"            [--peer-url=http://127.0.0.1:8080] [--json | --record] [names]\n");
	fwrite(STDERR, wordwrap('The names: ' . implode(', ', array_keys(scenarios())), 98) . "\n");
	exit(2);
}

function read_options(array $arguments): array
{
	$options = ['json' => false, 'record' => false, 'rounds' => 5, 'seconds' => 1, 'peer' => null,
		'peer-url' => null,
		'names' => []];
	foreach ($arguments as $argument) {
		if ($argument === '--json' || $argument === '--record') {
			$options[substr($argument, 2)] = true;
		} elseif (preg_match('/^--(rounds|seconds)=([1-9]\d{0,3})$/D', $argument, $match)) {
			$options[$match[1]] = (int) $match[2];
		} elseif (str_starts_with($argument, '--peer=') && is_file(substr($argument, 7))) {
			$options['peer'] = realpath(substr($argument, 7));
		} elseif (preg_match('~^--peer-url=(http://(?:127\.\d+\.\d+\.\d+|localhost):\d+)/?$~D', $argument, $match)) {
			$options['peer-url'] = $match[1];
		} elseif (isset(scenarios()[$argument])) {
			$options['names'][] = $argument;
		} else {
			usage();
		}
	}
	if ($options['record'] && ($options['json'] || $options['names'])) {
		usage(); // the page has everything
	}
	$options['names'] = $options['names'] ?: array_keys(scenarios());
	return $options;
}

/** Who is there and gives the right answer, by name. */
function able(array $scenario, array $contestants): array
{
	foreach ($scenario['who'] as $name) {
		if (isset($contestants[$name])) {
			try {
				verify($contestants[$name], $scenario);
				$able[$name] = $contestants[$name];
			} catch (RuntimeException $exception) {
				tell($exception->getMessage());
			}
		}
	}
	return $able ?? [];
}

/** They take turns. Who fails is left out; null if that is PHP. */
function run(array $scenario, array $contestants, int $rounds): ?Summary
{
	$able = able($scenario, $contestants);
	for ($round = 0; $round < $rounds; $round++) {
		foreach ($able as $name => $contestant) {
			try {
				$results[$round][$name] = measure($contestant, $scenario);
			} catch (RuntimeException $exception) {
				tell("$name fails: {$exception->getMessage()}");
				unset($able[$name]);
			}
		}
	}
	return isset($able['PHP'])
		? new Summary(array_map(fn(array $figures) => array_intersect_key($figures, $able), $results))
		: null;
}

/** False if PHP could not do something. */
function main(array $arguments): bool
{
	$separator = array_search('--', $arguments, true);
	$own = array_slice($arguments, 0, $separator);
	$options = read_options($own);
	$setting = new Setting($arguments[$separator + 1], $options['seconds']);
	if ($setting->hasOneProcessor()) {
		tell('there is one processor only: servers and load share it');
	}
	$contestants = contestants($setting, array_slice($arguments, $separator + 2), $options['peer'],
		$options['peer-url']);
	foreach ($options['names'] as $name) {
		$summaries[$name] = run(scenarios()[$name], $contestants, $options['rounds']);
		if ($summaries[$name] && !$options['json']) {
			print_table($name, $summaries[$name]);
		}
	}
	$done = array_filter($summaries);
	if ($options['json']) {
		echo json_of($done);
	}
	if ($options['record']) {
		record(PAGE, markdown($done, implode(' ', ['./dev bench', ...$own])));
		file_put_contents(PICTURE, plot(file_get_contents(PAGE)));
	}
	return count($done) === count($summaries);
}

try {
	exit(main(array_slice($argv, 1)) ? 0 : 1);
} catch (RuntimeException $exception) {
	tell($exception->getMessage());
	exit(1);
}
