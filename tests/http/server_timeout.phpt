--TEST--
EventHttp: a client that says nothing is sent away
--FILE--
<?php
require __DIR__ . '/../support/http.php';

$base = new EventBase();
$http = serve($base, function (EventHttpRequest $req): void {
	$req->getConnection()->setCloseCallback(fn () => print("closed\n"));
	$req->sendReply(200, 'OK', buffer('served'));
});
$http->setTimeout(1);

$silent = new Client($base, $http);
$served = (new Client($base, $http))->get()->awaits('served');
until($base, fn () => $silent->ended && $served->ended);
echo "both ended\n";
?>
--EXPECT--
closed
both ended
