--TEST--
EventHttp::setMaxConnections(): who has had no request for the longest time makes room for who waits; who has one does not
--FILE--
<?php
require __DIR__ . '/../support/http.php';

pcntl_alarm(90);

$base = new EventBase();
$http = serve($base, function (EventHttpRequest $req) use (&$held): void {
	if ($req->getUri() === '/held') {
		$held = $req;
	} else {
		$req->sendReply(200, 'OK', 'served');
	}
});
$http->setHandshakeTimeout(0.2); // ticks are short, and there is no TLS
$http->setIdleTimeout(900); // a fifteenth is a minute
$http->setMaxConnections(4);
$spared = (new Client($base, $http))->get()->awaits('served');
$http->setIdleTimeout(20); // and here a little more than a second
$began = microtime(true);
$first = (new Client($base, $http))->get()->awaits('served');
$busy = (new Client($base, $http))->get('/held');
until($base, function () use (&$held) { return $held; });
$begun = (new Client($base, $http))->send('GET / HT');
$waiting = (new Client($base, $http))->get()->awaits('served');
until($base, fn () => $first->ended);
echo microtime(true) - $began < 15 ? 'the first has made room' : 'it took the idle time-out', $busy->ended || $begun->ended || $spared->ended ? ', and others' : '', "\n";
$held->sendReply(200, 'OK', 'served at last');
$busy->awaits('served at last');
$begun->send("TP/1.1\r\nHost: a\r\n\r\n")->awaits('served');
echo "the others are served\n";

// Where nobody waits, nobody has to go.
$waiting->received = '';
$over = false;
$timer = Event::timer($base, function () use (&$over): void {
	$over = true;
});
$timer->add(2);
until($base, function () use (&$over) { return $over; });
$waiting->get()->awaits('served');
echo "nobody had to go\n";
?>
--EXPECT--
the first has made room
the others are served
nobody had to go
