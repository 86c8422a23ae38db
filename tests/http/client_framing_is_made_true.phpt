--TEST--
EventHttpConnection::makeRequest(): what a program says of a body's length and coding is made true, with a warning where it was not
--FILE--
<?php
require __DIR__ . '/../support/http.php';

pcntl_alarm(90);
show_warnings();

$base = new EventBase();
$http = serve($base, function (EventHttpRequest $req): void {
	$in = EventHttpRequest::INPUT_HEADER;
	$body = json_encode($req->getInputBuffer()->read(100));
	echo $req->getMethod(), ' of ', json_encode($req->getHeaderValues('Content-Length', $in)),
		json_encode($req->getHeaderValues('Transfer-Encoding', $in)), ": $body\n";
	$req->sendReply(200, 'OK', 'answer');
});
$http->setAllowedMethods(['GET', 'POST', 'PUT', 'DELETE', 'PATCH']);

/** One request, and another one on the same connection. */
function make(EventBase $base, EventHttp $http, int $method, string $body, array $headers, ?callable $then = null): void
{
	$connection = new EventHttpConnection($base, null, '127.0.0.1', port_of($http));
	$left = 2;
	$answered = function (?EventHttpRequest $req) use (&$left): void {
		$left--;
		$req?->getResponseCode() === 200 or print("failed\n");
	};
	$req = new EventHttpRequest($answered);
	$view = $req->getOutputBuffer();
	$view->add($body);
	foreach ($headers as $header) {
		$req->addHeader(...[...explode(': ', $header), EventHttpRequest::OUTPUT_HEADER]);
	}
	$connection->makeRequest($req, $method, '/');
	$then && $then($view);
	$connection->makeRequest(new EventHttpRequest($answered), EventHttpRequest::CMD_GET, '/next');
	until($base, function () use (&$left): bool {
		return $left === 0;
	});
}

foreach (['POST', 'PATCH', 'DELETE', 'GET'] as $name) {
	$method = constant("EventHttpRequest::CMD_$name");
	foreach ([
		[], ['Content-Length: 5'], ['content-length: 50'], ['Content-Length: 2'], ['Content-Length: five'],
		['Content-Length: 5', 'Content-Length: 5'], ['Transfer-Encoding: chunked'], ['Transfer-Encoding: gzip', 'Content-Length: 5'],
	] as $headers) {
		echo '-- ', implode(', ', [$name, ...$headers]), "\n";
		make($base, $http, $method, 'hello', $headers);
	}
}
echo "-- no body\n";
make($base, $http, EventHttpRequest::CMD_GET, '', ['Content-Length: 5']);
make($base, $http, EventHttpRequest::CMD_POST, '', []);

echo "-- more of a body, once it is made\n";
make($base, $http, EventHttpRequest::CMD_POST, 'hello', [], fn (EventBuffer $view) => $view->add(' world'));
make($base, $http, EventHttpRequest::CMD_PATCH, 'hello', [], fn (EventBuffer $view) => print(outcome(fn () => $view->add(' world')) . "\n"));
?>
--EXPECT--
-- POST
POST of ["5"][]: "hello"
GET of [][]: null
-- POST, Content-Length: 5
POST of ["5"][]: "hello"
GET of [][]: null
-- POST, content-length: 50
warning: EventHttpConnection::makeRequest(): The Content-Length is not that of the body: the right one is sent
POST of ["5"][]: "hello"
GET of [][]: null
-- POST, Content-Length: 2
warning: EventHttpConnection::makeRequest(): The Content-Length is not that of the body: the right one is sent
POST of ["5"][]: "hello"
GET of [][]: null
-- POST, Content-Length: five
warning: EventHttpConnection::makeRequest(): The Content-Length is no number, or there are several: another one is sent, or none
POST of ["5"][]: "hello"
GET of [][]: null
-- POST, Content-Length: 5, Content-Length: 5
warning: EventHttpConnection::makeRequest(): The Content-Length is no number, or there are several: another one is sent, or none
POST of ["5"][]: "hello"
GET of [][]: null
-- POST, Transfer-Encoding: chunked
warning: EventHttpConnection::makeRequest(): A Transfer-Encoding is not the program's to choose: it is not sent
POST of ["5"][]: "hello"
GET of [][]: null
-- POST, Transfer-Encoding: gzip, Content-Length: 5
warning: EventHttpConnection::makeRequest(): A Transfer-Encoding is not the program's to choose: it is not sent
POST of ["5"][]: "hello"
GET of [][]: null
-- PATCH
PATCH of ["5"][]: "hello"
GET of [][]: null
-- PATCH, Content-Length: 5
PATCH of ["5"][]: "hello"
GET of [][]: null
-- PATCH, content-length: 50
warning: EventHttpConnection::makeRequest(): The Content-Length is not that of the body: the right one is sent
PATCH of ["5"][]: "hello"
GET of [][]: null
-- PATCH, Content-Length: 2
warning: EventHttpConnection::makeRequest(): The Content-Length is not that of the body: the right one is sent
PATCH of ["5"][]: "hello"
GET of [][]: null
-- PATCH, Content-Length: five
warning: EventHttpConnection::makeRequest(): The Content-Length is no number, or there are several: another one is sent, or none
PATCH of ["5"][]: "hello"
GET of [][]: null
-- PATCH, Content-Length: 5, Content-Length: 5
warning: EventHttpConnection::makeRequest(): The Content-Length is no number, or there are several: another one is sent, or none
PATCH of ["5"][]: "hello"
GET of [][]: null
-- PATCH, Transfer-Encoding: chunked
warning: EventHttpConnection::makeRequest(): A Transfer-Encoding is not the program's to choose: it is not sent
PATCH of ["5"][]: "hello"
GET of [][]: null
-- PATCH, Transfer-Encoding: gzip, Content-Length: 5
warning: EventHttpConnection::makeRequest(): A Transfer-Encoding is not the program's to choose: it is not sent
PATCH of ["5"][]: "hello"
GET of [][]: null
-- DELETE
DELETE of ["5"][]: "hello"
GET of [][]: null
-- DELETE, Content-Length: 5
DELETE of ["5"][]: "hello"
GET of [][]: null
-- DELETE, content-length: 50
warning: EventHttpConnection::makeRequest(): The Content-Length is not that of the body: the right one is sent
DELETE of ["5"][]: "hello"
GET of [][]: null
-- DELETE, Content-Length: 2
warning: EventHttpConnection::makeRequest(): The Content-Length is not that of the body: the right one is sent
DELETE of ["5"][]: "hello"
GET of [][]: null
-- DELETE, Content-Length: five
warning: EventHttpConnection::makeRequest(): The Content-Length is no number, or there are several: another one is sent, or none
DELETE of ["5"][]: "hello"
GET of [][]: null
-- DELETE, Content-Length: 5, Content-Length: 5
warning: EventHttpConnection::makeRequest(): The Content-Length is no number, or there are several: another one is sent, or none
DELETE of ["5"][]: "hello"
GET of [][]: null
-- DELETE, Transfer-Encoding: chunked
warning: EventHttpConnection::makeRequest(): A Transfer-Encoding is not the program's to choose: it is not sent
DELETE of ["5"][]: "hello"
GET of [][]: null
-- DELETE, Transfer-Encoding: gzip, Content-Length: 5
warning: EventHttpConnection::makeRequest(): A Transfer-Encoding is not the program's to choose: it is not sent
DELETE of ["5"][]: "hello"
GET of [][]: null
-- GET
GET of ["5"][]: "hello"
GET of [][]: null
-- GET, Content-Length: 5
GET of ["5"][]: "hello"
GET of [][]: null
-- GET, content-length: 50
warning: EventHttpConnection::makeRequest(): The Content-Length is not that of the body: the right one is sent
GET of ["5"][]: "hello"
GET of [][]: null
-- GET, Content-Length: 2
warning: EventHttpConnection::makeRequest(): The Content-Length is not that of the body: the right one is sent
GET of ["5"][]: "hello"
GET of [][]: null
-- GET, Content-Length: five
warning: EventHttpConnection::makeRequest(): The Content-Length is no number, or there are several: another one is sent, or none
GET of ["5"][]: "hello"
GET of [][]: null
-- GET, Content-Length: 5, Content-Length: 5
warning: EventHttpConnection::makeRequest(): The Content-Length is no number, or there are several: another one is sent, or none
GET of ["5"][]: "hello"
GET of [][]: null
-- GET, Transfer-Encoding: chunked
warning: EventHttpConnection::makeRequest(): A Transfer-Encoding is not the program's to choose: it is not sent
GET of ["5"][]: "hello"
GET of [][]: null
-- GET, Transfer-Encoding: gzip, Content-Length: 5
warning: EventHttpConnection::makeRequest(): A Transfer-Encoding is not the program's to choose: it is not sent
GET of ["5"][]: "hello"
GET of [][]: null
-- no body
warning: EventHttpConnection::makeRequest(): The Content-Length is not that of the body: the right one is sent
GET of ["0"][]: null
GET of [][]: null
POST of ["0"][]: null
GET of [][]: null
-- more of a body, once it is made
POST of ["11"][]: "hello world"
GET of [][]: null
false
PATCH of ["5"][]: "hello"
GET of [][]: null
