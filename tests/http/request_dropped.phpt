--TEST--
EventHttp: a request that is let go of unanswered gets 500 and a warning
--FILE--
<?php
require __DIR__ . '/../support/http.php';

$base = new EventBase();
$http = serve($base, function (EventHttpRequest $req): void {});

set_error_handler(function (int $level, string $message): bool {
	echo $level === E_WARNING ? 'Warning' : $level, "\n";
	return true;
});
echo fetch($base, $http)->status(), "\n";

// Views of the connection and of buffers do not count as holding it.
$kept = [];
$http->setDefaultCallback(function (EventHttpRequest $req) use (&$kept): void {
	$kept = [$req->getConnection(), $req->getInputBuffer(), $req->getOutputBuffer()];
});
echo fetch($base, $http)->status(), "\n";

// free() is the same as dropping it.
$http->setDefaultCallback(function (EventHttpRequest $req) use (&$kept): void {
	$kept = $req;
	$req->free();
	$req->free();
	echo strtok(outcome(fn () => $req->getUri()), ':'), "\n";
});
echo fetch($base, $http)->status(), "\n";

// Later.
$held = null;
$http->setDefaultCallback(function (EventHttpRequest $req) use (&$held): void {
	$held = $req;
});
$client = (new Client($base, $http))->get('/', 'Connection: close');
until($base, function () use (&$held) { return $held; });
$held = null;
echo $client->awaitsEnd()->status(), "\n";

// In a cycle.
$http->setDefaultCallback(function (EventHttpRequest $req) use (&$called): void {
	$cycle = new stdClass();
	$cycle->cycle = $cycle;
	$cycle->req = $req;
	$called = true;
});
$client = (new Client($base, $http))->get('/', 'Connection: close');
until($base, function () use (&$called) { return $called; });
gc_collect_cycles();
echo $client->awaitsEnd()->status(), "\n";
?>
--EXPECTF--
Warning
HTTP/1.1 500 %s
Warning
HTTP/1.1 500 %s
Warning
Error
HTTP/1.1 500 %s
Warning
HTTP/1.1 500 %s
Warning
HTTP/1.1 500 %s
