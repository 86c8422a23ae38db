--TEST--
Manual, EventHttpConnection: requests of a client, GET and POST, limits, peer, close callback
--EXTENSIONS--
event
--FILE--
<?php
require __DIR__ . '/../support/http.php';

pcntl_alarm(90); // a loop that never ends is a failure, not a hang

$base = new EventBase();
$http = serve($base, function (EventHttpRequest $req) {
	$req->addHeader('X-Method', $req->getCommand() === EventHttpRequest::CMD_POST ? 'POST' : 'GET', EventHttpRequest::OUTPUT_HEADER);
	$body = $req->getInputBuffer();
	$req->sendReply(200, 'OK', buffer("{$req->getUri()} {$req->getHost()} " . $body->read($body->length)));
});
$port = port_of($http);

function answered(?EventHttpRequest $req, mixed $data): void
{
	if ($req === null) {
		echo "timed out\n";
		return;
	}
	echo "answer to $data: {$req->getResponseCode()}\n";
	if ($req->getResponseCode() === 0) {
		$GLOBALS['base']->exit();
		return;
	}
	echo 'method: ', $req->findHeader('X-Method', EventHttpRequest::INPUT_HEADER), "\n";
	$buffer = $req->getInputBuffer();
	while (($bytes = $buffer->read(8)) !== null) {
		echo $bytes;
	}
	echo "\n";
	$GLOBALS['base']->exit();
}

function request(string $name): EventHttpRequest
{
	$req = new EventHttpRequest('answered', $name);
	$req->addHeader('Host', 'example.org', EventHttpRequest::OUTPUT_HEADER);
	return $req;
}

$connection = new EventHttpConnection($base, null, '127.0.0.1', $port);
$connection->setTimeout(5);
$connection->setRetries(0);
$connection->setMaxHeadersSize(4096);
$connection->setMaxBodySize(4096);
$closed = [];
$connection->setCloseCallback(function (EventHttpConnection $which, string $data) use (&$connection, &$closed) {
	$closed[] = [$which === $connection, $data];
}, 'data');
$connection->getPeer($address, $peer);
var_dump($address, $peer === $port, $connection->getBase() === $base);

echo "-- GET, twice over the same connection\n";
var_dump($connection->makeRequest(request('first'), EventHttpRequest::CMD_GET, '/one'));
$base->dispatch();
$connection->makeRequest(request('second'), EventHttpRequest::CMD_GET, '/two?a=b');
$base->dispatch();

echo "-- POST\n";
$req = request('third');
$req->getOutputBuffer()->add('the body');
$req->addHeader('Content-Length', '8', EventHttpRequest::OUTPUT_HEADER);
$req->addHeader('Connection', 'close', EventHttpRequest::OUTPUT_HEADER);
$connection->makeRequest($req, EventHttpRequest::CMD_POST, '/post');
$base->dispatch();
until($base, fn () => $closed);
echo json_encode($closed), "\n";

echo "-- nobody there\n";
$server = stream_socket_server('tcp://127.0.0.1:0');
$nobody = (int) explode(':', stream_socket_get_name($server, false))[1];
fclose($server);
$connection = new EventHttpConnection($base, null, '127.0.0.1', $nobody);
$connection->makeRequest(request('fourth'), EventHttpRequest::CMD_GET, '/');
$base->dispatch();

echo "-- cancelled\n";
$connection = new EventHttpConnection($base, null, '127.0.0.1', $port);
$req = request('fifth');
$connection->makeRequest($req, EventHttpRequest::CMD_GET, '/');
$req->cancel();
settle($base);
?>
--EXPECT--
string(9) "127.0.0.1"
bool(true)
bool(true)
-- GET, twice over the same connection
bool(true)
answer to first: 200
method: GET
/one example.org 
answer to second: 200
method: GET
/two?a=b example.org 
-- POST
answer to third: 200
method: POST
/post example.org the body
[[true,"data"]]
-- nobody there
answer to fourth: 0
-- cancelled
