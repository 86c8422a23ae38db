--TEST--
EventHttpRequest::sendReplyEnd(): without a reply it warns, and leaves the request unanswered until the client leaves
--FILE--
<?php
require __DIR__ . '/../support/http.php';

pcntl_alarm(90);
show_warnings();

$base = new EventBase();
$closed = [];
$kept = null;
$http = serve($base, function (EventHttpRequest $req) use (&$closed, &$kept): void {
	$path = $req->getUri();
	$req->getConnection()->setCloseCallback(function () use (&$closed, $path): void {
		$closed[] = $path;
	});
	switch ($path) {
		case '/end':
			$req->sendReplyEnd();
			break;
		case '/end-then-reply':
			$req->sendReplyEnd();
			$req->sendReply(200, 'OK', 'after all');
			break;
		case '/end-then-later':
			$req->sendReplyEnd();
			$kept = $req;
			break;
		case '/twice':
			$req->sendReply(200, 'OK', 'first');
			$req->sendReply(404, 'Not Found', 'second');
			break;
		default:
			break; // dropped
	}
});

$left = (new Client($base, $http))->get('/end');
$held = (new Client($base, $http))->get('/end-then-later');
until($base, function () use (&$kept) { return $kept; });

echo "-- others are served meanwhile, and loop() throws nothing\n";
foreach (['/twice', '/end-then-reply'] as $path) {
	$client = (new Client($base, $http))->get($path, 'Connection: close')->awaitsEnd();
	echo $client->status(), ' ', $client->body(), ' ', substr_count($client->received, 'HTTP/1.1'), "\n";
}
settle($base);
echo json_encode([$left->received, $left->ended, $held->received, $held->ended]), "\n";

echo "-- the client leaves\n";
$closed = [];
$left->close();
until($base, function () use (&$closed) { return $closed; });
echo implode($closed), "\n";

echo "-- a reply after all\n";
$kept->sendReply(200, 'OK', 'later');
echo $held->awaits('later')->status(), "\n";

echo "-- the next request of its connection that is dropped gets 500\n";
$held->received = '';
$held->get('/dropped', 'Connection: close');
echo $held->awaitsEnd()->status(), "\n";
?>
--EXPECT--
warning: EventHttpRequest::sendReplyEnd(): No reply has been started
warning: EventHttpRequest::sendReplyEnd(): No reply has been started
-- others are served meanwhile, and loop() throws nothing
warning: EventHttpRequest::sendReply(): The reply has been given
HTTP/1.1 200 OK first 1
warning: EventHttpRequest::sendReplyEnd(): No reply has been started
HTTP/1.1 200 OK after all 1
["",false,"",false]
-- the client leaves
/end
-- a reply after all
HTTP/1.1 200 OK
-- the next request of its connection that is dropped gets 500
warning: EventHttpRequest: dropped unanswered, the client gets 500
HTTP/1.1 500 Internal Server Error
