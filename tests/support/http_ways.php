<?php
/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * Compares the two ways of a reply to the wire: requests of all kinds, in pipelines, go to servers that
 * reply directly, and to one that leaves it to libevent. What comes back has to be the same, byte for
 * byte, for clients that read all at once, that read slowly, and that leave in the middle. The
 * connection has to end in the same way, and both servers have to be told of it. */
require_once __DIR__ . '/bufferevent.php';
require_once __DIR__ . '/process.php';

/** TLS's goodbye is left out where the socket is full. So many bytes fit into any. */
const SURELY_SENT = 4000;

/** What another connection is told meanwhile. */
const ANOTHERS_REPLY = "HTTP/1.1 200 OK\r\nDate: long ago\r\nContent-Type: text/html; charset=UTF-8\r\n"
	. "Content-Length: 7\r\n\r\n0123456";

pcntl_alarm(250); // many thousand replies, under valgrind, too

/** A connection to a server. What has come, and how it ended, can be read at any time. */
final class Asker
{
	public readonly EventBuffer $received;
	public string $end = '';
	private EventBufferEvent $connection;

	public function __construct(private EventBase $base, int $port, ?EventSslContext $context)
	{
		$this->received = new EventBuffer();
		$close = EventBufferEvent::OPT_CLOSE_ON_FREE;
		$this->connection = $context
			? EventBufferEvent::sslSocket($base, null, $context, EventBufferEvent::SSL_CONNECTING, $close)
			: new EventBufferEvent($base, null, $close);
		$this->connection->setCallbacks($this->take(...), null, function ($connection, int $events): void {
			if (!($events & EventBufferEvent::CONNECTED)) {
				$this->end = names($events);
			}
		});
		$this->connection->connect("127.0.0.1:$port");
	}

	private function take(): void
	{
		$this->connection->readBuffer($this->received);
	}

	public function send(string $text): static
	{
		$this->connection->write($text);
		return $this;
	}

	/** Read until so much has come, or the connection ends. */
	public function readUntil(int $length): void
	{
		$this->connection->enable(Event::READ);
		until($this->base, fn () => $this->end !== '' || $this->received->length >= $length);
		$this->connection->disable(Event::READ);
		$this->take(); // libevent may tell of the end before what came right before it
	}

	public function free(): void
	{
		$this->connection->free();
	}
}

/** A server of http_replies.php. */
final class Replier
{
	private readonly Process $process;
	private readonly int $port;
	private int $connections = 0;
	private ?Asker $other = null;

	public function __construct(private EventBase $base, bool $slowly, string ...$arguments)
	{
		putenv($slowly ? 'PHP_EVENT_SLOW_REPLIES=1' : 'PHP_EVENT_SLOW_REPLIES');
		$this->process = Process::php(__DIR__ . '/http_replies.php', ...$arguments);
		echo $this->process->line(), "\n";
		$this->port = (int) $this->process->line();
	}

	private function connect(?EventSslContext $context): Asker
	{
		$this->connections++;
		return new Asker($this->base, $this->port, $context);
	}

	/** What comes back, but for the time of day, and how it ends. */
	public function ask(?EventSslContext $context, string $requests, string $manner, int $length): string
	{
		$asker = $this->connect($context)->send($requests);
		if ($manner === 'slowly') {
			for ($i = 1; $i <= 4 && $asker->end === ''; $i++) {
				$asker->readUntil($i * 50000);
				$this->haveAnotherAnswered($context);
			}
		}
		$asker->readUntil($manner === 'in part' ? $length + 50 : PHP_INT_MAX); // no part of a date ends it
		$asker->free();
		$received = preg_replace('/^Date: \w{3}, \d\d \w{3} \d{4} \d\d:\d\d:\d\d GMT\r$/m',
			'Date: ' . str_repeat('-', 29) . "\r", $asker->received->read(PHP_INT_MAX));
		$end = $context && strlen($received) > SURELY_SENT ? 'ended' : $asker->end;
		return $manner === 'in part' ? substr($received, 0, $length) : "$received\n$end";
	}

	/** It does what it can for the others, too, before it answers. */
	private function haveAnotherAnswered(?EventSslContext $context): void
	{
		$this->other ??= $this->connect($context);
		$this->other->send("GET /?size=7&headers=date HTTP/1.1\r\nHost: localhost\r\n\r\n")->readUntil(strlen(ANOTHERS_REPLY));
		$reply = $this->other->received->read(PHP_INT_MAX);
		$reply === ANOTHERS_REPLY or throw new RuntimeException("another was answered: $reply");
	}

	/** No more requests: has it been told of the end of each connection? */
	public function end(): void
	{
		$ends = (int) $this->process->end()->line();
		echo $ends === $this->connections ? 'all ends told' : "$this->connections connections, $ends ends told", "\n";
		$this->process->wait();
	}
}

function pick(array $of): mixed
{
	return $of[mt_rand(0, count($of) - 1)];
}

/** A request whose path says what is to be replied. */
function request(string $method, string $version, array $headers, array $ask): string
{
	$path = '/?' . http_build_query($ask);
	$target = match ($method) {
		'CONNECT' => 'localhost:80',
		'PROXY' => "http://elsewhere.example$path",
		default => $path,
	};
	$body = '';
	if (in_array($method, ['POST', 'PUT', 'PATCH'], true)) {
		$chunked = mt_rand(0, 1);
		$headers[] = $chunked ? 'Transfer-Encoding: chunked' : 'Content-Length: 5';
		$body = $chunked ? "5\r\nhello\r\n0\r\n\r\n" : 'hello';
	}
	$method = $method === 'PROXY' ? 'GET' : $method;
	return implode("\r\n", ["$method $target HTTP/$version", 'Host: localhost', ...$headers, '', '']) . $body;
}

const METHODS = ['GET', 'GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'OPTIONS', 'TRACE', 'PATCH'];
const HEADERS = ['none', 'type', 'empty type', 'date', 'length', 'encoding', 'keep-alive', 'proxy',
	'repeated', 'repeated date', 'nearly known', 'large'];

/** About as much as a record of TLS holds. */
const RECORD = [16383, 16384, 16385];

/** About as much as one connection writes at a time, and beyond. */
const LARGE = [180223, 180224, 180225, 360449, 1048576];

function any_reply(): array
{
	return [
		'code' => pick([200, 200, 201, 204, 304, 404, 500]),
		'reason' => pick(['OK', 'As asked', '']),
		'size' => pick([0, 1, 10, 4095, 4096, pick(RECORD), 65536, 102400, pick(LARGE)]),
		'as' => pick(['string', 'buffer', 'pieces']),
		'headers' => pick(HEADERS),
		'how' => pick(['now', 'now', 'later']),
	];
}

/** A request after whose reply the connection goes on. */
function going_on(): string
{
	$method = pick([...METHODS, 'CONNECT']);
	return pick([
		fn () => request($method, '1.0', [pick(['Connection: keep-alive', 'connection: Keep-Alive, TE'])], any_reply()),
		fn () => request($method, '1.1', pick([[], ['Connection: keep-alive'], ['Connection: close, TE']]), any_reply()),
		fn () => request($method, '1.2', [], any_reply()),
	])();
}

/** A request after whose reply the connection ends. */
function last(): string
{
	$method = pick(METHODS);
	$version = pick(['1.0', '1.1', '1.1', '1.2']);
	$wish = pick([[], ['Connection: keep-alive']]);
	$headers = pick([...HEADERS, 'close', 'both connections', 'all']);
	return pick([
		fn () => request($method, pick(['1.0', '1.-1']), [], ['headers' => $headers] + any_reply()),
		fn () => request(
			$method, $version, [pick(['Connection: close', 'CONNECTION: CLOSE'])], ['headers' => $headers] + any_reply()
		),
		fn () => request($method, $version, $wish, ['headers' => pick(['close', 'all'])] + any_reply()),
		fn () => request($method, $version, $wish, ['how' => 'error', 'headers' => $headers] + any_reply()),
		fn () => request('PROXY', $version, pick([[], ['Connection: close']]), ['headers' => $headers] + any_reply()),
		fn () => request('PROXY', $version, ['Proxy-Connection: close', ...$wish], any_reply()),
	])();
}

/**
 * Ask so many times, or fewer where a tool watches, with TLS in these contexts or without.
 *
 * @param array<?EventSslContext> $contexts
 */
function compare_ways(int $times, array $contexts, string ...$certificate): void
{
	$base = new EventBase();
	$direct = new Replier($base, false, 'wide', ...$certificate);
	$slow = new Replier($base, true, 'wide', ...$certificate);
	$narrow = new Replier($base, false, 'narrow', ...$certificate);
	mt_srand(1);
	$times = is_watched() ? intdiv($times, 4) : $times;
	for ($i = 0; $i < $times; $i++) {
		$requests = [];
		for ($n = pick([0, 0, 1, 5]); $n > 0; $n--) {
			$requests[] = going_on();
		}
		$requests[] = last();
		$asked = implode('', $requests);
		$how = [pick($contexts), $asked, pick(['whole', 'whole', 'slowly', 'in part']), pick([1, 100, 5000, 200000])];
		$libevents = $slow->ask(...$how);
		$others = ($i % 2 ? $narrow : $direct)->ask(...$how);
		if ($libevents !== $others || !is_complete($libevents, count($requests), $how[2])) {
			$shorter = fn (string $text) => preg_replace('/0123456789[0-9]{20,}+/', '0123456789...', $text);
			echo "asked, read $how[2]:\n$asked\ndirectly:\n", $shorter($others), "\nlibevent:\n", $shorter($libevents), "\n";
			break;
		}
	}
	echo $i === $times ? 'all the same' : "$i times the same", "\n";
	foreach ([$direct, $slow, $narrow] as $server) {
		$server->end();
	}
}

function is_complete(string $replies, int $count, string $manner): bool
{
	return $manner === 'in part'
		? str_starts_with($replies, 'H')
		: preg_match_all('~HTTP/1\.-?\d ~', $replies) >= $count && preg_match('/\n(ended|READING\|EOF)$/D', $replies);
}
