--TEST--
EventHttp::setStrict(false): a body that libevent keeps until all of it has come, up to setMaxBodySize()
--FILE--
<?php
require __DIR__ . '/../support/http.php';

$base = new EventBase();
$http = serve($base, function (EventHttpRequest $req): void {
	$req->sendReply(200, 'OK', md5($req->getInputBuffer()->pullup(-1)));
});
$http->setStrict(false);
$http->setMaxBodySize(1 << 20);
foreach ([100_000, 300_000, 1 << 20, (1 << 20) + 1] as $length) {
	$body = str_repeat('0123456789', intdiv($length, 10) + 1);
	$body = substr($body, 0, $length);
	$client = new Client($base, $http);
	$client->send("POST / HTTP/1.1\r\nHost: a\r\nConnection: close\r\nContent-Length: $length\r\n\r\n");
	foreach (str_split($body, 50_000) as $piece) {
		$client->ended || @$client->send($piece);
		settle($base);
	}
	$client->awaitsEnd();
	echo $length, ': ', strtok($client->received, "\r"), ', ', str_ends_with($client->received, md5($body)) ? 'whole' : 'not whole', "\n";
}

// A chunk is kept as well, until all of it has come.
$client = new Client($base, $http);
$client->send("POST / HTTP/1.1\r\nHost: a\r\nConnection: close\r\nTransfer-Encoding: chunked\r\n\r\n");
foreach (['400', '7a120'] as $size) {
	$client->send("$size\r\n");
	foreach (str_split(str_repeat('x', hexdec($size)), 50_000) as $piece) {
		$client->send($piece);
		settle($base);
	}
	$client->send("\r\n");
}
$client->send("0\r\n\r\n")->awaitsEnd();
echo 'chunks: ', strtok($client->received, "\r"), ', ', str_ends_with($client->received, md5(str_repeat('x', 0x400 + 0x7a120))) ? 'whole' : 'not whole', "\n";
?>
--EXPECT--
100000: HTTP/1.1 200 OK, whole
300000: HTTP/1.1 200 OK, whole
1048576: HTTP/1.1 200 OK, whole
1048577: HTTP/1.1 413 Request Entity Too Large, not whole
chunks: HTTP/1.1 200 OK, whole
