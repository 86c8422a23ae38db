--TEST--
EventHttpRequest::closeConnection()
--FILE--
<?php
require __DIR__ . '/../support/http.php';

$base = new EventBase();
$kept = [];
$http = serve($base, function (EventHttpRequest $req) use (&$kept): void {
	$path = $req->getUri();
	$req->getConnection()->setCloseCallback(fn () => print("closed $path\n"));
	$kept[$path] = $req;
	switch ($path) {
		case '/unanswered':
			$req->closeConnection();
			break;
		case '/answered':
			$req->sendReply(200, 'OK', buffer('answered'));
			$req->closeConnection();
			break;
		case '/large':
			$req->sendReply(200, 'OK', buffer(str_repeat('a', 1 << 22)));
			$req->closeConnection();
			break;
		case '/streaming':
			$req->sendReplyStart(200, 'OK');
			$req->sendReplyChunk(buffer('streaming'));
			break;
	}
});
foreach (['/unanswered', '/answered', '/large', '/streaming'] as $path) {
	$client = (new Client($base, $http))->get($path);
	if ($path === '/streaming') {
		$client->awaits('streaming');
		$kept[$path]->closeConnection();
	}
	$client->awaitsEnd();
	echo $path, ' ', $client->status(), ' ', strlen($client->body()), "\n";
}
?>
--EXPECT--
closed /unanswered
/unanswered  0
closed /answered
/answered HTTP/1.1 200 OK 8
closed /large
/large HTTP/1.1 200 OK 4194304
closed /streaming
/streaming HTTP/1.1 200 OK 14
