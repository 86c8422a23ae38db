--TEST--
The destructor of data uses, frees and constructs again while its event or base goes
--EXTENSIONS--
event
--FILE--
<?php
require __DIR__ . '/../support/base.php';

show_warnings();
class Meddler
{
	public function __construct(private string $name, private Closure $how)
	{
	}

	public function __destruct()
	{
		echo "$this->name: ";
		attempt($this->how);
	}
}
$none = fn () => null;
$ways = [
	'adds its event' => fn () => $GLOBALS['event']->add(0),
	'adds another' => fn () => $GLOBALS['other']->add(0),
	'makes one' => fn () => Event::timer($GLOBALS['base'], $none)->add(0),
	'constructs again' => fn () => $GLOBALS['event']->__construct($GLOBALS['base'], -1, 0, $none),
	'sets its event' => fn () => $GLOBALS['event']->set($GLOBALS['base'], -1, 0, $none),
	'frees its event' => fn () => $GLOBALS['event']->free(),
	'frees another' => fn () => $GLOBALS['other']->free(),
	'frees the base' => fn () => $GLOBALS['base']->free(),
	'drops all' => function () {
		$GLOBALS['event'] = $GLOBALS['other'] = $GLOBALS['base'] = null;
	},
	'runs the loop' => fn () => $GLOBALS['base']->loop(EventBase::LOOP_NONBLOCK),
	'collects' => fn () => gc_collect_cycles() * 0,
];
foreach ($ways as $name => $way) {
	foreach (['event' => fn () => $GLOBALS['event']->free(), 'base' => fn () => $GLOBALS['base']->free(),
		'data' => fn () => $GLOBALS['event']->data = null, 'nobody' => function () {
			$GLOBALS['event'] = null;
		}] as $what => $free) {
		$base = new EventBase();
		$event = Event::timer($base, $none, new Meddler("$what goes, its data $name", $way));
		$other = Event::timer($base, $none);
		$event->add(60);
		$other->add(60);
		$free();
		$event?->free();
		$other?->free();
	}
}
?>
--EXPECT--
event goes, its data adds its event: warning: Event::add(): Failed adding event: has been freed
false
base goes, its data adds its event: warning: Event::add(): Failed adding event: its EventBase has been freed
false
data goes, its data adds its event: true
nobody goes, its data adds its event: Error: Call to a member function add() on null
event goes, its data adds another: true
base goes, its data adds another: warning: Event::add(): Failed adding event: its EventBase has been freed
false
data goes, its data adds another: true
nobody goes, its data adds another: true
event goes, its data makes one: true
base goes, its data makes one: Error: EventBase: has been freed
data goes, its data makes one: true
nobody goes, its data makes one: true
event goes, its data constructs again: Error: Event: has already been constructed
base goes, its data constructs again: Error: Event: has already been constructed
data goes, its data constructs again: Error: Event: has already been constructed
nobody goes, its data constructs again: Error: Call to a member function __construct() on null
event goes, its data sets its event: warning: Event::set(): Failed setting event: has been freed
false
base goes, its data sets its event: warning: Event::set(): Failed setting event: its EventBase has been freed
false
data goes, its data sets its event: warning: Event::set(): Failed setting event: it is pending
false
nobody goes, its data sets its event: Error: Call to a member function set() on null
event goes, its data frees its event: null
base goes, its data frees its event: null
data goes, its data frees its event: null
nobody goes, its data frees its event: Error: Call to a member function free() on null
event goes, its data frees another: null
base goes, its data frees another: null
data goes, its data frees another: null
nobody goes, its data frees another: null
event goes, its data frees the base: null
base goes, its data frees the base: null
data goes, its data frees the base: null
nobody goes, its data frees the base: null
event goes, its data drops all: null
base goes, its data drops all: null
data goes, its data drops all: null
nobody goes, its data drops all: null
event goes, its data runs the loop: true
base goes, its data runs the loop: Error: EventBase: has been freed
data goes, its data runs the loop: true
nobody goes, its data runs the loop: true
event goes, its data collects: 0
base goes, its data collects: 0
data goes, its data collects: 0
nobody goes, its data collects: 0
