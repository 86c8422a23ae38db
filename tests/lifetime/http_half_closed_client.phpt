--TEST--
A client that has half-closed gets the answer that was made in the callback
--FILE--
<?php
require __DIR__ . '/../support/http.php';

$base = new EventBase();
$http = serve($base, function (EventHttpRequest $req) use (&$closed): void {
	$req->getConnection()->setCloseCallback(function () use (&$closed): void {
		$closed++;
	});
	$req->sendReply(200, 'OK', buffer("answer\n"));
});
$client = (new Client($base, $http))->get();
$client->halfClose();
echo $client->awaitsEnd()->body();

// As printf '...' | nc does, with all of it there before the server looks.
$client = (new Client($base, $http))->send("GET / HTTP/1.0\r\n\r\n");
$client->halfClose();
echo $client->awaitsEnd()->body();
settle($base);
var_dump($closed);
?>
--EXPECT--
answer
answer
int(2)
