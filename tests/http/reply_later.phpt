--TEST--
EventHttpRequest: a reply made outside of the request's callback goes out at once
--FILE--
<?php
require __DIR__ . '/../support/http.php';

show_warnings();

$base = new EventBase();
$held = [];
$http = serve($base, function (EventHttpRequest $req) use (&$held): void {
	$held[$req->getUri()] = $req;
});
$client = new Client($base, $http);

// In the callback of something else.
$client->get('/timer');
until($base, function () use (&$held) { return isset($held['/timer']); });
$timer = Event::timer($base, fn () => $held['/timer']->sendReply(200, 'OK', buffer('from a timer')));
$timer->add(0);
$client->awaits('from a timer');

// Outside of any.
$client->get('/outside');
until($base, function () use (&$held) { return isset($held['/outside']); });
$held['/outside']->sendReply(200, 'OK', buffer('from outside'));
echo strtok(outcome(fn () => $held['/outside']->sendReplyChunk(buffer('more'))), ':'), "\n";
echo strtok(outcome(fn () => $held['/outside']->sendReply(200, 'OK')), ':'), "\n";
$client->awaits('from outside');

$client->get('/stream');
until($base, function () use (&$held) { return isset($held['/stream']); });
$held['/stream']->sendReplyStart(200, 'OK');
$held['/stream']->sendReplyChunk(buffer('stream from outside'));
$client->awaits('stream from outside');
$held['/stream']->sendReplyEnd();
$client->awaits("\r\n0\r\n\r\n");
echo strtok(outcome(fn () => $held['/stream']->sendReplyChunk(buffer('more'))), ':'), "\n";

echo substr_count($client->received, 'HTTP/1.1 200 OK'), "\n";
?>
--EXPECT--
warning: EventHttpRequest::sendReplyChunk(): EventHttpRequest: the request is already complete
NULL
warning: EventHttpRequest::sendReply(): EventHttpRequest: the request is already complete
NULL
warning: EventHttpRequest::sendReplyChunk(): EventHttpRequest: the request is already complete
NULL
3
