--TEST--
EventHttp: a request is answered, and the connection serves the next one
--FILE--
<?php
require __DIR__ . '/../support/http.php';

$base = new EventBase();
$http = serve($base, function (EventHttpRequest $req, string $data): void {
	$req->addHeader('Content-Type', 'text/plain', EventHttpRequest::OUTPUT_HEADER);
	$body = buffer("$data {$req->getUri()}");
	$req->sendReply(200, 'OK', $body);
	echo 'left in the buffer: ', $body->length, "\n";
}, 'you asked for');

$client = new Client($base, $http);
$client->get('/one?a=b')->awaits('/one?a=b');
echo $client->text(), "\n---\n";

$client->received = '';
$client->get('/two', 'Connection: close')->awaitsEnd();
echo $client->text(), "\n---\n";

$old = new Client($base, $http);
$old->send("GET /old HTTP/1.0\r\n\r\n")->awaitsEnd();
echo $old->text(), "\n";
?>
--EXPECT--
left in the buffer: 0
HTTP/1.1 200 OK
Content-Type: text/plain
Content-Length: 22

you asked for /one?a=b
---
left in the buffer: 0
HTTP/1.1 200 OK
Content-Type: text/plain
Content-Length: 18
Connection: close

you asked for /two
---
left in the buffer: 0
HTTP/1.0 200 OK
Content-Type: text/plain

you asked for /old
