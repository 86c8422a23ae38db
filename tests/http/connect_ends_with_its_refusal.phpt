--TEST--
EventHttp: after a refusal the connection ends, also one of CONNECT, for which libevent would keep it
--FILE--
<?php
require __DIR__ . '/../support/http.php';

pcntl_alarm(90);

$base = new EventBase();
$http = serve($base, function (EventHttpRequest $req): void {
	$req->sendReply(200, 'OK');
	$req->closeConnection();
});
$connect = "CONNECT a:80 HTTP/1.1\r\nHost: a:80\r\n\r\n";
echo (new Client($base, $http))->send($connect . "bytes behind it")->awaitsEnd()->status(), "\n";
$http->setAllowedMethods(EventHttpRequest::CMD_CONNECT);
echo (new Client($base, $http))->send($connect)->awaitsEnd()->status(), "\n";
echo (new Client($base, $http))->get()->awaitsEnd()->status(), "\n";
?>
--EXPECT--
HTTP/1.1 405 Method Not Allowed
HTTP/1.1 200 OK
HTTP/1.1 405 Method Not Allowed
