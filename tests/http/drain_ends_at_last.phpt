--TEST--
EventHttp::drain(): what is left after the time-out is ended, close callbacks first, streams and connections taken over too
--FILE--
<?php
require __DIR__ . '/../support/http.php';

foreach ([0, 0.3] as $timeout) {
	$base = new EventBase();
	$kept = [];
	$http = serve($base, function (EventHttpRequest $request) use (&$kept): void {
		$uri = $request->getUri();
		$connection = $request->getConnection();
		$connection->setCloseCallback(function () use ($uri): void {
			echo "$uri closed\n";
		});
		if ($uri === '/stream') {
			$request->sendReplyStart(200, 'OK');
		} elseif ($uri === '/taken') {
			$request->getBufferEvent()->enable(Event::READ);
		}
		$kept[$uri] = [$request, $connection];
	});
	$clients = [];
	foreach (['/held', '/stream', '/taken'] as $uri) {
		$clients[] = (new Client($base, $http))->get($uri);
		until($base, function () use (&$kept, $uri) { return isset($kept[$uri]); });
	}
	$begun = (new Client($base, $http))->send("GET / HTTP/1.1\r\n");
	$calls = 0;
	$http->drain(5, function (): void {
		echo "replaced: never called\n";
	});
	$http->drain($timeout, function () use (&$calls): void {
		echo 'done ', ++$calls, "\n";
	});
	$base->loop();
	foreach ([...$clients, $begun] as $client) {
		echo (int) $client->ended;
	}
	echo "\n";
	$base->loop(EventBase::LOOP_NONBLOCK);
}

echo "-- nothing to wait for --\n";
$http->drain(1, function (): void {
	echo "done\n";
});
echo "not yet\n";
$base->loop();
$http->bind('127.0.0.1', 0);
$http->drain(-1);
$base->loop();
var_dump($http->getBoundAddresses());

echo "-- close --\n";
$http->bind('127.0.0.1', 0);
$port = port_of($http);
$client = (new Client($base, $http));
$client->get('/held');
until($base, function () use (&$kept) { return isset($kept['/held']) && !is_null($kept['/held'][1]); });
$http->close();
$http->close();
var_dump($http->getBoundAddresses(), @stream_socket_client("tcp://127.0.0.1:$port"));
?>
--EXPECT--
/taken closed
/stream closed
/held closed
done 1
1111
/taken closed
/stream closed
/held closed
done 1
1111
-- nothing to wait for --
not yet
done
array(0) {
}
-- close --
array(0) {
}
bool(false)
