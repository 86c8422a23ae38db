<?php
/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * The runner of `./dev bench`, which gives it, after `--`: the folder of the C programs, and the
 * command line of a PHP that loads the extension, whose last argument is `extension=<path>`. */

const USAGE = <<<'END'
./dev bench [--json] [--rounds=5] [--seconds=2] [--peer=/path/event.so] [names]
The names: hello, close, pipeline, headers, post, big, dispatch-event, dispatch-timer

END;

const CALLBACKS_PER_SECOND = 1_000_000; // about as many as fit

const TEN_HEADERS = [ // with Host, which every client sends
	'Accept: text/html,application/xhtml+xml',
	'Accept-Encoding: identity',
	'Accept-Language: en-GB,en;q=0.8',
	'Cache-Control: no-cache',
	'Cookie: session=0123456789abcdef; theme=light',
	'Referer: http://localhost/',
	'User-Agent: bench',
	'X-Forwarded-For: 192.0.2.1',
	'X-Request-Id: 0123456789abcdef',
];

/** For each scenario the path, the reply's body, and what the requests have of their own. */
function scenarios(): array
{
	$json = '{"text":"' . str_repeat('x', 1024 - strlen('{"text":""}')) . '"}';
	$hello = ['path' => '/hello', 'body' => 'Hello, World!'];
	return [
		'hello' => $hello,
		'close' => $hello + ['headers' => ['Connection: close']],
		'pipeline' => $hello + ['script' => [__DIR__ . '/pipeline.lua', '16']],
		'headers' => ['path' => '/headers', 'body' => '0123456789abcdef', 'headers' => TEN_HEADERS],
		'post' => ['path' => '/post', 'body' => $json, 'post' => true,
			'script' => [__DIR__ . '/post.lua', $json]],
		'big' => ['path' => '/big', 'body' => str_repeat('x', 1 << 20)],
		'dispatch-event' => ['dispatch' => 'event'],
		'dispatch-timer' => ['dispatch' => 'timer'],
	];
}

/** The first processor we may use is the server's, the second the load's. */
function processors(): array
{
	preg_match('/^Cpus_allowed_list:\s*(.*)$/m', file_get_contents('/proc/self/status'), $list);
	$allowed = [];
	foreach (explode(',', $list[1]) as $range) {
		[$first, $last] = explode('-', "$range-$range");
		array_push($allowed, ...range((int) $first, (int) $last));
	}
	return [(string) $allowed[0], (string) ($allowed[1] ?? $allowed[0])];
}

/** What a command prints. */
function output_of(array $command): string
{
	$process = proc_open($command, [1 => ['pipe', 'w']], $pipes);
	$output = stream_get_contents($pipes[1]);
	if (proc_close($process) !== 0) {
		throw new RuntimeException("$command[0] failed: $output");
	}
	return $output;
}

/** A server, from construction to destruction. */
final class Server
{
	private readonly mixed $process;
	private readonly mixed $stdout;
	private readonly int $pid;
	private readonly string $address;

	/** The command gets a free port as its last argument, and says when it listens. */
	public function __construct(public readonly string $name, array $command, string $processor)
	{
		$this->address = stream_socket_get_name(stream_socket_server('tcp://127.0.0.1:0'), false);
		$port = parse_url("tcp://$this->address", PHP_URL_PORT);
		// setpriv and taskset are followed by the command in the same process.
		$this->process = proc_open(
			['setpriv', '--pdeathsig=TERM', 'taskset', '-c', $processor, ...$command, (string) $port],
			[1 => ['pipe', 'w']], $pipes);
		$this->stdout = $pipes[1];
		$this->pid = proc_get_status($this->process)['pid'];
		$said = fgets($this->stdout);
		if ($said !== "ready\n") {
			proc_terminate($this->process);
			throw new RuntimeException("$name does not serve: $said");
		}
	}

	public function __destruct()
	{
		proc_terminate($this->process);
		proc_close($this->process);
	}

	/** Does it give the reply that all are to give? */
	public function verify(array $scenario): void
	{
		$post = isset($scenario['post']);
		$type = $post ? ['Content-Type: application/json'] : [];
		$body = @file_get_contents("http://$this->address$scenario[path]", false,
			stream_context_create(['http' => [
				'method' => $post ? 'POST' : 'GET',
				'header' => [...$scenario['headers'] ?? [], ...$type],
				'content' => $post ? $scenario['body'] : '',
				'protocol_version' => '1.1',
				'ignore_errors' => true,
				'timeout' => 10,
			]]));
		$status = $http_response_header[0] ?? 'no reply';
		if ($status !== 'HTTP/1.1 200 OK' || $body !== $scenario['body']) {
			throw new RuntimeException("$this->name answers $scenario[path] otherwise: $status");
		}
	}

	/** A round: requests a second, and microseconds of the server's CPU time for each. */
	public function measure(array $scenario, int $seconds, string $processor): array
	{
		$command = ['taskset', '-c', $processor, 'wrk', '-t1', '-c64', "-d{$seconds}s"];
		foreach ($scenario['headers'] ?? [] as $header) {
			array_push($command, '-H', $header);
		}
		[$script, $argument] = $scenario['script'] ?? [null, null];
		array_push($command, ...$script ? ['-s', $script] : [],
			...["http://$this->address$scenario[path]"], ...$script ? ['--', $argument] : []);

		$before = $this->cpuTime();
		$report = output_of($command);
		$used = $this->cpuTime() - $before;
		if (preg_match('/Socket errors.*|Non-2xx.*/', $report, $errors)) {
			fwrite(STDERR, "$this->name, $scenario[path]: $errors[0]\n");
		}
		if ($used <= 0 || !preg_match('/([1-9]\d*) requests in .*Requests\/sec: +([\d.]+)/s', $report, $found)) {
			throw new RuntimeException("$this->name has answered nothing: $report");
		}
		return ['requests_per_second' => (float) $found[2], 'cpu_us' => 1e6 * $used / $found[1]];
	}

	/** Seconds, of all its threads. */
	private function cpuTime(): float
	{
		static $ticks = null;
		$ticks ??= (int) output_of(['getconf', 'CLK_TCK']);
		$stat = file_get_contents("/proc/$this->pid/stat");
		$fields = explode(' ', substr($stat, strrpos($stat, ')') + 2)); // from the third on
		return ($fields[11] + $fields[12]) / $ticks;
	}
}

function median(array $values): float
{
	sort($values);
	$half = intdiv(count($values), 2);
	return count($values) % 2 ? $values[$half] : ($values[$half - 1] + $values[$half]) / 2;
}

/**
 * The medians of the rounds, and of each round's ratio to plain C, which suffers less when the
 * machine gets slower or faster on the way.
 */
function summarize(array $rounds): array
{
	foreach (array_keys($rounds[0]) as $name) {
		foreach (array_keys($rounds[0][$name]) as $what) {
			$values = array_column(array_column($rounds, $name), $what);
			$plain = array_column(array_column($rounds, 'plain C'), $what);
			$summary[$name][$what] = median($values);
			$summary[$name]["{$what}_ratio"] =
				median(array_map(fn($value, $base) => $value / $base, $values, $plain));
		}
	}
	return $summary;
}

function run_http(array $scenario, array $servers, int $rounds, int $seconds, string $load): array
{
	foreach ($servers as $server) {
		$server->verify($scenario);
	}
	for ($round = 0; $round < $rounds; $round++) {
		foreach ($servers as $server) {
			$results[$round][$server->name] = $server->measure($scenario, $seconds, $load);
		}
	}
	return summarize($results);
}

function run_dispatch(string $kind, array $commands, int $rounds, int $callbacks, string $processor): array
{
	for ($round = 0; $round < $rounds; $round++) {
		foreach ($commands as $name => $command) {
			$results[$round][$name]['ns'] = (float) output_of(
				['taskset', '-c', $processor, ...$command, $kind, (string) $callbacks]);
		}
	}
	return summarize($results);
}

function print_table(string $name, array $summary): void
{
	if (isset($summary['plain C']['ns'])) {
		printf("%-16s %12s %8s\n", $name, 'ns/callback', 'to C');
		foreach ($summary as $who => $row) {
			printf("  %-14s %12.0f %8.2f\n", $who, $row['ns'], $row['ns_ratio']);
		}
	} else {
		printf("%-16s %12s %8s %14s %8s\n", $name, 'requests/s', 'to C', 'CPU us/request', 'to C');
		foreach ($summary as $who => $row) {
			printf("  %-14s %12.0f %8.2f %14.2f %8.2f\n", $who, $row['requests_per_second'],
				$row['requests_per_second_ratio'], $row['cpu_us'], $row['cpu_us_ratio']);
		}
	}
	echo "\n";
}

function read_options(array $arguments): array
{
	$options = ['json' => false, 'rounds' => 5, 'seconds' => 2, 'peer' => null, 'names' => []];
	foreach ($arguments as $argument) {
		if ($argument === '--json') {
			$options['json'] = true;
		} elseif (preg_match('/^--(rounds|seconds)=([1-9]\d{0,3})$/D', $argument, $match)) {
			$options[$match[1]] = (int) $match[2];
		} elseif (str_starts_with($argument, '--peer=') && is_file(substr($argument, 7))) {
			$options['peer'] = realpath(substr($argument, 7));
		} elseif (isset(scenarios()[$argument])) {
			$options['names'][] = $argument;
		} else {
			fwrite(STDERR, USAGE);
			exit(2);
		}
	}
	$options['names'] = $options['names'] ?: array_keys(scenarios());
	return $options;
}

/** [of servers, of dispatching], each [name => command]. */
function commands(string $programs, array $php, ?string $peer): array
{
	$servers = ['plain C' => ["$programs/http", 'plain'], 'direct C' => ["$programs/http", 'direct']];
	$dispatch = ['plain C' => ["$programs/dispatch"]];
	$builds = ['PHP' => $php];
	if ($peer !== null) {
		$builds['PHP, peer'] = [...array_slice($php, 0, -1), "extension=$peer"];
	}
	foreach ($builds as $name => $build) {
		$servers[$name] = [...$build, __DIR__ . '/http.php'];
		$dispatch[$name] = [...$build, __DIR__ . '/dispatch.php'];
	}
	if (shell_exec('command -v node')) {
		$servers['node:http'] = ['node', __DIR__ . '/node.js'];
	} else {
		fwrite(STDERR, "node:http is skipped: there is no node\n");
	}
	return [$servers, $dispatch];
}

function main(array $arguments): void
{
	$separator = array_search('--', $arguments, true);
	$options = read_options(array_slice($arguments, 0, $separator));
	[$programs, $php] = [$arguments[$separator + 1], array_slice($arguments, $separator + 2)];
	[$server_commands, $dispatch_commands] = commands($programs, $php, $options['peer']);
	[$own, $load] = processors();
	if ($own === $load) {
		fwrite(STDERR, "there is one processor only: servers and load share it\n");
	}
	$servers = [];
	foreach ($options['names'] as $name) {
		$scenario = scenarios()[$name];
		if (isset($scenario['dispatch'])) {
			$summary = run_dispatch($scenario['dispatch'], $dispatch_commands, $options['rounds'],
				$options['seconds'] * CALLBACKS_PER_SECOND, $own);
		} else {
			foreach ($servers ? [] : $server_commands as $server => $command) {
				$servers[] = new Server($server, $command, $own);
			}
			$summary = run_http($scenario, $servers, $options['rounds'], $options['seconds'], $load);
		}
		$results[$name] = $summary;
		if (!$options['json']) {
			print_table($name, $summary);
		}
	}
	if ($options['json']) {
		echo json_encode($results, JSON_PRETTY_PRINT | JSON_THROW_ON_ERROR), "\n";
	}
}

try {
	main(array_slice($argv, 1));
} catch (RuntimeException $exception) {
	fwrite(STDERR, "bench: {$exception->getMessage()}\n");
	exit(1);
}
