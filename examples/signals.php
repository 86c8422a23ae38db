<?php
/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * Signals as events: reload on SIGHUP, stop on SIGINT (Ctrl-C) or SIGTERM.
 *
 *     php examples/signals.php
 *     kill -HUP <the number it prints>
 */

// Numbers, since the constants SIGHUP, SIGINT and SIGTERM are those of ext-pcntl.
const HANGUP = 1, INTERRUPT = 2, TERMINATE = 15;

$base = new EventBase();

// Signal callbacks run in the loop like any other: any PHP code is safe in them.
$reload = Event::signal($base, HANGUP, function (int $signal): void {
	echo "Got signal $signal, reloading\n";
});
$reload->add();

$stop = function (int $signal) use ($base): void {
	echo "Got signal $signal, stopping\n";
	$base->stop();
};
$interrupt = Event::signal($base, INTERRUPT, $stop);
$interrupt->add();
$terminate = Event::signal($base, TERMINATE, $stop);
$terminate->add();

echo 'Waiting for signals, process ', getmypid(), "\n";
$base->loop();
echo "Bye\n";
