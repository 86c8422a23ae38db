--TEST--
EventListener::setCallback(): scopes, data, and replacing inside the callback
--EXTENSIONS--
event
sockets
--FILE--
<?php
require __DIR__ . '/../support/listener.php';

class Server
{
	public function __construct(EventListener $listener)
	{
		$listener->setCallback([$this, 'accept'], 'private');
	}
	private function accept(EventListener $listener, int $fd, array $address, $data): void
	{
		EventUtil::createSocket($fd);
		echo __METHOD__, " $data\n";
		$listener->setCallback('plain');
	}
	public function __call($name, $arguments)
	{
		EventUtil::createSocket($arguments[1]);
		echo "$name called\n";
		$arguments[0]->setCallback('Server::magic');
		unset($GLOBALS['server']);
	}
	public static function __callStatic($name, $arguments)
	{
		EventUtil::createSocket($arguments[1]);
		echo "$name called statically\n";
		$arguments[0]->getBase()->stop();
	}
}
function plain($listener, $fd, $address, $data)
{
	EventUtil::createSocket($fd);
	echo __FUNCTION__, " $data\n";
	$listener->setCallback([$GLOBALS['server'], 'magic'], null);
}
$base = new EventBase;
$watchdog = Event::timer($base, fn () => exit("timed out\n"));
$watchdog->add(20);
$listener = listen($base, fn () => 0, 'constructor');
$clients = clients($listener, 4);
echo outcome(fn () => $listener->setCallback('nothing')), "\n";
echo outcome(fn () => $listener->setErrorCallback('nothing')), "\n";

$listener->setCallback(function ($listener, $fd, $address, $data) {
	EventUtil::createSocket($fd);
	var_dump($data);
	$GLOBALS['server'] = new Server($listener);
});
clients($listener, 1);
$base->loop();
?>
--EXPECTF--
TypeError: EventListener::setCallback(): Argument #1 ($cb) must be a valid callback, function "nothing" not found or invalid function name
TypeError: EventListener::setErrorCallback(): Argument #1 ($cb) must be a valid callback, function "nothing" not found or invalid function name
string(11) "constructor"
Server::accept private
plain private
magic called
magic called statically
