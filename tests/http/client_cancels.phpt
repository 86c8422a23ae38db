--TEST--
EventHttpRequest::cancel(): the callback is not called
--FILE--
<?php
require __DIR__ . '/../support/http.php';

show_warnings();

$base = new EventBase();
$asked = 0;
$http = serve($base, function (EventHttpRequest $req) use (&$asked): void {
	$asked++;
	$req->sendReply(200, 'OK', buffer('answer'));
});
$conn = new EventHttpConnection($base, null, '127.0.0.1', port_of($http));

// Before it was made: nothing to cancel, and it can still be made.
$req = new EventHttpRequest(fn (?EventHttpRequest $req) => print("{$req->getResponseCode()}\n"));
echo outcome(fn () => $req->cancel()), "\n";

// Before it was sent, and while it waits for its turn.
$one = new EventHttpRequest(fn () => print("must not be called\n"));
$two = new EventHttpRequest(fn () => print("must not be called\n"));
$three = new EventHttpRequest(function (?EventHttpRequest $req) use (&$done): void {
	echo $req->getResponseCode(), "\n";
	$done = true;
});
$conn->makeRequest($one, EventHttpRequest::CMD_GET, '/one');
$conn->makeRequest($two, EventHttpRequest::CMD_GET, '/two');
$conn->makeRequest($three, EventHttpRequest::CMD_GET, '/three');
$two->cancel();
$one->cancel();
until($base, function () use (&$done) { return $done; });

// While the server thinks about it.
$held = null;
$http->setDefaultCallback(function (EventHttpRequest $req) use (&$held): void {
	$held = $req;
});
$four = new EventHttpRequest(fn () => print("must not be called\n"));
$conn->makeRequest($four, EventHttpRequest::CMD_GET, '/four');
until($base, function () use (&$held) { return $held; });
$four->cancel();
$held->sendReply(200, 'OK');
settle($base);

// Inside its own callback.
$http->setDefaultCallback(fn ($req) => $req->sendReply(200, 'OK'));
$done = false;
$five = new EventHttpRequest(function (?EventHttpRequest $req) use (&$done): void {
	$req->cancel();
	echo strtok(outcome(fn () => $req->cancel()), ':'), "\n";
	$done = true;
});
$conn->makeRequest($five, EventHttpRequest::CMD_GET, '/five');
until($base, function () use (&$done) { return $done; });
settle($base);

// The connection is still of use.
$done = false;
$six = new EventHttpRequest(function (?EventHttpRequest $req) use (&$done): void {
	echo $req->getResponseCode(), "\n";
	$done = true;
});
$conn->makeRequest($six, EventHttpRequest::CMD_GET, '/six');
until($base, function () use (&$done) { return $done; });
?>
--EXPECT--
NULL
200
warning: EventHttpRequest::cancel(): EventHttpRequest: has been cancelled
NULL
200
