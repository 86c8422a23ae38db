--TEST--
EventHttp::setConnectionCallback(): whom it gets, who is refused, and what else it may do: throw, replace itself, free the server
--FILE--
<?php
require __DIR__ . '/../support/http.php';

$base = new EventBase();
$reply = fn (EventHttpRequest $req) => $req->sendReply(200, 'OK', "{$req->getMethod()}\n");
$http = serve($base, $reply);

/** Connects, and asks for something: the status, or nothing. */
function ask(EventHttp $to, string ...$headers): string
{
	global $base;
	$client = (new Client($base, $to))->get('/', 'Connection: close', ...$headers);
	until($base, fn () => $client->ended);
	return $client->received === '' ? 'nothing' : substr($client->status(), 9, 3);
}

echo "-- once for each connection, with its peer\n";
$called = 0;
$http->setConnectionCallback(function (EventHttpConnection $connection, string $data) use (&$called, &$peer): void {
	$called++;
	$connection->getPeer($address, $port);
	$peer = "$address:$port $data";
}, 'data');
$client = (new Client($base, $http))->get()->awaits('GET')->get()->awaits("GET\nHTTP/1.1 200 OK");
var_dump($called, $peer === stream_socket_get_name($client->stream, false) . ' data');
$client->close();

echo "-- only false refuses\n";
foreach ([true, null, 0, '', [], false] as $answer) {
	$http->setConnectionCallback(fn () => $answer);
	echo json_encode($answer), ' ', ask($http), "\n";
}
echo "-- not strict: ";
$http->setStrict(false);
echo ask($http), ', ';
$http->setConnectionCallback(fn () => true);
echo ask($http), "\n";
$http->setStrict(true);

echo "-- what is refused is told of, and not kept\n";
$http->setConnectionCallback(function (EventHttpConnection $connection): bool {
	$connection->setCloseCallback(fn () => print("closed\n"));
	return false;
});
echo ask($http), "\n";
var_dump($http->getStats()['connections']);

echo "-- its limits can be set there\n";
$http->setConnectionCallback(fn (EventHttpConnection $connection) => $connection->setMaxBodySize(1));
$client = (new Client($base, $http))->post('/', 'abc', 'Connection: close')->awaitsEnd();
echo $client->status(), "\n";

echo "-- it replaces itself, and removes itself\n";
$http->setConnectionCallback(function () use ($http): bool {
	$http->setConnectionCallback(function () use ($http): bool {
		$http->setConnectionCallback(null);
		gc_collect_cycles();
		return false;
	});
	gc_collect_cycles();
	return true;
});
echo ask($http), ', ', ask($http), ', ', ask($http), "\n";

echo "-- those beyond the limit are turned away without it\n";
$called = 0;
$http->setMaxConnections(1, false);
$http->setConnectionCallback(function () use (&$called): void {
	$called++;
});
$one = (new Client($base, $http))->get()->awaits('GET');
echo ask($http), ", called $called\n";
$one->close();
$http->setMaxConnections(0);
until($base, fn () => $http->getStats()['connections'] === 0);

echo "-- it throws\n";
$http->setConnectionCallback(function () use (&$called): void {
	$called++;
	throw new Exception("thrown");
});
$called = 0;
$clients = [(new Client($base, $http))->get(), (new Client($base, $http))->get()];
$thrown = 0;
$ended = function () use ($clients): bool {
	return $clients[0]->ended && $clients[1]->ended;
};
while (!$ended()) {
	$thrown += outcome(fn () => $base->loop(EventBase::LOOP_ONCE)) === 'Exception: thrown';
}
var_dump($thrown > 0 && $called === $thrown, $clients[0]->received . $clients[1]->received);

echo "-- arguments\n";
echo outcome(fn () => $http->setConnectionCallback('no_such_function')), "\n";

echo "-- it frees the server\n";
foreach ([true, false] as $answer) {
	$http = serve($base, $reply);
	$port = port_of($http);
	$http->setConnectionCallback(function () use (&$http, $answer): bool {
		$http = null;
		return $answer;
	});
	$client = (new Client($base, "tcp://127.0.0.1:$port"))->get();
	until($base, fn () => $client->ended);
	var_dump($client->received);
}

echo "-- it frees the base\n";
foreach ([true, false] as $answer) {
	$other = new EventBase();
	$http = serve($other, $reply);
	$http->setConnectionCallback(function () use ($other, $answer): bool {
		$other->free();
		return $answer;
	});
	$client = stream_socket_client('tcp://127.0.0.1:' . port_of($http));
	fwrite($client, "GET / HTTP/1.1\r\nHost: a\r\n\r\n");
	$other->loop();
	var_dump(stream_get_contents($client));
}

echo "-- it is collected\n";
(function (): void {
	$base = new EventBase();
	$http = serve($base, fn () => null);
	$guard = new class {
		public function __destruct()
		{
			echo "gone\n";
		}
	};
	$http->setConnectionCallback(fn () => [$base, $http], $guard);
})();
gc_collect_cycles();
echo "-- the end, while a connection waits to be asked about\n";
$http = serve($base, $reply);
$http->setConnectionCallback(fn () => false);
$client = new Client($base, $http);
?>
--EXPECT--
-- once for each connection, with its peer
int(1)
bool(true)
-- only false refuses
true 200
null 200
0 200
"" 200
[] 200
false nothing
-- not strict: nothing, 200
-- what is refused is told of, and not kept
closed
nothing
int(0)
-- its limits can be set there
HTTP/1.1 413 Content Too Large
-- it replaces itself, and removes itself
200, nothing, 200
-- those beyond the limit are turned away without it
503, called 1
-- it throws
bool(true)
string(0) ""
-- arguments
TypeError: EventHttp::setConnectionCallback(): Argument #1 ($cb) must be a valid callback or null, function "no_such_function" not found or invalid function name
-- it frees the server
string(0) ""
string(0) ""
-- it frees the base
string(0) ""
string(0) ""
-- it is collected
gone
-- the end, while a connection waits to be asked about
