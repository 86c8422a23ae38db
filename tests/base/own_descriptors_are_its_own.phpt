--TEST--
EventBase: the numbers of its own descriptors mean nothing to a program
--EXTENSIONS--
event
posix
sockets
--FILE--
<?php
require __DIR__ . '/../support/base.php';

$before = scandir('/proc/self/fd');
$base = new EventBase();
$signal = Event::signal($base, SIGUSR1, fn () => print("signal\n"));
$signal->add();
$own = [];
foreach (array_diff(scandir('/proc/self/fd'), $before) as $number) {
	if (preg_match('/^(pipe|socket|anon_inode):/', (string) @readlink("/proc/self/fd/$number"))) {
		$own[] = (int) $number;
	}
}
show_warnings();
$other = new EventBase();
$http = new EventHttp($other);
$said = [];
ob_start();
foreach ($own as $number) {
	attempt(fn () => new EventBufferEvent($other, $number, EventBufferEvent::OPT_CLOSE_ON_FREE));
	attempt(fn () => new EventListener($other, fn () => null, null,
		EventListener::OPT_CLOSE_ON_FREE, -1, $number));
	attempt(fn () => $http->accept($number));
	attempt(fn () => EventUtil::createSocket($number));
	attempt(fn () => new Event($other, $number, Event::READ, fn () => null));
	attempt(fn () => EventUtil::getSocketFd($number));
	attempt(fn () => (new EventBuffer())->readFrom($number, 10));
	$said[] = ob_get_contents();
	ob_clean();
}
ob_end_clean();
var_dump(count($own) >= 2, count(array_unique($said)) === 1);
echo $said[0];
$base->reInit();
posix_kill(posix_getpid(), SIGUSR1);
$base->loop(EventBase::LOOP_ONCE);
$base->free();
$again = [];
for ($i = 0; $i < 10; $i++) {
	$again[] = $pair = pair();
	$numbers[] = EventUtil::getSocketFd($pair[0]);
	$numbers[] = EventUtil::getSocketFd($pair[1]);
}
var_dump(array_diff($own, $numbers)); // free for everybody again
?>
--EXPECT--
bool(true)
bool(true)
EventException: Invalid file descriptor
EventException: Invalid file descriptor
warning: EventHttp::accept(): The socket does not listen
false
warning: EventUtil::createSocket(): Failed making a Socket: Bad file descriptor
{}
EventException: Invalid file descriptor
-1
false
signal
array(0) {
}
