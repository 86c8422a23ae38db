--TEST--
EventHttp: a body that PHP takes as it comes keeps to the limits, and the program hears of one that does not
--FILE--
<?php
require __DIR__ . '/../support/http.php';

pcntl_alarm(120);
$base = new EventBase();

/** A server whose stream callback ends with this one. */
function server(callable $end, int $size = 100): EventHttp
{
	global $base, $told;
	$told = [];
	$http = new EventHttp($base);
	$http->bind('127.0.0.1', 0);
	$http->setMaxBodySize($size);
	$http->setDefaultStreamCallback(function (EventHttpRequest $req) use ($end, &$told): void {
		$told[] = 'head';
		$req->getConnection()->setCloseCallback(function () use (&$told): void {
			$told[] = 'close';
		});
		$req->setBodyCallback(function (EventHttpRequest $req, string $bytes) use (&$told): void {
			$told[] = strlen($bytes);
		});
		$req->setBodyEndCallback(function (EventHttpRequest $req, bool $complete) use ($end, &$told): void {
			$told[] = $complete ? 'complete' : 'incomplete';
			$end($req, $complete);
		});
	});
	return $http;
}

/** What comes of these pieces. */
function outcome_of(EventHttp $http, string ...$pieces): string
{
	global $base, $told;
	$client = new Client($base, $http);
	foreach ($pieces as $piece) {
		$client->send($piece);
		settle($base);
	}
	$client->awaitsEnd();
	settle($base);
	preg_match_all('~HTTP/1\.. \K\d+|^Connection: \Kclose|(?<=\n\r\n)[\w ]+~m', $client->received, $said);
	return implode(' ', $said[0]) . ' after ' . implode(' ', $told) . "\n";
}

$answer = fn (EventHttpRequest $req, bool $complete) => $complete && $req->sendReply(200, 'OK');
$own = fn (EventHttpRequest $req) => $req->sendReply(422, 'No', 'my own page');
$throw = fn () => throw new Exception('thrown');
$length = "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: %d\r\n\r\n";
$chunked = "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n";
echo 'a length above the limit: ', outcome_of(server($answer), sprintf($length, 101));
echo 'chunks above it: ', outcome_of(server($answer), $chunked, "5\r\nhello\r\n", "60\r\n");
echo 'and an answer of its own: ', outcome_of(server($own), $chunked, "5\r\nhello\r\n", "60\r\n");
echo 'no chunk: ', outcome_of(server($answer), $chunked, "5\r\nhello!");
echo 'no trailer: ', outcome_of(server($answer), $chunked, "5\r\nhello\r\n0\r\n a\r\n");
try {
	echo 'thrown: ';
	outcome_of(server($throw), $chunked, "5\r\nhello!");
} catch (Exception $e) {
	settle($base);
	echo implode(' ', $told), "\n";
}

echo 'within a reply: ';
$http = server($answer);
$http->setDefaultStreamCallback(function (EventHttpRequest $req) use (&$told): void {
	$told = [];
	$req->sendReplyStart(200, 'OK');
	$req->setBodyCallback(fn (EventHttpRequest $req, string $bytes) => $req->sendReplyChunk($bytes));
	$req->setBodyEndCallback(function (EventHttpRequest $req, bool $complete) use (&$told): void {
		$told[] = $complete ? 'complete' : 'incomplete';
	});
});
$client = (new Client($base, $http))->send($chunked . "5\r\nhello\r\n")->awaits('hello')->send("5\r\nhello!")->awaitsEnd();
echo implode(' ', $told), ' ', json_encode(explode("\r\n\r\n", $client->received, 2)[1]), "\n";

$patient = server($answer);
$patient->setTimeout(1);
$patient->setDefaultStreamCallback(function (EventHttpRequest $req) use (&$kept): void {
	$kept = $req;
});
$waiting = (new Client($base, $patient))->send(sprintf($length, 10) . 'hello');
until($base, function () use (&$kept) { return $kept !== null; });
foreach (['stalled' => fn (EventHttp $http) => $http->setTimeout(1), 'slow' => fn (EventHttp $http) => $http->setMinRate(1000, 0.2)] as $what => $limit) {
	$http = server($answer);
	$limit($http);
	echo "$what: ", outcome_of($http, sprintf($length, 10), 'hello');
}
$http->setDefaultStreamCallback(fn (EventHttpRequest $req) => $req->setBodyEndCallback($answer));
$told = [];
echo "$what, collected: ", outcome_of($http, sprintf($length, 10), 'hello');
echo 'while nobody asks: ', json_encode([$waiting->ended, $waiting->received]), "\n";
$kept->setBodyEndCallback(fn (EventHttpRequest $req) => $req->sendReply(200, 'OK', $req->getInputBuffer()));
$waiting->send('world')->awaits('helloworld');
echo "and then somebody does\n";
?>
--EXPECT--
a length above the limit: 413 close after 
chunks above it: 413 close after head 5 incomplete close
and an answer of its own: 422 close my own page after head 5 incomplete close
no chunk: 400 close after head 5 incomplete close
no trailer: 400 close after head 5 incomplete close
thrown: head 5 incomplete close
within a reply: incomplete "5\r\nhello\r\n5\r\nhello\r\n"
stalled: 408 close after head 5 incomplete close
slow: 408 close after head 5 incomplete close
slow, collected: 408 close after 
while nobody asks: [false,""]
and then somebody does
