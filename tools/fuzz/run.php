<?php
/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * The runner of `./dev fuzz`, which gives it, after `--`: a folder, and the command line of a PHP that
 * loads the extension. Each program runs in a process of its own; the first that fails is made as short
 * as it can be, and shown. The area `strict` has no programs but libFuzzer's target, and `websocket` has one beside
 * them: see target.php. */

require __DIR__ . '/../../event.stub.php';
require __DIR__ . '/values.php';
require __DIR__ . '/program.php';
require __DIR__ . '/judge.php';
require __DIR__ . '/target.php';
require __DIR__ . '/strict_target.php';
require __DIR__ . '/frames_target.php';

const AREAS = ['classes', 'callbacks', 'http', 'websocket', 'files', 'tls', 'dns', 'forks', 'fibers', 'descriptors', 'signals', 'jit', 'gate', 'strict'];

/** Of which areas there is a target, what it is called, and with how many of the seeds it has its turn. */
const TARGETS = ['strict' => [StrictTarget::class, 'strict', 1], 'websocket' => [FramesTarget::class, 'frames', 16]];

/** Seconds that a target has before it is another area's turn. */
const TURN = 2;

/** What a program of this area is made of. */
function rules_of(string $area, int $seed): array
{
	require __DIR__ . '/rules.php';
	require __DIR__ . "/areas/$area.php";
	return $rules;
}

function program(string $area, int $seed): Program
{
	mt_srand($seed);
	return new Program($area, $seed, rules_of($area, $seed));
}

/** Leave out what can be left out: halves, quarters and so on of the steps, as long as it still fails so. */
function shortest(Program $program, Judge $judge, string $verdict): array
{
	$steps = $program->steps;
	$end = microtime(true) + Judge::PATIENCE_REDUCING;
	for ($size = intdiv(count($steps) + 1, 2); $size >= 1; $size = $again ? $size : intdiv($size, 2)) {
		$again = false;
		for ($at = 0; $at < count($steps) && microtime(true) < $end;) {
			$fewer = [...array_slice($steps, 0, $at), ...array_slice($steps, $at + $size)];
			if ($judge->fails($program, $fewer, $verdict)) {
				$steps = $fewer;
				$again = $size === 1;
			} else {
				$at += $size;
			}
		}
	}
	return $steps;
}

/** What is to be told of a program, if it has failed. */
function failure_of(Program $program, Judge $judge): string
{
	$verdict = $judge->verdict($program, $program->steps);
	if ($verdict === '') {
		return '';
	}
	$said = $judge->said;
	$steps = shortest($program, $judge, $verdict);
	$file = $judge->keep($program, $steps);
	$mine = $program->settings() ? $judge->whose($program, $steps) : '';
	return "FAILED  $program->area, seed $program->seed: $verdict\n$said\n$mine" . file_get_contents($file)
		. "\nThe program is in $file.\nAgain, from the start: ./dev fuzz $program->area --seed=$program->seed$judge->mode\n";
}

/** What is wrong with what a target is led to; '': nothing is, or it is not its turn. @param array<Target> $targets */
function failure_of_target(array $targets, string $area, array $areas, int $seed, ?float $until): string
{
	if (!isset($targets[$area]) || intdiv($seed, count($areas)) % TARGETS[$area][2] > 0) {
		return '';
	}
	$left = $until === null ? null : $until - microtime(true);
	return $targets[$area]->failure($seed, $left === null || $areas === ['strict'] ? $left : min($left, TURN));
}

/** One of several processes: every so many-th seed, until the time is over. @return bool none has failed */
function work(array $areas, Judge $judge, array $targets, int $seed, int $by, ?float $until): bool
{
	$done = 0;
	do {
		$area = $areas[$seed % count($areas)];
		$failure = failure_of_target($targets, $area, $areas, $seed, $until);
		if ($failure === '' && $area !== 'strict') {
			$failure = failure_of(program($area, $seed), $judge);
			$done++;
		}
		if ($failure !== '') {
			echo $failure;
			return false;
		}
		$seed += $by;
	} while ($until !== null && microtime(true) < $until);
	$tried = array_sum(array_map(fn (Target $target) => $target->tried, $targets));
	file_put_contents("$judge->folder/done", "$done\n$tried\n", FILE_APPEND | LOCK_EX);
	return true;
}

/** How many programs, and how many inputs, all processes have tried. */
function done(string $file): array
{
	$sums = [0, 0];
	foreach (is_file($file) ? file($file) : [] as $i => $number) {
		$sums[$i % 2] += (int) $number;
	}
	return $sums;
}

/** All of them; each has a folder of its own. */
function run_all(array $areas, array $command, string $folder, ?int $seed, ?float $minutes, string $mode): bool
{
	$until = $seed === null || $minutes !== null ? microtime(true) + 60 * ($minutes ?? 1) : null;
	$jobs = $until === null ? 1 : (int) (getenv('JOBS') ?: 2);
	$seed ??= random_int(1, 999_999_999);
	printf("fuzz: %s%s, from seed %d\n", implode(' ', $areas), $mode, $seed);
	@unlink("$folder/done");
	$targets = [];
	foreach (TARGETS as $area => [$class, $name]) {
		if (in_array($area, $areas, true) && is_file("$folder/$name/target")) {
			$targets[$area] = new $class("$folder/$name");
		}
	}
	for ($i = 0; $i < $jobs; $i++) {
		if (pcntl_fork() === 0) {
			exit((int) !work($areas, new Judge($command, $folder, $mode), $targets, $seed + $i, $jobs, $until));
		}
	}
	$failed = 0;
	while (pcntl_wait($status) > 0) {
		$failed += (int) ($status !== 0);
	}
	[$programs, $inputs] = done("$folder/done");
	$what = array_filter([$programs ? "$programs programs" : '', $inputs ? "$inputs inputs" : '']);
	echo $failed ? "fuzz: failed\n" : 'fuzz: ' . implode(' and ', $what) . ", none failed\n";
	return $failed === 0;
}

function usage(): never
{
	fwrite(STDERR, "./dev fuzz [area] [--seed=N] [--minutes=M] [--asan]\nThe areas: " . implode(', ', AREAS) . "\n");
	exit(2);
}

$at = array_search('--', $argv, true);
$folder = $argv[$at + 1];
$command = array_slice($argv, $at + 2);
$areas = $seed = $minutes = null;
$mode = '';
foreach (array_slice($argv, 1, $at - 1) as $argument) {
	match (true) {
		in_array($argument, AREAS, true) => $areas[] = $argument,
		preg_match('/^--seed=(\d+)$/', $argument, $match) === 1 => $seed = (int) $match[1],
		preg_match('/^--minutes=([\d.]+)$/', $argument, $match) === 1 => $minutes = (float) $match[1],
		$argument === '--asan' => $mode = ' --asan',
		default => usage(),
	};
}
$areas ??= AREAS;
if (!in_array('zend_extension=opcache', $command, true) && in_array('jit', $areas, true)) {
	echo "fuzz: jit needs the opcache extension, which this PHP lacks\n";
	$areas = array_values(array_diff($areas, ['jit'])) ?: exit(0);
}
if (!is_file("$folder/strict/target") && in_array('strict', $areas, true)) {
	echo "fuzz: strict needs clang's libFuzzer, which this system lacks\n";
	$areas = array_values(array_diff($areas, ['strict'])) ?: exit(0);
}
exit((int) !run_all($areas, $command, $folder, $seed, $minutes, $mode));
