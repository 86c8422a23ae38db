--TEST--
EventListener: the end of the script finds listeners, bases, streams and cycles in any order
--EXTENSIONS--
event
sockets
--FILE--
<?php
require __DIR__ . '/../support/listener.php';

class Late
{
	public $self;
	public function __construct(public $listener) {}
	public function __destruct()
	{
		echo outcome(fn () => $this->listener->disable()), ' ', outcome(fn () => $this->listener->enable()), "\n";
	}
}
$first = new EventBase;
$second = new EventBase;
$listeners = [];
foreach ([$first, $second] as $base) {
	foreach ($targets[] = ['127.0.0.1:0', stream_socket_server('tcp://127.0.0.1:0'), socket_create_listen(0)] as $target) {
		$listener = listen($base, fn () => 0, $base, target: $target);
		$listener->setErrorCallback(fn () => $listener);
		$listeners[] = $listener;
	}
}
$late = new Late($listeners[0]);
$cycle = new Late($listeners[5]);
$cycle->self = $cycle;
$clients = clients($listeners[1], 2);
unset($first, $listener);
?>
--EXPECT--
true true
true true
