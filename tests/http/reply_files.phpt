--TEST--
EventHttpRequest: replies and chunks with files in them arrive whole
--EXTENSIONS--
event
--FILE--
<?php
require __DIR__ . '/../support/http.php';

pcntl_alarm(90);
$path = tempnam(sys_get_temp_dir(), 'event');
register_shutdown_function(fn () => unlink($path));
$data = random_bytes(3000000);
file_put_contents($path, $data);

$base = new EventBase();
$views = [];
$http = serve($base, function (EventHttpRequest $request) use ($path, &$views) {
	$size = (int) substr($request->getUri(), 2) ?: -1;
	$file = buffer('<');
	$file->addFile($path, 0, $size) or print "not added\n";
	$file->add('>');
	if ($request->getUri()[1] === 's') {
		$request->sendReplyStart(200, 'OK');
		$request->sendReplyChunk($file);
		$request->sendReplyChunk(buffer('end'));
		$request->sendReplyEnd();
		return;
	}
	$body = $request->getOutputBuffer();
	$request->sendReply(200, 'OK', $file);
	try {
		$views[] = json_encode([$body->length, $file->length, strlen($body->substr(0, 1))]);
	} catch (Error $e) {
		$views[] = $e->getMessage();
	}
});

/** What a client gets that sends $request. */
function answer(EventBase $base, EventHttp $http, string $request): string
{
	$client = (new Client($base, $http))->send("$request\r\nHost: h\r\nConnection: close\r\n\r\n");
	return $client->awaitsEnd()->received;
}

foreach (['w', 'w1000', 'w131071', 'w131072', 'w200000', 's', 's200000'] as $uri) {
	$want = '<' . substr($data, 0, (int) substr($uri, 1) ?: null) . '>';
	[$head, $body] = explode("\r\n\r\n", answer($base, $http, "GET /$uri HTTP/1.1"), 2);
	if ($uri[0] === 's') {
		$whole = sprintf("%x\r\n%s\r\n3\r\nend\r\n0\r\n\r\n", strlen($want), $want);
		echo $uri, ' ', json_encode($body === $whole), "\n";
	} else {
		echo $uri, ' ', json_encode([$body === $want, str_contains($head, "Content-Length: " . strlen($want) . "\r\n"), array_pop($views)]), "\n";
	}
}
[$head, $body] = explode("\r\n\r\n", answer($base, $http, 'HEAD /w HTTP/1.1'), 2);
echo 'HEAD ', json_encode([$body, str_contains($head, "Content-Length: 3000002\r\n")]), "\n";
echo 'HTTP/1.0 ', json_encode(str_ends_with(answer($base, $http, 'GET /w HTTP/1.0'), "\r\n\r\n<$data>")), "\n";

/* A client that leaves, and one that is there at the end. */
$left = stream_socket_client('tcp://127.0.0.1:' . port_of($http));
$stays = stream_socket_client('tcp://127.0.0.1:' . port_of($http));
fwrite($left, "GET /w HTTP/1.1\r\nHost: h\r\n\r\n");
fwrite($stays, "GET /w HTTP/1.1\r\nHost: h\r\n\r\n");
$before = count($views);
while (count($views) < $before + 2) {
	$base->loop(EventBase::LOOP_ONCE);
}
fclose($left);
$base->loop(EventBase::LOOP_NONBLOCK);
echo "done\n";
?>
--EXPECT--
w [true,true,"EventBuffer: the reply has been taken"]
w1000 [true,true,"EventBuffer: the reply has been taken"]
w131071 [true,true,"EventBuffer: the reply has been taken"]
w131072 [true,true,"EventBuffer: the reply has been taken"]
w200000 [true,true,"EventBuffer: the reply has been taken"]
s true
s200000 true
HEAD ["",true]
HTTP/1.0 true
done
