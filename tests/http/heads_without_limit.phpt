--TEST--
EventHttp::setMaxHeadersSize(-1): nor do empty lines before a request and trailers have one
--FILE--
<?php
require __DIR__ . '/../support/http.php';

pcntl_alarm(90);
$base = new EventBase();
$http = serve($base, fn (EventHttpRequest $req) => $req->sendReply(200, 'OK', $req->getInputBuffer()));
$http->setMaxHeadersSize(-1);
$http->setMaxHeaders(-1);
$head = "POST / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n";
foreach ([
	"\r\n{$head}\r\n",
	"{$head}Transfer-Encoding: chunked\r\n\r\n2\r\nhi\r\n0\r\nTrailer: last\r\n\r\n",
	"\r\n$head" . str_repeat('X: ' . str_repeat('x', 1000) . "\r\n", 200) . "\r\n",
] as $request) {
	echo (new Client($base, $http))->send($request)->awaitsEnd()->status(), "\n";
}
?>
--EXPECT--
HTTP/1.1 200 OK
HTTP/1.1 200 OK
HTTP/1.1 200 OK
