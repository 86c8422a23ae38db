--TEST--
EventHttp: who sends no request, or one without end, is sent away in time; who waits for a reply is not
--FILE--
<?php
require __DIR__ . '/../support/http.php';

pcntl_alarm(90);

$base = new EventBase();
$http = serve($base, function (EventHttpRequest $req) use (&$held): void {
	$held = $req;
});

/** The seconds that pass until a client is sent away, and what it has been told. */
function ask(EventBase $base, EventHttp $http, string $begin, string $trickle): string
{
	$client = (new Client($base, $http))->send($begin);
	$more = Event::timer($base, function () use ($client, $trickle, &$more): void {
		@fwrite($client->stream, $trickle);
		$more->add(0.05);
	});
	$trickle === '' || $more->add(0.05);
	$started = microtime(true);
	$client->awaitsEnd();
	$more->free();
	$seconds = microtime(true) - $started;
	return ($client->received === '' ? 'nothing' : strtok($client->received, "\r")) . ($seconds >= 0.4 ? '' : ", after $seconds seconds");
}

$http->setHeaderTimeout(0.4);
$http->setIdleTimeout(0.4);
echo 'nothing at all: ', ask($base, $http, '', ''), "\n";
echo 'half a head: ', ask($base, $http, "GET / HTTP/1.1\r\nHost:", ''), "\n";
echo 'a byte now and then: ', ask($base, $http, "GET / HTTP/1.1\r\nHost: a\r\nX: ", 'x'), "\n";
$http->setTimeout(1);
echo 'half a body: ', ask($base, $http, "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 9\r\n\r\nhalf", ''), "\n";

// All of these are long over for who has a request in hand.
$http->setIdleTimeout(0.2);
$http->setHeaderTimeout(0.2);
$client = (new Client($base, $http))->get();
$later = Event::timer($base, function () use (&$held): void {
	$held->sendReply(200, 'OK', 'at last');
});
$later->add(1.5);
echo $client->awaits('at last')->status(), "\n";
$client->awaitsEnd();
echo "and then nothing: ended\n";

$http->setIdleTimeout(0);
$held = null;
$client = new Client($base, $http);
$later = Event::timer($base, fn () => $client->get());
$later->add(1);
until($base, function () use (&$held) { return $held; });
$held->sendReply(200, 'OK', 'taken');
echo $client->awaits('taken')->status(), "\n";
?>
--EXPECT--
nothing at all: nothing
half a head: HTTP/1.1 408 Request Timeout
a byte now and then: HTTP/1.1 408 Request Timeout
half a body: HTTP/1.1 408 Request Timeout
HTTP/1.1 200 OK
and then nothing: ended
HTTP/1.1 200 OK
