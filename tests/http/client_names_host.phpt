--TEST--
A client's request names the host, with its port, unless the program does
--FILE--
<?php
pcntl_alarm(60);
$base = new EventBase();
$http = new EventHttp($base);
$http->setDefaultCallback(fn ($request) => $request->sendReply(200, 'OK',
	(string) $request->findHeader('Host', EventHttpRequest::INPUT_HEADER)));
$socket = stream_socket_server('tcp://127.0.0.1:0');
$http->accept($socket);
$port = (int) substr(strrchr(stream_socket_get_name($socket, false), ':'), 1);
$client = new EventHttpConnection($base, null, '127.0.0.1', $port);
foreach ([['/', null], ['/', 'of.the.program'], ['http://other.example/', null]] as [$uri, $host]) {
	$request = new EventHttpRequest(function ($request) use ($base, $port) {
		echo str_replace(":$port", ':PORT', $request->getInputBuffer()->read(1000)), "\n";
		$base->stop();
	});
	if ($host) {
		$request->addHeader('Host', $host, EventHttpRequest::OUTPUT_HEADER);
	}
	$client->makeRequest($request, EventHttpRequest::CMD_GET, $uri);
	$base->loop();
}
?>
--EXPECT--
127.0.0.1:PORT
of.the.program
other.example
