--TEST--
Manual, EventListener: an echo server made of classes, on TCP, on a unix socket, on a stream
--EXTENSIONS--
event
--FILE--
<?php
require __DIR__ . '/../support/listener.php';

class Connection
{
	private EventBufferEvent $bev;

	public function __construct(EventBase $base, int $fd, private Server $server)
	{
		$this->bev = new EventBufferEvent($base, $fd, EventBufferEvent::OPT_CLOSE_ON_FREE);
		$this->bev->setCallbacks([$this, 'echo'], null, [$this, 'event'], null);
		$this->bev->enable(Event::READ) or throw new RuntimeException('cannot read');
	}

	public function echo(EventBufferEvent $bev, mixed $arg): void
	{
		$bev->output->addBuffer($bev->input);
	}

	public function event(EventBufferEvent $bev, int $events, mixed $arg): void
	{
		if ($events & (EventBufferEvent::EOF | EventBufferEvent::ERROR)) {
			$this->bev->free();
			$this->server->closed($this);
		}
	}
}

class Server
{
	public EventListener $listener;
	public array $connections = [];
	public int $accepted = 0;
	public int $served = 0;

	public function __construct(public EventBase $base, mixed $target)
	{
		$flags = EventListener::OPT_CLOSE_ON_FREE | EventListener::OPT_REUSEABLE;
		$this->listener = new EventListener($base, [$this, 'accept'], 'data', $flags, -1, $target);
		$this->listener->setErrorCallback([$this, 'fails']);
	}

	public function accept(EventListener $listener, int $fd, array $address, mixed $data): void
	{
		if ($this->accepted++ === 0) {
			var_dump($listener === $this->listener, $listener->getBase() === $this->base, $data);
			echo $address[0], ' ', $address[1] > 0 ? 'a port' : 'no port', "\n";
		}
		$connection = new Connection($this->base, $fd, $this);
		$this->connections[spl_object_id($connection)] = $connection;
	}

	public function closed(Connection $connection): void
	{
		unset($this->connections[spl_object_id($connection)]);
		$this->served++;
	}

	private function fails(EventListener $listener, mixed $data): void
	{
		echo EventUtil::getLastSocketError(), "\n";
		$this->base->exit();
	}
}

$targets = [
	'an address' => '127.0.0.1:0',
	'a unix socket' => 'unix:' . socket_path(),
	'a stream' => stream_socket_server('tcp://127.0.0.1:0'),
];
foreach ($targets as $what => $target) {
	echo "-- $what\n";
	$base = new EventBase();
	$server = new Server($base, $target);
	$answers = [];
	foreach (clients($server->listener, 3) as $n => $client) {
		fwrite($client, "client $n");
		stream_set_blocking($client, false);
		$event = new Event($base, $client, Event::READ, function ($client) use (&$answers) {
			$answers[] = fread($client, 100);
			fclose($client);
		});
		$event->add();
		$clients[$n] = [$client, $event];
	}
	until($base, fn () => $server->served === 3);
	sort($answers);
	echo implode(', ', $answers), "\n";
	var_dump($server->connections);
	$server->listener->disable();
	$server->listener->free();
}
?>
--EXPECT--
-- an address
bool(true)
bool(true)
string(4) "data"
127.0.0.1 a port
client 0, client 1, client 2
array(0) {
}
-- a unix socket
bool(true)
bool(true)
string(4) "data"
unix: no port
client 0, client 1, client 2
array(0) {
}
-- a stream
bool(true)
bool(true)
string(4) "data"
127.0.0.1 a port
client 0, client 1, client 2
array(0) {
}
