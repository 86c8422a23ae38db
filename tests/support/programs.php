<?php
/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * For the SKIPIF sections of tests that run programs of others. `./dev test` installs them; who calls `make test` may lack some. */

/** Skips the test where one of these programs is not installed. */
function need_programs(string ...$programs): void
{
	foreach ($programs as $program) {
		if (!array_filter(explode(':', (string) getenv('PATH')), fn (string $folder) => is_executable("$folder/$program"))) {
			die("skip $program is not installed");
		}
	}
}
