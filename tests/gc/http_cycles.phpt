--TEST--
Servers, requests and clients in cycles are collected, and what is armed is not
--FILE--
<?php
require __DIR__ . '/../support/http.php';

/** Tells when it goes. */
final class Witness
{
	public static int $alive = 0;
	public mixed $cycle;

	public function __construct()
	{
		self::$alive++;
	}

	public function __destruct()
	{
		self::$alive--;
	}
}

// A server whose callbacks hold it, and its base.
$make = function (): void {
	$base = new EventBase();
	$http = new EventHttp($base);
	$witness = new Witness();
	$witness->cycle = [$base, $http, $witness];
	$http->setDefaultCallback(fn () => $witness, $witness);
	$http->setCallback('/', fn () => $witness, $witness);
	$http->bind('127.0.0.1', 0);
};
$make();
echo gc_collect_cycles() > 0 ? 'collected' : 'kept', ' ', Witness::$alive, "\n";

// While its base is held the server that is only bound, and held by its own callback, goes on.
$base = new EventBase();
$make = function (EventBase $base): int {
	$http = new EventHttp($base);
	$witness = new Witness();
	$http->setDefaultCallback(function (EventHttpRequest $req) use ($http, $witness): void {
		$req->sendReply(200, 'OK', buffer("still here\n"));
	});
	$http->bind('127.0.0.1', 0);
	return port_of($http);
};
$port = $make($base);
gc_collect_cycles();
echo (new Client($base, "tcp://127.0.0.1:$port"))->get('/', 'Connection: close')->awaitsEnd()->body();
echo Witness::$alive, "\n";
unset($base);
gc_collect_cycles();
echo Witness::$alive, "\n";

// A close callback that holds the connection and the request, streaming.
$base = new EventBase();
$http = serve($base, function (EventHttpRequest $req): void {
	$witness = new Witness();
	$conn = $req->getConnection();
	$witness->cycle = [$req, $conn, $req->getBufferEvent(), $req->getInputBuffer(), $witness];
	$conn->setCloseCallback(fn () => $witness->cycle, $witness);
	$req->sendReplyStart(200, 'OK');
	$req->sendReplyChunk(buffer('sign'));
});
$client = (new Client($base, $http))->get()->awaits('sign');
gc_collect_cycles();
echo Witness::$alive, "\n";
$client->close();
settle($base);
gc_collect_cycles();
echo Witness::$alive, "\n";

// The whole island with a connection open.
$client = (new Client($base, $http))->get()->awaits('sign');
echo Witness::$alive, "\n";
$stream = $client->stream;
unset($base, $http, $client);
gc_collect_cycles();
gc_collect_cycles();
echo Witness::$alive, "\n";

// A client's request and connection that hold each other: made, it is armed; not made, it is not.
$base = new EventBase();
$server = stream_socket_server('tcp://127.0.0.1:0');
$port = (int) explode(':', stream_socket_get_name($server, false))[1];
$make = function (bool $start) use ($base, $port): void {
	$conn = new EventHttpConnection($base, null, '127.0.0.1', $port);
	$witness = new Witness();
	$req = new EventHttpRequest(fn () => [$conn, $witness]);
	$witness->cycle = $req;
	$conn->setCloseCallback(fn () => $witness, $conn);
	if ($start) {
		$conn->makeRequest($req, EventHttpRequest::CMD_GET, '/');
	}
};
$make(false);
gc_collect_cycles();
echo Witness::$alive, "\n";
$make(true);
gc_collect_cycles();
echo Witness::$alive, "\n";
unset($base, $make);
gc_collect_cycles();
gc_collect_cycles();
echo Witness::$alive, "\n";
?>
--EXPECT--
collected 0
still here
1
0
1
0
1
0
0
1
0
