--TEST--
EventHttpRequest::sendFile() and setDocumentRoot(): a small file that has less than it says is not given, and the connection goes on
--SKIPIF--
<?php
@filesize('/sys/class/net/lo/mtu') > 100 or die('skip needs a file of the kernel\'s');
?>
--FILE--
<?php
require __DIR__ . '/../support/http.php';

pcntl_alarm(90);
$base = new EventBase();
$http = serve($base, function (EventHttpRequest $req): void {
	echo json_encode($req->sendFile('/sys/class/net/lo/mtu')), json_encode($req->getOutputHeaders()), $req->getOutputBuffer()->length, "\n";
	$req->sendReply(200, 'OK', 'otherwise');
});
$http->setDocumentRoot('/d', '/sys/class/net/lo');
$client = (new Client($base, $http))->get()->awaits('otherwise');
$client->received = '';
echo $client->get('/d/mtu')->awaits("\r\n\r\n")->status(), "\n";
$client->received = '';
$client->get('/d/mtu', 'Range: bytes=3000-')->awaits("\r\n\r\n");
echo $client->status(), "\n";
$client->received = '';
$client->get()->awaits('otherwise');
?>
--EXPECT--
false[]0
HTTP/1.1 503 Service Unavailable
HTTP/1.1 503 Service Unavailable
false[]0
