--TEST--
EventHttp::setSslContext(): connections that come have the new certificate, others go on as they began
--SKIPIF--
<?php
class_exists('EventSslContext') or die('skip built without OpenSSL');
?>
--FILE--
<?php
require __DIR__ . '/../support/http.php';
require __DIR__ . '/../support/tls.php';

show_warnings();
pcntl_alarm(90); // many handshakes, which take their time under valgrind
$files = (new Authority())
	->signSelf('old', '/CN=old', 'subjectAltName=DNS:localhost')
	->signSelf('new', '/CN=new', 'subjectAltName=DNS:localhost');
$base = new EventBase();

/** A connection of a client that trusts one certificate alone. */
function trusting(EventBase $base, Authority $files, string $name, EventHttp $http): EventHttpConnection
{
	$context = $files->client([EventSslContext::OPT_CA_FILE => $files->file("$name.pem")]);
	return new EventHttpConnection($base, null, 'localhost', port_of($http), $context);
}

/** Ask for $path; the answer. */
function ask(EventBase $base, EventHttpConnection $connection, string $path = '/'): string
{
	$answer = null;
	$request = new EventHttpRequest(function (?EventHttpRequest $request) use (&$answer) {
		$answer = $request ? $request->getResponseCode() . ' ' . $request->getInputBuffer()->read(100) : 'none';
	});
	$request->addHeader('Host', 'localhost', EventHttpRequest::OUTPUT_HEADER);
	$connection->makeRequest($request, EventHttpRequest::CMD_GET, $path);
	until($base, function () use (&$answer) { return $answer !== null; });
	return $answer;
}

$connections = [];
$answering = function (EventHttpRequest $request) use (&$connections) {
	$request->getConnection()->getPeer($address, $port);
	$connections[$port] ??= count($connections) + 1;
	$request->sendReply(200, 'OK', buffer("connection $connections[$port]"));
};
$http = new EventHttp($base, $files->server('old'));
$http->setDefaultCallback($answering);
$http->bind('127.0.0.1', 0);

echo "-- replaced\n";
$first = trusting($base, $files, 'old', $http);
echo ask($base, $first), "\n";
$renewed = $files->server('new');
$weak = WeakReference::create($renewed);
$http->setSslContext($renewed);
$http->setSslContext($renewed);
unset($renewed);
var_dump($weak->get());
echo ask($base, $first), "\n";
echo ask($base, trusting($base, $files, 'old', $http)), "\n";
echo ask($base, trusting($base, $files, 'new', $http)), "\n";

echo "-- replaced in a callback, by one connection for the next\n";
$http->setCallback('/back', function (EventHttpRequest $request) use ($http, $files) {
	$http->setSslContext($files->server('old'));
	$request->sendReply(200, 'OK', buffer('back'));
});
$second = trusting($base, $files, 'new', $http);
echo ask($base, $second, '/back'), "\n", ask($base, $second), "\n";
echo ask($base, trusting($base, $files, 'new', $http)), "\n", ask($base, trusting($base, $files, 'old', $http)), "\n";

echo "-- replaced during a handshake\n";
$client = EventBufferEvent::sslSocket($base, null, $files->client([EventSslContext::OPT_CA_FILE => $files->file('old.pem')]), EventBufferEvent::SSL_CONNECTING);
$heard = [];
$client->setCallbacks(null, null, function ($client, $events) use (&$heard) { $heard[] = $events & EventBufferEvent::CONNECTED ? 'connected' : 'failed'; });
$accepted = new Event($base, -1, Event::TIMEOUT | Event::PERSIST, function () use ($http, $files) { $http->setSslContext($files->server('old')); });
$accepted->add(0.0001);
$client->connect('127.0.0.1:' . port_of($http));
until($base, function () use (&$heard) { return $heard; });
echo implode(' ', $heard), "\n";
$accepted->free();

echo "-- a plain server is given one\n";
$plain = serve($base, $answering);
$talker = (new Client($base, $plain))->get()->awaits('connection ');
$plain->setSslContext($files->server('new'));
$talker->received = '';
echo $talker->get()->awaits('connection ')->body(), "\n";
echo ask($base, trusting($base, $files, 'new', $plain)), "\n";
$other = (new Client($base, $plain))->get()->awaitsEnd();
var_dump(str_contains($other->received, 'HTTP/1'));

echo "-- refused\n";
echo outcome(fn () => $http->setSslContext($files->client())), "\n";
echo outcome(fn () => $http->setSslContext(new stdClass())), "\n";
echo outcome(fn () => $http->setSslContext(null)), "\n";
echo ask($base, trusting($base, $files, 'old', $http)), "\n";

echo "-- and dropped\n";
$http->setCallback('/drop', function (EventHttpRequest $request) use (&$http, $files) {
	$http->setSslContext($files->server('new'));
	$request->sendReply(200, 'OK');
	$http = null;
});
$asked = null;
$request = new EventHttpRequest(function ($request) use (&$asked) { $asked = json_encode($request?->getResponseCode()); });
$last = trusting($base, $files, 'old', $http);
$last->makeRequest($request, EventHttpRequest::CMD_GET, '/drop');
until($base, function () use (&$asked) { return $asked; });
var_dump($http, $asked);
$other = new EventBase();
$stale = new EventHttp($other);
$other->free();
echo outcome(fn () => $stale->setSslContext($files->server('new'))), "\n";
?>
--EXPECTF--
-- replaced
200 connection 1
NULL
200 connection 1
warning: EventBase::loop(): EventHttpConnection: the peer's certificate is not trusted: self%csigned certificate
none
200 connection 2
-- replaced in a callback, by one connection for the next
200 back
200 connection 3
warning: EventBase::loop(): EventHttpConnection: the peer's certificate is not trusted: self%csigned certificate
none
200 connection 4
-- replaced during a handshake
connected
-- a plain server is given one
connection 5
200 connection 6
bool(false)
-- refused
ValueError: EventHttp::setSslContext(): Argument #1 ($ctx) must be made with an EventSslContext::*_SERVER_METHOD
TypeError: EventHttp::setSslContext(): Argument #1 ($ctx) must be of type EventSslContext, stdClass given
TypeError: EventHttp::setSslContext(): Argument #1 ($ctx) must be of type EventSslContext, null given
200 connection 7
-- and dropped
NULL
string(3) "200"
Error: EventHttp: its EventBase has been freed
