<?php
/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * libFuzzer has a target, a program in C beside this, read what it makes of tables. What it begins with and
 * what it keeps, since that led somewhere new, lies in a folder, beside the program. */

abstract class Target
{
	/** Bytes of an input, of which the first ones are settings, and how it is cut. */
	protected const LONGEST = 4096;
	protected const SETTINGS = 3;
	protected const CUTS = "\7\1";
	/** What it is called, and where the tables are. */
	protected const NAME = '';
	protected const TABLES = '';
	/** What the seed alone leads to is as much as this. */
	private const INPUTS = 100_000;
	/** Seconds in which a failing input is made shorter. */
	private const REDUCING = 30;

	/** How many inputs have been tried. */
	public int $tried = 0;

	public function __construct(protected string $folder)
	{
		$this->clean("$folder/tables");
		@mkdir("$folder/tables");
		@mkdir("$folder/kept");
		foreach (glob(__DIR__ . '/../../tests/' . static::TABLES . '/*.txt') as $table) {
			foreach ($this->inputs($table) as $i => [$settings, $bytes]) {
				if (strlen($bytes) <= self::LONGEST - self::SETTINGS) {
					file_put_contents("$folder/tables/" . basename($table, '.txt') . "-$i", chr($settings) . self::CUTS . $bytes);
				}
			}
		}
	}

	/** What is made of a table: settings and bytes. @return iterable<array{int, string}> */
	abstract protected function inputs(string $table): iterable;

	/** What is wrong with what has been kept in a folder; '': nothing is. */
	protected function compare(string $folder): string
	{
		return '';
	}

	/** Bytes as a table has them. */
	abstract protected function shown(string $bytes): string;

	/** What is wrong with what this seed leads to, in so many seconds, going on from what was kept; or in a number of
	 * inputs, from the tables alone. '': nothing is. */
	public function failure(int $seed, ?float $seconds): string
	{
		$kept = $seconds === null ? "$this->folder/kept-$seed" : "$this->folder/kept";
		$this->clean("$this->folder/kept-$seed");
		@mkdir($kept);
		$failed = "$this->folder/failed-$seed";
		@unlink($failed);
		$limit = $seconds === null ? '-runs=' . self::INPUTS : '-max_total_time=' . max(1, (int) $seconds);
		$dictionary = __DIR__ . '/' . static::NAME . '.dict';
		$said = $this->run("-seed=$seed", $limit, "-exact_artifact_path=$failed", '-max_len=' . self::LONGEST, '-print_final_stats=1',
			'-verbosity=0', '-timeout=10', '-rss_limit_mb=1024', ...is_file($dictionary) ? ["-dict=$dictionary"] : [], ...[$kept, "$this->folder/tables"]);
		preg_match('/number_of_executed_units: *(\d+)/', $said, $match);
		$this->tried += (int) ($match[1] ?? 0);
		if (is_file($failed)) {
			return $this->tell($failed, $said);
		}
		$failure = $match ? $this->compare($kept) : "it could not be run\n$said";
		$this->clean("$this->folder/kept-$seed");
		return $failure;
	}

	private function clean(string $folder): void
	{
		array_map(unlink(...), glob("$folder/*"));
		@rmdir($folder);
	}

	private function run(string ...$arguments): string
	{
		return $this->output(["$this->folder/target", ...$arguments]);
	}

	protected function output(array $command): string
	{
		$process = proc_open($command, [['file', '/dev/null', 'r'], ['pipe', 'w'], ['redirect', 1]], $pipes);
		$said = stream_get_contents($pipes[1]);
		proc_close($process);
		return $said;
	}

	private function tell(string $failed, string $said): string
	{
		$reduced = "$failed-reduced";
		@unlink($reduced);
		$this->run('-minimize_crash=1', '-max_total_time=' . self::REDUCING, "-exact_artifact_path=$reduced", $failed);
		is_file($reduced) or copy($failed, $reduced);
		$input = file_get_contents($reduced);
		$why = preg_match('/^(\w+: |==\d+==ERROR: |.*runtime error: ).*/m', $said, $match) ? $match[0] : 'it fails';
		return 'FAILED  ' . static::NAME . ": $why\n" . substr($said, -6000) . "\nIts settings are " . bin2hex(substr($input, 0, self::SETTINGS))
			. ', and the bytes, as a case of tests/' . static::TABLES . " would have them:\n" . $this->shown(substr($input, self::SETTINGS))
			. "\nAgain: $this->folder/target $reduced\n";
	}
}
