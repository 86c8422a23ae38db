--TEST--
EventHttp::setStrict(false): a body of HEAD or TRACE is never taken for the next request
--FILE--
<?php
require __DIR__ . '/../support/http.php';

pcntl_alarm(90);

$base = new EventBase();
$reached = [];
$answer = function (EventHttpRequest $req) use (&$reached): void {
	$reached[] = $req->getUri();
	$req->sendReply(200, 'OK', 'answer');
};

/** A server with a route, and with a default callback or without. */
function server(EventBase $base, callable $answer, bool $with_default, int $methods): EventHttp
{
	$http = new EventHttp($base);
	$http->setStrict(false);
	$http->setAllowedMethods($methods);
	$http->setCallback('/route', $answer);
	$with_default && $http->setDefaultCallback($answer);
	$http->bind('127.0.0.1', 0);
	return $http;
}

/** What the server says, how the connection ended and which requests reached the program. */
function outcome_of(EventBase $base, EventHttp $http, array $pieces): string
{
	$GLOBALS['reached'] = [];
	$client = new Client($base, $http);
	foreach ($pieces as $piece) {
		@fwrite($client->stream, $piece); // it may be closed by then
		count($pieces) > 1 && settle($base);
	}
	$client->awaitsEnd();
	preg_match_all('~HTTP/1\.. (\d+)~', $client->received, $statuses);
	return implode(' ', $statuses[1]) . ', reached ' . json_encode($GLOBALS['reached'], JSON_UNESCAPED_SLASHES);
}

$smuggled = "GET /smuggled HTTP/1.1\r\nHost: localhost\r\n\r\n";
$n = strlen($smuggled);
$spellings = [
	"Content-Length: $n", "CONTENT-length:$n", "Content-Length:\t0$n ", "Content-Length:\r\n $n", "Content-Length : $n", "Content-Length\t: $n",
	"Content-Length: +$n", "Content-Length: 0, $n", "Content-Length: 0\r\nContent-Length: $n", "Content-Length: $n\r\nContent-Length: 0",
	"Content-Length: ", "Content-Length: -$n", 'Transfer-Encoding: chunked', 'transfer-encoding: CHUNKED', 'Transfer-Encoding : chunked',
	'Transfer-Encoding: gzip, chunked',
];
$get = EventHttpRequest::CMD_GET;
$all = $get | EventHttpRequest::CMD_HEAD | EventHttpRequest::CMD_TRACE;
$servers = [
	'a route' => [server($base, $answer, false, $all), '/route'],
	'a default callback' => [server($base, $answer, true, $all), '/other'],
	'no callback' => [server($base, $answer, false, $all), '/other'],
	'a method that is not allowed' => [server($base, $answer, true, $get), '/route'],
];

foreach ($servers as $what => [$http, $path]) {
	$outcomes = [];
	foreach (['HEAD', 'TRACE'] as $method) {
		foreach (["HTTP/1.0\r\nConnection: keep-alive", "HTTP/1.1\r\nHost: localhost"] as $version) {
			foreach ($spellings as $spelling) {
				$head = "$method $path $version\r\n$spelling\r\n\r\n";
				$outcomes[outcome_of($base, $http, [$head . $smuggled])][] = $head;
				if ($what === 'a route') {
					$outcomes[outcome_of($base, $http, [substr($head, 0, 9), substr($head, 9, -3), substr($head, -3), $smuggled])][] = $head;
					$first = "GET /route HTTP/1.1\r\nHost: localhost\r\n\r\n";
					$outcomes['behind a GET: ' . outcome_of($base, $http, [$first . $head . $smuggled])][] = $head;
				}
			}
		}
	}
	echo "-- $what\n", implode("\n", array_keys($outcomes)), "\n";
}

[$http] = $servers['a route'];
echo "-- both ways\n";
foreach (['HEAD', 'TRACE'] as $method) {
	foreach (["Transfer-Encoding: chunked\r\nContent-Length: 0", "Content-Length: $n\r\nTransfer-Encoding: identity"] as $headers) {
		echo outcome_of($base, $http, ["$method /route HTTP/1.1\r\nHost: localhost\r\n$headers\r\n\r\n$smuggled"]), "\n";
	}
}

echo "-- no body\n";
foreach (['HEAD', 'TRACE'] as $method) {
	foreach (['X-A: b', 'Content-Length: 0', 'Content-Length:  00 ', 'Content-Lengths: 5'] as $header) {
		$next = "GET /route HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
		echo outcome_of($base, $http, ["$method /route HTTP/1.1\r\nHost: localhost\r\n$header\r\n\r\n$next"]), "\n";
	}
}
?>
--EXPECT--
-- a route
400, reached []
behind a GET: 200 400, reached ["/route"]
-- a default callback
400, reached []
-- no callback
400, reached []
-- a method that is not allowed
400, reached []
-- both ways
400, reached []
400, reached []
400, reached []
400, reached []
-- no body
200 200, reached ["/route","/route"]
200 200, reached ["/route","/route"]
200 200, reached ["/route","/route"]
200 200, reached ["/route","/route"]
200 200, reached ["/route","/route"]
200 200, reached ["/route","/route"]
200 200, reached ["/route","/route"]
200 200, reached ["/route","/route"]
