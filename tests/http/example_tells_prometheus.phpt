--TEST--
examples/metrics.php tells Prometheus what it wants to know, as it wants to be told
--FILE--
<?php
require __DIR__ . '/../support/process.php';

pcntl_alarm(90);
$refused = Process::php(__DIR__ . '/../../examples/metrics.php', '0', '65536');
echo trim($refused->rest()), ' ', $refused->wait(), "\n";

$server = Process::php(__DIR__ . '/../../examples/metrics.php', '0', '0');
preg_match('~^Listening on (http://127\.0\.0\.1:\d+/)$~', $server->line(), $http);
preg_match('~^The numbers: (http://127\.0\.0\.1:\d+/metrics)$~', $server->line(), $numbers);
foreach (['1', '2', '3'] as $path) {
	echo file_get_contents($http[1] . $path);
}
@file_get_contents($http[1], false, stream_context_create(['http' => ['method' => 'BREW']]));

$stream = fopen($numbers[1], 'r');
echo implode(preg_grep('/^Content-Type/i', stream_get_meta_data($stream)['wrapper_data'])), "\n";
$text = stream_get_contents($stream);

// The format, of which a counter's name ends with _total; each metric once, with all its samples behind it.
$known = [];
foreach (explode("\n", rtrim($text, "\n")) as $line) {
	if (preg_match('~^# HELP ([a-z_]+) [^\\\\]+$~D', $line, $m)) {
		isset($known[$m[1]]) and print("twice: $m[1]\n");
		$known[$m[1]] = null;
		$name = $m[1];
	} elseif (preg_match('~^# TYPE ([a-z_]+) (counter|gauge)$~D', $line, $m)) {
		$m[1] === $name && str_ends_with($name, '_total') === ($m[2] === 'counter') or print("wrong: $line\n");
	} elseif (preg_match('~^([a-z_]+)(?:\{[a-z]+="[^"\\\\]*"\})? -?\d+(?:\.\d+)?(?:e-?\d+)?$~D', $line, $m)) {
		$m[1] === $name or print("out of place: $line\n");
	} else {
		echo "wrong: $line\n";
	}
}
echo count($known) > 10 && str_ends_with($text, "\n") ? 'many' : $text, "\n";
echo implode("\n", preg_grep('~^http_(requests_total|replies_total|refused_total|requests_in_hand|connections_total)\b~', explode("\n", $text))), "\n";
$server->signal(SIGKILL)->wait();
?>
--EXPECT--
The ports must be numbers from 1 to 65535, or 0 for any 1
Hello, World!
Hello, World!
Hello, World!
Content-Type: text/plain; version=0.0.4; charset=utf-8
many
http_connections_total 4
http_requests_in_hand 0
http_requests_total{ended="replied"} 3
http_requests_total{ended="refused"} 1
http_requests_total{ended="aborted"} 0
http_requests_total{ended="timeout"} 0
http_requests_total{ended="closed"} 0
http_requests_total{ended="taken"} 0
http_replies_total{class="1xx"} 0
http_replies_total{class="2xx"} 3
http_replies_total{class="3xx"} 0
http_replies_total{class="4xx"} 0
http_replies_total{class="5xx"} 1
http_refused_total{status="501"} 1
