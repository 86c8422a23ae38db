--TEST--
Event: set() and EventBase::set() take the last reference to the base before, and what goes with it may free all
--EXTENSIONS--
event
--FILE--
<?php
final class AtTheEnd
{
	public function __construct(private Closure $do)
	{
	}

	public function __destruct()
	{
		($this->do)();
	}
}

$ways = [
	'EventBase->set' => fn (Event $event, EventBase $to, $stream) => $to->set($event),
	'Event->set' => fn (Event $event, EventBase $to, $stream) => $event->set($to, $stream, Event::READ),
	'Event->setTimer' => fn (Event $event, EventBase $to, $stream) => $event->setTimer($to, fn () => print("fires\n")),
];
$meddling = [
	'frees the new base' => fn (Event $event, EventBase $to, EventBase $third) => $to->free(),
	'frees the event' => fn (Event $event, EventBase $to, EventBase $third) => $event->free(),
	'moves it on' => fn (Event $event, EventBase $to, EventBase $third) => $third->set($event),
];

foreach ($ways as $name => $move) {
	foreach ($meddling as $what => $meddle) {
		$old = new EventBase();
		$to = new EventBase();
		$third = new EventBase();
		[$stream, $other] = stream_socket_pair(STREAM_PF_UNIX, STREAM_SOCK_STREAM, 0);
		fwrite($other, 'x');
		$event = new Event($old, $stream, Event::READ, fn () => print("fires\n"));
		$bases = new WeakMap();
		$bases[$old] = new AtTheEnd(fn () => $meddle($event, $to, $third));
		unset($old);

		$moved = $move($event, $to, $stream);
		echo "$name, which $what: ", $moved ? 'moved' : 'refused', "\n";
		if (@$event->add(0.0)) {
			$third->loop(EventBase::LOOP_NONBLOCK);
		}
		unset($event, $to, $third, $bases);
	}
}
?>
--EXPECT--
EventBase->set, which frees the new base: moved
EventBase->set, which frees the event: moved
EventBase->set, which moves it on: moved
fires
Event->set, which frees the new base: moved
Event->set, which frees the event: moved
Event->set, which moves it on: moved
fires
Event->setTimer, which frees the new base: moved
Event->setTimer, which frees the event: moved
Event->setTimer, which moves it on: moved
fires
