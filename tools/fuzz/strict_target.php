<?php
/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * The target strict.c, which reads requests and responses. What libFuzzer has kept is read by the second reader, too:
 * the program of tests/support/strict.c is beside the target. */

require __DIR__ . '/../../tests/support/strict_reader.php';
require __DIR__ . '/../../tests/support/strict_tables.php';

final class StrictTarget extends Target
{
	protected const NAME = 'strict';
	protected const TABLES = 'http/strict';
	/** Of the settings: which limits there are, and which messages. */
	private const LIMITS = 5;
	private const MESSAGES = ['to GET' => 1, 'to HEAD' => 2, 'to CONNECT' => 3];

	/** What has been kept before then has been read by the second reader. */
	private int $read = 0;

	protected function inputs(string $table): iterable
	{
		foreach (table_of($table) as $i => ['bytes' => $bytes, 'settings' => $settings]) {
			$messages = self::MESSAGES[$settings[0] ?? ''] ?? 0;
			foreach ([0, 1 + $i % (self::LIMITS - 1)] as $limits) {
				yield "$i-$limits" => [$limits + self::LIMITS * $messages, $bytes];
			}
		}
	}

	protected function shown(string $bytes): string
	{
		return escape($bytes);
	}

	/** Does the second reader agree about the tables and all that has been kept? It knows requests alone, and the
	 * limits to begin with: 0. */
	protected function compare(string $folder): string
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
