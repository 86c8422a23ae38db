--TEST--
EventHttp: a request finds nothing of the one before it on the same connection, however that was answered
--FILE--
<?php
require __DIR__ . '/../support/http.php';

pcntl_alarm(90);

/** What a request has that has just come. */
function state_of(EventHttpRequest $req): string
{
	return json_encode([$req->getCommand(), $req->getUri(), $req->getHost(), $req->getInputHeaders(),
		$req->getOutputHeaders(), $req->getInputBuffer()->length, $req->getOutputBuffer()->length,
		$req->getResponseCode()], JSON_UNESCAPED_SLASHES) . "\n";
}

$base = new EventBase();
$kept = [];
$http = serve($base, function (EventHttpRequest $req) use (&$kept): void {
	$kept[] = $req;
	$state = state_of($req);
	$req->addHeader('X-In', 'left', EventHttpRequest::INPUT_HEADER);
	$req->addHeader('X-Out', 'left', EventHttpRequest::OUTPUT_HEADER);
	$kept[] = $in = $req->getInputBuffer();
	$kept[] = $out = $req->getOutputBuffer();
	$out->add('before ');
	switch (strtok($req->getUri(), '?')) {
		case '/frozen':
			$in->freeze(true);
			$in->freeze(false);
			$out->freeze(true);
			$req->sendReply(200, 'OK', $state);
			break;
		case '/stream':
			$req->sendReplyStart(200, 'OK');
			$req->sendReplyChunk($state);
			$req->sendReplyEnd();
			break;
		case '/none':
			$req->sendReply(204, 'No Content');
			break;
		default:
			$req->sendReply(200, 'OK', $state);
	}
});

$client = new Client($base, $http);
$n = 0;
foreach (['/', '/frozen', '/', '/stream', '/', '/none', '/'] as $path) {
	foreach (['GET', 'POST'] as $method) {
		$n++;
		$method === 'GET' ? $client->get("$path?$n", "X-$n: $n") : $client->post("$path?$n", "body of $n");
		$client->awaits($path === '/none' ? 'No Content' : "?$n");
		echo $n, ' ', preg_match('/\[.*\]/', $client->received, $found) ? $found[0] : $client->status(), "\n";
		$client->received = '';
	}
}
$client->send("HEAD /?head HTTP/1.1\r\nHost: localhost:80\r\n\r\n")->awaits("\r\n\r\n");
$client->received = '';
$client->get('http://example.com:8080/?absolute')->awaits('?absolute');
preg_match('/\[.*\]/', $client->received, $found);
echo "$found[0]\n";
$client->close();

echo 'kept: ';
$errors = 0;
foreach ($kept as $object) {
	try {
		$errors += @($object instanceof EventBuffer ? $object->add('x') : $object->addHeader('X', 'x', 2)) ? 0 : 1;
	} catch (Error) {
		$errors++;
	}
}
var_dump($errors === count($kept));
?>
--EXPECT--
1 [1,"/?1","localhost",{"Host":"localhost","X-1":"1"},[],0,0,0]
2 [2,"/?2","localhost",{"Host":"localhost","Content-Length":"9"},[],9,0,0]
3 [1,"/frozen?3","localhost",{"Host":"localhost","X-3":"3"},[],0,0,0]
4 [2,"/frozen?4","localhost",{"Host":"localhost","Content-Length":"9"},[],9,0,0]
5 [1,"/?5","localhost",{"Host":"localhost","X-5":"5"},[],0,0,0]
6 [2,"/?6","localhost",{"Host":"localhost","Content-Length":"9"},[],9,0,0]
7 [1,"/stream?7","localhost",{"Host":"localhost","X-7":"7"},[],0,0,0]
8 [2,"/stream?8","localhost",{"Host":"localhost","Content-Length":"9"},[],9,0,0]
9 [1,"/?9","localhost",{"Host":"localhost","X-9":"9"},[],0,0,0]
10 [2,"/?10","localhost",{"Host":"localhost","Content-Length":"10"},[],10,0,0]
11 HTTP/1.1 204 No Content
12 HTTP/1.1 204 No Content
13 [1,"/?13","localhost",{"Host":"localhost","X-13":"13"},[],0,0,0]
14 [2,"/?14","localhost",{"Host":"localhost","Content-Length":"10"},[],10,0,0]
[1,"http://example.com:8080/?absolute","example.com",{"Host":"localhost"},[],0,0,0]
kept: bool(true)
