--TEST--
EventHttpConnection: the answer to a large request that is refused is read though the server closes, and both sides may send at a time
--FILE--
<?php
require __DIR__ . '/../support/http_client.php';

$base = new EventBase();
ask_to_be_refused($base);

echo "-- both at a time\n";
$raw = new RawServer($base, function (string &$received) use (&$answered) {
	$came = strlen($received);
	$received = '';
	if (!$answered) {
		$answered = true;
		return ["HTTP/1.1 200 OK\r\nContent-Length: 600\r\n\r\nfirst "];
	}
	global $all;
	$all += $came;
	return null;
});
$connection = new EventHttpConnection($base, null, '127.0.0.1', $raw->port);
$all = 0;
$request = new EventHttpRequest(function (?EventHttpRequest $request) use (&$done) { $done = $request?->getResponseCode(); });
$request->setHeaderCallback(function () use (&$heard) { $heard = true; });
[$in, $out] = stream_socket_pair(STREAM_PF_UNIX, STREAM_SOCK_STREAM, 0);
stream_set_blocking($in, false);
$request->setBodyStream($in);
fwrite($out, 'a');
$connection->makeRequest($request, 'POST', '/');
until($base, function () use (&$heard) { return $heard; });
foreach ([1, 2, 3] as $i) {
	$before = $all;
	fwrite($out, 'more');
	until($base, function () use (&$all, $before) { return $all > $before; });
	echo "the server has more\n";
}
$request->free();
?>
--EXPECT--
memory, closes at once, POST: 413 too large
memory, closes at once, GET: 200 well
  connections: 2
memory, reads no more, POST: 413 too large
memory, reads no more, GET: 200 well
  connections: 2
memory, no length, POST: 413 too large
memory, no length, GET: 200 well
  connections: 2
  ERROR_EOF: the connection ended before the answer was complete
memory, closes without a word, POST: null
memory, closes without a word, GET: 200 well
  connections: 2
file, closes at once, POST: 413 too large
file, closes at once, GET: 200 well
  connections: 2
file, reads no more, POST: 413 too large
file, reads no more, GET: 200 well
  connections: 2
file, no length, POST: 413 too large
file, no length, GET: 200 well
  connections: 2
  ERROR_EOF: the connection ended before the answer was complete
file, closes without a word, POST: null
file, closes without a word, GET: 200 well
  connections: 2
chunks, closes at once, POST: 413 too large
chunks, closes at once, GET: 200 well
  connections: 2
chunks, reads no more, POST: 413 too large
chunks, reads no more, GET: 200 well
  connections: 2
chunks, no length, POST: 413 too large
chunks, no length, GET: 200 well
  connections: 2
  ERROR_EOF: the connection ended before the answer was complete
chunks, closes without a word, POST: null
chunks, closes without a word, GET: 200 well
  connections: 2
-- both at a time
the server has more
the server has more
the server has more
