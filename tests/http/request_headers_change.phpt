--TEST--
EventHttpRequest: addHeader(), removeHeader(), clearHeaders()
--FILE--
<?php
require __DIR__ . '/../support/http.php';

$base = new EventBase();
$http = serve($base, function (EventHttpRequest $req): void {
	$out = EventHttpRequest::OUTPUT_HEADER;
	$req->addHeader('X-One', '1', $out);
	$req->clearHeaders();
	var_dump($req->getOutputHeaders());

	$req->addHeader('X-Two', '2', $out);
	$req->addHeader('X-Three', '3', $out);
	var_dump($req->removeHeader('x-two', $out), $req->removeHeader('X-None', $out));
	var_dump($req->findHeader('X-Two', $out), $req->findHeader('x-three', $out));
	var_dump($req->removeHeader('Host', EventHttpRequest::INPUT_HEADER));
	var_dump($req->findHeader('Host', EventHttpRequest::INPUT_HEADER));

	$req->sendReply(200, 'OK');
	// What was recorded goes out, whatever is said now.
	$req->addHeader('X-Late', '4', $out);
});
echo fetch($base, $http)->text();
?>
--EXPECT--
array(0) {
}
bool(true)
bool(false)
NULL
string(1) "3"
bool(true)
NULL
HTTP/1.1 200 OK
X-Three: 3
Content-Type: text/html; charset=UTF-8
Content-Length: 0
Connection: close
