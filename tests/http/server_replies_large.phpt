--TEST--
EventHttp: bodies of all sizes arrive whole
--FILE--
<?php
require __DIR__ . '/../support/http.php';

$base = new EventBase();
$sizes = [0, 1, 1000, 16383, 16384, 65536, 1 << 20, 4 << 20];
$bodies = [];
foreach ($sizes as $size) {
	$bodies["/$size"] = $size ? substr(str_repeat(random_bytes(1021), intdiv($size, 1021) + 1), 0, $size) : '';
}
$http = serve($base, fn ($req) => $req->sendReply(200, 'OK', buffer($bodies[$req->getUri()])));

foreach ($bodies as $path => $body) {
	$client = fetch($base, $http, $path);
	if ($client->status() !== 'HTTP/1.1 200 OK' || $client->body() !== $body) {
		echo "wrong: $path\n", substr($client->received, 0, 200), "\n";
	}
}
echo "done\n";
?>
--EXPECT--
done
