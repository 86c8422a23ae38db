--TEST--
EventHttp::setStreamCallback(): nobody is told to send a body before the program asks for it, and nothing of it is read
--FILE--
<?php
require __DIR__ . '/../support/http.php';

pcntl_alarm(90);
$base = new EventBase();
$http = new EventHttp($base);
$http->bind('127.0.0.1', 0);
$http->setMaxBodySize(-1);
$http->setDefaultStreamCallback(function (EventHttpRequest $req) use (&$kept): void {
	$kept = $req;
});

/** Its head has come, and that of the body which stands there. */
function client(string $sent = '', string $more = "Expect: 100-continue\r\n"): Client
{
	global $base, $http, $kept;
	$kept = null;
	$client = new Client($base, $http);
	$client->send("POST / HTTP/1.1\r\nHost: a\r\n{$more}Content-Length: 5\r\n\r\n$sent");
	until($base, function () use (&$kept) { return $kept !== null; });
	settle($base);
	return $client;
}

/** What it has been told so far. */
function told(Client $client): string
{
	settle($GLOBALS['base']);
	preg_match_all('~HTTP/1\.. \K\d+|^Connection: \Kclose|(?<=\n\r\n)(?!HTTP)\w+?(?=HTTP|\b)~m', $client->received, $said);
	return implode(' ', $said[0]) . ($client->ended ? ' ended' : '');
}

$echo = function (EventHttpRequest $req): void {
	$req->setBodyEndCallback(fn (EventHttpRequest $req) => $req->sendReply(200, 'OK', $req->getInputBuffer()));
};
foreach ([
	'a callback for pieces' => fn () => $GLOBALS['kept']->setBodyCallback(fn () => null),
	'a callback for the end' => fn () => $GLOBALS['kept']->setBodyEndCallback(fn () => null),
	'going on' => fn () => $GLOBALS['kept']->resumeBody(),
	'pausing' => fn () => $GLOBALS['kept']->pauseBody(),
	'a callback while it is paused' => fn () => [$GLOBALS['kept']->pauseBody(), $GLOBALS['kept']->setBodyCallback(fn () => null)],
] as $what => $ask) {
	$client = client();
	echo "$what: [", told($client), '] [';
	$ask();
	echo told($client), '] [';
	$client->send('hello');
	$echo($kept);
	$kept->resumeBody();
	echo told($client), "]\n";
	$client->close();
}

$client = client();
$kept->sendReply(413, 'Too Large', 'no');
echo 'answered at once: ', told($client), "\n";
$client = client();
$kept->sendReplyStart(200, 'OK');
$echo($kept);
echo 'asked for within a reply: ', told($client), "\n";
$kept->sendReplyEnd();
echo 'which ends: ', told($client), "\n";
$client = client('he');
$echo($kept);
echo 'begun without waiting: [', told($client), '] [', told($client->send('llo')), "]\n";
$client = client(more: '');
$echo($kept);
echo 'does not wait: [', told($client), '] [', told($client->send('hello')), "]\n";
$client = client();
$echo($kept);
$kept->pauseBody();
$kept->resumeBody();
$kept->resumeBody();
echo 'asked twice: [', told($client), '] [', told($client->send('hello')), '] ';
$client->send("POST / HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\nContent-Length: 1\r\n\r\n");
$kept = null;
until($base, function () use (&$kept) { return $kept !== null; });
$echo($kept);
echo 'the next request: [', told($client), '] [', told($client->send('!')), "]\n";

$chunk = str_repeat('x', 1 << 20);
echo 'nothing is read: ';
$client = new Client($base, $http);
$client->send("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 100000000\r\n\r\n");
for ($sent = $idle = 0; $idle < 10; settle($base)) {
	$n = fwrite($client->stream, $chunk);
	$sent += $n;
	$idle = $n > 0 ? 0 : $idle + 1;
}
$unread = 0;
$kept->setBodyCallback(function (EventHttpRequest $req, string $bytes) use (&$unread): void {
	$unread += strlen($bytes);
});
until($base, function () use (&$unread, &$sent) { return $unread === $sent; });
echo $sent < 90000000 ? 'waited' : "$sent", ', ', fwrite($client->stream, $chunk) > 0 ? "and goes on\n" : "and does not go on\n";
?>
--EXPECT--
a callback for pieces: [] [100] [100 200]
a callback for the end: [] [100] [100 200 hello]
going on: [] [100] [100 200 hello]
pausing: [] [] [100 200 hello]
a callback while it is paused: [] [] [100 200]
answered at once: 413 close no ended
asked for within a reply: 200
which ends: 200 0 ended
begun without waiting: [] [200 hello]
does not wait: [] [200 hello]
asked twice: [100] [100 200 hello] the next request: [100 200 hello 100] [100 200 hello 100 200]
nothing is read: waited, and goes on
