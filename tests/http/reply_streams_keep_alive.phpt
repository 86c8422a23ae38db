--TEST--
EventHttpRequest: a client of HTTP/1.0 that would keep the connection gets a stream that its end ends
--FILE--
<?php
require __DIR__ . '/../support/http.php';

$base = new EventBase();
$http = serve($base, function (EventHttpRequest $req): void {
	$req->sendReplyStart(200, 'OK');
	$req->sendReplyChunk(buffer('one'));
	$req->sendReplyChunk(buffer('two'));
	$req->sendReplyEnd();
});
foreach (['keep-alive', 'Keep-Alive'] as $wish) {
	echo (new Client($base, $http))->send("GET / HTTP/1.0\r\nConnection: $wish\r\n\r\n")->awaitsEnd()->text(), "\n";
}
?>
--EXPECT--
HTTP/1.0 200 OK
Content-Type: text/html; charset=UTF-8

onetwo
HTTP/1.0 200 OK
Content-Type: text/html; charset=UTF-8

onetwo
