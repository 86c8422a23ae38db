--TEST--
EventHttpRequest::upgrade(): 101, or 200 to a CONNECT, and the connection is the program's
--FILE--
<?php
require __DIR__ . '/../support/http.php';

show_warnings();
pcntl_alarm(90);
$base = new EventBase();
$taken = [];
$close = function (EventHttpConnection $conn, string $who) use (&$taken): void {
	echo "$who: closed\n";
	unset($taken[$who]);
};
$http = serve($base, function (EventHttpRequest $req) use (&$taken, $close): void {
	$who = $req->getUri();
	if ($who === '/before') {
		$req->sendReply(200, 'OK', 'the reply before');
		return;
	}
	$req->getConnection()->setCloseCallback($close, $who);
	$req->addHeader('X-Added', 'before', EventHttpRequest::OUTPUT_HEADER);
	$req->addHeader('Connection', 'close', EventHttpRequest::OUTPUT_HEADER);
	$bev = $req->upgrade('echo/2', ['X-Given' => 'with it', 'Content-Length' => '0']);
	$bev->setCallbacks(
		fn (EventBufferEvent $bev) => $bev->write('<' . $bev->read(1000) . '>'),
		null,
		fn (EventBufferEvent $bev, int $what) => print("$who: " . ($what & EventBufferEvent::EOF ? 'EOF' : $what) . "\n"),
	);
	$bev->enable(Event::READ);
	$taken[$who] = $bev;
	$req->sendReply(200, 'OK', 'never sent');
});
$http->setAllowedMethods(EventHttpRequest::CMD_GET | EventHttpRequest::CMD_CONNECT);
// None of these is for who has taken over.
$http->setTimeout(1);
$http->setIdleTimeout(0.2);
$http->setHeaderTimeout(0.2);

$ask = ['Connection: keep-alive, Upgrade', 'Upgrade: other, Echo/2'];

echo "-- a reply before it, and bytes behind it\n";
$client = (new Client($base, $http))->get('/before')->get('/plain', ...$ask)->send('early')->awaits('<early>');
echo $client->text(), "\n";
$client->received = '';
$wait = Event::timer($base, fn () => $client->send('late'));
$wait->add(1.5);
echo $client->awaits('<late>')->received, "\n";
$client->close();
until($base, function () use (&$taken): bool { return !$taken; });

echo "-- CONNECT\n";
foreach (['1.1', '1.0'] as $version) {
	$client = (new Client($base, $http))->send("CONNECT a.test:1 HTTP/$version\r\nHost: a.test:1\r\n\r\nearly")->awaits('<early>');
	echo $client->text(), "\n";
	$client->close();
	until($base, function () use (&$taken): bool { return !$taken; });
}

echo "-- the program ends it\n";
$client = (new Client($base, $http))->get('/end', ...$ask)->send('early')->awaits('<early>');
unset($taken['/end']);
$client->awaitsEnd();
?>
--EXPECT--
-- a reply before it, and bytes behind it
warning: EventHttpRequest::sendReply(): The connection belongs to its buffer event's callbacks
HTTP/1.1 200 OK
Content-Type: text/html; charset=UTF-8
Content-Length: 16

the reply beforeHTTP/1.1 101 Switching Protocols
X-Added: before
X-Given: with it
Upgrade: echo/2
Connection: Upgrade

<early>
<late>
/plain: EOF
/plain: closed
-- CONNECT
warning: EventHttpRequest::sendReply(): The connection belongs to its buffer event's callbacks
HTTP/1.1 200 OK
X-Added: before
X-Given: with it

<early>
a.test:1: EOF
a.test:1: closed
warning: EventHttpRequest::sendReply(): The connection belongs to its buffer event's callbacks
HTTP/1.0 200 OK
X-Added: before
X-Given: with it

<early>
a.test:1: EOF
a.test:1: closed
-- the program ends it
warning: EventHttpRequest::sendReply(): The connection belongs to its buffer event's callbacks
/end: closed
