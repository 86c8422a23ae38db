--TEST--
EventHttp::drain(): who comes while other callbacks run is accepted before the socket is closed, but a flood is no reason to stay
--FILE--
<?php
require __DIR__ . '/../support/http.php';

$base = new EventBase();
$http = serve($base, fn (EventHttpRequest $request) => $request->sendReply(200, 'OK'));

$late = null;
$other = Event::timer($base, function () use ($base, $http, &$late): void {
	$late = (new Client($base, $http))->get('/');
});
$other->add(0);
$http->drain(30, function (): void {
	echo "drained\n";
});
$base->loop(EventBase::LOOP_ONCE);
$late->awaitsEnd();
echo preg_match('~^HTTP/1.1 200 .*Connection: close~s', $late->received), "\n";
$base->loop();

echo "-- a flood --\n";
$http->bind('127.0.0.1', 0);
$turns = 0;
$clients = [];
$flood = Event::timer($base, function () use ($base, $http, &$flood, &$clients, &$turns): void {
	if ($http->getBoundAddresses()) {
		$turns++;
		$clients[] = new Client($base, $http);
		$flood->add(0);
	}
});
$flood->add(0);
$http->drain(0, function () use (&$turns): void {
	echo 'drained', $turns < 300 ? '' : " after $turns turns", "\n";
});
$base->loop();
?>
--EXPECT--
drained
1
-- a flood --
drained
