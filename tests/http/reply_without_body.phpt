--TEST--
EventHttpRequest: replies that have no body, on a connection that goes on
--FILE--
<?php
require __DIR__ . '/../support/http.php';

$base = new EventBase();
$http = serve($base, function (EventHttpRequest $req): void {
	$code = (int) substr($req->getUri(), 1);
	if ($req->getHost() === 'streams') {
		$req->sendReplyStart($code, 'Status');
		$req->sendReplyChunk(buffer('body'));
		$req->sendReplyEnd();
	} else {
		$req->addHeader('Content-Type', 'text/plain', EventHttpRequest::OUTPUT_HEADER);
		$req->sendReply($code, 'Status', buffer('body'));
	}
});

foreach (['whole', 'streams'] as $host) {
	foreach (['HEAD /200', 'GET /204', 'GET /304', 'HEAD /204', 'HEAD /404'] as $request) {
		$client = new Client($base, $http);
		$client->send("$request HTTP/1.1\r\nHost: $host\r\n\r\n");
		$client->get('/200', 'Connection: close')->awaitsEnd();
		[$head, $next] = explode("\r\n\r\n", $client->received, 2);
		preg_match('/^Content-Length: \d+/mi', $head, $length);
		echo "$host $request: ", strtok($head, "\r"), ', ', $length[0] ?? 'no length', ', then ', strtok($next, "\r"), "\n";
	}
}
?>
--EXPECT--
whole HEAD /200: HTTP/1.1 200 Status, Content-Length: 4, then HTTP/1.1 200 Status
whole GET /204: HTTP/1.1 204 Status, no length, then HTTP/1.1 200 Status
whole GET /304: HTTP/1.1 304 Status, no length, then HTTP/1.1 200 Status
whole HEAD /204: HTTP/1.1 204 Status, no length, then HTTP/1.1 200 Status
whole HEAD /404: HTTP/1.1 404 Status, Content-Length: 4, then HTTP/1.1 200 Status
streams HEAD /200: HTTP/1.1 200 Status, no length, then HTTP/1.1 200 Status
streams GET /204: HTTP/1.1 204 Status, no length, then HTTP/1.1 200 Status
streams GET /304: HTTP/1.1 304 Status, no length, then HTTP/1.1 200 Status
streams HEAD /204: HTTP/1.1 204 Status, no length, then HTTP/1.1 200 Status
streams HEAD /404: HTTP/1.1 404 Status, no length, then HTTP/1.1 200 Status
