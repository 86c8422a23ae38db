--TEST--
EventHttp: who sends no request, or one without end, is sent away in time; who waits for a reply is not
--FILE--
<?php
require __DIR__ . '/../support/http.php';

pcntl_alarm(90);

$base = new EventBase();
$held = [];
$http = serve($base, function (EventHttpRequest $req) use (&$held): void {
	$held[$req->getUri()] = $req;
});

/** A client that says this; what it has been told in the end, which comes not too early. */
function ask(EventBase $base, EventHttp $http, string $begin, string $trickle): Closure
{
	$started = microtime(true);
	$client = (new Client($base, $http))->send($begin);
	$more = Event::timer($base, function () use ($client, $trickle, &$more): void {
		@fwrite($client->stream, $trickle);
		$more->add(0.05);
	});
	$trickle === '' || $more->add(0.05);
	settle($base); // it is accepted with the limits there are
	return function () use ($client, &$more, $started): string {
		$client->awaitsEnd();
		$more->free();
		$seconds = microtime(true) - $started;
		return ($client->received === '' ? 'nothing' : strtok($client->received, "\r")) . ($seconds >= 0.4 ? '' : ", after $seconds seconds");
	};
}

$http->setHeaderTimeout(0.4);
$http->setIdleTimeout(0.4);
$nothing = ask($base, $http, '', '');
$half = ask($base, $http, "GET / HTTP/1.1\r\nHost:", '');
$bytes = ask($base, $http, "GET / HTTP/1.1\r\nHost: a\r\nX: ", 'x');
$http->setTimeout(1);
$body = ask($base, $http, "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 9\r\n\r\nhalf", '');

// All of these are long over for who has a request in hand.
$http->setIdleTimeout(0.2);
$http->setHeaderTimeout(0.2);
$waits = (new Client($base, $http))->get('/held');
until($base, function () use (&$held) { return isset($held['/held']); });
$later = Event::timer($base, function () use (&$held): void {
	$held['/held']->sendReply(200, 'OK', 'at last');
});
$later->add(1.5);

$http->setIdleTimeout(0);
$silent = new Client($base, $http);
settle($base);
$speaks = Event::timer($base, fn () => $silent->get('/late'));
$speaks->add(1);

echo 'nothing at all: ', $nothing(), "\n";
echo 'half a head: ', $half(), "\n";
echo 'a byte now and then: ', $bytes(), "\n";
echo 'half a body: ', $body(), "\n";
echo $waits->awaits('at last')->status(), "\n";
$waits->awaitsEnd();
echo "and then nothing: ended\n";
until($base, function () use (&$held) { return isset($held['/late']); });
$held['/late']->sendReply(200, 'OK', 'taken');
echo $silent->awaits('taken')->status(), "\n";
?>
--EXPECT--
nothing at all: nothing
half a head: HTTP/1.1 408 Request Timeout
a byte now and then: HTTP/1.1 408 Request Timeout
half a body: HTTP/1.1 408 Request Timeout
HTTP/1.1 200 OK
and then nothing: ended
HTTP/1.1 200 OK
