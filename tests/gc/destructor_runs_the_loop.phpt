--TEST--
A destructor that the collector calls runs the loop
--EXTENSIONS--
event
--FILE--
<?php
require __DIR__ . '/../support/base.php';

class Runner
{
	public $self, $event;

	public function __construct(private EventBase $base)
	{
		$this->self = $this;
	}

	public function __destruct()
	{
		echo "collected\n";
		$this->base->loop(EventBase::LOOP_NONBLOCK);
		gc_collect_cycles();
	}
}
$base = new EventBase();
$runner = new Runner($base);
$runner->event = Event::timer($base, fn () => print("fires\n"));
$runner->event->add(0);
unset($runner);
gc_collect_cycles();

echo "its own base:\n";
$runner = new Runner($own = new EventBase());
$runner->event = Event::timer($own, fn () => print("fires, with " . get_class($runner) . "\n"));
$runner->event->add(0);
unset($runner, $own);
gc_collect_cycles();
?>
--EXPECT--
collected
fires
its own base:
collected
fires, with Runner
