--TEST--
EventBase: who owned the number of a base's pipe for signals from before may close it; signals then neither end the process nor stop it
--EXTENSIONS--
sockets
--FILE--
<?php
require __DIR__ . '/../support/base.php';
// a thread-safe PHP's base has another descriptor, of which libevent says more
set_error_handler(fn ($type, $message) => print('warning: ' . strtok(preg_replace('/(Error reading from eventfd: [^;]*; )+/', '', $message), ';') . "\n"));

/** Two sockets that wait for more than they have. */
function waiting_pair(): array
{
	$pair = pair();
	array_map(fn ($socket) => fwrite($socket, 'x'), $pair);
	return $pair;
}

/** A base with an event on a signal, whose descriptors another owner of their numbers has closed; epoll would not
 * hear of that. */
function robbed(): EventBase
{
	$config = new EventConfig();
	$config->avoidMethod('epoll');
	$config->avoidMethod('select');
	$other = new EventBase();
	$sockets = array_merge(...array_map(pair(...), range(0, 5)));
	foreach ($sockets as $socket) {
		$owners[] = new EventBufferEvent($other, EventUtil::getSocketFd($socket), EventBufferEvent::OPT_CLOSE_ON_FREE);
	}
	$socket = $sockets = null;
	$base = new EventBase($config);
	keep($event = Event::signal($base, SIGUSR1, fn () => print("called\n")));
	$event->add();
	array_map(fn ($owner) => $owner->free(), $owners);
	return $base;
}

/** A pipe that has something to read. */
function full_pipe(): mixed
{
	$pipe = popen('echo a', 'r');
	[$read, $none] = [[$pipe], null];
	stream_select($read, $none, $none, 60);
	return $pipe;
}

function keep(mixed ...$values): void
{
	static $kept = [];
	array_push($kept, ...$values);
}

$puts = [
	'nothing' => fn () => null,
	'sockets that block' => fn () => keep(...array_map(waiting_pair(...), range(0, 9))),
	'pipes with something in them' => fn () => keep(...array_map(full_pipe(...), range(0, 9))),
];
foreach ($puts as $name => $put) {
	isolated("in its place: $name", function () use ($put) {
		$base = robbed();
		$put();
		posix_kill(posix_getpid(), SIGUSR1);
		$base->exit(0.01);
		$base->loop();
		echo $base->reInit() ? "again\n" : "not again\n";
		posix_kill(posix_getpid(), SIGUSR1);
		$base->loop(EventBase::LOOP_NONBLOCK);
	});
}
?>
--EXPECT--
-- in its place: nothing
warning: EventBase::loop(): the pipe that signals come through has been closed
again
called
status 0
-- in its place: sockets that block
warning: EventBase::loop(): the pipe that signals come through has been closed
again
called
status 0
-- in its place: pipes with something in them
warning: EventBase::loop(): the pipe that signals come through has been closed
again
called
status 0
