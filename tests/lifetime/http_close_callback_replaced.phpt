--TEST--
The close callback: set again, from inside itself, with one that throws
--FILE--
<?php
require __DIR__ . '/../support/http.php';

$base = new EventBase();
$conns = [];
$http = serve($base, function (EventHttpRequest $req) use (&$conns): void {
	$conn = $req->getConnection();
	$conn->setCloseCallback(fn () => print("must not be called\n"));
	$conn->setCloseCallback(function (EventHttpConnection $conn): void {
		echo "second\n";
		outcome(fn () => $conn->setCloseCallback(fn () => print("must not be called\n")));
	});
	$conns[] = $conn;
	$req->sendReply(200, 'OK', buffer('body'));
});
fetch($base, $http);
settle($base);

// A connection that serves several requests keeps its callback.
$http->setDefaultCallback(function (EventHttpRequest $req): void {
	static $first = true;
	if ($first) {
		$first = false;
		$req->getConnection()->setCloseCallback(fn () => throw new DomainException('from the close callback'));
	}
	$req->sendReply(200, 'OK', buffer($req->getUri()));
});
$client = (new Client($base, $http))->get('/one')->awaits('/one');
$client->get('/two')->awaits('/two');
$client->close();
try {
	until($base, fn () => false, 5);
} catch (DomainException $e) {
	echo $e->getMessage(), "\n";
}
settle($base);
$http->setDefaultCallback(fn ($req) => $req->sendReply(200, 'OK', buffer("well\n")));
echo fetch($base, $http)->body();
?>
--EXPECT--
second
from the close callback
well
