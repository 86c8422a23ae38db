--TEST--
EventHttp::setMaxRequests(): the last reply of a connection says so and ends it, whatever has been sent behind its request
--FILE--
<?php
require __DIR__ . '/../support/http.php';

pcntl_alarm(90);

$base = new EventBase();
$served = '';
$http = serve($base, function (EventHttpRequest $req) use (&$served): void {
	$served .= ' ' . $req->getUri();
	if ($req->getUri() === '/stream') {
		$req->sendReplyStart(200, 'OK');
		$req->sendReplyChunk(buffer('piece'));
		$req->sendReplyEnd();
		return;
	}
	$req->sendReply(200, 'OK', $req->getInputBuffer()->length . " bytes");
});

/** What the replies say of the connection; what was served. */
function ask(string $what, string $bytes): void
{
	global $base, $http, $served;
	$served = '';
	$client = (new Client($base, $http))->send($bytes)->awaitsEnd();
	$replies = array_slice(explode('HTTP/1.', $client->received), 1);
	echo $what, ': ', implode(', ', array_map(fn (string $reply) => substr($reply, 2, 3) . ' '
		. (preg_match_all('/^Connection: ([^\r]*)/mi', $reply, $said) ? implode(' and ', $said[1]) : '-'), $replies)), ";$served\n";
}

foreach ([true, false] as $strict) {
	$http->setStrict($strict);
	$get = fn (string $path, string ...$more) => "GET $path HTTP/1.1\r\nHost: a\r\n" . implode('', $more) . "\r\n";
	$http->setMaxRequests(3);
	ask('four at once', $get('/1') . $get('/2') . $get('/3') . $get('/4'));
	ask('with a body', $get('/1') . $get('/2') . "POST /3 HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\n\r\nabcde" . $get('/4'));
	ask('a stream', $get('/1') . $get('/2') . $get('/stream') . $get('/4'));
	ask('an older client', str_repeat("GET / HTTP/1.0\r\nConnection: keep-alive\r\n\r\n", 4));
	ask('one that wants to leave', $get('/1', "Connection: close\r\n") . $get('/2'));
	$http->setMaxRequests(1);
	ask('only one', $get('/1') . $get('/2'));
	ask('only one, that wants to stay', $get('/1', "Connection: keep-alive\r\n") . $get('/2'));
	$http->setMaxRequests(0);
	ask('any number', str_repeat($get('/'), 5) . $get('/6', "Connection: close\r\n"));
}
?>
--EXPECT--
four at once: 200 -, 200 -, 200 close; /1 /2 /3
with a body: 200 -, 200 -, 200 close; /1 /2 /3
a stream: 200 -, 200 -, 200 close; /1 /2 /stream
an older client: 200 keep-alive, 200 keep-alive, 200 close; / / /
one that wants to leave: 200 close; /1
only one: 200 close; /1
only one, that wants to stay: 200 close; /1
any number: 200 -, 200 -, 200 -, 200 -, 200 -, 200 close; / / / / / /6
four at once: 200 -, 200 -, 200 close; /1 /2 /3
with a body: 200 -, 200 -, 200 close; /1 /2 /3
a stream: 200 -, 200 -, 200 close; /1 /2 /stream
an older client: 200 keep-alive, 200 keep-alive, 200 close; / / /
one that wants to leave: 200 close; /1
only one: 200 close; /1
only one, that wants to stay: 200 close; /1
any number: 200 -, 200 -, 200 -, 200 -, 200 -, 200 close; / / / / / /6
