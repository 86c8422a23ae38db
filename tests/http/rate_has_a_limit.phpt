--TEST--
EventHttp::setMinRate(): who sends a body or takes a reply too slowly is sent away; who waits for PHP is not
--EXTENSIONS--
event
sockets
--FILE--
<?php
require __DIR__ . '/../support/http.php';

pcntl_alarm(90);

$base = new EventBase();
$large = str_repeat('0123456789abcdef', 1 << 21); // 32 MiB: more than the kernel takes
$http = serve($base, function (EventHttpRequest $req) use (&$held): void {
	match ($req->getUri()) {
		'/large' => send_large($req),
		'/held' => $held = $req,
		default => $req->sendReply(200, 'OK', 'taken'),
	};
});
$http->setMinRate(1000, 0.5);

function send_large(EventHttpRequest $req): void
{
	$req->getConnection()->setCloseCallback(function (): void {
		$GLOBALS['cut'] = true;
	});
	$req->sendReply(200, 'OK', $GLOBALS['large']);
}

/** Send $piece every now and then until there is an answer: its status. */
function send_slowly(string $piece, int $length): string
{
	global $base, $http;
	$client = (new Client($base, $http))->send("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: $length\r\n\r\n");
	$more = Event::timer($base, function () use ($client, $piece, &$more): void {
		@fwrite($client->stream, $piece);
		$more->add(0.05);
	});
	$more->add(0.05);
	until($base, fn () => str_contains($client->received, "\r\n\r\n"));
	$more->free();
	return $client->status();
}
echo 'a body, 20 bytes a second: ', send_slowly('x', 1000), "\n";
echo 'a body, 20 thousand a second: ', send_slowly(str_repeat('x', 1000), 20000), "\n";

/** Take so much every now and then until the server ends it, or it has been enough. */
function take_slowly(int $piece, int $enough = PHP_INT_MAX, int $room = 8192): string
{
	global $base, $http, $cut;
	$cut = false;
	$socket = socket_create(AF_INET, SOCK_STREAM, 0);
	socket_set_option($socket, SOL_SOCKET, SO_RCVBUF, $room); // else its system takes more at once than the limits here
	socket_connect($socket, '127.0.0.1', port_of($http));
	$client = socket_export_stream($socket);
	fwrite($client, "GET /large HTTP/1.1\r\nHost: a\r\n\r\n");
	stream_set_blocking($client, false);
	$taken = 0;
	$more = Event::timer($base, function () use ($client, &$taken, $piece, &$more): void {
		for ($want = $piece; $want > 0 && ($bytes = (string) fread($client, $want)) !== ''; $want -= strlen($bytes)) {
			$taken += strlen($bytes);
		}
		$more->add(0.05);
	});
	$more->add(0.05);
	until($base, function () use (&$taken, &$cut, $enough) { return $cut || $taken >= $enough; });
	$more->free();
	$how = $cut ? 'cut off' : 'not cut off';
	fclose($client);
	until($base, function () use (&$cut) { return $cut; });
	return $how;
}
$http->setMinRate(1000000, 0.5);
echo 'a reply, nothing of it: ', take_slowly(0), "\n";
echo 'a reply, 2 thousand bytes a second: ', take_slowly(100), "\n";
// The kernel takes more of it in leaps that last longer than the grace: what counts is what the client takes.
$http->setMinRate(20000, 0.5);
echo 'a reply, 80 thousand a second: ', take_slowly(4000, 120000), "\n";
// Most of it has yet to leave for the kernel, and counts when the client takes it.
$http->setMinRate(500000, 0.5);
echo 'a reply, 8 million a second: ', take_slowly(400000, 12000000, 1 << 20), "\n";

// PHP is slow, and so is not the client.
$http->setMinRate(1 << 30, 0.2);
$client = (new Client($base, $http))->get('/held');
until($base, function () use (&$held) { return $held; });
$pieces = 4;
$next = Event::timer($base, function () use (&$held, &$pieces, &$next): void {
	$pieces === 4 && $held->sendReplyStart(200, 'OK');
	$pieces > 0 ? $held->sendReplyChunk("piece $pieces") : $held->sendReplyEnd();
	$pieces-- > 0 && $next->add(0.15);
});
$next->add(0.5);
$client->awaits("0\r\n\r\n");
echo 'a long poll, and a stream of pieces: ', $client->status(), "\n";
?>
--EXPECT--
a body, 20 bytes a second: HTTP/1.1 408 Request Timeout
a body, 20 thousand a second: HTTP/1.1 200 OK
a reply, nothing of it: cut off
a reply, 2 thousand bytes a second: cut off
a reply, 80 thousand a second: not cut off
a reply, 8 million a second: not cut off
a long poll, and a stream of pieces: HTTP/1.1 200 OK
