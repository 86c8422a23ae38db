<?php
/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * What becomes of payloads directly and behind proxies. */
require_once __DIR__ . '/payloads.php';
require_once __DIR__ . '/backends.php';
require_once __DIR__ . '/clients.php';

const AGREED = 'agreed', BY_PROXY = 'refused by the proxy', BY_US = 'refused by us', DIFFERS = 'differ';

/** What one payload has come to. */
final class Verdict
{
	private const ORDER = [AGREED, BY_PROXY, BY_US, DIFFERS];

	public function __construct(public string $kind, public string $why = '')
	{
	}

	/** The worse of the two. */
	public function and(self $other): self
	{
		return array_search($other->kind, self::ORDER, true) > array_search($this->kind, self::ORDER, true) ? $other : $this;
	}
}

final class Comparison
{
	public readonly EventBase $base;
	/** @var array<string, array<array>> by name of the proxy, and payload: the requests that it sent on */
	private array $forwarded = [];
	/** @var array<string, array<Verdict>> by name of the way, and payload */
	public array $verdicts = [];
	/** @var array<string, array<int, bool>> by name of the server: which payloads did it refuse? */
	public array $refused = [];

	/** @param array<Payload> $payloads */
	public function __construct(private array $payloads)
	{
		$this->base = new EventBase();
	}

	/** All ways side by side. The folder is for configurations, and has the certificate. */
	public function run(string $folder): void
	{
		$tls = new EventSslContext(EventSslContext::TLS_CLIENT_METHOD, [EventSslContext::OPT_VERIFY_PEER => false]);
		$lanes = [$this->direct(...), $this->node(...)];
		foreach ([Program::nginx(...), Program::haproxy(...)] as $start) {
			[$recorder, $served] = [new Recorder($this->base), new Served($this->base)];
			[$recording, $serving] = [$start($folder, $recorder->ports()), $start($folder, $served->ports())];
			$to_recorder = new Target($this->base, $recording->port, $recorder, $tls);
			$to_server = new Target($this->base, $serving->port, $served, $tls);
			$lanes[] = fn () => $this->record($recording->name, $to_recorder, $recorder);
			$lanes[] = fn () => $this->serve($recording->name, $to_server, $served);
		}
		run_lanes($this->base, ...$lanes);
	}

	/** Without a proxy. */
	public function direct(): void
	{
		$served = new Served($this->base);
		foreach ($this->payloads as $i => $payload) {
			[$verdict, $outcome] = $this->compareDirectly($served, $payload);
			$this->verdicts['no proxy'][$i] = $verdict;
			$this->refused['us'][$i] = $outcome->isRefused();
		}
	}

	private function node(): void
	{
		$target = new Target($this->base, Program::node()->port);
		foreach ($this->payloads as $i => $payload) {
			$this->refused['node'][$i] = $target->send($payload)->isRefused();
		}
	}

	/** What a proxy sends on, and what our server takes that for. */
	private function record(string $name, Target $target, Recorder $recorder): void
	{
		$direct = new Served($this->base);
		foreach ($this->payloads as $i => $payload) {
			[$forwarded, $outcome, $why] = $this->requestsOf($target, $recorder, $payload, $i);
			$this->refused[$name][$i] = $outcome->isRefused();
			$verdict = new Verdict($why !== '' ? DIFFERS : ($outcome->isRefused() ? BY_PROXY : AGREED), $why);
			foreach ($recorder->take() as [$bytes, $whole]) {
				$verdict = $verdict->and($this->compareDirectly($direct, new Payload('', $bytes))[0]);
				$whole or $verdict = $verdict->and(new Verdict(DIFFERS, 'a request is left open'));
			}
			$this->verdicts[$name][$i] = $verdict;
			$this->forwarded[$name][$i] = $forwarded;
		}
	}

	/** The same with our server behind the proxy. */
	private function serve(string $name, Target $target, Served $served): void
	{
		foreach ($this->payloads as $i => $payload) {
			$actual = $this->requestsOf($target, $served, $payload, $i);
			awaits(fn () => isset($this->forwarded[$name][$i]), 600);
			$verdict = $this->compareBehind($payload, $this->forwarded[$name][$i], ...$actual);
			$this->verdicts[$name][$i] = $this->verdicts[$name][$i]->and($verdict);
		}
	}

	/** @return array{array, Outcome, string} what the backend saw, what the client got, and what is wrong with that */
	private function requestsOf(Target $target, Backend $backend, Payload $payload, int $i): array
	{
		$from = count($backend->journal);
		$outcome = $target->send($payload);
		// The proxy has a connection or two to each of its servers.
		$in_step = $target->isInStep("/probe/$i/one") && $target->isInStep("/probe/$i/two");
		$saw = array_filter(array_slice($backend->journal, $from, null, true), fn ($request) => !is_probe($request));
		$answered = array_values(array_filter($outcome->answered, fn ($number) => $number >= 0));
		$why = $in_step ? '' : 'the next client got no answer, or that of another';
		if (!$payload->eof && $answered !== array_keys($saw)) {
			$why = 'what was answered is not what was served';
		}
		return [array_values($saw), $outcome, $why];
	}

	/** What the server sees behind the proxy, beside what the recorder has. */
	private function compareBehind(Payload $payload, array $forwarded, array $saw, Outcome $outcome, string $why): Verdict
	{
		foreach ($forwarded as $request) {
			if ($saw && !self::difference([$request], [$saw[0]])) {
				array_shift($saw);
			} elseif (!$outcome->isRefused() && !$payload->eof) {
				return new Verdict(DIFFERS, "$request[1] was forwarded and not served");
			}
		}
		return match (true) {
			$saw !== [] => new Verdict(DIFFERS, "{$saw[0][1]} was served and not forwarded"),
			$why !== '' => new Verdict(DIFFERS, "$why, behind the proxy"),
			default => new Verdict(AGREED),
		};
	}

	/** @return array{Verdict, Outcome} what our server takes these bytes for, beside what the second reader does */
	private function compareDirectly(Served $served, Payload $payload): array
	{
		$from = count($served->journal);
		$outcome = (new Target($this->base, $served->ports()[0], $served))->send($payload);
		$saw = array_slice($served->journal, $from);
		[$allowed, $forbidden] = self::secondOpinion($payload->bytes);
		$why = self::difference(array_slice($allowed, 0, count($saw)), $saw);
		if ($why === '' && !$outcome->isRefused()) {
			$why = match (true) {
				count($saw) < count($allowed) => 'less was served than the second reader reads',
				$forbidden => 'what the second reader forbids was not refused',
				default => '',
			};
		}
		if ($why === '' && count($saw) !== count($outcome->answered)) {
			$why = 'what was answered is not what was served';
		}
		$kind = $why !== '' ? DIFFERS : ($outcome->isRefused() ? BY_US : AGREED);
		return [new Verdict($kind, $why), $outcome];
	}

	/** @return array{array, bool} the requests up to the end of the connection; was what follows forbidden? */
	private static function secondOpinion(string $bytes): array
	{
		$reader = new StrictReader();
		$forbidden = $reader->read($bytes) === true;
		$requests = [];
		foreach ($reader->requests as $request) {
			$requests[] = array_slice($request, 0, 4);
			if ($request[4]) {
				return [$requests, false];
			}
		}
		return [$requests, $forbidden];
	}

	/** In which the requests differ that somebody else saw. */
	private static function difference(array $requests, array $others): string
	{
		foreach ($others as $i => $other) {
			foreach (['method', 'target', 'headers', 'body'] as $j => $part) {
				if (!isset($requests[$i])) {
					return "$other[1] was none to the other";
				}
				if ($requests[$i][$j] != $other[$j]) {
					return "the $part: " . json_encode([$requests[$i][$j], $other[$j]], JSON_UNESCAPED_SLASHES | JSON_INVALID_UTF8_SUBSTITUTE);
				}
			}
		}
		return '';
	}
}
