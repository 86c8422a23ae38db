--TEST--
EventHttpRequest::getBodyStream(): the body as a stream, beside getInputBuffer(), and when the request is over
--FILE--
<?php
require __DIR__ . '/../support/http.php';

pcntl_alarm(60);
show_warnings();
$base = new EventBase();
$http = serve($base, function (EventHttpRequest $req) use (&$ask): void {
	$ask($req);
	$req->sendReply(200, 'OK', 'done');
});

function post(EventBase $base, EventHttp $http, string $body): void
{
	$client = new Client($base, $http);
	$client->send("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: " . strlen($body) . "\r\n\r\n");
	$client->sendAll($body)->awaits('done');
	$client->close();
	settle($base);
}

$descriptors = descriptors();
$small = "a,b\n1,\"2\n3\"\n";
$medium = str_repeat($small, 70000); // in memory ...
$large = str_repeat($small, 100000); // ... and in a file
$bodies = ['nothing' => '', 'small' => $small, 'medium' => $medium, 'large' => $large];
foreach ($bodies as $name => $body) {
	$ask = function (EventHttpRequest $req) use ($body, $name, &$kept): void {
		$first = $req->getBodyStream();
		$second = $req->getBodyStream();
		$start = fread($first, 5);
		$same = stream_get_contents($second) === $body && $start . stream_get_contents($first) === $body;
		$before = $req->getBodyStream();
		$input = $req->getInputBuffer();
		$same = $same && (string) $input->read(3) === substr($body, 0, 3);
		$after = $req->getBodyStream();
		$same = $same && stream_get_contents($before) === $body && stream_get_contents($after) === substr($body, 3);
		$kept[$name] = $before;
		echo $name, $same ? " is the same\n" : " is not the same\n";
	};
	post($base, $http, $body);
}

foreach ($kept as $name => $stream) {
	rewind($stream);
	echo $name, ' kept: ', md5(stream_get_contents($stream)) === md5($bodies[$name]) ? 'whole' : 'wrong', "\n";
}

$ask = function (EventHttpRequest $req) use ($large): void {
	$stream = $req->getBodyStream();
	memory_reset_peak_usage();
	$before = memory_get_usage();
	$copy = tmpfile();
	echo stream_copy_to_stream($stream, $copy) === strlen($large) ? 'copied' : 'not copied', "\n";
	echo memory_get_peak_usage() - $before < 200000 ? "little memory\n" : "much memory\n";
	rewind($copy);
	echo stream_get_contents($copy) === $large ? "the same\n" : "another\n";
	rewind($stream);
	for ($rows = 0; $row = fgetcsv($stream, null, ',', '"', ''); $rows++) {
		$row === ($rows % 2 ? ['1', "2\n3"] : ['a', 'b']) or print "row $rows\n";
	}
	echo "$rows rows, ", feof($stream) ? 'at the end' : 'not at the end', "\n";
	$length = strlen($large);
	foreach ([[0, SEEK_SET], [-6, SEEK_END], [2, SEEK_CUR], [$length, SEEK_SET], [$length + 1, SEEK_SET], [-1, SEEK_SET], [-$length - 1, SEEK_END], [4, SEEK_SET]] as [$to, $whence]) {
		echo fseek($stream, $to, $whence), ' ', ftell($stream) - $length, ' ', json_encode(fread($stream, 2)), "\n";
	}
	['size' => $size, 'mode' => $mode] = fstat($stream);
	echo $size - $length, ' ', decoct($mode), ' ', json_encode(@fwrite($stream, 'x')), "\n";
	echo json_encode(array_intersect_key(stream_get_meta_data($stream), ['stream_type' => 1, 'mode' => 1, 'seekable' => 1])), "\n";
	fclose($stream);
	echo strlen($req->getInputBuffer()->read(1 << 21)) - $length, "\n";
	$req->getInputBuffer()->prepend('own');
	echo stream_get_contents($req->getBodyStream()), "\n";
};
post($base, $http, $large);

// Given up before, and a stream that nobody closes.
$ask = function (EventHttpRequest $req) use (&$stream): void {
	$stream = $req->getBodyStream();
	$req->closeConnection();
	var_dump($req->getBodyStream());
};
$http->setDefaultCallback(fn (EventHttpRequest $req) => ($ask)($req));
$client = (new Client($base, $http))->post('/', $small)->awaitsEnd();
echo stream_get_contents($stream) === $small ? "the same\n" : "another\n";

// A client's answer.
$http->setDefaultCallback(fn (EventHttpRequest $req) => $req->sendReply(200, 'OK', $large));
$connection = new EventHttpConnection($base, null, '127.0.0.1', port_of($http));
$request = new EventHttpRequest(function (?EventHttpRequest $req) use ($base, $large, &$answer): void {
	$answer = $req->getBodyStream();
	$base->stop();
});
$connection->makeRequest($request, EventHttpRequest::CMD_GET, '/');
$base->loop();
echo stream_get_contents($answer) === $large ? "the same\n" : "another\n";
json_encode([$request->getQuery(), $request->getCookies()]) === '[[],[]]' or print "a client's request has them\n";

unset($kept, $answer, $connection, $request, $client, $stream);
settle($base);
echo descriptors() - $descriptors, " more descriptors\n";
?>
--EXPECT--
nothing is the same
small is the same
medium is the same
large is the same
nothing kept: whole
small kept: whole
medium kept: whole
large kept: whole
copied
little memory
the same
200000 rows, at the end
0 -1200000 "a,"
0 -6 "\"2"
0 -2 "\"\n"
0 0 ""
-1 0 ""
-1 0 ""
-1 0 ""
0 -1199996 "1,"
0 100444 false
{"stream_type":"HTTP body","mode":"rb","seekable":true}
0
own
warning: EventHttpRequest::getBodyStream(): EventHttpRequest: the connection has been closed
bool(false)
the same
the same
0 more descriptors
