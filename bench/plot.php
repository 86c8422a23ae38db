<?php
/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * Prints the picture of the figures that stand in docs/performance.md. `./dev bench --record` writes it to
 * docs/performance.svg, and `./dev check` looks whether it is that one. */
require __DIR__ . '/lib/setting.php';
require __DIR__ . '/lib/summary.php';
require __DIR__ . '/lib/scenarios.php';
require __DIR__ . '/lib/plot.php';

echo plot(file_get_contents(__DIR__ . '/../docs/performance.md'));
