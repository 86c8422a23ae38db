--TEST--
EventHttp: a callback throws before and after its reply
--FILE--
<?php
require __DIR__ . '/../support/http.php';

$base = new EventBase();
$http = serve($base, function (EventHttpRequest $req): void {
	if ($req->getUri() === '/after') {
		$req->sendReply(200, 'OK', buffer('recorded'));
	}
	if ($req->getUri() === '/stream') {
		$req->sendReplyStart(200, 'OK');
		$req->sendReplyChunk(buffer('recorded'));
	}
	throw new DomainException("in {$req->getUri()}");
});

foreach (['/before', '/after', '/stream'] as $path) {
	$client = (new Client($base, $http))->get($path);
	try {
		$client->awaitsEnd();
	} catch (DomainException $e) {
		echo get_class($e), ' ', $e->getMessage(), "\n";
	}
	$client->awaits($path === '/before' ? '500' : 'recorded');
	echo $client->status(), "\n";
	$client->close();
}

// The server still serves.
$http->setDefaultCallback(fn ($req) => $req->sendReply(200, 'OK', buffer("well\n")));
echo fetch($base, $http)->body();
?>
--EXPECTF--
DomainException in /before
HTTP/1.1 500 %s
DomainException in /after
HTTP/1.1 200 OK
DomainException in /stream
HTTP/1.1 200 OK
well
