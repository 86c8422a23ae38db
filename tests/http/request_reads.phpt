--TEST--
EventHttpRequest: what the server sees of a request
--FILE--
<?php
require __DIR__ . '/../support/http.php';

$base = new EventBase();
$http = serve($base, function (EventHttpRequest $req): void {
	$input = $req->getInputBuffer();
	var_dump(
		$req->getCommand(),
		$req->getHost(),
		$req->getUri(),
		$req->getInputHeaders(),
		$req->getOutputHeaders(),
		$input->length,
		$input->read(100),
		$req->findHeader('x-thing', EventHttpRequest::INPUT_HEADER),
		$req->findHeader('X-Other', EventHttpRequest::INPUT_HEADER),
		$req->getOutputBuffer()->length,
	);
	$req->sendReply(204, 'No Content');
});

$client = new Client($base, $http);
$client->send("POST /path?x=%20y HTTP/1.1\r\nHost: www.example.test:80\r\nContent-Length: 4\r\n"
	. "X-Thing: 1\r\nConnection: close\r\n\r\nbody");
echo $client->awaitsEnd()->status(), "\n";

var_dump(EventHttpRequest::CMD_POST);

$commands = [
	'GET' => EventHttpRequest::CMD_GET,
	'HEAD' => EventHttpRequest::CMD_HEAD,
	'PUT' => EventHttpRequest::CMD_PUT,
	'DELETE' => EventHttpRequest::CMD_DELETE,
	'OPTIONS' => EventHttpRequest::CMD_OPTIONS,
	'TRACE' => EventHttpRequest::CMD_TRACE,
	'PATCH' => EventHttpRequest::CMD_PATCH,
];
$http->setAllowedMethods(array_sum($commands));
$http->setDefaultCallback(function (EventHttpRequest $req) use (&$seen): void {
	$seen = $req->getCommand();
	$req->sendReply(200, 'OK', buffer('body'));
});
foreach ($commands as $name => $command) {
	$client = new Client($base, $http);
	$client->send("$name / HTTP/1.1\r\nHost: a\r\nConnection: close\r\nContent-Length: 0\r\n\r\n")->awaitsEnd();
	echo $name, ' ', var_export($seen === $command, true), ' ', $client->body(), "\n";
}
?>
--EXPECT--
int(2)
string(16) "www.example.test"
string(12) "/path?x=%20y"
array(4) {
  ["Host"]=>
  string(19) "www.example.test:80"
  ["Content-Length"]=>
  string(1) "4"
  ["X-Thing"]=>
  string(1) "1"
  ["Connection"]=>
  string(5) "close"
}
array(0) {
}
int(4)
string(4) "body"
string(1) "1"
NULL
int(0)
HTTP/1.1 204 No Content
int(2)
GET true body
HEAD true 
PUT true body
DELETE true body
OPTIONS true body
TRACE true body
PATCH true body
