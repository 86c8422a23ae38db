--TEST--
EventBufferEvent: a pair without descriptors talks in both directions
--FILE--
<?php
require __DIR__ . '/../support/bufferevent.php';
set_error_handler(fn ($number, $message) => print("Warning: $message\n"));

$base = new EventBase();
[$a, $b] = EventBufferEvent::createPair($base);
$arg = new stdClass();

$read = function (EventBufferEvent $bev, mixed $got) use ($a, $arg): void {
	echo $bev === $a ? 'a' : 'b', ' reads ', $bev->read(100), "\n";
	var_dump($got === $arg, func_num_args());
	if ($bev !== $a) {
		$bev->write('pong');
	}
};
$write = function (EventBufferEvent $bev, mixed $got) use ($a, $arg): void {
	echo $bev === $a ? 'a' : 'b', " has written\n";
	var_dump($got === $arg, func_num_args());
};
$a->setCallbacks($read, $write, null, $arg);
$b->setCallbacks($read, $write, null, $arg);
var_dump($a->enable(Event::READ), $b->enable(Event::READ), $a->write('ping'));
$base->loop();

var_dump($a->fd, $a->priority, $a->setPriority(0), $a->getDnsErrorString());
attempt(fn () => $a->connect('127.0.0.1:1'));
attempt(fn () => $a->connectHost(null, 'localhost', 1));
$a->close();
var_dump($b->write('to nobody'), $b->output->length);
?>
--EXPECT--
bool(true)
bool(true)
bool(true)
b reads ping
bool(true)
int(2)
b has written
bool(true)
int(2)
a reads pong
bool(true)
int(2)
a has written
bool(true)
int(2)
NULL
int(0)
bool(false)
string(0) ""
Warning: EventBufferEvent::connect(): EventBufferEvent: one of a pair cannot connect
false
Warning: EventBufferEvent::connectHost(): EventBufferEvent: one of a pair cannot connect
false
bool(true)
int(9)
