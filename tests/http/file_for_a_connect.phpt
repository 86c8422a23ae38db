--TEST--
EventHttpRequest::sendFile(): a CONNECT that is granted gets the head alone, and its connection ends with the client
--FILE--
<?php
require __DIR__ . '/../support/http.php';

pcntl_alarm(90);
$base = new EventBase();
$file = tempnam(sys_get_temp_dir(), 'event');
file_put_contents($file, str_repeat('x', 3 << 20));
$http = serve($base, function (EventHttpRequest $req) use ($file, &$status, &$left): void {
	$req->getConnection()->setCloseCallback(function () use (&$left): void { $left = true; });
	$req->sendFile($file, ['status' => $status]);
});
$http->setAllowedMethods(EventHttpRequest::CMD_CONNECT);
foreach ([200, 403] as $status) {
	$left = false;
	$client = (new Client($base, $http))->send("CONNECT a:1 HTTP/1.1\r\nHost: a:1\r\n\r\nbehind")->awaits("\r\n\r\n");
	until($base, function () use ($status, $client): bool { return strlen($client->body()) >= ($status === 200 ? 0 : 3 << 20); });
	echo $client->status(), ', ', strlen($client->body()), ' bytes';
	$client->close();
	until($base, function () use (&$left): bool { return $left; });
	echo ", has left\n";
}
unlink($file);
?>
--EXPECT--
HTTP/1.1 200 OK, 0 bytes, has left
HTTP/1.1 403 Forbidden, 3145728 bytes, has left
