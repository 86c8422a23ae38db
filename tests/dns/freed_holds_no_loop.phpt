--TEST--
EventDnsBase: a freed one does not keep a loop that is to run once
--EXTENSIONS--
event
--FILE--
<?php
const ENOUGH = 1000;

$base = new EventBase();
$base->priorityInit(3);
$pair = stream_socket_pair(STREAM_PF_UNIX, STREAM_SOCK_STREAM, 0);
fwrite($pair[1], 'x');
$times = 0;
$urgent = new Event($base, $pair[0], Event::READ | Event::PERSIST, function () use (&$times, $base): void {
	new EventDnsBase($base, false);
	if (++$times === ENOUGH) {
		exit("the loop goes on\n");
	}
});
$urgent->setPriority(0);
$urgent->add();

new EventDnsBase($base, false);
foreach ([EventBase::LOOP_ONCE, EventBase::LOOP_ONCE | EventBase::LOOP_NONBLOCK] as $how) {
	var_dump($base->loop($how), $times);
}
?>
--EXPECT--
bool(true)
int(1)
bool(true)
int(2)
