--TEST--
EventHttpConnection: CONNECT has no body and the connection goes on where it is granted, else it has one
--FILE--
<?php
require __DIR__ . '/../support/http_client.php';

$base = new EventBase();
$server = new RawServer($base, function (string &$received) {
	[$target] = take_request($received) ?? [null];
	return match ($target) {
		null => null,
		'granted:80' => ["HTTP/1.0 200 Connection established\r\nContent-Length: 5\r\n\r\n"],
		'closed:80' => [...str_split("HTTP/1.1 502 Bad Gateway\r\nConnection: close\r\n\r\nnobody there"), null],
		'refused:80' => str_split(answer('not you', '407 Proxy Authentication Required')),
		'broken:80' => ["HTTP/1.1 403 Forbidden\r\nContent-Length: x\r\n\r\n"],
		default => [answer("this is $target")],
	};
});
$asker = new Asker($base, $server);
foreach (['granted:80', 'refused:80', 'closed:80', 'broken:80'] as $target) {
	$asker->ask($target, null, [], EventHttpRequest::CMD_CONNECT);
	$asker->hear();
	$asker->ask('/next');
	$asker->hear();
	echo "connections: $server->connections\n";
}
?>
--EXPECT--
granted:80: 200 null
/next: 200 "this is \/next"
connections: 1
refused:80: 407 "not you"
/next: 200 "this is \/next"
connections: 1
closed:80: 502 "nobody there"
/next: 200 "this is \/next"
connections: 2
broken:80: null
/next: 200 "this is \/next"
connections: 3
