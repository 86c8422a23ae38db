--TEST--
EventBufferEvent: a server and a client of TCP, and an end that either makes
--FILE--
<?php
require __DIR__ . '/../support/bufferevent.php';

$base = new EventBase();
$event = function (EventBufferEvent $bev, int $events, string $who): void {
	echo "$who: ", names($events), ', ', func_num_args(), " arguments\n";
	if ($events & EventBufferEvent::EOF) {
		$bev->free();
	}
};
$connections = [];
$listener = new EventListener($base, function (EventListener $l, int $fd) use ($base, $event, &$connections): void {
	$connections[] = $bev = new EventBufferEvent($base, $fd, EventBufferEvent::OPT_CLOSE_ON_FREE,
		fn (EventBufferEvent $bev, string $who) => $bev->writeBuffer($bev->input), null, $event, 'server');
	$bev->enable(Event::READ);
}, null, EventListener::OPT_CLOSE_ON_FREE, -1, '127.0.0.1:0');
$listener->getSocketName($address, $port);

foreach (['client', 'server'] as $first) {
	$said = '';
	$client = new EventBufferEvent($base, null, 0, function (EventBufferEvent $bev) use (&$said): void {
		$said .= $bev->read(1000);
	}, null, $event, 'client');
	$client->enable(Event::READ);
	$client->write('before the connection is there, ');
	var_dump($client->connect("$address:$port"));
	$client->write('and while it is made');
	until($base, function () use (&$said) { return strlen($said) === 52; });
	echo $said, "\n";
	if ($first === 'client') {
		$client->free();
		until($base, fn () => $connections[0]->fd === null);
	} else {
		$connections[1]->free();
		until($base, fn () => $client->fd === null);
	}
	settle($base);
}
?>
--EXPECT--
bool(true)
client: CONNECTED, 3 arguments
before the connection is there, and while it is made
server: READING|EOF, 3 arguments
bool(true)
client: CONNECTED, 3 arguments
before the connection is there, and while it is made
client: READING|EOF, 3 arguments
