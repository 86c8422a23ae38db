--TEST--
EventHttp: replies tell their date, whatever the version of the request, and once
--FILE--
<?php
require __DIR__ . '/../support/http.php';

pcntl_alarm(90);

$base = new EventBase();
$http = serve($base, function (EventHttpRequest $req): void {
	if ($req->getUri() === '/own') {
		$req->addHeader('Date', 'Thu, 01 Jan 1970 00:00:00 GMT', EventHttpRequest::OUTPUT_HEADER);
	}
	if ($req->getUri() === '/error') {
		$req->sendError(403);
		return;
	}
	if ($req->getUri() === '/stream') {
		$req->sendReplyStart(200, 'OK');
		$req->sendReplyChunk('piece');
		$req->sendReplyEnd();
		return;
	}
	$req->sendReply(200, 'OK', 'whole');
});
foreach (['1.0', '1.1'] as $version) {
	foreach (['GET /', 'HEAD /', 'GET /own', 'GET /stream', 'GET /error', 'HEAD /error', 'PATCH /', 'PURGE /', 'BAD'] as $request) {
		$client = (new Client($base, $http))->send("$request HTTP/$version\r\nHost: a\r\nConnection: close\r\n\r\n")->awaitsEnd();
		preg_match_all('/^Date: (\w{3}, \d\d \w{3} (\d{4}) .* GMT)\r$/m', $client->received, $dates);
		echo "$request, $version: ", implode(', ', array_map(fn (string $year) => $year === date('Y') ? 'now' : $year, $dates[2])), "\n";
	}
}
?>
--EXPECT--
GET /, 1.0: now
HEAD /, 1.0: now
GET /own, 1.0: 1970
GET /stream, 1.0: now
GET /error, 1.0: now
HEAD /error, 1.0: now
PATCH /, 1.0: now
PURGE /, 1.0: now
BAD, 1.0: now
GET /, 1.1: now
HEAD /, 1.1: now
GET /own, 1.1: 1970
GET /stream, 1.1: now
GET /error, 1.1: now
HEAD /error, 1.1: now
PATCH /, 1.1: now
PURGE /, 1.1: now
BAD, 1.1: now
