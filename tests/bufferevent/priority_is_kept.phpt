--TEST--
EventBufferEvent: setPriority() decides who is served first, through a connection made later
--FILE--
<?php
require __DIR__ . '/../support/bufferevent.php';
set_error_handler(fn ($number, $message) => print("Warning: $message\n"));

$base = new EventBase();
$base->priorityInit(3);
$order = [];
$bevs = [];
foreach ([2, 0, 1] as $priority) {
	[$bev, $peer] = connection($base, function (EventBufferEvent $bev) use (&$order): void {
		$order[] = $bev->priority;
		$bev->free();
	});
	echo $bev->priority, ' ';
	var_dump($bev->setPriority($priority), $bev->priority);
	$bev->enable(Event::READ);
	fwrite($peer, 'x');
	$bevs[] = [$bev, $peer];
}
until($base, function () use (&$order): bool { return count($order) === 3; });
echo json_encode($order), "\n";

$server = stream_socket_server('tcp://127.0.0.1:0');
$connected = false;
$client = new EventBufferEvent($base, null, 0, null, null, function (EventBufferEvent $bev) use (&$connected): void {
	var_dump($bev->priority);
	$connected = true;
});
var_dump($client->setPriority(2), $client->connect(stream_socket_get_name($server, false)), $client->priority);
until($base, function () use (&$connected): bool { return $connected; });
attempt(fn () => $client->setPriority(3));

/* While a deferred callback waits in a queue, which another priority must not upset. */
$calls = 0;
for ($i = 0; $i < 4; $i++) {
	[$bev, $peer] = connection($base, function () use (&$calls): void { $calls++; }, null, null, null,
		EventBufferEvent::OPT_CLOSE_ON_FREE | EventBufferEvent::OPT_DEFER_CALLBACKS);
	$bev->enable(Event::READ);
	fwrite($peer, 'x');
	$bevs[] = [$bev, $peer];
}
$change = Event::timer($base, function () use (&$bevs): void {
	foreach ($bevs as $i => [$bev]) {
		if ($bev->fd !== null) {
			$bev->setPriority($i % 3);
		}
	}
});
$change->setPriority(2);
$change->add(0);
until($base, function () use (&$calls): bool { return $calls === 4; });
settle($base);
echo "done\n";
?>
--EXPECT--
1 bool(true)
int(2)
1 bool(true)
int(0)
1 bool(true)
int(1)
[0,1,2]
bool(true)
bool(true)
int(2)
int(2)
Warning: EventBufferEvent::setPriority(): Argument #1 ($priority) must be between 0 and 2
false
done
