--TEST--
EventBufferEvent: connectHost() with the blocking look-up
--FILE--
<?php
require __DIR__ . '/../support/bufferevent.php';
set_error_handler(fn ($number, $message) => print("Warning: $message\n"));

$base = new EventBase();
$server = stream_socket_server('tcp://127.0.0.1:0');
[, $port] = explode(':', stream_socket_get_name($server, false));
$said = function (EventBufferEvent $bev, int $events): void {
	echo names($events), ', ', $bev->getDnsErrorString() === '' ? 'no error of DNS' : 'an error of DNS', "\n";
};
$bev = new EventBufferEvent($base, null, 0, null, null, $said);
$bev->write('hello');
var_dump($bev->connectHost(null, 'localhost', (int) $port, EventUtil::AF_INET));
var_dump($bev->connectHost(null, 'localhost', (int) $port)); /* on its way */
$peer = stream_socket_accept($server);
settle($base);
var_dump(fread($peer, 100));

/* A look-up that fails calls back before the method returns, and leaves nothing that the loop waits for. */
$bev = new EventBufferEvent($base, null, 0, null, null, $said);
$bev->enable(Event::READ);
var_dump($bev->connectHost(null, '127.0.0.1', (int) $port, EventUtil::AF_INET6), $bev->fd);
var_dump($bev->getDnsErrorString() !== '');
$base->loop();
var_dump($bev->connectHost(null, '127.0.0.1', (int) $port));
until($base, fn () => $bev->getDnsErrorString() === '');
settle($base);

/* Deferred, it waits for the loop. */
$bev = new EventBufferEvent($base, null, EventBufferEvent::OPT_DEFER_CALLBACKS, null, null, $said);
var_dump($bev->connectHost(null, '127.0.0.1', (int) $port, EventUtil::AF_INET6));
settle($base);

/* What the callback does to its object meanwhile. */
$deeds = [
	'free' => fn (EventBufferEvent $bev) => $bev->free(),
	'free the base' => fn (EventBufferEvent $bev, EventBase $base) => $base->free(),
	'throw' => fn () => throw new Exception('thrown'),
	'free and throw' => function (EventBufferEvent $bev) { $bev->free(); throw new Exception('thrown'); },
	'try again' => fn (EventBufferEvent $bev) => var_dump($bev->connectHost(null, '127.0.0.1', 1)),
	'run the loop' => fn (EventBufferEvent $bev, EventBase $base) => $base->loop(),
];
foreach ($deeds as $deed => $do) {
	echo "$deed: ";
	$own = new EventBase();
	$bev = new EventBufferEvent($own, null, 0, null, null, function (EventBufferEvent $bev, int $events) use ($do, $own): void {
		$bev->setCallbacks(null, null, null);
		$do($bev, $own);
	});
	attempt(fn () => $bev->connectHost(null, '127.0.0.1', 1, EventUtil::AF_INET6));
}

foreach ([0, 65536, -1] as $port) {
	attempt(fn () => $bev->connectHost(null, 'localhost', $port));
}
attempt(fn () => $bev->connectHost(null, 'localhost', 80, EventUtil::AF_UNIX));
attempt(fn () => $bev->connectHost(null, "local\0host", 80));
attempt(fn () => $bev->connectHost(new stdClass(), 'localhost', 80));
?>
--EXPECT--
bool(true)
bool(false)
CONNECTED, no error of DNS
string(5) "hello"
ERROR, an error of DNS
bool(true)
NULL
bool(true)
bool(true)
CONNECTED, no error of DNS
bool(true)
ERROR, an error of DNS
free: true
free the base: true
throw: Exception: thrown
free and throw: Exception: thrown
try again: bool(true)
true
run the loop: true
Warning: EventBufferEvent::connectHost(): Argument #3 ($port) must be between 1 and 65535
false
Warning: EventBufferEvent::connectHost(): Argument #3 ($port) must be between 1 and 65535
false
Warning: EventBufferEvent::connectHost(): Argument #3 ($port) must be between 1 and 65535
false
Warning: EventBufferEvent::connectHost(): Argument #4 ($family) must be EventUtil::AF_INET, AF_INET6 or AF_UNSPEC
false
Warning: EventBufferEvent::connectHost(): Argument #2 ($hostname) must be a host's name
false
TypeError: EventBufferEvent::connectHost(): Argument #1 ($dns_base) must be of type ?EventDnsBase, stdClass given
