<?php
/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * What random programs use. Each ends by itself, after some time or so many callbacks, unless the
 * extension keeps it. */

error_reporting(E_ALL);
set_error_handler(fn () => true);
set_exception_handler(fn () => null);
ini_set('default_socket_timeout', '1');
// not SIGPIPE, which PHP ignores: pcntl would put the default there before the last streams close
foreach ([SIGUSR1, SIGUSR2, SIGHUP, SIGWINCH] as $signal) {
	pcntl_signal($signal, SIG_IGN);
}
register_shutdown_function('await_children');

/** All that a program has; the callbacks are in it, and it is in them. */
#[AllowDynamicProperties]
final class World
{
}

/** Calls on its end. */
final class Dying
{
	public function __construct(private Closure $will)
	{
	}

	public function __destruct()
	{
		($this->will)($this);
	}
}

/** A callable of other kinds. */
class Caller
{
	public function __construct(private Closure $do)
	{
	}

	public function method(mixed ...$arguments): void
	{
		($this->do)(...$arguments);
	}

	public function __call(string $name, array $arguments): void
	{
		($this->do)(...$arguments);
	}

	public function __invoke(mixed ...$arguments): void
	{
		($this->do)(...$arguments);
	}

	public function __toString(): string
	{
		($this->do)($this);
		return 'text';
	}
}

/** A callback begins. Events may go on without end: enough is enough. */
function tick(): void
{
	static $ticks = 0;
	if (++$ticks > 300 || microtime(true) - $_SERVER['REQUEST_TIME_FLOAT'] > 5) {
		exit(0);
	}
}

/** Run a loop for some time. */
function run(EventBase $base, float $seconds = 0.002, int $flags = 0): void
{
	$base->exit($seconds);
	$base->loop($flags);
}

/** A child goes on with the rest, as its parent does. */
function fork(): int
{
	global $children, $generation;
	if ($generation > 1 || count($children ?? []) > 2) {
		return -1;
	}
	$child = pcntl_fork();
	if ($child === 0) {
		$generation++;
		$children = [];
	} else {
		$children[] = $child;
	}
	return $child;
}

function await_children(): void
{
	foreach ($GLOBALS['children'] ?? [] as $child) {
		pcntl_waitpid($child, $status);
		if (pcntl_wifsignaled($status)) {
			fprintf(STDERR, "fuzz: a child died of signal %d\n", pcntl_wtermsig($status));
		}
	}
	$GLOBALS['children'] = [];
}

/** Two connected sockets. */
function pair(): array
{
	$pair = stream_socket_pair(STREAM_PF_UNIX, STREAM_SOCK_STREAM, 0);
	array_map(fn ($stream) => stream_set_blocking($stream, false), $pair);
	return $pair;
}

/** A server, which keeps nobody waiting. */
function server()
{
	$server = stream_socket_server('tcp://127.0.0.1:0');
	stream_set_blocking($server, false);
	return $server;
}

function buffer(string $text): EventBuffer
{
	$buffer = new EventBuffer();
	$buffer->add($text);
	return $buffer;
}

/** A file with so many bytes. */
function file_of(int $bytes)
{
	$file = tmpfile();
	ftruncate($file, $bytes);
	return $file;
}

function number(mixed $of): int
{
	return EventUtil::getSocketFd($of);
}

/** A client of a server, or of a listener. */
function client(EventHttp|EventListener $to)
{
	if ($to instanceof EventHttp) {
		$port = $to->getBoundAddresses()[0][1];
	} else {
		$to->getSocketName($address, $port);
	}
	$stream = stream_socket_client("tcp://127.0.0.1:$port", $code, $reason, 1, STREAM_CLIENT_ASYNC_CONNECT);
	stream_set_blocking($stream, false);
	return $stream;
}

/** A client of a server on this base, with which it has shaken hands, if the server did. */
function secured(EventBase $base, EventHttp $to)
{
	$stream = client($to);
	stream_context_set_option($stream, 'ssl', 'verify_peer', false);
	stream_context_set_option($stream, 'ssl', 'verify_peer_name', false);
	for ($i = 0; $i < 20 && stream_socket_enable_crypto($stream, true, STREAM_CRYPTO_METHOD_TLS_CLIENT) === 0; $i++) {
		run($base);
	}
	return $stream;
}

/** Say it whole, or what stands before $at first, while the base runs now and then: what is not taken at once may be left. */
function say(EventBase $base, $stream, string $bytes, int $at = 0): void
{
	for ($i = 0; $i < 20 && $bytes !== ''; $i++) {
		$sent = @fwrite($stream, $at > 0 ? substr($bytes, 0, $at) : $bytes);
		if ($sent === false) {
			return;
		}
		$bytes = substr($bytes, $sent);
		$at = 0;
		run($base, 0, EventBase::LOOP_NONBLOCK);
	}
}

/** Take all that has come. */
function hear($stream): void
{
	for ($i = 0; $i < 100 && (string) @fread($stream, 65536) !== ''; $i++) {
	}
}

/** A file gets so many bytes, whatever it had. */
function sized(string $name, int $bytes): void
{
	$file = fopen($name, 'c');
	ftruncate($file, $bytes);
}

/** Who has connected to a server. */
function accepted($server)
{
	$stream = stream_socket_accept($server, 0);
	stream_set_blocking($stream, false);
	return $stream;
}

/** A client's end goes with a RST. */
function reset_client($stream): void
{
	socket_set_option(socket_import_stream($stream), SOL_SOCKET, SO_LINGER, ['l_onoff' => 1, 'l_linger' => 0]);
	fclose($stream);
}

/** What has come from one goes on to the other, with the byte at $at changed, or without what follows $upto. */
function relay($from, $to, int $at = -1, int $upto = PHP_INT_MAX): void
{
	$bytes = substr((string) fread($from, 65536), 0, $upto);
	if ($at >= 0 && $bytes !== '') {
		$at %= strlen($bytes);
		$bytes[$at] = chr(ord($bytes[$at]) ^ 0x41);
	}
	fwrite($to, $bytes);
}

/** A name server answers what it has been asked, $how says how badly. */
function answer($socket, string $how = '', string $bytes = ''): void
{
	$none = null; // PHP leaks the sender where there is none
	while (($asked = [$socket]) && stream_select($asked, $none, $none, 0) && strlen($query = stream_socket_recvfrom($socket, 1500, 0, $from)) > 16 && $from) {
		$end = strpos($query, "\0", 12) + 5;
		$question = substr($query, 12, $end - 12);
		$type = substr($question, -4, 2);
		$address = $type === "\0\x1c" ? str_repeat("\0", 15) . "\1" : "\x7f\0\0\1";
		$record = "\xc0\x0c$type\0\1\0\0\0\x3c\0" . chr(strlen($address)) . $address;
		$head = fn (int $flags, int $answers): string => substr($query, 0, 2) . pack('n5', $flags, 1, $answers, 0, 0);
		$reply = match ($how) {
			'' => $head(0x8180, 1) . $question . $record,
			'many' => $head(0x8180, 40) . $question . str_repeat($record, 40),
			'count' => $head(0x8180, 0xffff) . $question . $record,
			'none' => $head(0x8183, 0) . $question,
			'refused' => $head(0x8185, 0) . $question,
			'failed' => $head(0x8182, 0) . $question,
			'truncated' => $head(0x8380, 0) . $question,
			'alias' => $head(0x8180, 2) . $question . "\xc0\x0c\0\5\0\1\0\0\0\1\0\2\xc0\x0c$record",
			'loop' => $head(0x8180, 1) . $question . "\xc0" . chr(strlen($question) + 12),
			'other' => strrev(substr($query, 0, 2)) . substr($head(0x8180, 1), 2) . $question . $record,
			'cut' => substr($head(0x8180, 1) . $question . $record, 0, ord($bytes) % 60),
			'twice' => stream_socket_sendto($socket, $head(0x8180, 1) . $question . $record, 0, $from) . $head(0x8180, 1) . $question . $record,
			'bytes' => substr($query, 0, 2) . $bytes,
			default => $query,
		};
		stream_socket_sendto($socket, $reply, 0, $from);
	}
}
