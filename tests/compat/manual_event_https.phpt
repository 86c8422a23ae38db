--TEST--
Manual, EventHttp and EventHttpConnection with an EventSslContext: a server and its client, and who is trusted
--EXTENSIONS--
event
--SKIPIF--
<?php
class_exists('EventSslContext') or die('skip built without OpenSSL');
?>
--FILE--
<?php
require __DIR__ . '/../support/http.php';
require __DIR__ . '/../support/tls.php';

pcntl_alarm(90); // a loop that never ends is a failure, not a hang

$files = (new Authority())->issue('server', 'IP:127.0.0.1');
$base = new EventBase();
$http = new EventHttp($base, new EventSslContext(EventSslContext::TLS_SERVER_METHOD, [
	EventSslContext::OPT_LOCAL_CERT => $files->file('server.pem'),
	EventSslContext::OPT_LOCAL_PK => $files->file('server.key'),
	EventSslContext::OPT_ALLOW_SELF_SIGNED => true,
]));
$http->setAllowedMethods(EventHttpRequest::CMD_GET | EventHttpRequest::CMD_POST);
$http->setCallback('/dump', function (EventHttpRequest $req, array $data) {
	var_dump($req->getCommand() === EventHttpRequest::CMD_POST, $req->getUri(), $data);
	echo $req->getInputHeaders()['Host'], ' ', json_encode($req->getOutputHeaders()), "\n";
	$req->sendReply(200, 'OK');
	echo 'what is left to read: ', $req->getInputBuffer()->read(1024), "\n";
}, [4, 8]);
$http->setCallback('/about', fn ($req) => $req->sendReply(200, 'OK', buffer("about\nthis server\n")));
$http->setCallback('/err400', fn ($req) => $req->sendError(400));
$http->setDefaultCallback(fn ($req, $data) => $req->sendReply(200, 'OK', buffer("$data\n")), 'custom data');
$http->bind('127.0.0.1', 0);

function answered(?EventHttpRequest $req, EventBase $base): void
{
	$code = $req?->getResponseCode();
	echo match ($code) {
		null => 'failed, or took too long',
		0 => 'refused',
		default => "code $code",
	}, "\n";
	while ($code === 200 && ($line = $req->getInputBuffer()->readLine(EventBuffer::EOL_ANY)) !== null) {
		echo "line: $line\n";
	}
	$base->exit();
}

function request(EventBase $base, EventHttpConnection $connection, int $method, string $path): void
{
	echo "-- $path\n";
	$req = new EventHttpRequest('answered', $base);
	$req->addHeader('Host', '127.0.0.1', EventHttpRequest::OUTPUT_HEADER);
	if ($method === EventHttpRequest::CMD_POST) {
		$req->getOutputBuffer()->add('<html>a test</html>');
	}
	$connection->makeRequest($req, $method, $path) or print("refused\n");
	$base->dispatch();
}

$connection = new EventHttpConnection($base, null, '127.0.0.1', port_of($http), $files->client());
$connection->setTimeout(50);
request($base, $connection, EventHttpRequest::CMD_POST, '/dump');
request($base, $connection, EventHttpRequest::CMD_GET, '/about');
request($base, $connection, EventHttpRequest::CMD_GET, '/err400');
request($base, $connection, EventHttpRequest::CMD_GET, '/anything');
request($base, $connection, EventHttpRequest::CMD_DELETE, '/dump');

echo "-- a client that does not know the authority\n";
$nobody = new EventSslContext(EventSslContext::TLS_CLIENT_METHOD, [EventSslContext::OPT_CA_FILE => $files->file('server.pem')]);
$connection = new EventHttpConnection($base, null, '127.0.0.1', port_of($http), $nobody);
$connection->setTimeout(50);
request($base, $connection, EventHttpRequest::CMD_GET, '/about');

echo "-- ... and does not ask\n";
$careless = new EventSslContext(EventSslContext::TLS_CLIENT_METHOD, [EventSslContext::OPT_VERIFY_PEER => false]);
$connection = new EventHttpConnection($base, null, '127.0.0.1', port_of($http), $careless);
$connection->setTimeout(50);
request($base, $connection, EventHttpRequest::CMD_GET, '/about');
?>
--EXPECTF--
-- /dump
bool(true)
string(5) "/dump"
array(2) {
  [0]=>
  int(4)
  [1]=>
  int(8)
}
127.0.0.1 []
what is left to read: <html>a test</html>
code 200
-- /about
code 200
line: about
line: this server
-- /err400
code 400
-- /anything
code 200
line: custom data
-- /dump
code 405
-- a client that does not know the authority
-- /about

Warning: EventBase::dispatch(): EventHttpConnection: the peer's certificate is not trusted: unable to get local issuer certificate in %s on line %d
failed, or took too long
-- ... and does not ask
-- /about
code 200
line: about
line: this server
