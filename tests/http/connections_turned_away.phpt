--TEST--
EventHttp::setMaxConnections() with $wait false: others get 503, and do not take part in what is served
--FILE--
<?php
require __DIR__ . '/../support/http.php';

pcntl_alarm(90);

$base = new EventBase();
$called = 0;
$http = serve($base, function (EventHttpRequest $req) use (&$called, &$taken, $base): void {
	$called++;
	if ($req->getUri() === '/taken') {
		$taken = $req->getBufferEvent();
		$taken->setCallbacks(fn () => null, null, fn () => null);
		$taken->enable(Event::READ);
		return;
	}
	$req->sendReply(200, 'OK', 'served');
});
$http->setMaxConnections(2, false);

$first = (new Client($base, $http))->get()->awaits('served');
$second = (new Client($base, $http))->get('/taken');
until($base, function () use (&$taken) { return $taken; });
echo "$called called\n";

// It is no matter whether they have said what they want.
for ($i = 0; $i < 20; $i++) {
	$client = new Client($base, $http);
	$i % 2 ? $client->get() : null;
	$away[] = $client;
}
until($base, fn () => array_reduce($away, fn (bool $all, Client $each) => $all && $each->ended, true));
echo "$called called\n", count(array_unique(array_column($away, 'received'))), ' kind of reply: ', $away[0]->text();

// A connection that was taken over counts until it ends.
$second->close();
$taken->free();
settle($base);
$third = (new Client($base, $http))->get()->awaits('served');
echo $third->status(), "\n";
echo (new Client($base, $http))->awaitsEnd()->status(), "\n";
$http->setMaxConnections(-1, false);
echo (new Client($base, $http))->get()->awaits('served')->status(), "\n";
echo "$called called\n";

// The server may go while some are on their way in.
$http->setMaxConnections(1, false);
$late = [new Client($base, $http), new Client($base, $http)];
$base->loop(EventBase::LOOP_NONBLOCK);
unset($http);
until($base, fn () => $late[0]->ended && $late[1]->ended);
echo "gone\n";
?>
--EXPECT--
2 called
2 called
1 kind of reply: HTTP/1.1 503 Service Unavailable
Connection: close
Content-Length: 0

HTTP/1.1 200 OK
HTTP/1.1 503 Service Unavailable
HTTP/1.1 200 OK
4 called
gone
