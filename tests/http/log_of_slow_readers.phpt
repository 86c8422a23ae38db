--TEST--
EventHttp::setLogCallback(): a client that does not take its reply, and requests that libevent reads
--FILE--
<?php
require __DIR__ . '/../support/http.php';

show_warnings();
pcntl_alarm(90);
$base = new EventBase();
$http = serve($base, fn (EventHttpRequest $req) => $req->sendReply(200, 'OK', str_repeat('x', match ($req->getUri()) { '/large' => 1 << 24, '/middle' => 1 << 17, default => 5 })));
$told = [];
$http->setLogCallback(function (array $entry) use (&$told): void { $told[] = $entry; });

function show(): void
{
	global $base, $told;
	until($base, function () use (&$told) { return $told; });
	settle($base);
	foreach ($told as $entry) {
		echo "$entry[method] $entry[target] $entry[version] $entry[host] $entry[agent]: $entry[status] $entry[ended], $entry[received] bytes in, ",
			$entry['sent'] > ($entry['target'] === '/large' ? 1 << 24 : 1 << 17) ? 'all' : ($entry['sent'] > 0 ? 'some' : 'none'), " out\n";
	}
	$told = [];
}

$http->setTimeout(1);
$client = stream_socket_client('tcp://127.0.0.1:' . port_of($http));
fwrite($client, "GET /large HTTP/1.1\r\nHost: a\r\n\r\n");
show();
echo $http->getStats()['overdue'], " overdue\n";
fclose($client);

echo "-- libevent reads\n";
$http->setTimeout(0);
$http->setStrict(false);
$client = (new Client($base, $http))->get('/small', 'User-Agent: some one')->awaits('xxxxx');
show();
$client->get('/middle', 'Connection: close')->awaitsEnd();
show();
(new Client($base, $http))->send("HEAD / HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\n\r\n12")->awaits('400');
show();
?>
--EXPECT--
GET /large 1.1 a : 200 timeout, 32 bytes in, some out
1 overdue
-- libevent reads
GET /small 1.1 localhost some one: 200 replied, 62 bytes in, some out
GET /middle 1.1 localhost : 200 replied, 60 bytes in, all out
HEAD / 1.1 a : 400 refused, 49 bytes in, some out
