--TEST--
EventHttp::accept() asks a stream of the program's own for its descriptor, which may free the server's base
--EXTENSIONS--
event
--FILE--
<?php
require __DIR__ . '/../support/http.php';

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
		(self::$meddle)();
		return $this->server;
	}
}
stream_wrapper_register('meddler', Meddler::class);

$base = new EventBase();
$http = new EventHttp($base);
$stream = fopen('meddler://', 'r');
Meddler::$meddle = fn () => null;
var_dump($http->accept($stream));

$other = new EventBase();
$stale = new EventHttp($other);
$before = descriptors();
Meddler::$meddle = fn () => $other->free();
echo outcome(fn () => $stale->accept($stream)), "\n";
var_dump(descriptors() < $before);

Meddler::$meddle = fn () => throw new Exception('no descriptor');
echo outcome(fn () => @$http->accept($stream)), "\n";
Meddler::$meddle = fn () => null;
var_dump($http->accept($stream), count($http->getBoundAddresses()));
?>
--EXPECT--
bool(true)
Error: EventHttp: its EventBase has been freed
bool(true)
Exception: no descriptor
bool(true)
int(2)
