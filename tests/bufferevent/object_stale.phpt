--TEST--
EventBufferEvent: every method of an object that has been freed, or was never constructed
--FILE--
<?php
require __DIR__ . '/../support/bufferevent.php';
$warned = [];
set_error_handler(function ($number, $message) use (&$warned) {
	$warned[] = preg_replace('/^.*?\(\): /', '', $message);
});

/* A stream whose descriptor is asked of PHP code. */
final class Cast
{
	public static ?Closure $do;
	public $context;

	public function stream_open(): bool
	{
		return true;
	}

	public function stream_cast(int $as)
	{
		foreach (debug_backtrace() as $frame) {
			if (($frame['object'] ?? null) instanceof EventBufferEvent) {
				return (self::$do)($frame['object']);
			}
		}
		return false;
	}

	public function stream_set_option(): bool
	{
		return false;
	}
}
stream_wrapper_register('cast', 'Cast');

/** An object whose constructor has thrown. */
function unconstructed(): EventBufferEvent
{
	Cast::$do = function (EventBufferEvent $bev) use (&$escaped) {
		$escaped = $bev;
		return false;
	};
	try {
		new EventBufferEvent(new EventBase(), fopen('cast://', 'r+'));
	} catch (EventException) {
	}
	return $escaped;
}

$calls = [
	'connect' => ['127.0.0.1:1'],
	'connectHost' => [null, 'localhost', 1],
	'getDnsErrorString' => [],
	'setCallbacks' => [null, null, null],
	'enable' => [Event::READ],
	'disable' => [Event::READ],
	'getEnabled' => [],
	'getInput' => [],
	'getOutput' => [],
	'setWatermark' => [Event::READ, 0, 0],
	'getWatermark' => [Event::READ],
	'setMaxSingleRead' => [1],
	'setMaxSingleWrite' => [1],
	'setRateLimit' => [1, 1],
	'flush' => [Event::WRITE],
	'write' => ['x'],
	'writeBuffer' => [new EventBuffer()],
	'read' => [1],
	'readBuffer' => [new EventBuffer()],
	'setPriority' => [0],
	'setTimeouts' => [1, 1],
];
$base = new EventBase();
$never = unconstructed();
[$freed, $partner] = EventBufferEvent::createPair($base);
$freed->free();
$freed->free();
$freed->close();
$closed = new EventBufferEvent($base);
$closed->close();
$orphan = new EventBufferEvent($own = new EventBase());
$own->free();

foreach (compact('never', 'freed', 'closed', 'orphan') as $name => $bev) {
	$messages = [];
	foreach ($calls as $method => $arguments) {
		try {
			$given = $bev->$method(...$arguments);
			$messages['warns'][$method] = json_encode($given);
		} catch (Error $e) {
			$messages[$e->getMessage()] = true;
		}
	}
	if (isset($messages['warns'])) {
		$messages = array_flip(array_unique($warned)) + array_flip(array_map(fn ($given) => "gives $given", array_unique($messages['warns'])));
		$warned = [];
	}
	echo $name, ': ', implode(', ', array_keys($messages)), "\n";
	attempt(fn () => $bev->input);
	attempt(fn () => $bev->output);
	attempt(fn () => [$bev->fd, $bev->priority, isset($bev->fd)]);
	attempt(fn () => $bev->free());
	attempt(fn () => $bev->close());
	echo strlen(print_r($bev, true)) > 0 ? '' : 'print_r';
}

/* All of what a method needs has to be there. */
attempt(fn () => $partner->writeBuffer((new ReflectionClass('EventBuffer'))->newInstanceWithoutConstructor()));
attempt(fn () => new EventBufferEvent($own));
attempt(fn () => EventBufferEvent::createPair($own));
attempt(fn () => $partner->__construct($base));
attempt(fn () => $freed->__construct($base));
attempt(fn () => $never->__construct($base));
attempt(fn () => $never->getEnabled());

/* A constructor that failed may be called again. */
$late = unconstructed();
attempt(fn () => $late->__construct($base, 999999));
attempt(fn () => $late->getEnabled());
attempt(fn () => $late->__construct($base));
attempt(fn () => $late->getEnabled());

/* So may one that is called while it runs, which is the one that counts. */
[$inner, $peer] = stream_socket_pair(STREAM_PF_UNIX, STREAM_SOCK_STREAM, 0);
$twice = unconstructed();
$stream = fopen('cast://', 'r+');
$before = descriptors();
Cast::$do = function (EventBufferEvent $bev) use ($base, $inner) {
	Cast::$do = fn () => $inner;
	$bev->__construct($base);
	return $inner;
};
attempt(fn () => $twice->__construct($base, $stream, EventBufferEvent::OPT_CLOSE_ON_FREE));
attempt(fn () => [$twice->getEnabled(), $twice->fd]);
var_dump(descriptors() === $before);
?>
--EXPECT--
never: EventBufferEvent: has not been constructed
Error: EventBufferEvent: has not been constructed
Error: EventBufferEvent: has not been constructed
[null,null,false]
null
null
freed: EventBufferEvent: has been freed, gives false, gives null
null
null
[null,null,false]
null
null
closed: EventBufferEvent: has been closed, gives false, gives null
null
null
[null,null,false]
null
null
orphan: EventBufferEvent: its EventBase has been freed, gives false, gives null
null
null
[null,null,false]
null
null
Error: EventBuffer: has not been constructed
Error: EventBase: has been freed
Error: EventBase: has been freed
Error: EventBufferEvent: has already been constructed
Error: EventBufferEvent: has already been constructed
null
4
null
4
Error: EventBufferEvent: has already been constructed
4
Error: EventBufferEvent: has already been constructed
[4,null]
bool(true)
