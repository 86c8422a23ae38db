--TEST--
EventHttpRequest: replies in chunks, for HTTP/1.1 and HTTP/1.0
--FILE--
<?php
require __DIR__ . '/../support/http.php';

$base = new EventBase();
$later = [];
$http = serve($base, function (EventHttpRequest $req) use (&$later, $base): void {
	$req->addHeader('Content-Type', 'text/plain', EventHttpRequest::OUTPUT_HEADER);
	switch (strtok($req->getUri(), '?')) {
		case '/at-once':
			$req->sendReplyStart(200, 'OK');
			$req->sendReplyChunk(buffer('one'));
			$req->sendReplyChunk(buffer(''));
			$req->sendReplyChunk(buffer('two'));
			$req->sendReplyEnd();
			break;
		case '/continued':
			// Without a body, and then a chunk: a stream as well.
			$req->sendReply(200, 'OK');
			$req->sendReplyChunk(buffer('one'));
			$req->sendReplyChunk(buffer('two'));
			$req->sendReplyEnd();
			break;
		case '/later':
			$req->sendReplyStart(200, 'OK');
			$parts = ['one', 'two', 'three'];
			$timer = new Event($base, -1, Event::TIMEOUT | Event::PERSIST, function () use ($req, &$timer, &$parts) {
				if ($parts) {
					$req->sendReplyChunk(buffer(array_shift($parts)));
				} else {
					$req->sendReplyEnd();
					$timer->free();
				}
			});
			$timer->add(0.001);
			$later[] = $timer;
			break;
		case '/empty':
			$req->sendReplyStart(200, 'OK');
			$req->sendReplyEnd();
			break;
	}
});

foreach (['/at-once', '/continued', '/later', '/empty'] as $path) {
	echo "--- $path\n", fetch($base, $http, $path)->text();
	$old = (new Client($base, $http))->send("GET $path HTTP/1.0\r\n\r\n")->awaitsEnd();
	echo "\n", $old->text(), "\n";
}

// The connection serves the next request.
$client = new Client($base, $http);
foreach (['/at-once', '/later', '/continued', '/empty', '/later'] as $path) {
	$client->received = '';
	$client->get($path)->awaits("\r\n0\r\n\r\n");
}
echo strlen($client->body()), "\n";
?>
--EXPECT--
--- /at-once
HTTP/1.1 200 OK
Content-Type: text/plain
Transfer-Encoding: chunked
Connection: close

3
one
3
two
0


HTTP/1.0 200 OK
Content-Type: text/plain

onetwo
--- /continued
HTTP/1.1 200 OK
Content-Type: text/plain
Transfer-Encoding: chunked
Connection: close

3
one
3
two
0


HTTP/1.0 200 OK
Content-Type: text/plain

onetwo
--- /later
HTTP/1.1 200 OK
Content-Type: text/plain
Transfer-Encoding: chunked
Connection: close

3
one
3
two
5
three
0


HTTP/1.0 200 OK
Content-Type: text/plain

onetwothree
--- /empty
HTTP/1.1 200 OK
Content-Type: text/plain
Transfer-Encoding: chunked
Connection: close

0


HTTP/1.0 200 OK
Content-Type: text/plain


31
