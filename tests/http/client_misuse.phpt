--TEST--
EventHttpConnection: calls that make no sense throw
--FILE--
<?php
require __DIR__ . '/../support/http.php';

show_warnings();

$base = new EventBase();
$done = 0;
$http = serve($base, function (EventHttpRequest $req) use ($base, &$conn): void {
	// A server's connection makes no requests, and a server's request is not for sending.
	$fresh = new EventHttpRequest(fn () => print("must not be called\n"));
	$server = $req->getConnection();
	echo 'on a server\'s connection: ', strtok(outcome(fn () => $server->makeRequest($fresh, EventHttpRequest::CMD_GET, '/')), ':'), "\n";
	echo 'a server\'s request: ', strtok(outcome(fn () => $conn->makeRequest($req, EventHttpRequest::CMD_GET, '/')), ':'), "\n";
	echo 'local port while connected: ', strtok(outcome(fn () => $server->setLocalPort(1)), ':'), "\n";
	$req->sendReply(200, 'OK');
});
$conn = new EventHttpConnection($base, null, '127.0.0.1', port_of($http));
$req = new EventHttpRequest(function () use (&$done): void {
	$done++;
});
echo 'a reply to a client\'s request: ', strtok(outcome(fn () => $req->sendReply(200, 'OK')), ':'), "\n";
$conn->makeRequest($req, EventHttpRequest::CMD_GET, '/');
echo 'twice: ', strtok(outcome(fn () => $conn->makeRequest($req, EventHttpRequest::CMD_GET, '/')), ':'), "\n";
until($base, function () use (&$done) { return $done; });
echo 'again: ', strtok(outcome(fn () => $conn->makeRequest($req, EventHttpRequest::CMD_GET, '/')), ':'), "\n";

// Of another base.
$other = new EventHttpConnection(new EventBase(), null, '127.0.0.1', port_of($http));
unset($other);
settle($base);
echo $done, "\n";
?>
--EXPECT--
a reply to a client's request: warning: EventHttpRequest::sendReply(): A client's request cannot be replied to
NULL
twice: Error
on a server's connection: Error
a server's request: Error
local port while connected: Error
again: Error
1
