--TEST--
EventBufferEvent::connectHost() looks hosts up through an EventDnsBase
--FILE--
<?php
require __DIR__ . '/../support/dns.php';

$base = new EventBase();
$server = new NameServer($base, ['here.test' => ['127.0.0.1'], 'six.test' => ['2001:db8::1'], 'odd.test' => ['::1']]);
$dns = asking($base, $server);
$listener = stream_socket_server('tcp://127.0.0.1:0');
$port = (int) substr(strrchr(stream_socket_get_name($listener, false), ':'), 1);

/** Connect, and tell how that went. */
function told(EventBase $base, ?EventDnsBase $dns, string $host, int $port, int $family = EventUtil::AF_UNSPEC, int $options = 0): EventBufferEvent
{
	$told = 0;
	$bev = new EventBufferEvent($base, null, $options, null, null, function (EventBufferEvent $bev, int $events) use (&$told): void {
		$told = $events;
	});
	var_dump($bev->connectHost($dns, $host, $port, $family));
	if ($dns) {
		var_dump($told, $bev->connectHost($dns, $host, $port), $bev->connect("127.0.0.1:$port"));
	}
	until($base, function () use (&$told): bool {
		return $told !== 0;
	});
	echo $host, $told === EventBufferEvent::CONNECTED ? ' connected' : ' failed', ': "', $bev->getDnsErrorString(), "\"\n";
	return $bev;
}

foreach ([0, EventBufferEvent::OPT_DEFER_CALLBACKS] as $options) {
	$bev = told($base, $dns, 'here.test', $port, EventUtil::AF_UNSPEC, $options);
	$bev->write("hello\n");
	$peer = stream_socket_accept($listener);
	settle($base);
	echo fgets($peer);
	unset($bev);
	var_dump(fgets($peer));
}

echo "-- errors\n";
told($base, $dns, 'missing.test', $port, EventUtil::AF_INET);
told($base, asking($base, $server, '0.02', '1'), 'silent.test', $port, EventUtil::AF_INET);

echo "-- known by an address of another family only\n";
$file = __DIR__ . '/connect_to_hosts.tmp';
file_put_contents($file, "127.0.0.1 known.test\n");
$dns->loadHosts($file);
told($base, $dns, 'known.test', $port, EventUtil::AF_INET6);
told($base, $dns, 'known.test', $port);

echo "-- again after a failure, and without an EventDnsBase\n";
$bev = told($base, $dns, 'missing.test', $port, EventUtil::AF_INET);
$events = [];
$bev->setCallbacks(null, null, function (EventBufferEvent $bev, int $what) use (&$events): void {
	$events[] = $what;
});
var_dump($bev->connectHost(null, 'localhost', $port, EventUtil::AF_INET), $bev->getDnsErrorString());
until($base, function () use (&$events): bool {
	return (bool) $events;
});
var_dump($events === [EventBufferEvent::CONNECTED]);

echo "-- the look-up keeps the EventDnsBase\n";
$weak = WeakReference::create($dns);
$told = false;
$bev = new EventBufferEvent($base, null, 0, null, null, function (EventBufferEvent $bev, int $events) use (&$told): void {
	var_dump($events === EventBufferEvent::CONNECTED);
	$told = true;
});
$bev->connectHost($dns, 'here.test', $port);
unset($dns);
gc_collect_cycles();
var_dump($weak->get() !== null);
until($base, function () use ($weak, &$told): bool { return $weak->get() === null && $told; });

echo "-- the buffer event goes first: no connection\n";
stream_set_blocking($listener, false);
while (@stream_socket_accept($listener, 0));
unset($bev);
settle($base);
$dns = asking($base, $server);
$before = descriptors();
foreach (['free', 'close', 'drop'] as $how) {
	$bev = new EventBufferEvent($base, null, 0, null, null, fn () => print("called\n"));
	$bev->connectHost($dns, 'here.test', $port);
	if ($how === 'drop') {
		unset($bev);
	} else {
		$bev->$how();
	}
	settle($base);
}
var_dump(@stream_socket_accept($listener, 0), descriptors() - $before);

echo "-- arguments\n";
set_error_handler(fn ($number, $message) => print("Warning: $message\n"));
$bev = new EventBufferEvent($base);
attempt(fn () => $bev->connectHost(new EventDnsBase($other = new EventBase(), false), 'here.test', $port));
attempt(fn () => $bev->connectHost($dns, '', $port));
attempt(fn () => $bev->connectHost($dns, str_repeat('x', 256), $port));
attempt(fn () => $bev->connectHost($dns, 'here.test', 0));
attempt(fn () => $bev->connectHost($dns, 'here.test', $port, 77));
attempt(fn () => $bev->connectHost(new stdClass(), 'here.test', $port));
attempt(fn () => $bev->getDnsErrorString());
?>
--CLEAN--
<?php
unlink(__DIR__ . '/connect_to_hosts.tmp');
?>
--EXPECT--
bool(true)
int(0)
bool(false)
bool(false)
here.test connected: ""
hello
bool(false)
bool(true)
int(0)
bool(false)
bool(false)
here.test connected: ""
hello
bool(false)
-- errors
bool(true)
int(0)
bool(false)
bool(false)
missing.test failed: "nodename nor servname provided, or not known"
bool(true)
int(0)
bool(false)
bool(false)
silent.test failed: "non-recoverable failure in name resolution"
-- known by an address of another family only
bool(true)
int(0)
bool(false)
bool(false)
known.test failed: "no address associated with nodename"
bool(true)
int(0)
bool(false)
bool(false)
known.test connected: ""
-- again after a failure, and without an EventDnsBase
bool(true)
int(0)
bool(false)
bool(false)
missing.test failed: "nodename nor servname provided, or not known"
bool(true)
string(0) ""
bool(true)
-- the look-up keeps the EventDnsBase
bool(true)
bool(true)
-- the buffer event goes first: no connection
bool(false)
int(0)
-- arguments
ValueError: EventBufferEvent::connectHost(): Argument #1 ($dns_base) must be made on the same EventBase
Warning: EventBufferEvent::connectHost(): Argument #2 ($hostname) must be a host's name
false
Warning: EventBufferEvent::connectHost(): Argument #2 ($hostname) must be a host's name
false
Warning: EventBufferEvent::connectHost(): Argument #3 ($port) must be between 1 and 65535
false
Warning: EventBufferEvent::connectHost(): Argument #4 ($family) must be EventUtil::AF_INET, AF_INET6 or AF_UNSPEC
false
TypeError: EventBufferEvent::connectHost(): Argument #1 ($dns_base) must be of type ?EventDnsBase, stdClass given
""
