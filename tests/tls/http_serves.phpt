--TEST--
EventHttp and EventHttpConnection talk HTTPS
--SKIPIF--
<?php
class_exists('EventSslContext') or die('skip built without OpenSSL');
require __DIR__ . '/../support/programs.php';
need_programs('curl');
?>
--FILE--
<?php
require __DIR__ . '/../support/http.php';
require __DIR__ . '/../support/process.php';
require __DIR__ . '/../support/tls.php';

show_warnings();
pcntl_alarm(90);
$files = (new Authority())->issue('server', 'DNS:localhost,IP:127.0.0.1')->issue('elsewhere', 'DNS:elsewhere.test');
$base = new EventBase();

function https(EventBase $base, EventSslContext $context): EventHttp
{
	$http = new EventHttp($base, $context);
	$http->setDefaultCallback(function (EventHttpRequest $request) {
		$path = $request->getUri();
		if ($path === '/stream') {
			$request->sendReplyStart(200, 'OK');
			foreach (['one ', 'two ', 'three'] as $part) {
				$request->sendReplyChunk(buffer($part));
			}
			$request->sendReplyEnd();
			return;
		}
		$request->sendReply(200, 'OK', buffer($path === '/large' ? str_repeat('x', 3000000) : "$path: " . $request->getInputBuffer()->length));
	});
	$http->bind('127.0.0.1', 0);
	return $http;
}

/** What curl says, while the loop runs. */
function curl(EventBase $base, string ...$arguments): string
{
	return said($base, ['curl', '-sS', '--max-time', '15', ...$arguments]);
}

/** Ask for $path; the answer's code and body. */
function ask(EventBase $base, EventHttpConnection $connection, string $path, string $body = ''): string
{
	$answer = null;
	$request = new EventHttpRequest(function (?EventHttpRequest $request) use (&$answer) {
		$answer = $request ? $request->getResponseCode() . ' ' . $request->getInputBuffer()->read(1 << 23) : 'none';
	});
	$request->addHeader('Host', 'localhost', EventHttpRequest::OUTPUT_HEADER);
	$body === '' or $request->getOutputBuffer()->add($body);
	$connection->makeRequest($request, $body === '' ? EventHttpRequest::CMD_GET : EventHttpRequest::CMD_POST, $path);
	until($base, function () use (&$answer) { return $answer !== null; });
	return strlen($answer) > 100 ? substr($answer, 0, 5) . '... ' . strlen($answer) : $answer;
}

$context = $files->server('server');
$server = https($base, $context);
$other = https($base, $files->server('elsewhere'));
unset($context);
$port = port_of($server);

echo "-- curl\n";
$ca = ['--cacert', $files->file('ca.pem')];
echo curl($base, ...$ca, ...["https://localhost:$port/a", '--next', ...$ca, '--data', 'abc', "https://127.0.0.1:$port/b"]), "\n";
echo strlen(curl($base, ...$ca, ...["https://localhost:$port/large"])), "\n";
echo curl($base, ...$ca, ...["https://localhost:$port/stream"]), "\n";
echo curl($base, ...$ca, ...['--http1.0', "https://localhost:$port/stream"]), "\n";
echo curl($base, ...$ca, ...['--http1.0', '-H', 'Connection: close', "https://localhost:$port/old"]), "\n";
echo str_contains(curl($base, '--cacert', $files->file('server.pem'), 'https://localhost:' . port_of($other)), 'curl: (60)') ? "refused\n" : "accepted\n";

echo "-- this client\n";
$connection = new EventHttpConnection($base, null, 'localhost', $port, $files->client());
echo ask($base, $connection, '/a'), "\n", ask($base, $connection, '/b', str_repeat('x', 200000)), "\n", ask($base, $connection, '/large'), "\n", ask($base, $connection, '/stream'), "\n";
echo ask($base, new EventHttpConnection($base, null, '127.0.0.1', $port, $files->client()), '/by-address'), "\n";
echo ask($base, new EventHttpConnection($base, null, 'localhost', port_of($other), $files->client()), '/wrong-name'), "\n";
echo ask($base, new EventHttpConnection($base, null, 'localhost', port_of($other), $files->client([EventSslContext::OPT_VERIFY_PEER => false])), '/unverified'), "\n";
echo ask($base, new EventHttpConnection($base, null, 'localhost', $port, $files->client([EventSslContext::OPT_CA_FILE => $files->file('server.pem')])), '/wrong-authority'), "\n";

echo "-- queued, and again after failures\n";
$connection = new EventHttpConnection($base, null, 'localhost', port_of($other), $files->client());
$codes = [];
foreach (['/1', '/2', '/3'] as $path) {
	$request = new EventHttpRequest(function ($request) use (&$codes) { $codes[] = $request?->getResponseCode(); });
	$connection->makeRequest($request, EventHttpRequest::CMD_GET, $path);
}
until($base, function () use (&$codes) { return count($codes) == 3; });
echo json_encode($codes), ' ', ask($base, $connection, '/4'), "\n";

echo "-- the server closes after each answer\n";
$connection = new EventHttpConnection($base, null, 'localhost', $port, $files->client());
$codes = [];
foreach (['/1', '/2', '/3'] as $path) {
	$request = new EventHttpRequest(function ($request) use (&$codes) { $codes[] = $request?->getResponseCode(); });
	$request->addHeader('Connection', 'close', EventHttpRequest::OUTPUT_HEADER);
	$connection->makeRequest($request, EventHttpRequest::CMD_GET, $path);
}
until($base, function () use (&$codes) { return count($codes) == 3; });
echo json_encode($codes), ' ', ask($base, $connection, '/4'), "\n";

echo "-- nobody there\n";
$nobody = stream_socket_server('tcp://127.0.0.1:0');
$free = (int) substr(strrchr(stream_socket_get_name($nobody, false), ':'), 1);
fclose($nobody);
echo ask($base, new EventHttpConnection($base, null, '127.0.0.1', $free, $files->client()), '/'), "\n";

echo "-- plain words to a TLS port, TLS to a plain one\n";
$client = (new Client($base, $server))->send("GET / HTTP/1.0\r\n\r\n");
until($base, fn () => $client->ended);
var_dump(str_contains($client->received, 'HTTP/1'));
$plain = serve($base, fn ($request) => $request->sendReply(200, 'OK'));
echo ask($base, new EventHttpConnection($base, null, 'localhost', port_of($plain), $files->client()), '/'), "\n";

echo "-- contexts\n";
echo outcome(fn () => new EventHttp($base, $files->client())), "\n";
echo outcome(fn () => new EventHttp($base, new stdClass())), "\n";
echo outcome(fn () => new EventHttpConnection($base, null, 'localhost', $port, $files->server('server'))), "\n";

echo "-- held, then the client leaves\n";
$held = null;
$server->setCallback('/held', function (EventHttpRequest $request) use (&$held) { $held = $request; });
$left = false;
$leaver = EventBufferEvent::sslSocket($base, null, $files->client(), EventBufferEvent::SSL_CONNECTING);
$leaver->write("GET /held HTTP/1.1\r\nHost: localhost\r\n\r\nmore of it");
$leaver->connect("127.0.0.1:$port");
until($base, function () use (&$held) { return $held; });
$held->getConnection()->setCloseCallback(function () use (&$left) { $left = true; });
var_dump(wakes($base, 0.1) === 0, $left);
$leaver->free();
until($base, function () use (&$left) { return $left; });
$held->sendReply(200, 'OK');

echo "-- freed while they talk\n";
$going = new EventHttpConnection($base, null, 'localhost', $port, $files->client());
$asked = false;
$server->setCallback('/free', function (EventHttpRequest $request) use (&$server, &$asked) {
	$asked = true;
	$server = null;
});
$request = new EventHttpRequest(fn () => null);
$going->makeRequest($request, EventHttpRequest::CMD_GET, '/free');
until($base, function () use (&$asked) { return $asked; });
settle($base);
echo "done\n";
?>
--EXPECTF--
-- curl
/a: 0/b: 3
3000000
one two three
one two three
/old: 0
refused
-- this client
200 /a: 0
200 /b: 200000
200 x... 3000004
200 one two three
200 /by-address: 0
warning: EventBase::loop(): EventHttpConnection: the peer's certificate is not trusted: hostname mismatch
none
200 /unverified: 0
warning: EventBase::loop(): EventHttpConnection: the peer's certificate is not trusted: unable to get local issuer certificate
none
-- queued, and again after failures
warning: EventBase::loop(): EventHttpConnection: the peer's certificate is not trusted: hostname mismatch
warning: EventBase::loop(): EventHttpConnection: the peer's certificate is not trusted: hostname mismatch
warning: EventBase::loop(): EventHttpConnection: the peer's certificate is not trusted: hostname mismatch
[null,null,null] warning: EventBase::loop(): EventHttpConnection: the peer's certificate is not trusted: hostname mismatch
none
-- the server closes after each answer
[200,200,200] 200 /4: 0
-- nobody there
0 
-- plain words to a TLS port, TLS to a plain one
bool(false)
none
-- contexts
ValueError: EventHttp::__construct(): Argument #2 ($ctx) must be made with an EventSslContext::*_SERVER_METHOD
TypeError: EventHttp::__construct(): Argument #2 ($ctx) must be of type ?EventSslContext, stdClass given
ValueError: EventHttpConnection::__construct(): Argument #5 ($ctx) must be made with an EventSslContext::*_CLIENT_METHOD
-- held, then the client leaves
bool(true)
bool(false)
-- freed while they talk
done
