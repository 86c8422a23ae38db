--TEST--
EventHttpRequest::getReason(): the reason phrase of an answer, from the header callback on
--FILE--
<?php
require __DIR__ . '/../support/http_client.php';

show_warnings();
$base = new EventBase();
$lines = [
	'HTTP/1.1 200 OK', 'HTTP/1.1 404 Not Found', 'HTTP/1.1 404 Gone for lunch', "HTTP/1.1 200 \u{fc}ber", 'HTTP/1.1 299 ', 'HTTP/1.1 299',
	"HTTP/1.0 200  two\tblanks ", 'HTTP/1.1 200 ' . str_repeat('x', 10000), "HTTP/1.1 103 Early Hints\r\n\r\nHTTP/1.1 200 Late",
];
$raw = new RawServer($base, function (string &$received) use (&$lines) {
	return take_request($received) ? [array_shift($lines) . "\r\nContent-Length: 2\r\n\r\n", 'ok'] : null;
});
$connection = new EventHttpConnection($base, null, '127.0.0.1', $raw->port);
function show(string $reason): string
{
	return strlen($reason) > 100 ? strlen($reason) : json_encode($reason);
}
while ($lines) {
	$said = [];
	$request = new EventHttpRequest(function (?EventHttpRequest $request) use (&$said) {
		$said[] = 'answer ' . show($request->getReason());
	});
	$request->setHeaderCallback(function (EventHttpRequest $request) use (&$said) { $said[] = 'head ' . show($request->getReason()); });
	$request->setChunkCallback(function (EventHttpRequest $request) use (&$said) { $said[] = 'chunk ' . show($request->getReason()); });
	echo show($request->getReason()), ' ';
	$connection->makeRequest($request, 'GET', '/');
	echo show($request->getReason()), ' ';
	until($base, function () use (&$said) { return count($said) === 3; });
	echo implode(', ', $said), '; ', show($request->getReason()), "\n";
}
echo show((new EventHttpRequest(fn () => null))->getReason()), "\n";

$http = new EventHttp($base);
$http->setDefaultCallback(function (EventHttpRequest $request) {
	echo 'received: ', show($request->getReason()), "\n";
	$request->sendReply(200, 'Fine');
	echo 'replied: ', show($request->getReason()), "\n";
});
$http->bind('127.0.0.1', 0);
$connection = new EventHttpConnection($base, null, '127.0.0.1', $http->getBoundAddresses()[0][1]);
$request = new EventHttpRequest(function (EventHttpRequest $request) use (&$done) { $done = show($request->getReason()); });
$connection->makeRequest($request, 'GET', '/');
until($base, function () use (&$done) { return $done; });
echo $done, "\n";
?>
--EXPECT--
"" "" head "OK", chunk "OK", answer "OK"; "OK"
"" "" head "Not Found", chunk "Not Found", answer "Not Found"; "Not Found"
"" "" head "Gone for lunch", chunk "Gone for lunch", answer "Gone for lunch"; "Gone for lunch"
"" "" head "\u00fcber", chunk "\u00fcber", answer "\u00fcber"; "\u00fcber"
"" "" head "", chunk "", answer ""; ""
"" "" head "", chunk "", answer ""; ""
"" "" head " two\tblanks ", chunk " two\tblanks ", answer " two\tblanks "; " two\tblanks "
"" "" head 10000, chunk 10000, answer 10000; 10000
"" "" head "Late", chunk "Late", answer "Late"; "Late"
""
received: ""
replied: ""
"Fine"
