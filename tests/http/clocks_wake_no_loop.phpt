--TEST--
EventHttp: the clocks of connections do not return from LOOP_ONCE, but what they bring about does
--FILE--
<?php
require __DIR__ . '/../support/http.php';

pcntl_alarm(90);

// A short limit, so that the clocks tick every 50 ms.
$base = new EventBase();
$http = serve($base, function (EventHttpRequest $req) use (&$held): void {
	$held = $req;
});
$http->setHeaderTimeout(0.2);
$waits = (new Client($base, $http))->get();
until($base, function () use (&$held) { return $held; });
$held->getConnection()->setCloseCallback(function () use (&$closed): void {
	$closed = true;
});
echo 'while one waits for a reply: ', wakes($base, 0.5), "\n";

// With nothing else to wake the loop, each pass is the end of something.
$http->setIdleTimeout(0.2);
$silent = stream_socket_client('tcp://127.0.0.1:' . port_of($http));
stream_set_blocking($silent, false);
for ($passes = 0; fread($silent, 1) === '' && !feof($silent); $passes++) {
	$base->loop(EventBase::LOOP_ONCE);
}
echo "until one that says nothing has been sent away: $passes\n";
var_dump($closed);
$held->sendReply(200, 'OK', 'at last');
echo $waits->awaits('at last')->status(), "\n";
?>
--EXPECT--
while one waits for a reply: 0
until one that says nothing has been sent away: 2
NULL
HTTP/1.1 200 OK
