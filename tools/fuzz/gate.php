<?php
/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * What programs of the area `gate` use: a server, plain and over TLS, and one client of it at a time, which says
 * anything in any pieces. What the server's callback sees has to be what a second reader sees in the same bytes,
 * and what a client makes the server hold is bounded. */

require_once __DIR__ . '/../../tests/support/strict_reader.php';

final class Gate
{
	private const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'OPTIONS', 'TRACE', 'PATCH', 'FROB'];
	/** Seconds for what has to come; and bytes of memory that no limit tells of. */
	private const PATIENCE = 4;
	private const SLACK = 4 << 20;

	private EventBase $base;
	/** @var array<EventHttp> plain, and over TLS */
	private array $servers = [];
	/** What a server is set to: no limit is the largest there is. */
	private array $limits = ['setMaxHeadersSize' => 65536, 'setMaxHeaders' => 100, 'setMaxBodySize' => 8 << 20, 'setMaxRequests' => PHP_INT_MAX];

	// of the connection
	private $stream = null;
	private array $limited;
	private string $said = '';
	private string $heard = '';
	private array $seen = [];
	private bool $ended = false;
	private bool $late = false;
	/** @var array<EventHttpRequest> */
	private array $owed = [];

	public function __construct()
	{
		$folder = getenv('FUZZ_FOLDER');
		$this->base = new EventBase();
		$tls = new EventSslContext(EventSslContext::TLS_SERVER_METHOD, [EventSslContext::OPT_LOCAL_CERT => "$folder/certificate.pem",
			EventSslContext::OPT_LOCAL_PK => "$folder/key.pem"]);
		foreach ([new EventHttp($this->base), new EventHttp($this->base, $tls)] as $server) {
			$server->setAllowedMethods(self::METHODS);
			$server->setMaxBodySize($this->limits['setMaxBodySize']);
			$server->setDefaultCallback($this->see(...));
			$server->bind('127.0.0.1', 0);
			$this->servers[] = $server;
		}
	}

	/** For connections from now on. */
	public function set(string $setter, int|float $to): void
	{
		foreach ($this->servers as $server) {
			$server->$setter($to);
		}
		if (isset($this->limits[$setter])) {
			$this->limits[$setter] = $to < 0 || ($setter === 'setMaxRequests' && $to === 0) ? PHP_INT_MAX : $to;
		}
	}

	/** The order of headers and trailers with different names is no matter. */
	private static function sorted(array $request): array
	{
		ksort($request[2], SORT_STRING);
		ksort($request[4], SORT_STRING);
		return $request;
	}

	private function see(EventHttpRequest $req): void
	{
		$headers = [];
		foreach (array_keys($req->getInputHeaders()) as $name) {
			$headers[strtolower((string) $name)] = $req->getHeaderValues((string) $name, EventHttpRequest::INPUT_HEADER);
		}
		$seen = [$req->getMethod(), $req->getUri(), $headers, (string) $req->getInputBuffer()->read(1 << 30)];
		$this->seen[] = self::sorted([...$seen, array_change_key_case($req->getTrailers())]);
		if ($this->late) {
			$this->owed[] = $req;
		} else {
			$req->sendReply(200, 'OK', 'answer');
		}
	}

	/** The one before has said all; then another one. $late: it is answered once nothing else goes on. */
	public function connect(bool $tls, bool $late): void
	{
		$this->end();
		$port = $this->servers[(int) $tls]->getBoundAddresses()[0][1];
		$context = stream_context_create(['ssl' => ['verify_peer' => false, 'verify_peer_name' => false]]);
		$this->stream = stream_socket_client("tcp://127.0.0.1:$port", $code, $reason, 5, STREAM_CLIENT_CONNECT, $context);
		stream_set_blocking($this->stream, false);
		[$this->said, $this->heard, $this->seen, $this->ended, $this->late, $this->limited] = ['', '', [], false, $late, $this->limits];
		$end = microtime(true) + self::PATIENCE;
		while ($tls && !($made = stream_socket_enable_crypto($this->stream, true, STREAM_CRYPTO_METHOD_TLS_CLIENT))) {
			$this->base->loop(EventBase::LOOP_NONBLOCK);
			if ($made === false || microtime(true) > $end) {
				$this->fail('no TLS');
			}
		}
	}

	/** In pieces of so many bytes. */
	public function say(string $bytes, int $most = PHP_INT_MAX): void
	{
		foreach ($this->stream && $bytes !== '' ? str_split($bytes, $most) : [] as $piece) {
			$this->said .= $piece;
			$this->write($piece);
		}
	}

	private function write(string $bytes): void
	{
		while ($bytes !== '' && !$this->ended) {
			$written = @fwrite($this->stream, $bytes);
			if ($written === false) {
				$this->turn();
				return;
			}
			$bytes = substr($bytes, $written);
			$this->turn();
		}
	}

	/** Let the server go on. True: something has changed. */
	private function turn(): bool
	{
		$before = [strlen($this->heard), count($this->seen), $this->ended, count($this->owed)];
		for ($i = 0; $i < 3; $i++) {
			$this->base->loop(EventBase::LOOP_NONBLOCK);
			$this->heard .= (string) @fread($this->stream, 1 << 20);
			$this->ended = $this->ended || feof($this->stream);
		}
		return $before !== [strlen($this->heard), count($this->seen), $this->ended, count($this->owed)];
	}

	/** Whole or in pieces; to HTTP/1.0 that would be the last one. */
	private function answerLate(): void
	{
		foreach (array_splice($this->owed, 0) as $req) {
			if (count($this->seen) % 2 && str_ends_with($req->getVersion(), '1.1')) {
				$req->sendReplyStart(200, 'OK');
				$req->sendReplyChunk('answer');
				$req->sendReplyEnd();
			} else {
				$req->sendReply(200, 'OK', 'answer');
			}
		}
	}

	/** What it has said is compared, once all that has to come has come. */
	public function end(): void
	{
		if (!$this->stream) {
			return;
		}
		$end = microtime(true) + self::PATIENCE;
		for ($rounds = 0; $rounds < 100 || microtime(true) < $end; $rounds++) {
			while ($this->turn()) {
			}
			$this->answerLate();
			$wrong = $this->difference();
			if ($wrong === '') {
				break;
			}
		}
		if ($wrong !== '') {
			$this->fail($wrong);
		}
		$this->leave();
	}

	private function leave(): void
	{
		fclose($this->stream);
		$this->base->loop(EventBase::LOOP_NONBLOCK);
		$this->owed = [];
		$this->stream = null;
	}

	/** What the program must see, and whether something is refused behind that. */
	private function expected(): array
	{
		$reader = new StrictReader($this->limited['setMaxHeadersSize'], $this->limited['setMaxHeaders'], $this->limited['setMaxBodySize']);
		$refused = $reader->read($this->said);
		$requests = [];
		foreach ($reader->requests as $i => [$method, $target, $headers, $body, $last, $trailers, $minor]) {
			if (!in_array($method, self::METHODS, true) || str_contains(strtok($target, '?'), '%00')) {
				return [$requests, true];
			}
			$joined = [];
			foreach ($trailers as $name => $values) {
				$joined[$name] = implode($name === 'cookie' ? '; ' : ', ', $values);
			}
			$requests[] = self::sorted([$method, $target, $headers, $body, $joined]);
			// HTTP/1.0 need not go on: it does where this is the first wish
			$last = $last || ($minor === '0' && stripos($headers['connection'][0], 'keep-alive') !== 0);
			if ($last || $i + 1 === $this->limited['setMaxRequests']) {
				return [$requests, false];
			}
		}
		return [$requests, $refused];
	}

	/** How it differs from what it has to be, or ''. What is not complete may be refused already. */
	private function difference(): string
	{
		[$requests, $refused] = $this->expected();
		preg_match_all('~HTTP/1\.[01] ([2-5]\d\d) ~', $this->heard, $match);
		$statuses = $match[1];
		$errors = array_filter($statuses, fn ($status) => $status >= 400);
		if ($this->seen !== $requests) {
			return 'the program has seen something else than a second reader';
		}
		if (count($statuses) - count($errors) !== count($requests)) {
			return 'not all is answered, or more';
		}
		if (count($errors) > 1 || ($errors && (array_key_last($errors) !== count($statuses) - 1 || !$this->ended))) {
			return 'something went on behind a refusal';
		}
		if ($refused !== null && (bool) $errors !== $refused) {
			return $refused ? 'nothing is refused, as it has to be' : 'what is good is refused';
		}
		return '';
	}

	/** So much of one thing that a limit must end it, or it is no matter: none of it is held. */
	public function flood(string $first, string $piece, int $bytes): void
	{
		if (!$this->stream) {
			return;
		}
		$this->write($first);
		$piece = str_repeat($piece, intdiv(65536, strlen($piece)) + 1);
		$before = $this->memory();
		$most = 0;
		for ($sent = 0; $sent < $bytes && !$this->ended; $sent += strlen($piece)) {
			@fwrite($this->stream, $piece); // what does not go is left out: it is more of the same
			$this->turn();
			$most = max($most, $this->memory() - $before);
		}
		$limits = min($this->limited['setMaxHeadersSize'], $bytes) + 3 * 65536;
		if (getenv('USE_ZEND_ALLOC') === false && $most > $limits + self::SLACK) { // sanitizers hold much themselves
			fprintf(STDERR, "%d bytes of %d are held\n", $most, $sent);
			$this->fail('a flood is held');
		}
		$this->leave();
	}

	/** Bytes of the process that are not PHP's. */
	private function memory(): int
	{
		return 4096 * (int) explode(' ', file_get_contents('/proc/self/statm'))[1] - memory_get_usage(true);
	}

	private function fail(string $why): never
	{
		[$requests, $refused] = $this->expected();
		fprintf(STDERR, "fuzz: %s\nsaid: %s\nheard: %s\nseen: %s\nhas to be: %s%s\n", $why, substr(json_encode($this->said, JSON_INVALID_UTF8_SUBSTITUTE), 0, 3000),
			substr($this->heard, 0, 2000), self::show($this->seen), self::show($requests), [true => ', refused', false => ''][$refused] ?? ', not complete');
		exit(1);
	}

	private static function show(array $requests): string
	{
		return substr(json_encode($requests, JSON_INVALID_UTF8_SUBSTITUTE | JSON_UNESCAPED_SLASHES), 0, 3000);
	}
}
