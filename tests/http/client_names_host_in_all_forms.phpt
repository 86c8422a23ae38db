--TEST--
A client's Host header: IPv6 addresses in brackets, no default port, and what CONNECT asks for
--FILE--
<?php
require __DIR__ . '/../support/outcome.php';

$base = new EventBase();
$tell = function (string $host, int $port, string $uri = '/', int $type = EventHttpRequest::CMD_GET) use ($base) {
	$connection = new EventHttpConnection($base, null, $host, $port);
	$request = new EventHttpRequest(fn () => null);
	$connection->makeRequest($request, $type, $uri);
	echo json_encode($request->findHeader('Host', EventHttpRequest::OUTPUT_HEADER)), "\n";
	$request->free();
};
$tell('127.0.0.1', 80);
$tell('127.0.0.1', 443);
$tell('::1', 80);
$tell('::1', 8080);
$tell('::1', 80, 'http://[::2]/');
$tell('::1', 80, 'http://[::2]:8080/');
$tell('127.0.0.1', 8080, 'http://host.example/');
$tell('127.0.0.1', 8080, 'http://host.example:80/');
$tell('127.0.0.1', 8080, 'http://user@host.example:81/path');
$tell('127.0.0.1', 8080, 'host.example:443', EventHttpRequest::CMD_CONNECT);
$tell('127.0.0.1', 8080, '[::2]:443', EventHttpRequest::CMD_CONNECT);
$tell('127.0.0.1', 8080, '*', EventHttpRequest::CMD_OPTIONS);
?>
--EXPECT--
"127.0.0.1"
"127.0.0.1:443"
"[::1]"
"[::1]:8080"
"[::2]"
"[::2]:8080"
"host.example"
"host.example"
"host.example:81"
"host.example:443"
"[::2]:443"
"127.0.0.1:8080"
