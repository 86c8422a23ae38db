--TEST--
EventHttpConnection looks its host up through an EventDnsBase
--FILE--
<?php
require __DIR__ . '/../support/dns.php';

$base = new EventBase();
$server = new NameServer($base, ['here.test' => ['127.0.0.1']]);
$dns = asking($base, $server);
$http = new EventHttp($base);
$http->bind('127.0.0.1', 0);
$port = $http->getBoundAddresses()[0][1];
$http->setDefaultCallback(function (EventHttpRequest $request): void {
	$body = new EventBuffer();
	$body->add('found');
	$request->sendReply(200, 'OK', $body);
});

/** Ask over $connection, and print the answer. */
function ask(EventBase $base, EventHttpConnection $connection): void
{
	$done = false;
	$request = new EventHttpRequest(function (?EventHttpRequest $request) use (&$done): void {
		$code = $request?->getResponseCode();
		echo $code ?: 'no answer', ' ', $code ? $request->getInputBuffer()->read(100) : '', "\n";
		$done = true;
	});
	$request->addHeader('Connection', 'close', EventHttpRequest::OUTPUT_HEADER);
	var_dump($connection->makeRequest($request, EventHttpRequest::CMD_GET, '/'));
	until($base, function () use (&$done): bool {
		return $done;
	});
}

$connection = new EventHttpConnection($base, $dns, 'here.test', $port);
ask($base, $connection);
ask($base, $connection);
ask($base, new EventHttpConnection($base, $dns, '127.0.0.1', $port));
echo "-- not found\n";
ask($base, new EventHttpConnection($base, $dns, 'missing.test', $port));
ask($base, new EventHttpConnection($base, asking($base, $server, '0.02', '1'), 'silent.test', $port));

echo "-- the connection keeps the EventDnsBase, and lets go of it\n";
$weak = WeakReference::create($dns);
unset($dns);
gc_collect_cycles();
ask($base, $connection);
unset($connection);
settle($base);
var_dump($weak->get());

echo "-- given up before the host is found: no connection is left\n";
unset($http);
settle($base);
$listener = stream_socket_server('tcp://127.0.0.1:0');
$port = (int) substr(strrchr(stream_socket_get_name($listener, false), ':'), 1);
stream_set_blocking($listener, false);
$dns = asking($base, $server);
$before = descriptors();
$connection = new EventHttpConnection($base, $dns, 'here.test', $port);
$request = new EventHttpRequest(fn () => print("called\n"));
$connection->makeRequest($request, EventHttpRequest::CMD_GET, '/');
$request->cancel();
unset($connection, $request);
settle($base);
while ($peer = @stream_socket_accept($listener, 0)) {
	unset($peer);
}
var_dump(descriptors() - $before);

echo "-- the base goes meanwhile\n";
$other = new EventBase();
$silent = asking($other, $server);
$connection = new EventHttpConnection($other, $silent, 'silent.test', $port);
$request = new EventHttpRequest(fn () => print("called\n"));
$connection->makeRequest($request, EventHttpRequest::CMD_GET, '/');
$other->loop(EventBase::LOOP_NONBLOCK);
$other->free();
unset($connection, $request, $silent, $other);
var_dump(descriptors() - $before);

echo "-- arguments\n";
attempt(fn () => new EventHttpConnection(new EventBase(), asking($base, $server), 'here.test', $port));
attempt(fn () => new EventHttpConnection($base, asking($base, $server), '', $port));
attempt(fn () => new EventHttpConnection($base, new stdClass(), 'here.test', $port));
?>
--EXPECT--
bool(true)
200 found
bool(true)
200 found
bool(true)
200 found
-- not found
bool(true)
no answer 
bool(true)
no answer 
-- the connection keeps the EventDnsBase, and lets go of it
bool(true)
200 found
NULL
-- given up before the host is found: no connection is left
int(0)
-- the base goes meanwhile
int(0)
-- arguments
ValueError: EventHttpConnection::__construct(): Argument #2 ($dns_base) must be made on the same EventBase
ValueError: EventHttpConnection::__construct(): Argument #3 ($address) must be 1 to 255 bytes long
TypeError: EventHttpConnection::__construct(): Argument #2 ($dns_base) must be of type ?EventDnsBase, stdClass given
