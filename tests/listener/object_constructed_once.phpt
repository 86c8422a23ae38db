--TEST--
EventListener: never constructed, constructed twice, freed, and with its base freed
--EXTENSIONS--
event
sockets
--FILE--
<?php
require __DIR__ . '/../support/listener.php';
set_error_handler(fn ($number, $message) => print("Warning: $message\n"));

function ask_all(EventListener $listener): void
{
	foreach (['enable', 'disable', 'getBase'] as $method) {
		echo outcome(fn () => $listener->$method()), "\n";
	}
	echo outcome(fn () => $listener->setCallback(fn () => 0)), "\n";
	echo outcome(fn () => $listener->setErrorCallback(fn () => 0)), "\n";
	echo outcome(fn () => $listener->getSocketName($address, $port)), "\n";
	var_dump($listener->fd, isset($listener->fd), $listener->free());
}

/* Constructing asks a stream of the program's own for its descriptor: what it can do meanwhile. */
class Meddler
{
	public static ?Closure $meddle = null;
	public $context;
	private $server;
	public function stream_open($path, $mode, $options, &$opened): bool
	{
		return (bool) $this->server = stream_socket_server('tcp://127.0.0.1:0');
	}
	public function stream_cast(int $as)
	{
		[$meddle, self::$meddle] = [self::$meddle, null];
		if ($meddle) {
			$meddle(debug_backtrace()[1]['object']);
		}
		return $this->server;
	}
}
stream_wrapper_register('meddler', Meddler::class);

$base = new EventBase;
$before = descriptors();
Meddler::$meddle = ask_all(...);
$raw = listen($base, fn () => 0, target: fopen('meddler://', 'r'));
$raw->free();
Meddler::$meddle = fn ($listener) => $listener->__construct($base, fn () => 0, null, 0, -1, '127.0.0.1:0');
echo outcome(fn () => $raw = listen($base, fn () => 0, target: fopen('meddler://', 'r'))), "\n";
Meddler::$meddle = function () {
	throw new Exception('no descriptor');
};
echo outcome(fn () => $raw = listen($base, fn () => 0, target: fopen('meddler://', 'r'))), "\n";
$other = new EventBase;
Meddler::$meddle = fn () => $other->free();
echo outcome(fn () => $raw = listen($other, fn () => 0, target: fopen('meddler://', 'r'))), "\n";
unset($other);
var_dump(descriptors() - $before);

$raw = listen($base, fn () => 0);
$fd = $raw->fd;
echo outcome(fn () => $raw->__construct($base, fn () => 0, null, 0, -1, '127.0.0.1:0')), "\n";
$server = stream_socket_server('tcp://127.0.0.1:0');
echo outcome(fn () => $raw->__construct($base, fn () => 0, null, 0, -1, $server)), "\n";
var_dump($raw->fd === $fd, descriptors() - $before);

$raw->free();
ask_all($raw);
echo outcome(fn () => $raw->__construct($base, fn () => 0, null, 0, -1, '127.0.0.1:0')), "\n";

$listener = listen($base, fn () => 0);
$base->free();
ask_all($listener);
echo outcome(fn () => listen($base, fn () => 0)), "\n";
echo outcome(fn () => listen($base, fn () => 0, target: $server)), "\n";
echo outcome(fn () => clone $listener), "\n";
echo outcome(fn () => serialize($listener)), "\n";
echo outcome(fn () => $listener->fd = 3), "\n";
?>
--EXPECT--
Error: EventListener: has not been constructed
Error: EventListener: has not been constructed
Error: EventListener: has not been constructed
Error: EventListener: has not been constructed
Error: EventListener: has not been constructed
Error: EventListener: has not been constructed
NULL
bool(false)
NULL
Error: EventListener: has already been constructed
Exception: no descriptor
Error: EventBase: has been freed
int(0)
Error: EventListener: has already been constructed
Error: EventListener: has already been constructed
bool(true)
int(2)
Warning: EventListener::enable(): EventListener: has been freed
false
Warning: EventListener::disable(): EventListener: has been freed
false
Warning: EventListener::getBase(): EventListener: has been freed
false
Warning: EventListener::setCallback(): EventListener: has been freed
NULL
Warning: EventListener::setErrorCallback(): EventListener: has been freed
NULL
Warning: EventListener::getSocketName(): EventListener: has been freed
false
NULL
bool(false)
NULL
Error: EventListener: has already been constructed
Warning: EventListener::enable(): EventListener: its EventBase has been freed
false
Warning: EventListener::disable(): EventListener: its EventBase has been freed
false
Warning: EventListener::getBase(): EventListener: its EventBase has been freed
false
Warning: EventListener::setCallback(): EventListener: its EventBase has been freed
NULL
Warning: EventListener::setErrorCallback(): EventListener: its EventBase has been freed
NULL
Warning: EventListener::getSocketName(): EventListener: its EventBase has been freed
false
NULL
bool(false)
NULL
Error: EventBase: has been freed
Error: EventBase: has been freed
Error: Trying to clone an uncloneable object of class EventListener
Exception: Serialization of 'EventListener' is not allowed
Error: Cannot modify read-only property EventListener::$fd
