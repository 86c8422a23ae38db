--TEST--
The close callback of a server's connection: once, however the server ends it
--FILE--
<?php
require __DIR__ . '/../support/http.php';

$base = new EventBase();
$kept = [];
$http = serve($base, function (EventHttpRequest $req) use (&$kept): void {
	$path = $req->getUri();
	$req->getConnection()->setCloseCallback(function (EventHttpConnection $conn, string $data) use ($path): void {
		$conn->getPeer($address, $port);
		echo "closed $path $data $address\n";
	}, 'data');
	match ($path) {
		'/close', '/keep' => $req->sendReply(200, 'OK', buffer('body')),
		'/stream' => [$req->sendReplyStart(200, 'OK'), $req->sendReplyChunk(buffer('body')), $req->sendReplyEnd()],
		'/error' => $req->sendError(500),
		'/held' => $kept[] = $req,
		'/streaming' => [$kept[] = $req, $req->sendReplyStart(200, 'OK'), $req->sendReplyChunk(buffer('body'))],
	};
});

fetch($base, $http, '/close');
fetch($base, $http, '/stream');
fetch($base, $http, '/error');

// The server goes: with a connection that is idle, held, streaming.
$idle = (new Client($base, $http))->get('/keep')->awaits('body');
$held = (new Client($base, $http))->get('/held');
until($base, function () use (&$kept) { return $kept; });
$streaming = (new Client($base, $http))->get('/streaming')->awaits('body');
echo "unset\n";
ob_start();
unset($http);
settle($base);
$said = explode("\n", trim(ob_get_clean()));
sort($said); // in any order
echo implode("\n", $said), "\n";
until($base, fn () => $idle->ended && $held->ended && $streaming->ended);
echo "done\n";
?>
--EXPECT--
closed /close data 127.0.0.1
closed /stream data 127.0.0.1
closed /error data 127.0.0.1
unset
closed /held data 127.0.0.1
closed /keep data 127.0.0.1
closed /streaming data 127.0.0.1
done
