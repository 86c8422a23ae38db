<?php
/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * `./dev proxies [--list] [words]`: do nginx and HAProxy in front of our server take the same bytes for the same
 * requests as it does? Each payload of tests/http/proxies and tests/http/strict (or those with a word in their names) is
 * sent through each proxy, configured as in examples/deploy, once with a recorder behind it and once with our server:
 *
 * - what the proxy sent on is read by the server, directly, as by the second reader, which knows RFC 9112 and nothing
 *   of the server: the same requests, with the same headers and bodies;
 * - the server behind the proxy sees no request that the recorder has not seen, and the client gets the answer to each
 *   that it sees; the next clients, on the same connections of the proxy, get theirs;
 * - without a proxy, what the second reader allows is served or refused, and what it forbids is refused.
 *
 * "/smuggled" stands in the bodies only. --list says what became of each payload. */
require __DIR__ . '/proxies/payloads.php';
require __DIR__ . '/proxies/backends.php';
require __DIR__ . '/proxies/clients.php';
require __DIR__ . '/proxies/programs.php';

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
	private EventBase $base;
	private EventSslContext $tls;
	/** @var array<string, array<Verdict>> by name of the way, and payload */
	public array $verdicts = [];
	/** @var array<string, array<int, bool>> by name of the server: which payloads did it refuse? */
	public array $refused = [];

	/** @param array<Payload> $payloads */
	public function __construct(private array $payloads, private string $folder)
	{
		$this->base = new EventBase();
		$this->tls = new EventSslContext(EventSslContext::TLS_CLIENT_METHOD, [EventSslContext::OPT_VERIFY_PEER => false]);
	}

	/** All ways side by side. */
	public function run(): void
	{
		$lanes = [$this->direct(...), $this->node(...)];
		foreach ([Program::nginx(...), Program::haproxy(...)] as $start) {
			[$recorder, $served] = [new Recorder($this->base), new Served($this->base)];
			[$recording, $serving] = [$start($this->folder, $recorder), $start($this->folder, $served)];
			$lanes[] = fn () => $this->through($recording, $recorder, $serving, $served);
		}
		run_lanes($this->base, ...$lanes);
	}

	private function direct(): void
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

	/** What becomes of the payloads behind a proxy. */
	private function through(Program $recording, Recorder $recorder, Program $serving, Served $served): void
	{
		$to_recorder = new Target($this->base, $recording->port, $recorder, $this->tls);
		$to_server = new Target($this->base, $serving->port, $served, $this->tls);
		$direct = new Served($this->base);
		foreach ($this->payloads as $i => $payload) {
			[$forwarded, $outcome, $desynced] = $this->requestsOf($to_recorder, $recorder, $payload, $i);
			$this->refused[$recording->name][$i] = $outcome->isRefused();
			$verdict = new Verdict($outcome->isRefused() ? BY_PROXY : AGREED);
			foreach ($recorder->take() as [$bytes, $whole]) {
				$verdict = $verdict->and($this->compareDirectly($direct, new Payload('', $bytes))[0]);
				$whole or $verdict = $verdict->and(new Verdict(DIFFERS, 'a request is left open'));
			}
			$desynced === '' or $verdict = $verdict->and(new Verdict(DIFFERS, "$desynced, recorded"));
			$verdict = $verdict->and($this->compareBehind($to_server, $served, $payload, $i, $forwarded));
			$this->verdicts[$recording->name][$i] = $verdict;
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
	private function compareBehind(Target $target, Served $served, Payload $payload, int $i, array $forwarded): Verdict
	{
		[$saw, $outcome, $why] = $this->requestsOf($target, $served, $payload, $i);
		foreach ($forwarded as $request) {
			if ($saw && !self::difference([$request], [$saw[0]])) {
				array_shift($saw);
			} elseif (!$outcome->isRefused() && !$payload->eof) {
				return new Verdict(DIFFERS, "$request[1] was forwarded and not served");
			}
		}
		return match (true) {
			$saw !== [] => new Verdict(DIFFERS, "{$saw[0][1]} was served and not forwarded"),
			$why !== '' => new Verdict(DIFFERS, $why),
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
		if ($why === '' && !$payload->eof && !$outcome->isRefused()) {
			$why = match (true) {
				count($saw) < count($allowed) => 'less was served than the second reader reads',
				$forbidden => 'what the second reader forbids was not refused',
				default => '',
			};
		}
		if ($why === '' && !$payload->eof && count($saw) !== count($outcome->answered)) {
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

/** @return array<Payload> each with a last request behind it, where that would be one */
function payloads(array $words): array
{
	$payloads = [];
	foreach (glob(__DIR__ . '/../http/{proxies,strict}/*.txt', GLOB_BRACE) as $file) {
		array_push($payloads, ...payloads_of($file));
	}
	$payloads = array_values(array_filter($payloads, fn ($payload) => !$words
		|| array_filter($words, fn ($word) => str_contains($payload->name, $word))));
	foreach ($payloads as $payload) {
		$reader = new StrictReader();
		$complete = $reader->read($payload->bytes) !== null && !(end($reader->requests)[4] ?? false);
		if ($complete && !$payload->eof) {
			$payload->bytes .= "GET /last HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n";
		}
	}
	return $payloads;
}

function print_names(array $payloads, array $which): void
{
	foreach ($which as $i) {
		echo '    ', $payloads[$i]->name, "\n";
	}
}

$words = array_slice($argv, 1);
$list = in_array('--list', $words, true);
$payloads = payloads(array_values(array_diff($words, ['--list'])));
$folder = sys_get_temp_dir() . '/event_proxies_' . getmypid();
mkdir($folder, 0700);
pcntl_async_signals(true);
pcntl_signal(SIGINT, fn () => exit(1));
pcntl_signal(SIGTERM, fn () => exit(1));
register_shutdown_function(fn () => (new Process(['rm', '-rf', '--one-file-system', $folder]))->wait());
(new Process(['openssl', 'req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-days', '2',
	'-subj', '/CN=example', '-keyout', "$folder/key.pem", '-out', "$folder/certificate.pem"]))->wait();
file_put_contents("$folder/example.pem", file_get_contents("$folder/certificate.pem") . file_get_contents("$folder/key.pem"));

$comparison = new Comparison($payloads, $folder);
$comparison->run();
$failed = false;
foreach ($comparison->verdicts as $way => $verdicts) {
	$counts = array_count_values(array_column($verdicts, 'kind')) + array_fill_keys([AGREED, BY_PROXY, BY_US, DIFFERS], 0);
	printf("%-8s  %d payloads, %d agreed, %d refused by the proxy, %d refused by us, %d differ\n", $way, count($verdicts),
		$counts[AGREED], $counts[BY_PROXY], $counts[BY_US], $counts[DIFFERS]);
	foreach ($verdicts as $i => $verdict) {
		if ($list || $verdict->kind === DIFFERS) {
			echo "    {$payloads[$i]->name}: $verdict->kind", $verdict->why === '' ? '' : ": $verdict->why", "\n";
		}
	}
	$failed = $failed || $counts[DIFFERS] > 0;
}
['us' => $us, 'node' => $node, 'nginx' => $nginx] = array_map(fn ($refused) => array_keys($refused, true), $comparison->refused);
$both = array_intersect($node, $nginx);
$served = array_diff($both, $us);
// What RFC 9112 forbids has been found above, where it was served.
printf("refused by node and nginx both: %d; by us: %d; allowed by RFC 9112: %d\n", count($both), count($both) - count($served), count($served));
print_names($payloads, $served);
$none = array_diff(array_keys($payloads), $us, $node, $nginx);
printf("refused by none of the three: %d\n", count($none));
print_names($payloads, $list ? $none : []);
exit($failed ? 1 : 0);
