--TEST--
EventHttpRequest::upgrade(): what cannot be, and then the request is still to be answered
--FILE--
<?php
require __DIR__ . '/../support/http.php';

show_warnings();
pcntl_alarm(90);
$base = new EventBase();
$held = null;
$http = serve($base, function (EventHttpRequest $req) use (&$held): void {
	$held = $req;
});

/** A request of a new client. */
function held(EventBase $base, EventHttp $http, string $head): Client
{
	$GLOBALS['held'] = null;
	$client = (new Client($base, $http))->send("$head\r\nHost: a\r\n\r\n");
	until($base, fn () => $GLOBALS['held']);
	return $client;
}

$asks = "\r\nConnection: Upgrade\r\nUpgrade: echo";
$cases = [
	'no header' => ['GET / HTTP/1.1', []],
	'not for this connection' => ["GET / HTTP/1.1\r\nUpgrade: echo", []],
	'for this connection, but which?' => ["GET / HTTP/1.1\r\nConnection: upgrade", []],
	'another one' => ["GET / HTTP/1.1\r\nConnection: upgrade\r\nUpgrade: echo2, ech, e, cho", []],
	'HTTP/1.0' => ["GET / HTTP/1.0$asks", []],
	'no header name' => ["GET / HTTP/1.1$asks", ['X' => 'y', 'a b' => 'c']],
	'a list' => ["GET / HTTP/1.1$asks", ['value']],
	'a forged header' => ["GET / HTTP/1.1$asks", ['X' => "a\r\nForged: b"]],
	'an object that is no string' => ["GET / HTTP/1.1$asks", ['X' => new stdClass()]],
];
foreach ($cases as $what => [$head, $headers]) {
	echo "-- $what\n";
	$client = held($base, $http, $head);
	echo outcome(fn () => $held->upgrade('echo', $headers)), "\n";
	$held->sendReply(200, 'OK', 'answered');
	echo $client->awaits('answered')->status(), "\n";
}

echo "-- after a reply\n";
$client = held($base, $http, "GET / HTTP/1.1$asks");
$held->sendReplyStart(200, 'OK');
echo outcome(fn () => $held->upgrade('echo')), "\n";
$held->sendReplyEnd();
$client->awaits("0\r\n\r\n");
echo outcome(fn () => $held->upgrade('echo')), "\n";

echo "-- twice\n";
$client = held($base, $http, "GET / HTTP/1.1$asks");
$bev = $held->upgrade('echo');
echo outcome(fn () => $held->upgrade('echo')), "\n";
echo outcome(fn () => $held->getBufferEvent()->setCallbacks(fn () => null, null, null)), "\n";
unset($bev);
$client->awaitsEnd();

echo "-- the client has left\n";
$client = held($base, $http, "GET / HTTP/1.1$asks");
$held->getConnection()->setCloseCallback(function () use (&$left): void { $left = true; });
$client->close();
until($base, function () use (&$left) { return $left; });
echo outcome(fn () => $held->upgrade('echo')), "\n";

echo "-- a client's request\n";
echo outcome(fn () => (new EventHttpRequest(fn () => null))->upgrade('echo')), "\n";
?>
--EXPECT--
-- no header
warning: EventHttpRequest::upgrade(): The client has not asked for this protocol
NULL
HTTP/1.1 200 OK
-- not for this connection
warning: EventHttpRequest::upgrade(): The client has not asked for this protocol
NULL
HTTP/1.1 200 OK
-- for this connection, but which?
warning: EventHttpRequest::upgrade(): The client has not asked for this protocol
NULL
HTTP/1.1 200 OK
-- another one
warning: EventHttpRequest::upgrade(): The client has not asked for this protocol
NULL
HTTP/1.1 200 OK
-- HTTP/1.0
warning: EventHttpRequest::upgrade(): A client of HTTP/1.0 cannot change the protocol
NULL
HTTP/1.0 200 OK
-- no header name
warning: EventHttpRequest::upgrade(): Argument #2 ($headers) must have header names as its keys
NULL
HTTP/1.1 200 OK
-- a list
warning: EventHttpRequest::upgrade(): Argument #2 ($headers) must have header names as its keys
NULL
HTTP/1.1 200 OK
-- a forged header
ValueError: EventHttpRequest::upgrade(): Argument #2 ($headers) must not contain CR, LF or NUL
HTTP/1.1 200 OK
-- an object that is no string
Error: Object of class stdClass could not be converted to string
HTTP/1.1 200 OK
-- after a reply
warning: EventHttpRequest::upgrade(): A reply has been started
NULL
warning: EventHttpRequest::upgrade(): EventHttpRequest: the request is already complete
NULL
-- twice
warning: EventHttpRequest::upgrade(): The connection belongs to its buffer event's callbacks
NULL
warning: EventBufferEvent::setCallbacks(): EventBufferEvent: the connection has been taken over already
NULL
-- the client has left
NULL
-- a client's request
warning: EventHttpRequest::upgrade(): A client's request cannot be replied to
NULL
