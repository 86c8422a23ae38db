--TEST--
Manual, EventHttpRequest: replies whole and in pieces, errors, headers, the connection
--EXTENSIONS--
event
--FILE--
<?php
require __DIR__ . '/../support/http.php';

const OUT = EventHttpRequest::OUTPUT_HEADER;

$base = new EventBase();
$http = new EventHttp($base);

$http->setCallback('/pieces', function (EventHttpRequest $req) use ($base) {
	$req->addHeader('Content-Type', 'text/html', OUT);
	$req->sendReplyStart(200, 'OK');
	foreach (['<html>', 'some text', '</html>'] as $piece) {
		$req->sendReplyChunk(buffer($piece));
	}
	$req->sendReplyEnd();
});
$later = null;
$http->setCallback('/later', function (EventHttpRequest $req) use ($base, &$later) {
	$req->sendReplyStart(200, 'OK');
	$pieces = ['one', 'two', 'three'];
	$later = new Event($base, -1, Event::TIMEOUT | Event::PERSIST, function () use ($req, &$pieces, &$later) {
		if ($pieces) {
			$req->sendReplyChunk(buffer(array_shift($pieces)));
		} else {
			$req->sendReplyEnd();
			$later->free();
		}
	});
	$later->add(0.001);
});
$http->setCallback('/error', fn (EventHttpRequest $req) => $req->sendError(404, 'No such thing'));
$http->setCallback('/error-without-reason', fn (EventHttpRequest $req) => $req->sendError(503));
$http->setCallback('/headers', function (EventHttpRequest $req) {
	$req->addHeader('X-First', '1', OUT);
	$req->clearHeaders();
	var_dump($req->addHeader('X-Second', '2', OUT), $req->addHeader('X-Third', '3', OUT));
	var_dump($req->removeHeader('X-Third', OUT), $req->removeHeader('X-Third', OUT));
	var_dump($req->findHeader('x-second', OUT), $req->getOutputHeaders());
	$req->getOutputBuffer()->add('written to the output buffer');
	$req->sendReply(201, 'Made');
});
$http->setCallback('/connection', function (EventHttpRequest $req) use ($base) {
	$connection = $req->getConnection();
	$connection->getPeer($address, $port);
	var_dump($connection->getBase() === $base, $address, $port > 0);
	$connection->setCloseCallback(fn ($connection, $data) => print("closed, $data\n"), 'data');
	var_dump($req->getBufferEvent() instanceof EventBufferEvent);
	$req->sendReply(200, 'OK');
});
$http->bind('127.0.0.1', 0);

foreach (['pieces', 'later', 'error', 'error-without-reason', 'headers', 'connection'] as $path) {
	echo "-- $path\n";
	$client = fetch($base, $http, "/$path");
	echo strip_tags($client->text()), "\n";
}
settle($base);
?>
--EXPECT--
-- pieces
HTTP/1.1 200 OK
Content-Type: text/html
Transfer-Encoding: chunked
Connection: close

6

9
some text
7

0


-- later
HTTP/1.1 200 OK
Content-Type: text/html; charset=UTF-8
Transfer-Encoding: chunked
Connection: close

3
one
3
two
5
three
0


-- error
HTTP/1.1 404 No such thing
Content-Type: text/html; charset=UTF-8
Content-Length: 95
Connection: close

404 No such thing
No such thing

-- error-without-reason
HTTP/1.1 503 Service Unavailable
Content-Type: text/html; charset=UTF-8
Content-Length: 107
Connection: close

503 Service Unavailable
Service Unavailable

-- headers
bool(true)
bool(true)
bool(true)
bool(false)
string(1) "2"
array(1) {
  ["X-Second"]=>
  string(1) "2"
}
HTTP/1.1 201 Made
X-Second: 2
Content-Type: text/html; charset=UTF-8
Content-Length: 28
Connection: close

written to the output buffer
-- connection
bool(true)
string(9) "127.0.0.1"
bool(true)
bool(true)
closed, data
HTTP/1.1 200 OK
Content-Type: text/html; charset=UTF-8
Content-Length: 0
Connection: close
