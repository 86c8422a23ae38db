--TEST--
Event: what the callback gets, for each form of event
--EXTENSIONS--
event
sockets
--FILE--
<?php
require __DIR__ . '/../support/base.php';

$base = new EventBase();
[$reader, $writer] = readable_pair();
$show = fn ($form) => function (...$arguments) use ($form, $base, $reader) {
	foreach ($arguments as &$argument) {
		$argument = $argument === $reader ? 'the same stream' : $argument;
	}
	echo "$form: ", json_encode($arguments), "\n";
	$base->stop();
};
$fire = function (Event $event, float $timeout = -1) use ($base) {
	$event->add($timeout);
	$base->loop();
	$event->free();
};
$fire(new Event($base, $reader, Event::READ, $show('stream'), 'data'));
$fire(new Event($base, $reader, Event::READ, $show('stream, no data')));
$fire(new Event($base, $writer, Event::READ, fn ($stream, $what) => print("timeout: $what\n")), 0.001);
$fire(new Event($base, $writer, Event::WRITE | Event::READ, fn ($stream, $what) => print("writable: $what\n")));

socket_create_pair(AF_UNIX, SOCK_STREAM, 0, $sockets);
socket_write($sockets[1], 'x');
$fire(new Event($base, $sockets[0], Event::READ, function ($fd, $what, $data) use ($base) {
	var_dump(is_int($fd), $what, $data);
	$number = new Event($base, $fd, Event::READ, fn ($again) => var_dump($fd === $again));
	$number->add();
	$base->resume();
	$GLOBALS['number'] = $number;
}, [1, 2]));
$base->loop();

$fire(new Event($base, -1, 0, $show('-1')), 0);
$fire(new Event($base, -1, Event::TIMEOUT | Event::PERSIST, $show('-1, persistent'), 'data'), 0.001);
$fire(Event::timer($base, $show('timer'), 'data'), 0);
$fire(Event::timer($base, $show('timer, no data')), 0);
foreach ([
	Event::signal($base, SIGUSR1, $show('signal'), 'data'),
	new Event($base, SIGUSR1, Event::SIGNAL | Event::PERSIST, $show('new, of a signal'), 'data'),
] as $signal) {
	$signal->add();
	posix_kill(posix_getpid(), SIGUSR1);
	$base->loop();
	$signal->free();
}
?>
--EXPECT--
stream: ["the same stream",2,"data"]
stream, no data: ["the same stream",2,null]
timeout: 1
writable: 4
bool(true)
int(2)
array(2) {
  [0]=>
  int(1)
  [1]=>
  int(2)
}
bool(true)
-1: [-1,1,null]
-1, persistent: [-1,1,"data"]
timer: ["data"]
timer, no data: [null]
signal: [10,"data"]
new, of a signal: [10,8,"data"]
