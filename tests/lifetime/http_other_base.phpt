--TEST--
A server's callback runs the loop of another base
--FILE--
<?php
require __DIR__ . '/../support/http.php';

$base = new EventBase();
$other = new EventBase();
$backend = serve($other, fn ($req) => $req->sendReply(200, 'OK', buffer('from the backend')));
$http = serve($base, function (EventHttpRequest $req) use ($base, $other, $backend): void {
	echo strtok(outcome(fn () => $base->loop()), ':'), "\n";
	$conn = new EventHttpConnection($other, null, '127.0.0.1', port_of($backend));
	$done = false;
	$conn->makeRequest(new EventHttpRequest(function (?EventHttpRequest $answer) use (&$done, $req): void {
		$req->sendReply(200, 'OK', $answer->getInputBuffer());
		$done = true;
	}), EventHttpRequest::CMD_GET, '/');
	until($other, function () use (&$done) { return $done; });
});
echo fetch($base, $http)->body(), "\n";
?>
--EXPECT--
Error
from the backend
