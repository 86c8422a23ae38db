--TEST--
EventHttpRequest::sendFile() sends files whole and in parts, and says what it has, as RFC 9110 has it
--EXTENSIONS--
event
--FILE--
<?php
require __DIR__ . '/../support/http.php';

pcntl_alarm(90);
$folder = sys_get_temp_dir() . '/event_files_' . getmypid();
mkdir($folder);
register_shutdown_function(function () use ($folder) {
	array_map(unlink(...), glob("$folder/*"));
	rmdir($folder);
});
$large = random_bytes(3000000);
file_put_contents("$folder/large.bin", $large);
file_put_contents("$folder/small.txt", 'abcdefghij');
file_put_contents("$folder/empty.css", '');
foreach (glob("$folder/*") as $path) {
	touch($path, 784111777);
}

$base = new EventBase();
$http = serve($base, function (EventHttpRequest $request) use ($folder) {
	if (!$request->sendFile($folder . strtok($request->getUri(), '?'))) {
		$request->sendError(404);
	}
});
$client = new Client($base, $http);

/** What comes for a request on the one connection, its head and its body. */
function ask(Client $client, string $request, string ...$headers): array
{
	$client->received = '';
	$client->send("$request HTTP/1.1\r\n" . implode("\r\n", ['Host: h', ...$headers]) . "\r\n\r\n");
	$client->awaits("\r\n\r\n");
	[$head] = explode("\r\n\r\n", $client->received);
	preg_match('/^Content-Length: (\d+)/m', $head, $length);
	$wanted = strlen($head) + 4 + (str_starts_with($request, 'HEAD') || str_contains($head, ' 304 ') ? 0 : $length[1]);
	until($GLOBALS['base'], fn () => strlen($client->received) >= $wanted || $client->ended);
	return [preg_replace(['/\r\nDate: [^\r]*/', '/boundary=\w+/'], ['', 'boundary=B'], $head), substr($client->received, strlen($head) + 4)];
}

function show(array $reply): void
{
	[$head, $body] = $reply;
	echo str_replace("\r", '', $head), "\n\n", $body, "\n----\n";
}

show(ask($client, 'GET /small.txt'));
show(ask($client, 'HEAD /small.txt'));
show(ask($client, 'HEAD /small.txt', 'Range: bytes=0-1'));
show(ask($client, 'POST /small.txt', 'Content-Length: 0', 'If-None-Match: *', 'Range: bytes=0-1'));
show(ask($client, 'GET /empty.css'));
show(ask($client, 'GET /small.txt', 'Range: bytes=2-4'));
show(ask($client, 'GET /small.txt', 'Range: bytes=10-'));
show(ask($client, 'GET /small.txt', 'If-None-Match: "2ebc98a1.0-a"'));
show(ask($client, 'GET /small.txt', 'If-None-Match: "x"', 'if-none-match: W/"2ebc98a1.0-a"'));
show(ask($client, 'GET /small.txt', 'If-Match: "x"'));
show(ask($client, 'GET /missing'));
$client = new Client($base, $http);

/** The same for whole bodies: the status, and is it what it should be? */
function check(string $name, array $reply, string $body): void
{
	preg_match('/^HTTP\/1.1 (\d+).*?(?:\r\nContent-Range: ([^\r]*))?(?:\r\n.*)?$/s', $reply[0], $match);
	echo "$name: $match[1] ", preg_match('/^Content-Range: ([^\r]*)/m', $reply[0], $range) ? $range[1] : '-', ' ',
		json_encode($reply[1] === $body), "\n";
}

check('whole', ask($client, 'GET /large.bin'), $large);
check('again', ask($client, 'GET /large.bin', 'Range: bytes=9-0'), $large);
check('head', ask($client, 'HEAD /large.bin'), '');
check('range', ask($client, 'GET /large.bin', 'Range: bytes=5-2999990'), substr($large, 5, -9));
check('end', ask($client, 'GET /large.bin', 'Range: bytes=-200000'), substr($large, -200000));
check('if-range', ask($client, 'GET /large.bin', 'Range: bytes=-200', 'If-Range: "2ebc98a1.0-2dc6c0"'), substr($large, -200));
check('if-range, date', ask($client, 'GET /large.bin', 'Range: bytes=-200', 'If-Range: Sun, 06 Nov 1994 08:49:37 GMT'), substr($large, -200));
check('if-range, other', ask($client, 'GET /large.bin', 'Range: bytes=-200', 'If-Range: "x"'), $large);
check('too many', ask($client, 'GET /small.txt', 'Range: bytes=' . implode(',', array_fill(0, 33, '0-0'))), 'abcdefghij');

/** The bodies of multipart/byteranges by the ranges their heads tell. */
function parts(array $reply): array
{
	preg_match('/^--(\w+)\r\n/', $reply[1], $match);
	$pieces = explode("--$match[1]", $reply[1]);
	array_pop($pieces) === "--\r\n" && array_shift($pieces) === '' or die('not closed');
	foreach ($pieces as $piece) {
		[$head, $body] = explode("\r\n\r\n", $piece, 2);
		preg_match('/^\r\nContent-Type: (.*)\r\nContent-Range: (.*)$/', $head, $match);
		$parts["$match[1] $match[2]"] = substr($body, 0, -2);
	}
	return $parts;
}

show([($reply = ask($client, 'GET /small.txt', 'Range: bytes=0-1, -2, 99-'))[0], json_encode(parts($reply))]);
$reply = ask($client, 'GET /large.bin', 'Range: bytes=2000000-2999999,0-0,100-1999999');
echo json_encode(array_keys($parts = parts($reply))), ' ',
	json_encode(array_values($parts) === [substr($large, 2000000), $large[0], substr($large, 100, 1999900)]), "\n";

/* HTTP/1.0, kept and not. */
$old = (new Client($base, $http))->send("GET /large.bin HTTP/1.0\r\nConnection: keep-alive\r\n\r\nGET /large.bin HTTP/1.0\r\n\r\n")->awaitsEnd();
$pieces = explode("\r\n\r\n", $old->received, 2);
$second = explode("\r\n\r\n", substr($pieces[1], strlen($large)), 2);
echo json_encode([substr($pieces[1], 0, strlen($large)) === $large, $second[1] === $large,
	str_contains($pieces[0], 'Connection: keep-alive'), substr_count($old->received, 'Content-Length: 3000000')]), "\n";

/* All at once. */
$all = new Client($base, $http);
$all->send(str_repeat("GET /large.bin HTTP/1.1\r\nHost: h\r\n\r\nGET /small.txt HTTP/1.1\r\nHost: h\r\n\r\n", 3)
	. "GET /empty.css HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n")->awaitsEnd();
$bodies = '';
for ($rest = $all->received; $rest !== ''; $rest = substr($rest, $length[1])) {
	[$head, $rest] = explode("\r\n\r\n", $rest, 2);
	preg_match('/^Content-Length: (\d+)/m', $head, $length);
	$bodies .= substr($rest, 0, $length[1]);
}
echo json_encode($bodies === str_repeat("{$large}abcdefghij", 3)), "\n";
?>
--EXPECT--
HTTP/1.1 200 OK
Content-Type: text/plain; charset=utf-8
ETag: "2ebc98a1.0-a"
Last-Modified: Sun, 06 Nov 1994 08:49:37 GMT
Accept-Ranges: bytes
Content-Length: 10

abcdefghij
----
HTTP/1.1 200 OK
Content-Type: text/plain; charset=utf-8
ETag: "2ebc98a1.0-a"
Last-Modified: Sun, 06 Nov 1994 08:49:37 GMT
Accept-Ranges: bytes
Content-Length: 10


----
HTTP/1.1 200 OK
Content-Type: text/plain; charset=utf-8
ETag: "2ebc98a1.0-a"
Last-Modified: Sun, 06 Nov 1994 08:49:37 GMT
Accept-Ranges: bytes
Content-Length: 10


----
HTTP/1.1 200 OK
Content-Type: text/plain; charset=utf-8
Content-Length: 10

abcdefghij
----
HTTP/1.1 200 OK
Content-Type: text/css; charset=utf-8
ETag: "2ebc98a1.0-0"
Last-Modified: Sun, 06 Nov 1994 08:49:37 GMT
Accept-Ranges: bytes
Content-Length: 0


----
HTTP/1.1 206 Partial Content
Content-Type: text/plain; charset=utf-8
ETag: "2ebc98a1.0-a"
Last-Modified: Sun, 06 Nov 1994 08:49:37 GMT
Accept-Ranges: bytes
Content-Range: bytes 2-4/10
Content-Length: 3

cde
----
HTTP/1.1 416 Range Not Satisfiable
Content-Type: text/html; charset=UTF-8
Content-Range: bytes */10
Content-Length: 111

<html><head><title>416 Range Not Satisfiable</title></head>
<body><h1>Range Not Satisfiable</h1></body></html>

----
HTTP/1.1 304 Not Modified
ETag: "2ebc98a1.0-a"


----
HTTP/1.1 304 Not Modified
ETag: "2ebc98a1.0-a"


----
HTTP/1.1 412 Precondition Failed
Content-Type: text/html; charset=UTF-8
Content-Length: 107

<html><head><title>412 Precondition Failed</title></head>
<body><h1>Precondition Failed</h1></body></html>

----
HTTP/1.1 404 Not Found
Content-Type: text/html; charset=UTF-8
Connection: close
Content-Length: 87

<html><head><title>404 Not Found</title></head>
<body><h1>Not Found</h1></body></html>

----
whole: 200 - true
again: 200 - true
head: 200 - true
range: 206 bytes 5-2999990/3000000 true
end: 206 bytes 2800000-2999999/3000000 true
if-range: 206 bytes 2999800-2999999/3000000 true
if-range, date: 206 bytes 2999800-2999999/3000000 true
if-range, other: 200 - true
too many: 200 - true
HTTP/1.1 206 Partial Content
ETag: "2ebc98a1.0-a"
Last-Modified: Sun, 06 Nov 1994 08:49:37 GMT
Accept-Ranges: bytes
Content-Type: multipart/byteranges; boundary=B
Content-Length: 262

{"text\/plain; charset=utf-8 bytes 0-1\/10":"ab","text\/plain; charset=utf-8 bytes 8-9\/10":"ij"}
----
["application\/octet-stream bytes 2000000-2999999\/3000000","application\/octet-stream bytes 0-0\/3000000","application\/octet-stream bytes 100-1999999\/3000000"] true
[true,true,true,2]
true
