--TEST--
EventWebSocket::accept(): more ping intervals than libevent has common time-outs for, each of its own length
--FILE--
<?php
require __DIR__ . '/../support/websocket.php';

pcntl_alarm(90);
$base = new EventBase();
$interval = 1000;
$made = [];
$http = serve($base, function (EventHttpRequest $req) use (&$interval, &$made): void {
	$made[] = EventWebSocket::accept($req, ['ping_interval' => $interval++]);
});
for ($i = 0; $i < 300; $i++) {
	$client = new WebSocketClient($base, $http);
	$client->client->close();
}
echo count($made), " accepted\n";
$interval = 0.1;
echo (new WebSocketClient($base, $http))->awaits(), "\n";
?>
--EXPECT--
300 accepted
ping
