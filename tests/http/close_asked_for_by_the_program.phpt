--TEST--
EventHttpRequest: a program that puts "Connection: close" among the input headers has the connection end with the reply that says so
--FILE--
<?php
require __DIR__ . '/../support/http_talk.php';

pcntl_alarm(90);

$base = new EventBase();
$served = 0;
$http = serve($base, function (EventHttpRequest $req) use (&$served): void {
	$served++;
	$req->addHeader('Connection', 'close', EventHttpRequest::INPUT_HEADER);
	$req->sendReply(200, 'OK', 'x');
});
$request = "GET / HTTP/1.1\r\nHost: a\r\n\r\n";
foreach ([$request, $request . $request] as $bytes) {
	$served = 0;
	$said = talk($base, $http, $bytes);
	echo statuses($said), ', ', substr_count($said, 'Connection: close'), ', ', $served, "\n";
}
?>
--EXPECT--
200, 1, 1
200, 1, 1
