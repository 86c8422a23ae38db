--TEST--
Event: a callback gives its event another one, and the event another subject
--EXTENSIONS--
event
--FILE--
<?php
require __DIR__ . '/../support/base.php';

$base = new EventBase();
[$reader] = readable_pair();
foreach (['set', 'setTimer'] as $method) {
	$event = new Event($base, $reader, Event::READ, function ($stream, $what, $data) use (&$event, $base, $method, &$reader) {
		echo "first, $data\n";
		$next = fn (...$all) => print('second, ' . json_encode(end($all)) . "\n");
		var_dump($method === 'set' ? $event->set($base, -1, 0, $next, 'new') : $event->setTimer($base, $next, 'new'));
		gc_collect_cycles();
		echo "still here, $data\n";
		$event->add(0);
	}, 'old');
	$event->add();
	$base->loop();
}

echo "its data, while it runs:\n";
class Loud
{
	public function __construct(public string $name)
	{
	}

	public function __destruct()
	{
		echo "$this->name is gone\n";
	}
}
$event = Event::timer($base, function (Loud $data) use (&$event) {
	$event->data = new Loud('the new');
	echo "$data->name is here\n";
}, new Loud('the old'));
$event->add(0);
$base->loop();
unset($event);
gc_collect_cycles();
?>
--EXPECT--
first, old
bool(true)
still here, old
second, "new"
first, old
bool(true)
still here, old
second, "new"
its data, while it runs:
the old is here
the old is gone
the new is gone
