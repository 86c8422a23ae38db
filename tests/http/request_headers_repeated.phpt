--TEST--
EventHttpRequest: all values of repeated headers are reachable
--FILE--
<?php
require __DIR__ . '/../support/http.php';

$base = new EventBase();
$http = serve($base, function (EventHttpRequest $req): void {
	$headers = $req->getInputHeaders();
	unset($headers['Host'], $headers['Connection']);
	var_dump($headers);
	$in = EventHttpRequest::INPUT_HEADER;
	foreach (['x-forwarded-for', 'COOKIE', 'Set-Cookie', '123', 'X-Empty', 'X-None'] as $name) {
		echo $name, ': ', json_encode([$req->findHeader($name, $in), $req->getHeaderValues($name, $in)]), "\n";
	}
	echo $req->getInputHeaders()['123'], "\n";

	// And of those going out.
	$out = EventHttpRequest::OUTPUT_HEADER;
	var_dump($req->addHeader('Set-Cookie', 'a=1', $out), $req->addHeader('set-cookie', 'b=2', $out));
	var_dump($req->addHeader('Vary', 'Accept', $out), $req->addHeader('VARY', 'Cookie', $out));
	echo json_encode($req->getOutputHeaders()), "\n";
	echo json_encode($req->getHeaderValues('SET-COOKIE', $out)), "\n";
	$req->sendReply(200, 'OK');
});

echo fetch(
	$base,
	$http,
	'/',
	'X-Forwarded-For: 192.0.2.1',
	'Cookie: a=1',
	'x-forwarded-for: 192.0.2.2',
	'123: first',
	'Set-Cookie: one',
	'cookie: b=2',
	'X-FORWARDED-FOR: 192.0.2.3',
	'123: second',
	'X-Empty:',
	'Set-Cookie: two',
	'user-agent: a',
	'User-Agent: b',
)->text();
?>
--EXPECT--
array(6) {
  ["X-Forwarded-For"]=>
  string(31) "192.0.2.1, 192.0.2.2, 192.0.2.3"
  ["Cookie"]=>
  string(8) "a=1; b=2"
  [123]=>
  string(13) "first, second"
  ["Set-Cookie"]=>
  string(3) "two"
  ["X-Empty"]=>
  string(0) ""
  ["user-agent"]=>
  string(4) "a, b"
}
x-forwarded-for: ["192.0.2.1, 192.0.2.2, 192.0.2.3",["192.0.2.1","192.0.2.2","192.0.2.3"]]
COOKIE: ["a=1; b=2",["a=1","b=2"]]
Set-Cookie: ["two",["one","two"]]
123: ["first, second",["first","second"]]
X-Empty: ["",[""]]
X-None: [null,[]]
first, second
bool(true)
bool(true)
bool(true)
bool(true)
{"Set-Cookie":"b=2","Vary":"Accept, Cookie"}
["a=1","b=2"]
HTTP/1.1 200 OK
Set-Cookie: a=1
set-cookie: b=2
Vary: Accept
VARY: Cookie
Content-Type: text/html; charset=UTF-8
Content-Length: 0
Connection: close
