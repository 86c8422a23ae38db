<?php
/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * Running loops that end, looking at what is left, and starting another PHP. */

/** Does a tool watch this process, such as valgrind? It is slow and large then. */
function is_watched(): bool
{
	return getenv('USE_ZEND_ALLOC') === '0';
}

/** How many seconds what is waited for may take; more where a tool watches it. */
define('PATIENCE', is_watched() ? 100 : 60);

/** Run the loop until $done() is true; fail where it never is. */
function until(EventBase $base, callable $done, float $seconds = PATIENCE): void
{
	$watchdog = Event::timer($base, fn () => throw new RuntimeException('timed out'));
	$watchdog->add($seconds);
	while (!$done()) {
		$base->loop(EventBase::LOOP_ONCE);
	}
}

/** Run what is active now, and what that makes active. */
function settle(EventBase $base): void
{
	for ($i = 0; $i < 5; $i++) {
		$base->loop(EventBase::LOOP_NONBLOCK);
	}
}

/** How many descriptors are open? */
function descriptors(): int
{
	return count(scandir('/proc/self/fd'));
}

/** Since 8.4 PHP says of a closure where it is. */
function without_place(string $message): string
{
	return preg_replace('/\{closure:[^}]*\}/', '{closure}', $message);
}

/** The class and message of what $call throws, or what it returns. */
function outcome(callable $call): string
{
	try {
		return var_export($call(), true);
	} catch (Throwable $e) {
		return $e::class . ': ' . without_place($e->getMessage());
	}
}

/** Print what $call throws, or what it returns. */
function attempt(callable $call): void
{
	try {
		echo json_encode($call()), "\n";
	} catch (Throwable $e) {
		echo $e::class, ': ', $e->getMessage(), "\n";
	}
}

/** Print warnings as lines of their own, without file, line and the backend's details. */
function show_warnings(): void
{
	set_error_handler(function (int $type, string $message): bool {
		if (!(error_reporting() & $type)) {
			return true; // behind an @
		}
		echo 'warning: ', without_place(preg_replace('/: Epoll .*: /', ': ', $message)), "\n";
		return true;
	});
}

/** Has the other side closed or reset the connection? */
function is_closed($peer): bool
{
	stream_set_blocking($peer, false);
	return (string) @fread($peer, 1) === '' && feof($peer);
}

/** The command line of this PHP, with the extensions it has, and these arguments. */
function php_command_line(string ...$arguments): string
{
	$extensions = getenv('TEST_PHP_EXTRA_ARGS') ?: '';
	$jit = '-d pcre.jit=' . (int) ini_get('pcre.jit'); // valgrind takes what it reads for a fault
	return escapeshellarg(PHP_BINARY) . " $jit $extensions " . implode(' ', array_map(escapeshellarg(...), $arguments));
}

/** What another PHP prints that runs $code with these extensions. */
function php(string $code, string ...$extensions): string
{
	$command = [PHP_BINARY, '-n', '-d', 'display_errors=1', '-d', 'html_errors=0'];
	foreach ($extensions as $extension) {
		array_push($command, '-d', "extension=$extension");
	}
	$process = proc_open([...$command, '-r', $code], [1 => ['pipe', 'w'], 2 => ['redirect', 1]], $pipes);
	$printed = stream_get_contents($pipes[1]);
	$status = proc_close($process);
	return $status === 0 ? $printed : "$printed\nended with status $status\n";
}

/** Where this very extension was loaded from. */
function event_so(): string
{
	preg_match('~/.*/event\.so$~m', file_get_contents('/proc/self/maps'), $found);
	return $found[0];
}
