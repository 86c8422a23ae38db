--TEST--
EventHttp: a client that sends without end, and reads nothing, fills no memory
--SKIPIF--
<?php
is_readable('/proc/self/status') or die('skip only Linux tells the memory in use');
?>
--FILE--
<?php
require __DIR__ . '/../support/http.php';

pcntl_alarm(90);

/** MiB of this process. */
function memory(): float
{
	preg_match('/^RssAnon:\s+(\d+) kB/m', file_get_contents('/proc/self/status'), $rss);
	return $rss[1] / 1024;
}

/** Send $begin, and more for as long as the connection takes it, 24 MiB at most: whether it does. */
function flood(EventBase $base, EventHttp $http, string $begin): string
{
	static $more = null;
	$more ??= str_repeat('x', 1 << 16);
	$client = stream_socket_client('tcp://127.0.0.1:' . port_of($http));
	stream_set_blocking($client, false);
	fwrite($client, $begin);
	settle($base);
	for ($sent = $idle = 0; $sent < 24 << 20 && $idle < 20; settle($base)) {
		$n = @fwrite($client, $more);
		if ($n === false) {
			return 'ended';
		}
		$sent += $n;
		$idle = $n > 0 ? 0 : $idle + 1;
	}
	return $idle > 0 ? 'waits' : 'goes on';
}

$base = new EventBase();
$large = str_repeat('0123456789abcdef', 1 << 20);
$http = serve($base, fn (EventHttpRequest $req) => $req->sendReply(200, 'OK', $large));
$before = memory();
foreach ([true, false] as $strict) {
	$http->setStrict($strict);
	$http->setMaxBodySize($strict ? 8 << 20 : -1);
	$get = "GET / HTTP/1.1\r\nHost: a\r\n\r\n";
	echo $strict ? "-- strict\n" : "-- as libevent reads\n";
	echo 'behind a request: ', flood($base, $http, $get), "\n";
	echo 'behind a bad one: ', flood($base, $http, "GET\r\n\r\n"), "\n";
	echo 'behind both: ', flood($base, $http, "{$get}GET\r\n\r\n"), "\n";
	echo 'the size of a chunk: ', flood($base, $http, "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n"), "\n";
	echo 'a header: ', flood($base, $http, "GET / HTTP/1.1\r\nHost: "), "\n";
}
$more = memory() - $before;
echo $more < 8 || is_watched() ? "little memory\n" : "$more MiB\n";
?>
--EXPECT--
-- strict
behind a request: waits
behind a bad one: ended
behind both: waits
the size of a chunk: ended
a header: ended
-- as libevent reads
behind a request: waits
behind a bad one: ended
behind both: waits
the size of a chunk: ended
a header: ended
little memory
