<?php
/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * The area `strict`: libFuzzer has its target (strict.c beside this) read what it makes of the tables of
 * tests/http/strict. What it has kept, since it led somewhere new, is read by the second reader, too. What it
 * begins with and what it keeps lies in a folder, beside the target and the program of tests/support/strict.c. */

require __DIR__ . '/../../tests/support/strict_reader.php';
require __DIR__ . '/../../tests/support/strict_tables.php';

final class Target
{
	/** Bytes of an input, of which the first ones are settings: which limits there are and which messages, and how
	 * it is cut. */
	private const LONGEST = 4096;
	private const SETTINGS = 3;
	private const CUTS = "\7\1";
	private const LIMITS = 5;
	private const MESSAGES = ['to GET' => 1, 'to HEAD' => 2, 'to CONNECT' => 3];
	/** What the seed alone leads to is as much as this. */
	private const INPUTS = 100_000;
	/** Seconds in which a failing input is made shorter. */
	private const REDUCING = 30;

	/** How many inputs have been tried. */
	public int $tried = 0;
	/** What has been kept before then has been read by the second reader. */
	private int $read = 0;

	public function __construct(private string $folder)
	{
		$this->clean("$folder/tables");
		@mkdir("$folder/tables");
		@mkdir("$folder/kept");
		foreach (glob(__DIR__ . '/../../tests/http/strict/*.txt') as $table) {
			foreach (table_of($table) as $i => ['bytes' => $bytes, 'settings' => $settings]) {
				$messages = self::MESSAGES[$settings[0] ?? ''] ?? 0;
				if (strlen($bytes) <= self::LONGEST - self::SETTINGS) {
					foreach ([0, 1 + $i % (self::LIMITS - 1)] as $limits) {
						$name = basename($table, '.txt') . "-$i-$limits";
						file_put_contents("$folder/tables/$name", chr($limits + self::LIMITS * $messages) . self::CUTS . $bytes);
					}
				}
			}
		}
	}

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
		$said = $this->run("-seed=$seed", $limit, "-exact_artifact_path=$failed", '-max_len=' . self::LONGEST, '-print_final_stats=1',
			'-verbosity=0', '-timeout=10', '-rss_limit_mb=1024', '-dict=' . __DIR__ . '/strict.dict', $kept, "$this->folder/tables");
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

	private function output(array $command): string
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
		$why = preg_match('/^(strict: |==\d+==ERROR: |.*runtime error: ).*/m', $said, $match) ? $match[0] : 'it fails';
		return "FAILED  strict: $why\n" . substr($said, -6000) . "\nIts settings are " . bin2hex(substr($input, 0, self::SETTINGS))
			. ', and the bytes, as a case of tests/http/strict would have them:' . "\n" . escape(substr($input, self::SETTINGS))
			. "\nAgain: $this->folder/target $reduced\n";
	}

	/** Does the second reader agree about the tables and all that has been kept? It knows requests alone, and the
	 * limits to begin with: 0. */
	private function compare(string $folder): string
	{
		$now = time();
		$files = array_filter([...glob("$this->folder/tables/*"), ...glob("$folder/*")],
			fn ($file) => @filemtime($file) >= $this->read && filesize($file) > self::SETTINGS);
		$files = array_filter($files, fn ($file) => file_get_contents($file, length: 1) === "\0");
		$this->read = $now;
		foreach (array_chunk($files, 500) as $some) {
			$lines = $this->output(["$this->folder/reader", 'bytes', (string) self::SETTINGS, ...$some]);
			foreach (explode("\n", trim($lines)) as $line) {
				if (!StrictReader::agrees($line)) {
					return "FAILED  strict: a second reader sees something else in\n" . escape(hex2bin(strtok($line, ' ')))
						. "\nContent, end and status: " . strtok('') . "\n";
				}
			}
		}
		return '';
	}
}
