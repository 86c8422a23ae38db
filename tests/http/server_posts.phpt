--TEST--
EventHttp: the body of a request, sent whole, in parts and in chunks
--FILE--
<?php
require __DIR__ . '/../support/http.php';

$base = new EventBase();
$http = serve($base, function (EventHttpRequest $req): void {
	$input = $req->getInputBuffer();
	$body = (string) $input->read($input->length);
	$req->sendReply(200, 'OK', buffer(strlen($body) . ' ' . md5($body) . "\n"));
});

$body = random_bytes(300000);
$answer = strlen($body) . ' ' . md5($body);

$client = new Client($base, $http);
$client->post('/', 'short')->awaits(md5('short'));
$client->post('/', '')->awaits('0 ' . md5(''));

stream_set_blocking($client->stream, true);
$client->send("POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 300000\r\n\r\n");
foreach (str_split($body, 50000) as $part) {
	$client->send($part);
	settle($base);
}
$client->awaits($answer);

$client->received = '';
$client->send("POST / HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n");
foreach (str_split($body, 50000) as $part) {
	$client->send(dechex(strlen($part)) . "\r\n$part\r\n");
	settle($base);
}
$client->send("0\r\n\r\n");
$client->awaits($answer);

$client->received = '';
$client->send("POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 4\r\nExpect: 100-continue\r\n\r\n");
$client->awaits('100 Continue');
$client->send('last')->awaits(md5('last'));
$client->close();
echo "done\n";
?>
--EXPECT--
done
