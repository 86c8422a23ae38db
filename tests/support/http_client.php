<?php
/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * A server that answers with any bytes, and a client that asks it. */
require_once __DIR__ . '/outcome.php';

/** With TLS where it is given a context. */
final class RawServer
{
	public readonly int $port;
	public int $connections = 0;
	/** @var string[] All that was asked for, at each piece. */
	public array $asked = [];
	private EventListener $listener;
	private array $kept = [];

	/**
	 * @param Closure(string &$received, EventBufferEvent $bev): (array|Generator|null) $answer With what has come and was not taken yet:
	 *     null to wait for more, or the pieces to send, one after the other. null among them closes.
	 */
	public function __construct(private EventBase $base, private Closure $answer, private ?EventSslContext $context = null)
	{
		$this->listener = new EventListener($base, $this->accept(...), null, EventListener::OPT_CLOSE_ON_FREE, 16, '127.0.0.1:0');
		EventUtil::getSocketName($this->listener->fd, $address, $port);
		$this->port = $port;
	}

	/** On the latest connection, and wait until it has left. */
	public function say(string $bytes): void
	{
		$bev = end($this->kept);
		$bev->write($bytes);
		until($this->base, fn () => $bev->output->length === 0);
	}

	private function accept(EventListener $listener, int $fd): void
	{
		$this->connections++;
		EventUtil::setSocketOption($fd, EventUtil::SOL_TCP, EventUtil::TCP_NODELAY, 1);
		$bev = $this->context
			? EventBufferEvent::sslSocket($this->base, $fd, $this->context, EventBufferEvent::SSL_ACCEPTING, EventBufferEvent::OPT_CLOSE_ON_FREE)
			: new EventBufferEvent($this->base, $fd, EventBufferEvent::OPT_CLOSE_ON_FREE);
		$this->kept[] = $bev;
		$state = (object) ['received' => '', 'pieces' => [], 'more' => null];
		$bev->setCallbacks($this->read(...), $this->write(...), fn (EventBufferEvent $bev, int $events) => $events & EventBufferEvent::CONNECTED || $bev->free(), $state);
		$bev->enable(Event::READ | Event::WRITE);
	}

	private function read(EventBufferEvent $bev, object $state): void
	{
		$state->received .= $bev->input->read(1 << 24);
		$this->asked[] = explode(' ', $state->received)[1] ?? '';
		do {
			$before = $state->received;
			$pieces = ($this->answer)($state->received, $bev) ?? [];
			is_array($pieces) ? array_push($state->pieces, ...$pieces) : $state->more = $pieces;
		} while ($state->received !== '' && $state->received !== $before);
		$this->write($bev, $state);
	}

	private function write(EventBufferEvent $bev, object $state): void
	{
		if ($bev->output->length === 0 && $state->more?->valid()) {
			$state->pieces[] = $state->more->current();
			$state->more->next();
		}
		if ($bev->output->length === 0 && $state->pieces) {
			$piece = array_shift($state->pieces);
			$piece === null ? $bev->free() : $bev->write($piece);
		}
	}
}

/** Take a request that has come as a whole from $received: its target and body. null: it has not. */
function take_request(string &$received): ?array
{
	[$head, $rest] = explode("\r\n\r\n", $received, 2) + [1 => null];
	$length = preg_match('/^Content-Length: (\d+)/mi', $head, $found) ? (int) $found[1] : 0;
	if ($rest === null || strlen($rest) < $length) {
		return null;
	}
	$received = substr($rest, $length);
	return [explode(' ', $head)[1], substr($rest, 0, $length)];
}

/** A whole answer. */
function answer(string $body, string $status = '200 OK'): string
{
	return "HTTP/1.1 $status\r\nContent-Length: " . strlen($body) . "\r\n\r\n$body";
}

/** A client of $server that asks for things, and says what it was told. */
final class Asker
{
	public readonly EventHttpConnection $connection;
	public int $waits = 0;
	public array $told = [];

	public function __construct(private EventBase $base, RawServer $server, ?EventSslContext $context = null)
	{
		$this->connection = new EventHttpConnection($base, null, '127.0.0.1', $server->port, $context);
	}

	public function ask(string $uri, ?string $body = null, array $headers = [], ?int $method = null): EventHttpRequest
	{
		$this->waits++;
		$request = new EventHttpRequest(function (?EventHttpRequest $request) use ($uri) {
			$this->waits--;
			$this->told[] = !$request ? "$uri: null" : "$uri: " . $request->getResponseCode() . ' ' . json_encode($request->getInputBuffer()->read(100));
		});
		foreach ($headers as $name => $value) {
			$request->addHeader($name, $value, EventHttpRequest::OUTPUT_HEADER);
		}
		$body === null or $request->getOutputBuffer()->add($body);
		$this->connection->makeRequest($request, $method ?? ($body === null ? EventHttpRequest::CMD_GET : EventHttpRequest::CMD_POST), $uri);
		return $request;
	}

	/** Until all is answered; print it. */
	public function hear(): void
	{
		until($this->base, fn () => $this->waits === 0);
		echo implode("\n", $this->told), "\n";
		$this->told = [];
	}
}

/** 1xx responses before an answer, in all ways. */
function ask_with_interim(EventBase $base, ?EventSslContext $server = null, ?EventSslContext $client = null): void
{
	$hints = "HTTP/1.1 103 Early Hints\r\nLink: </style.css>; rel=preload\r\n\r\n";
	$continue = "HTTP/1.1 100 Continue\r\nX-A: b\r\n\r\n";
	$processing = "HTTP/1.1 102 Processing\r\n\r\n";
	$answers = [
		'/none' => fn ($answer) => [$answer],
		'/103' => fn ($answer) => [$hints . $answer],
		'/100' => fn ($answer) => [$continue, $answer],
		'/several' => fn ($answer) => [$continue . $processing . $hints . $hints . $answer],
		'/heads' => fn ($answer) => [$hints, $processing, $hints, $answer],
		'/bytes' => fn ($answer) => str_split($continue . $hints . $processing . $answer),
		'/cuts' => fn ($answer) => str_split($hints . $hints . $answer, 13),
		'/lf' => fn ($answer) => [str_replace("\r", '', $hints) . $answer],
		'/unlisted' => fn ($answer) => ["HTTP/1.1 199 Anything\r\nContent-Length: 5\r\n\r\n" . $answer],
		'/old' => fn ($answer) => ["HTTP/1.0 100 Continue\r\n\r\n" . $answer],
		'/hundred' => fn ($answer) => [str_repeat($hints, 100) . $answer],
		'/large' => fn ($answer) => ['HTTP/1.1 103 X', str_repeat("\r\nLink: " . str_repeat('x', 990), 65), "\r\n\r\n", $answer],
	];
	$ends = [
		'/101' => ["HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\n\r\n"],
		'/1000' => ["HTTP/1.1 1000 X\r\nContent-Length: 0\r\n\r\n"],
		'/too many' => [str_repeat($hints, 101) . answer('late')],
		'/too large' => ['HTTP/1.1 103 X', str_repeat("\r\nLink: " . str_repeat('x', 990), 270), "\r\n\r\n" . answer('late')],
		'/ends' => [$hints . substr($hints, 0, 30), null],
		'/nothing else' => [$hints, null],
	];
	$raw = new RawServer($base, function (string &$received) use ($answers, $ends) {
		$target = take_request($received)[0] ?? null;
		return $target === null ? null : $ends[rawurldecode($target)] ?? $answers[$target](answer("this is $target"));
	}, $server);
	$asker = new Asker($base, $raw, $client);
	echo "-- one by one\n";
	foreach ($answers as $target => $answer) {
		$asker->ask($target);
		$asker->hear();
	}
	echo "-- waiting\n";
	array_map($asker->ask(...), array_keys($answers));
	$asker->hear();
	echo 'connections: ', $raw->connections, "\n-- ends\n";
	foreach ($ends as $target => $answer) {
		$asker->ask(rawurlencode($target));
		$asker->hear();
	}
	echo "-- limited\n";
	$asker->connection->setMaxHeadersSize(70);
	$asker->ask('/103');
	$asker->ask('/several');
	$asker->hear();
	$asker->connection->setMaxHeadersSize(50);
	$asker->ask('/103');
	$asker->ask('/100');
	$asker->hear();
}

/** A body that the server is asked about first. */
function ask_first(EventBase $base, ?EventSslContext $server = null, ?EventSslContext $client = null): void
{
	$bodies = [];
	$raw = new RawServer($base, function (string &$received) use (&$bodies) {
		if ($request = take_request($received)) {
			[$target, $body] = $request;
			$bodies[] = "$target " . strlen($body);
			return $target === '/both' ? [] : [answer("$target has it")];
		}
		[$head, $body] = explode("\r\n\r\n", $received, 2) + [1 => ''];
		if ($body !== '') {
			return null;
		}
		return match (explode(' ', $head)[1]) {
			'/permits' => ["HTTP/1.1 100 Continue\r\n\r\n"],
			'/bytes' => str_split("HTTP/1.1 103 Early Hints\r\n\r\nHTTP/1.1 100 Continue\r\nX-A: b\r\n\r\nHTTP/1.1 103 Early Hints\r\n\r\n"),
			'/refuses' => [answer('no', '417 Expectation Failed')],
			'/refuses%20late' => ["HTTP/1.1 103 Early Hints\r\n\r\n" . answer('no', '403 Forbidden')],
			'/both' => ["HTTP/1.1 100 Continue\r\n\r\n" . answer('all the same')],
			'/ends' => [null],
			default => null,
		};
	}, $server);
	$asker = new Asker($base, $raw, $client);
	$expect = ['Expect' => '100-continue'];
	$ask = fn (string $target) => $asker->ask($target, str_repeat('x', 100000), $expect);
	echo "-- permitted\n";
	foreach (['/permits', '/bytes'] as $target) {
		$ask($target);
		$asker->hear();
	}
	echo implode(', ', $bodies), '; connections: ', $raw->connections, "\n-- nothing is said for a second\n";
	$bodies = [];
	$started = microtime(true);
	$ask('/silent');
	$asker->hear();
	$took = microtime(true) - $started;
	echo implode(', ', $bodies), $took > 0.9 && $took < 40 ? '' : " after $took seconds", '; connections: ', $raw->connections, "\n-- refused\n";
	$bodies = [];
	foreach (['/refuses', '/refuses%20late'] as $target) {
		$ask($target);
		$asker->hear();
		echo 'connections: ', $raw->connections, "\n";
	}
	echo "-- with others behind\n";
	$ask('/refuses');
	$asker->ask('/post', 'some body');
	$ask('/permits');
	$asker->hear();
	echo implode(', ', $bodies), '; connections: ', $raw->connections, "\n-- answered at once\n";
	$ask('/both');
	$asker->hear();
	echo "-- nothing to ask for\n";
	$asker->ask('/empty', '', $expect);
	$asker->hear();
	echo "-- ends\n";
	$ask('/ends');
	$asker->hear();
	echo "-- given up while it waits\n";
	$request = $ask('/silent');
	$asker->ask('/after', 'abc');
	until($base, fn () => end($raw->asked) === '/silent');
	$request->free();
	$asker->waits--;
	$asker->hear();
}

/** What a server sends beyond its answer, with it or in a piece of its own. */
function ask_for_surplus(EventBase $base, ?EventSslContext $server = null, ?EventSslContext $client = null): void
{
	$raw = new RawServer($base, function (string &$received, EventBufferEvent $bev) {
		$target = take_request($received)[0] ?? null;
		if ($target === '/pieces') {
			foreach ([answer("this is $target"), answer('poison')] as $piece) {
				$buffer = new EventBuffer();
				$buffer->add($piece);
				$bev->writeBuffer($buffer); // over TLS a record of its own
			}
			return [];
		}
		return $target === null ? null : [answer("this is $target") . ($target === '/piece' ? answer('poison') : '')];
	}, $server);
	$asker = new Asker($base, $raw, $client);
	foreach (['/piece', '/pieces'] as $target) {
		echo "-- $target\n";
		$asker->ask($target);
		$asker->hear();
		$asker->ask('/after');
		$asker->hear();
		$asker->ask($target);
		$asker->ask('/post', 'with its body');
		$asker->ask('/after');
		$asker->hear();
		echo 'connections: ', $raw->connections, "\n";
	}
	echo "-- while nothing is asked\n";
	$raw->say(answer('poison'));
	$asker->ask('/after');
	$asker->hear();
	echo 'connections: ', $raw->connections, "\n";
}

/** A server that sends $pieces of 64 KiB and then $rest before it reads a request. What is a client told that takes $limit? */
function ask_before_it_reads(EventBase $base, int $pieces, string $rest, ?int $limit, ?EventSslContext $server, ?EventSslContext $client): void
{
	$size = 16 << 20; // more than the kernel takes
	$sent = 0;
	$piece = str_repeat('x', 65536);
	$say = function (EventBufferEvent $bev) use (&$sent, $pieces, $piece, $rest) {
		if ($sent < $pieces) {
			$bev->write($piece);
		} elseif ($sent === $pieces) {
			$bev->write($rest);
			$bev->enable(Event::READ);
		}
		$sent++;
	};
	$conns = [];
	$listener = new EventListener($base, function ($listener, int $fd) use ($base, $server, $size, $say, $pieces, $rest, &$conns) {
		$conns[] = $bev = $server
			? EventBufferEvent::sslSocket($base, $fd, $server, EventBufferEvent::SSL_ACCEPTING, EventBufferEvent::OPT_CLOSE_ON_FREE)
			: new EventBufferEvent($base, $fd, EventBufferEvent::OPT_CLOSE_ON_FREE);
		$drop = fn (EventBufferEvent $bev) => $bev->input->drain($size);
		$bev->setCallbacks($drop, $say, fn (EventBufferEvent $bev, int $events) => $events & EventBufferEvent::CONNECTED || $bev->free());
		$bev->enable(Event::WRITE);
		$bev->disable(Event::READ);
		$bev->write("HTTP/1.1 200 OK\r\nContent-Length: " . ($pieces * 65536 + strlen($rest)) . "\r\n\r\n");
	}, null, EventListener::OPT_CLOSE_ON_FREE, 16, '127.0.0.1:0');
	EventUtil::getSocketName($listener->fd, $address, $port);

	$connection = new EventHttpConnection($base, null, '127.0.0.1', $port, $client);
	$connection->setTimeout(PATIENCE);
	$limit === null or $connection->setMaxBodySize($limit);
	$told = null;
	$request = new EventHttpRequest(function (?EventHttpRequest $request) use (&$told) {
		$told = $request ? $request->getResponseCode() . ', ' . $request->getInputBuffer()->length : 'null';
	});
	$request->getOutputBuffer()->add(str_repeat('b', $size));
	$connection->makeRequest($request, EventHttpRequest::CMD_POST, '/');
	until($base, function () use (&$told) {
		return $told !== null;
	});
	echo $told, $sent > $pieces ? '' : ', before all was sent', "\n";
}

/** What comes before a request has been sent. */
function ask_while_it_is_sent(EventBase $base, ?EventSslContext $server = null, ?EventSslContext $client = null): void
{
	ask_before_it_reads($base, 0, 'early', null, $server, $client);
	ask_before_it_reads($base, 0, 'early', 5, $server, $client);
	ask_before_it_reads($base, 0, 'early', 4, $server, $client);
	ask_before_it_reads($base, 16, 'early', 2 << 20, $server, $client);
	ask_before_it_reads($base, 16, 'early', null, $server, $client);
	ask_before_it_reads($base, 1000, 'flood', 1000, $server, $client);
}

/** Answers that are whole, in all forms there are; as a whole and byte by byte, all on one connection where it stays. */
function ask_for_odd_answers(EventBase $base, ?EventSslContext $server = null, ?EventSslContext $client = null): void
{
	$chunks = "chunked\r\n\r\n3;a=\"b;\"\r\nabc\r\n4  \r\ndefg\r\n0\r\nX-Trailer: y\r\nContent-Length: 1\r\n\r\n";
	$answers = [
		'/length' => "HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\nabc",
		'/twice' => "HTTP/1.1 200 OK\r\nContent-Length: 3\r\nContent-Length: 3, 3\r\n\r\nabc",
		'/chunks' => "HTTP/1.1 200 OK\r\nTransfer-Encoding: $chunks",
		'/list' => "HTTP/1.1 200 OK\r\nTransfer-Encoding: x,\r\n $chunks",
		'/empty' => "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
		'/204' => "HTTP/1.1 204 No Content\r\n\r\n",
		'/304' => "HTTP/1.1 304 Not Modified\r\nContent-Length: 3\r\n\r\n",
		'/head' => "HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\n",
		'/head%20chunked' => "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n",
		'/lf' => "HTTP/1.1 200 OK\nContent-Length: 3\nX: a\n\t b\n\nabc",
		'/folded' => "HTTP/1.1 200 OK\r\nX: a\r\n b\r\n \r\n\tc \r\nContent-Length:\r\n 3\r\n\r\nabc",
		'/no%20reason' => "HTTP/1.1 200\r\nContent-Length: 3\r\n\r\nabc",
		'/600' => "HTTP/1.1 600 \r\nContent-Length: 3\r\nConnection: keep-alive\r\n\r\nabc",
		'/1.0' => "HTTP/1.0 200 OK\r\nConnection: Keep-Alive\r\nContent-Length: 3\r\n\r\nabc",
		'/1.2' => "HTTP/1.2 200 OK\r\nContent-Length: 3\r\nX: \x01~\r\n\r\nabc",
	];
	$ends = [
		'/close' => "HTTP/1.1 200 OK\r\nConnection: x, close\r\nContent-Length: 3\r\n\r\nabc",
		'/old' => "HTTP/1.0 200 OK\r\nContent-Length: 3\r\n\r\nabc",
		'/to%20the%20end' => "HTTP/1.1 200 OK\r\n\r\nabc",
		'/all%20the%20same' => "HTTP/1.1 200 OK\r\nConnection: keep-alive\r\n\r\nabc",
		'/coding' => "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked, x\r\n\r\nabc",
	];
	$raw = new RawServer($base, function (string &$received) use ($answers, $ends) {
		[$target, $body] = take_request($received) ?? [null, null];
		$pieces = fn (string $bytes) => $body === 'bytes' ? str_split($bytes) : [$bytes];
		return $target === null ? null : (isset($answers[$target]) ? $pieces($answers[$target]) : [...$pieces($ends[$target]), null]);
	}, $server);
	$asker = new Asker($base, $raw, $client);
	foreach (['bytes', 'whole'] as $how) {
		foreach ($answers + $ends as $target => $answer) {
			$request = $asker->ask($target, $how, [], str_starts_with($target, '/head') ? EventHttpRequest::CMD_HEAD : null);
			until($base, fn () => $asker->waits === 0);
			$asker->told[] = json_encode($request->getInputHeaders(), JSON_UNESCAPED_SLASHES | JSON_PARTIAL_OUTPUT_ON_ERROR);
			if ($how === 'whole') {
				$asker->told === $whole[$target] or print("$target is another one as a whole: " . implode(' ', $asker->told) . "\n");
				$asker->told = [];
			} else {
				$whole[$target] = $asker->told;
				$asker->hear();
			}
			$target === '/1.2' and print("connections: $raw->connections\n");
		}
		echo "connections: $raw->connections\n";
	}
}

/** Answers that leave in doubt where they end: each ends its request, and the next one has a connection of its own. */
function ask_for_broken_answers(EventBase $base, ?EventSslContext $server = null, ?EventSslContext $client = null): void
{
	$chunked = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n";
	$broken = [
		'no status line' => "<html>\r\n\r\n",
		'an empty line' => "\r\nHTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n",
		'HTTP/2' => "HTTP/2.0 200 OK\r\nContent-Length: 0\r\n\r\n",
		'four digits' => "HTTP/1.1 2000 OK\r\nContent-Length: 0\r\n\r\n",
		'two digits' => "HTTP/1.1 20 OK\r\nContent-Length: 0\r\n\r\n",
		'both framings' => "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nContent-Length: 3\r\n\r\n0\r\n\r\n",
		'lengths that differ' => "HTTP/1.1 200 OK\r\nContent-Length: 3\r\nContent-Length: 4\r\n\r\nabcd",
		'a list of them' => "HTTP/1.1 200 OK\r\nContent-Length: 3, 4\r\n\r\nabcd",
		'no number' => "HTTP/1.1 200 OK\r\nContent-Length: +3\r\n\r\nabc",
		'an empty one' => "HTTP/1.1 200 OK\r\nContent-Length: \r\n\r\n",
		'beyond all numbers' => "HTTP/1.1 200 OK\r\nContent-Length: 99999999999999999999\r\n\r\n",
		'a space before the colon' => "HTTP/1.1 200 OK\r\nContent-Length : 3\r\n\r\nabc",
		'no colon' => "HTTP/1.1 200 OK\r\nContent-Length\r\n\r\n",
		'a NUL' => "HTTP/1.1 200 OK\r\nX: a\0b\r\nContent-Length: 0\r\n\r\n",
		'a CR' => "HTTP/1.1 200 OK\r\nX: a\rContent-Length: 0\r\n\r\n",
		'chunks in 1.0' => "HTTP/1.0 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
		'chunked twice' => "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked, chunked\r\n\r\n0\r\n\r\n",
		'a size that is none' => "{$chunked}3x\r\nabc\r\n0\r\n\r\n",
		'a negative size' => "$chunked-3\r\nabc\r\n0\r\n\r\n",
		'a prefix' => "{$chunked}0x3\r\nabc\r\n0\r\n\r\n",
		'no size' => "$chunked\r\n3\r\nabc\r\n0\r\n\r\n",
		'too large a size' => "{$chunked}fffffffffffffffff\r\nabc\r\n0\r\n\r\n",
		'a longer chunk' => "{$chunked}3\r\nabcd\r\n0\r\n\r\n",
		'LF behind a size' => "{$chunked}3\nabc\r\n0\r\n\r\n",
		'a trailer without colon' => "{$chunked}3\r\nabc\r\n0\r\nX\r\n\r\n",
		'100 that is broken' => "HTTP/1.1 100 Continue\r\nX\r\n\r\n" . answer('late'),
	];
	$cut = [
		'before it' => '',
		'in the status line' => 'HTTP/1.1 2',
		'in the head' => "HTTP/1.1 200 OK\r\nContent-",
		'in a 100' => "HTTP/1.1 100 Continue\r\n",
		'behind a 100' => "HTTP/1.1 100 Continue\r\n\r\n",
		'in the body' => "HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\nab",
		'before the body' => "HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\n",
		'in a size' => "{$chunked}3",
		'in a chunk' => "{$chunked}3\r\nab",
		'behind a chunk' => "{$chunked}3\r\nabc\r\n",
		'before the last empty line' => "{$chunked}3\r\nabc\r\n0\r\n",
	];
	$raw = new RawServer($base, function (string &$received) use ($broken, $cut) {
		[$target, $body] = take_request($received) ?? [null, null];
		$name = rawurldecode(substr((string) $target, 1));
		$bytes = $broken[$name] ?? $cut[$name] ?? answer("this is $name");
		$pieces = $bytes === '' ? [] : str_split($bytes, $body === 'bytes' ? 1 : strlen($bytes));
		return $target === null ? null : (isset($cut[$name]) ? [...$pieces, null] : $pieces);
	}, $server);
	$asker = new Asker($base, $raw, $client);
	foreach (array_keys($broken + $cut) as $i => $name) {
		foreach (['whole', 'bytes'] as $j => $how) {
			$asker->ask('/' . rawurlencode($name), $how);
			$asker->ask('/next', $how);
			until($base, fn () => $asker->waits === 0);
			$asker->ask('/last', $how);
			until($base, fn () => $asker->waits === 0);
			$expected = ['/' . rawurlencode($name) . ': null', '/next: 200 "this is next"', '/last: 200 "this is last"'];
			$asker->told === $expected or print("$name, $how: " . implode(', ', $asker->told) . "\n");
			$asker->told = [];
			$connections = 1 + 2 * (2 * $i + $j + 1); // evhttp's next one, and one without a past
			$raw->connections === $connections or print("$name, $how: $raw->connections connections instead of $connections\n");
		}
	}
	echo count($broken + $cut), " were tried\n";
}

/** What has no end, of all that is no body: the request ends long before the server does. */
function ask_for_endless_answers(EventBase $base, ?EventSslContext $server = null, ?EventSslContext $client = null): void
{
	$chunked = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n";
	$endless = [
		'status line' => ['HTTP/1.1 200 ', 'x'],
		'field' => ["HTTP/1.1 200 OK\r\nX: ", 'x'],
		'fold' => ["HTTP/1.1 200 OK\r\nX: ", "x\r\n "],
		'fields' => ["HTTP/1.1 200 OK\r\n", "x: y\r\n"],
		'size' => [$chunked, '0'],
		'extension' => ["{$chunked}1;", 'x'],
		'trailers' => ["{$chunked}0\r\n", "x: y\r\n"],
		'100' => ["HTTP/1.1 100 Continue\r\n", "\r\nHTTP/1.1 100 Continue\r\n"],
		'chunks' => [$chunked, "1\r\na\r\n"],
		'body' => ["HTTP/1.1 200 OK\r\n\r\n", 'x'],
	];
	$size = 1 << 20;
	$pieces = 500;
	$sent = 0;
	$raw = new RawServer($base, function (string &$received) use ($endless, $size, $pieces, &$sent) {
		$target = take_request($received)[0] ?? null;
		if ($target === null) {
			return null;
		}
		[$first, $more] = $endless[rawurldecode(substr($target, 1))];
		$piece = str_repeat($more, intdiv($size, strlen($more)));
		return (function () use ($first, $piece, $pieces, &$sent) {
			yield $first;
			for ($sent = 0; $sent < $pieces; $sent++) {
				yield $piece;
			}
		})();
	}, $server);
	foreach ($endless as $what => $parts) {
		$asker = new Asker($base, $raw, $client);
		$asker->connection->setMaxBodySize(1 << 20);
		$asker->connection->setTimeout(2 * PATIENCE); // it is what came that ends it
		$asker->ask('/' . rawurlencode($what));
		until($base, fn () => $asker->waits === 0);
		echo $asker->told[0], $sent < 100 ? '' : ", after $sent pieces", "\n";
	}
}

/** A client's request for $uri whose every callback prints what it gets; $watch gets the request before it is made. */
function observe(EventBase $base, EventHttpConnection $connection, string $uri, ?Closure $watch = null): EventHttpRequest
{
	$done = false;
	$request = new EventHttpRequest(function (?EventHttpRequest $request) use (&$done) {
		$done = true;
		echo 'callback: ', $request ? $request->getResponseCode() . ', body of ' . $request->getInputBuffer()->length : 'null', "\n";
	});
	$request->setHeaderCallback(function (EventHttpRequest $request) {
		echo 'head: ', $request->getVersion(), ' ', $request->getResponseCode(), ' ', json_encode($request->getInputHeaders()), "\n";
	});
	$whole = '';
	$request->setChunkCallback(function (EventHttpRequest $request, string $bytes) use (&$whole) {
		$whole .= $bytes;
	});
	$request->setErrorCallback(function (EventHttpRequest $request, int $error, string $reason) {
		echo 'error: ', error_name($error), ": $reason\n";
	});
	$watch && $watch($request);
	echo "-- $uri\n";
	$connection->makeRequest($request, EventHttpRequest::CMD_GET, $uri);
	until($base, function () use (&$done) { return $done; });
	$whole === '' or print("chunks: $whole\n");
	$request->getTrailers() and print('trailers: ' . json_encode($request->getTrailers()) . "\n");
	return $request;
}

/** The constant of EventHttpRequest for $error. */
function error_name(int $error): string
{
	return array_search($error, array_filter((new ReflectionClass(EventHttpRequest::class))->getConstants(), fn (string $name) => str_starts_with($name, 'ERROR_'), ARRAY_FILTER_USE_KEY), true);
}

/** Answers that are told as they come. */
function ask_as_it_comes(EventBase $base, ?EventSslContext $server = null, ?EventSslContext $client = null): void
{
	$early = "HTTP/1.1 103 Early Hints\r\n\r\n";
	$raw = new RawServer($base, function (string &$received) use ($early) {
		return match (take_request($received)[0] ?? null) {
			null => null,
			'/length' => [answer('0123456789')],
			'/pieces' => ["{$early}HTTP/1.1 200 OK\r\nContent-Length: 6\r\nX: y\r\n z\r\n\r\nab", 'cd', 'ef'],
			'/chunked' => ["HTTP/1.1 201 Fine\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n2\r\nde\r\n", "1\r\nf\r\n0\r\nSum: 6\r\nMore: a\r\nMore: b\r\n", "\r\n"],
			'/bytes' => str_split("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n2\r\nde\r\n0\r\nSum: 5\r\n\r\n"),
			'/none' => ["HTTP/1.1 204 No Content\r\n\r\n"],
			'/refused' => ["HTTP/1.1 200 OK\r\nContent-Length: 6x\r\n\r\nab"],
			'/broken' => ["HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1\r\na\r\n", "x\r\n"],
			'/cut' => ["HTTP/1.1 200 OK\r\nContent-Length: 6\r\n\r\nab", null],
			'/end' => ["HTTP/1.0 200 OK\r\n\r\nall ", 'there is', null],
		};
	}, $server);
	$connection = new EventHttpConnection($base, null, '127.0.0.1', $raw->port, $client);
	foreach (['/length', '/pieces', '/chunked', '/bytes', '/none', '/refused', '/broken', '/cut', '/end', '/length'] as $uri) {
		observe($base, $connection, $uri);
	}
	echo "-- a body that the header callback leaves alone is kept\n";
	observe($base, $connection, '/pieces', fn (EventHttpRequest $request) => $request->setHeaderCallback(fn ($request) => $request->setChunkCallback(null)));
	echo "-- only the header callback wants it in pieces\n";
	$data = null;
	observe($base, $connection, '/pieces', function (EventHttpRequest $request) use (&$data) {
		$request->setChunkCallback(null);
		$data = new ArrayObject();
		$request->setHeaderCallback(fn () => $request->setChunkCallback(fn ($request, $bytes, $data) => $data->append($bytes), $data));
	});
	echo implode($data->getArrayCopy()), "\nconnections: $raw->connections\n";
}

/** Two requests on $connection: what the first gets, and that $mended makes the second well. */
function fail_once(string $how, EventBase $base, EventHttpConnection $connection, ?Closure $watch = null, ?Closure $mended = null): void
{
	echo "-- $how\n";
	foreach (['/bad', '/good'] as $uri) {
		$done = false;
		$request = new EventHttpRequest(function (?EventHttpRequest $request) use (&$done) {
			$done = $request?->getResponseCode() ?? 'null';
		});
		$request->setErrorCallback(function (EventHttpRequest $request, int $error, string $reason) {
			echo error_name($error), ": $reason\n";
		});
		$uri === '/bad' ? $watch && $watch($request) : $mended && $mended();
		$connection->makeRequest($request, EventHttpRequest::CMD_GET, $uri);
		until($base, function () use (&$done) { return $done !== false; });
		echo "$uri: $done\n";
	}
}

/** Takes a whole request with its body, chunked or not, from $received: [request line, headers by lower-case name, body]. */
function take_upload(string &$received): ?array
{
	[$head, $rest] = explode("\r\n\r\n", $received, 2) + [1 => null];
	if ($rest === null) {
		return null;
	}
	$lines = explode("\r\n", $head);
	$line = array_shift($lines);
	$headers = [];
	foreach ($lines as $field) {
		[$name, $value] = explode(': ', $field, 2);
		$headers[strtolower($name)] = $value;
	}
	if (isset($headers['transfer-encoding'])) {
		$body = '';
		for ($at = 0; ; $at += $size + 2) {
			$end = strpos($rest, "\r\n", $at);
			if ($end === false) {
				return null;
			}
			$size = hexdec(substr($rest, $at, $end - $at));
			$at = $end + 2;
			if (strlen($rest) < $at + $size + 2) {
				return null;
			}
			if ($size === 0) {
				$received = substr($rest, $at + 2);
				return [$line, $headers, $body];
			}
			$body .= substr($rest, $at, $size);
		}
	}
	$length = (int) ($headers['content-length'] ?? 0);
	if (strlen($rest) < $length) {
		return null;
	}
	$received = substr($rest, $length);
	return [$line, $headers, substr($rest, 0, $length)];
}

/** Bodies from everywhere, and methods by name. */
function ask_with_bodies(EventBase $base, ?EventSslContext $server = null, ?EventSslContext $client = null): void
{
	$raw = new RawServer($base, function (string &$received, EventBufferEvent $bev) {
		if (!str_contains($received, '/ends') && str_contains($received, 'Expect: ') && str_ends_with($received, "\r\n\r\n")) {
			return ["HTTP/1.1 100 Continue\r\n\r\n"];
		}
		if ($upload = take_upload($received)) {
			[$line, $headers, $body] = $upload;
			unset($headers['host']);
			return [answer("$line " . json_encode($headers) . ' ' . (strlen($body) > 40 ? strlen($body) . ' ' . crc32($body) : $body))];
		}
		return null;
	}, $server);
	$connection = new EventHttpConnection($base, null, '127.0.0.1', $raw->port, $client);
	$send = function (string $what, int|string $method, Closure $prepare) use ($base, $connection): void {
		$done = false;
		$request = new EventHttpRequest(function (?EventHttpRequest $request) use (&$done, $what) {
			$done = true;
			echo "$what: ", $request ? $request->getResponseCode() . ' ' . $request->getInputBuffer()->read(1000) : 'null', "\n";
			$request && print('  ' . $request->getMethod() . ' ' . $request->getCommand() . "\n");
		});
		$request->setErrorCallback(fn ($request, int $error, string $reason) => print('  ' . error_name($error) . ": $reason\n"));
		$prepare($request);
		$connection->makeRequest($request, $method, '/');
		until($base, function () use (&$done) { return $done; });
	};
	$file = tmpfile();
	fwrite($file, $large = str_repeat('0123456789', 30000));
	rewind($file);
	$temp = fopen('php://temp', 'w+');
	fwrite($temp, 'from memory');
	fseek($temp, 5);
	$add = fn (string $bytes) => fn (EventHttpRequest $request) => $request->getOutputBuffer()->add($bytes);
	$from = fn ($stream) => fn (EventHttpRequest $request) => $request->setBodyStream($stream);
	$header = fn (EventHttpRequest $request, string $name, string $value) => $request->addHeader($name, $value, EventHttpRequest::OUTPUT_HEADER);

	$send('no body', 'PROPFIND', fn () => null);
	$send('a small one', 'QUERY', $add('question'));
	$send('its name', 'PUT', $add('small'));
	$send('its number as a string', '2', $add('small'));
	$send('another case', 'get', fn () => null);
	$send('a large one', 'POST', $add($large));
	$send('a large one of another method', 'REPORT', $add($large));
	$send('a file', EventHttpRequest::CMD_POST, $from($file));
	$send('the rest of one', 'PUT', $from($temp));
	$send('nothing of one', 'PUT', $from($temp));
	rewind($file);
	$send('a file behind something', 'PATCH', function (EventHttpRequest $request) use ($file) {
		$request->setBodyStream(fopen('php://memory', 'r'));
		$request->setBodyStream($file);
		$request->getOutputBuffer()->add('before it ');
	});
	rewind($file);
	stream_filter_append($file, 'string.rot13', STREAM_FILTER_READ);
	$send('a filtered one', 'POST', $from($file));
	foreach (['POST', 'PUT', 'PATCH', 'X'] as $method) {
		$pair = stream_socket_pair(STREAM_PF_UNIX, STREAM_SOCK_STREAM, 0);
		stream_set_blocking($pair[0], false);
		fwrite($pair[1], 'in pieces, ');
		$timer = Event::timer($base, function () use (&$pair) {
			fwrite($pair[1], 'of which the last comes later');
			fclose($pair[1]);
		});
		$timer->add(0.02);
		$send('a socket', $method, function (EventHttpRequest $request) use ($pair, $method) {
			$request->setBodyStream($pair[0]);
			$method === 'PATCH' and $request->getOutputBuffer()->add('before: ');
		});
	}
	$pair = stream_socket_pair(STREAM_PF_UNIX, STREAM_SOCK_STREAM, 0);
	stream_set_blocking($pair[0], false);
	fwrite($pair[1], '12345678');
	$send('a socket whose length is said', 'POST', function (EventHttpRequest $request) use ($pair, $header) {
		$request->setBodyStream($pair[0]);
		$header($request, 'Content-Length', '5');
	});
	echo 'left: ', fread($pair[0], 100), "\n";
	foreach (['small', $large] as $bytes) {
		$send('asked first', 'POST', function (EventHttpRequest $request) use ($bytes, $header) {
			$request->getOutputBuffer()->add($bytes);
			$header($request, 'Expect', '100-continue');
		});
	}
	echo "connections: $raw->connections\n";

	echo "-- streams that fail\n";
	$send('closed', 'POST', function (EventHttpRequest $request) {
		$request->setBodyStream($stream = fopen('php://memory', 'w+'));
		fclose($stream);
	});
	fwrite($pair[1], 'more');
	fclose($pair[1]);
	$send('shorter than announced', 'POST', function (EventHttpRequest $request) use ($pair, $header) {
		$request->setBodyStream($pair[0]);
		$header($request, 'Content-Length', '5');
	});
	$send('and well again', 'POST', $add('x'));
}

/** What the client is told whose server does that, once a head has come. */
function refuse(string $what, EventBase $base, Closure $do, Closure $prepare, ?EventSslContext $server, ?EventSslContext $client): void
{
	$raw = new RawServer($base, function (string &$received, EventBufferEvent $bev) use ($do) {
		if (str_contains($received, "\r\n\r\n") && str_starts_with($received, 'POST')) {
			$received = '';
			return $do($bev);
		}
		if ($received !== '' && str_starts_with($received, 'GET')) {
			$received = '';
			return [answer('well')];
		}
		return null;
	}, $server);
	$connection = new EventHttpConnection($base, null, '127.0.0.1', $raw->port, $client);
	foreach (['POST', 'GET'] as $method) {
		$done = false;
		$request = new EventHttpRequest(function (?EventHttpRequest $request) use (&$done, $what, $method) {
			$done = true;
			echo "$what, $method: ", $request ? $request->getResponseCode() . ' ' . $request->getInputBuffer()->read(100) : 'null', "\n";
		});
		$request->setErrorCallback(fn ($request, int $error, string $reason) => print('  ' . error_name($error) . ": $reason\n"));
		$method === 'POST' and $prepare($request);
		$connection->makeRequest($request, $method, '/');
		until($base, function () use (&$done) { return $done; });
	}
	echo "  connections: $raw->connections\n";
}

/** Large bodies that the server does not want. */
function ask_to_be_refused(EventBase $base, ?EventSslContext $server = null, ?EventSslContext $client = null): void
{
	$size = 32 << 20; // more than the kernel takes
	$file = tmpfile();
	ftruncate($file, $size);
	$large = str_repeat('x', $size);
	$bodies = [
		'memory' => fn (EventHttpRequest $request) => $request->getOutputBuffer()->add($large),
		'file' => function (EventHttpRequest $request) use ($file) {
			rewind($file);
			$request->setBodyStream($file);
		},
		'chunks' => function (EventHttpRequest $request) use ($file) {
			rewind($file);
			stream_filter_append($file, 'string.rot13', STREAM_FILTER_READ);
			$request->setBodyStream($file);
		},
	];
	$ways = [
		'closes at once' => fn () => [answer('too large', "413 Content Too Large\r\nConnection: close"), null],
		'reads no more' => function (EventBufferEvent $bev) {
			$bev->disable(Event::READ);
			return [answer('too large', '413 Content Too Large')];
		},
		'no length' => fn () => ["HTTP/1.1 413 Content Too Large\r\n\r\ntoo large", null],
		'closes without a word' => fn () => [null],
	];
	foreach ($bodies as $from => $prepare) {
		foreach ($ways as $way => $do) {
			refuse("$from, $way", $base, $do, $prepare, $server, $client);
		}
	}
}

/** Answers whose bodies a client does not take for a while. */
function pause_answers(EventBase $base, ?EventSslContext $server = null, ?EventSslContext $client = null): void
{
	$piece = str_repeat('x', 1 << 16);
	$count = 1024; // 64 MiB: the kernel takes less than half
	$sent = 0;
	$raw = new RawServer($base, function (string &$received) use ($piece, $count, &$sent) {
		return match (take_request($received)[0] ?? null) {
			null => null,
			'/large' => (function () use ($piece, $count, &$sent) {
				yield "HTTP/1.1 200 OK\r\nContent-Length: " . strlen($piece) * $count . "\r\n\r\n";
				while ($sent < $count) {
					$sent++;
					yield $piece;
				}
			})(),
			'/small' => [answer('small')],
			'/empty' => [answer('')],
			'/to%20the%20end' => ["HTTP/1.0 200 OK\r\n\r\nsome", 'more', null],
		};
	}, $server);
	$connection = new EventHttpConnection($base, null, '127.0.0.1', $raw->port, $client);

	echo "-- a large body\n";
	$state = '';
	$got = 0;
	$request = new EventHttpRequest(function (?EventHttpRequest $request) use (&$state) { $state .= $request?->getResponseCode() ?? 'null'; });
	$request->setChunkCallback(function (EventHttpRequest $request, string $bytes) use (&$got, &$state) {
		if ($state === 'paused') {
			echo "told though it has paused\n";
		}
		$got += strlen($bytes);
		if ($got > 1 << 20 && $state === '') {
			$state = 'paused';
			$request->pauseBody();
			$request->pauseBody();
		}
	});
	$connection->makeRequest($request, EventHttpRequest::CMD_GET, '/large');
	until($base, function () use (&$state) { return $state === 'paused'; });
	$before = memory_get_usage();
	do { // until the server cannot send any more
		$last = $sent;
		for ($i = 0; $i < 20; $i++) {
			$base->loop(EventBase::LOOP_NONBLOCK);
		}
	} while ($sent > $last);
	echo $sent < $count / 2 ? "the server waits\n" : "all was sent\n";
	echo memory_get_usage() - $before < 1 << 20 ? "nothing is kept\n" : "much is kept\n";
	$request->resumeBody();
	echo $state, "\n";
	$state = 'resumed ';
	until($base, function () use (&$state) { return $state !== 'resumed '; });
	echo $state, ', ', $got === strlen($piece) * $count ? 'all of it' : $got, "\n";

	echo "-- paused in the header callback\n";
	foreach (['/small', '/empty', '/to%20the%20end'] as $uri) {
		$body = '';
		$done = false;
		$paused = false;
		$request = new EventHttpRequest(function (?EventHttpRequest $request) use (&$done) { $done = true; });
		$request->setHeaderCallback(function (EventHttpRequest $request) use (&$paused) {
			$request->pauseBody();
			$paused = true;
		});
		$request->setChunkCallback(function (EventHttpRequest $request, string $bytes) use (&$body) { $body .= $bytes; });
		$connection->makeRequest($request, EventHttpRequest::CMD_GET, $uri);
		until($base, function () use (&$paused) { return $paused; });
		settle($base);
		echo $uri, ' ', json_encode([$body, $done]);
		$request->resumeBody();
		until($base, function () use (&$done) { return $done; });
		echo ' ', json_encode([$body, $done]), "\n";
	}

	echo "-- paused before it was made, without a chunk callback\n";
	$done = false;
	$request = new EventHttpRequest(function (?EventHttpRequest $request) use (&$done) { $done = $request->getInputBuffer()->read(100); });
	$request->pauseBody();
	$request->setHeaderCallback(function () use (&$heard) { $heard = true; });
	$connection->makeRequest($request, EventHttpRequest::CMD_GET, '/small');
	until($base, function () use (&$heard) { return $heard; });
	settle($base);
	echo json_encode($done), ' ';
	$request->resumeBody();
	until($base, function () use (&$done) { return $done; });
	echo json_encode($done), "\n";
	$request->pauseBody(); // nothing is left to hold back

	echo "-- given up while it has paused\n";
	foreach (['cancel', 'free', 'closeConnection'] as $method) {
		$heard = false;
		$request = new EventHttpRequest(fn () => print("not called\n"));
		$request->pauseBody();
		$request->setHeaderCallback(function () use (&$heard) { $heard = true; });
		$connection->makeRequest($request, EventHttpRequest::CMD_GET, '/small');
		until($base, function () use (&$heard) { return $heard; });
		$request->resumeBody();
		$request->$method();
		settle($base);
	}
	echo "well\n";
}
