--TEST--
What is pending on a base that lives is never collected, and collected when it has fired
--EXTENSIONS--
event
--FILE--
<?php
require __DIR__ . '/../support/base.php';

class Client
{
	public static int $gone = 0;
	public Event $event;

	public function __construct(EventBase $base)
	{
		$this->event = Event::timer($base, $this->fire(...), [$this]);
		$this->event->add(0.001);
	}

	private function fire(): void
	{
		echo "fires\n";
	}

	public function __destruct()
	{
		self::$gone++;
	}
}
$base = new EventBase();
for ($i = 1; $i <= 3; $i++) {
	new Client($base);
}
gc_collect_cycles();
var_dump(Client::$gone);
$base->loop();
var_dump(Client::$gone);
gc_collect_cycles();
var_dump(Client::$gone);

echo "a signal and a stream:\n";
[$reader, $writer] = pair();
(function () use ($base, $reader) {
	$object = new stdClass();
	$object->events[] = $event = Event::signal($base, SIGUSR1, function () use ($object) {
		echo "signal\n";
		$object->events[0]->del();
	});
	$event->add();
	$object->events[] = $event = new Event($base, $reader, Event::READ, function () use ($object) {
		echo "stream\n";
	});
	$event->add();
	$object->weak = 'here';
	$GLOBALS['weak'] = WeakReference::create($object);
})();
gc_collect_cycles();
posix_kill(posix_getpid(), SIGUSR1);
fwrite($writer, 'x');
$base->loop();
gc_collect_cycles();
var_dump($weak->get());
?>
--EXPECT--
int(0)
fires
fires
fires
int(0)
int(3)
a signal and a stream:
stream
signal
NULL
