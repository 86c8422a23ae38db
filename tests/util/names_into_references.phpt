--TEST--
EventUtil::getSocketName(): what the parameters refer to may be typed, destroyed or one and the same
--EXTENSIONS--
event
sockets
--FILE--
<?php
require_once __DIR__ . '/../support/outcome.php';

class Typed
{
	public string $address = '';
	public int $port = -1;
	public array $none = [];
}
class Closes
{
	public function __construct(public $stream) {}
	public function __destruct()
	{
		fclose($this->stream);
		$GLOBALS['port'] = new stdClass;
		echo "destroyed\n";
	}
}
$stream = stream_socket_server('tcp://127.0.0.1:0');
$typed = new Typed;
var_dump(EventUtil::getSocketName($stream, $typed->address, $typed->port), $typed->address, $typed->port > 0);
echo outcome(fn () => EventUtil::getSocketName($stream, $typed->none, $typed->port)), "\n";
echo outcome(fn () => EventUtil::getSocketName($stream, $typed->port, $typed->port)), "\n";
var_dump($typed->none);

$both = 'x';
EventUtil::getSocketName($stream, $both, $both);
var_dump(is_int($both));

$address = new Closes($stream);
var_dump(EventUtil::getSocketName($stream, $address, $port), $address, is_int($port));
var_dump(EventUtil::getSocketName($stream, $address, $port), $address);
?>
--EXPECT--
bool(true)
string(9) "127.0.0.1"
bool(true)
TypeError: Cannot assign string to reference held by property Typed::$none of type array
TypeError: Cannot assign string to reference held by property Typed::$port of type int
array(0) {
}
bool(true)
destroyed
bool(true)
string(9) "127.0.0.1"
bool(true)
bool(false)
string(9) "127.0.0.1"
