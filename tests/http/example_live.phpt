--TEST--
examples/live: each tab that comes or goes is told to all others at once
--FILE--
<?php
require __DIR__ . '/../support/process.php';

$server = Process::php(__DIR__ . '/../../examples/live/server.php', '0');
preg_match('~^Listening on (http://127\.0\.0\.1:(\d+)/)$~', $server->line(), $found);
[, $url, $port] = $found;

/** A tab: the stream of its events, without the head. */
function tab(string $port): mixed
{
	$stream = stream_socket_client("tcp://127.0.0.1:$port");
	stream_set_timeout($stream, PATIENCE);
	fwrite($stream, "GET /events HTTP/1.0\r\n\r\n"); // no chunks
	while (rtrim(fgets($stream)) !== '');
	return $stream;
}

/** The next event of a kind. */
function next_event($tab, string $kind): mixed
{
	while (($line = fgets($tab)) !== false) {
		if (rtrim($line) === "event: $kind") {
			return json_decode(substr(fgets($tab), strlen('data: ')), true);
		}
	}
	throw new RuntimeException("no event $kind");
}

$first = tab($port);
echo 'I am ', next_event($first, 'you'), ', there: ', implode(' ', array_column(next_event($first, 'tabs'), 'id')), "\n";
$second = tab($port);
[$one, $two] = next_event($first, 'tabs');
var_dump($two['address'] === stream_socket_get_name($second, false), abs($two['since'] - microtime(true)) < PATIENCE);
fclose($second);
echo 'there: ', implode(' ', array_column(next_event($first, 'tabs'), 'id')), "\n";

for ($i = 0; $i < 3; $i++) {
	file_get_contents("{$url}count", false, stream_context_create(['http' => ['method' => 'POST']]));
}
for ($requests = 0; $requests < 3; $requests += $process['requests']) {
	$process = next_event($first, 'process');
}
echo implode(' ', array_keys($process)), ", tabs: $process[tabs]\n";

foreach (['' => 'text/html', 'live.css' => 'text/css', 'live.js' => 'text/javascript'] as $file => $type) {
	$stream = fopen("$url$file", 'r');
	$page = stream_get_contents($stream);
	echo "/$file: ", strlen($page) === filesize(__DIR__ . '/../../examples/live/page/' . ($file ?: 'index.html')) ? 'whole' : 'not whole', ', ',
		implode(preg_grep("~^Content-Type: $type~", stream_get_meta_data($stream)['wrapper_data'])), "\n";
}
$server->signal(SIGTERM)->rest();
$server->wait();
?>
--EXPECT--
I am 1, there: 1
bool(true)
bool(true)
there: 1
tabs requests lag memory, tabs: 1
/: whole, Content-Type: text/html; charset=utf-8
/live.css: whole, Content-Type: text/css; charset=utf-8
/live.js: whole, Content-Type: text/javascript; charset=utf-8
