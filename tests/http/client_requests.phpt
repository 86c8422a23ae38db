--TEST--
EventHttpConnection::makeRequest(): GET and POST over one connection
--FILE--
<?php
require __DIR__ . '/../support/http.php';

$base = new EventBase();
$ports = [];
$http = serve($base, function (EventHttpRequest $req) use (&$ports): void {
	$req->getConnection()->getPeer($address, $port);
	$ports[$port] = true;
	$input = $req->getInputBuffer();
	$req->addHeader('X-Answer', 'yes', EventHttpRequest::OUTPUT_HEADER);
	$req->addHeader('x-answer', 'indeed', EventHttpRequest::OUTPUT_HEADER);
	$body = "{$req->getCommand()} {$req->getUri()} {$req->getHost()} {$input->read($input->length)}";
	$req->sendReply($req->getUri() === '/gone' ? 410 : 200, 'Well', buffer($body));
});

$conn = new EventHttpConnection($base, null, '127.0.0.1', port_of($http));
$conn->setTimeout(5);
var_dump($conn->getBase() === $base);
$conn->getPeer($address, $port);
var_dump($address, $port === port_of($http));

$answers = 0;
$callback = function (?EventHttpRequest $req, string $data) use (&$answers): void {
	$input = $req->getInputBuffer();
	echo $data, ': ', $req->getResponseCode(), ' ', $input->read($input->length), ' ',
		$req->findHeader('X-ANSWER', EventHttpRequest::INPUT_HEADER), "\n";
	$answers++;
};
foreach ([
	['first', EventHttpRequest::CMD_GET, '/a?b=c', ''],
	['second', EventHttpRequest::CMD_POST, '/b', 'posted'],
	['third', EventHttpRequest::CMD_GET, '/gone', ''],
	['fourth', EventHttpRequest::CMD_PUT, '/c', str_repeat('x', 5)],
] as [$name, $command, $uri, $body]) {
	$req = new EventHttpRequest($callback, $name);
	$req->addHeader('Host', 'www.example.test', EventHttpRequest::OUTPUT_HEADER);
	$req->getOutputBuffer()->add($body);
	var_dump($conn->makeRequest($req, $command, $uri));
}
until($base, function () use (&$answers) { return $answers === 4; });
echo count($ports), "\n";
?>
--EXPECT--
bool(true)
string(9) "127.0.0.1"
bool(true)
bool(true)
bool(true)
bool(true)
bool(true)
first: 200 1 /a?b=c www.example.test  yes, indeed
second: 200 2 /b www.example.test posted yes, indeed
third: 410 1 /gone www.example.test  yes, indeed
fourth: 200 8 /c www.example.test xxxxx yes, indeed
1
