<?php
/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * The target frames.c, which reads the frames of WebSockets. */

final class FramesTarget extends Target
{
	protected const NAME = 'frames';
	protected const TABLES = 'websocket';
	/** Bits of the settings, beside which limits there are. */
	private const OF_SERVER = 4;
	private const DEFLATES = 8;
	private const FORGETS = 16;

	protected function inputs(string $table): iterable
	{
		foreach (preg_split('/^-- /m', file_get_contents($table)) as $i => $case) {
			$settings = $i % 4;
			$bytes = '';
			foreach (array_slice(explode("\n", $case), 1) as $line) {
				$settings |= $line === 'from server' ? self::OF_SERVER : 0;
				$settings |= str_starts_with($line, 'deflate') ? self::DEFLATES | (str_contains($line, 'anew') ? self::FORGETS : 0) : 0;
				$bytes .= preg_match('/^(?!deflate)["{\da-f][\da-f]/', $line) ? $this->read($line) : '';
			}
			if ($bytes !== '') {
				yield $i => [$settings, $bytes];
			}
		}
	}

	/** What the words of a line stand for: see tests/support/websocket.c. */
	private function read(string $line): string
	{
		preg_match_all('/"([^"]*)"|\{(\d+)\*([\da-f]+)\}|([\da-f]+)/', $line, $words, PREG_SET_ORDER);
		return implode('', array_map(fn ($word) => match (count($word)) {
			2 => $word[1],
			4 => str_repeat(hex2bin($word[3]), min((int) $word[2], self::LONGEST)),
			5 => hex2bin($word[4]),
		}, $words));
	}

	protected function shown(string $bytes): string
	{
		return bin2hex($bytes);
	}
}
