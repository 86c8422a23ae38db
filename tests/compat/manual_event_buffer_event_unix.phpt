--TEST--
Manual, EventBufferEvent::connect(): a client of a unix socket that greets once connected, and frees itself
--EXTENSIONS--
event
--FILE--
<?php
require __DIR__ . '/../support/listener.php';

pcntl_alarm(90); // a loop that never ends is a failure, not a hang

final class Client
{
	private ?EventBufferEvent $bev;

	public function __construct(private EventBase $base, string $path)
	{
		$this->bev = new EventBufferEvent($base, null, EventBufferEvent::OPT_CLOSE_ON_FREE,
			[$this, 'read'], null, [$this, 'event']);
		var_dump($this->bev->connect("unix:$path"), $this->bev->enable(Event::READ));
	}

	public function __destruct()
	{
		$this->bev?->free();
		echo "the client goes\n";
	}

	public function read(EventBufferEvent $bev, mixed $unused): void
	{
		$input = $bev->input;
		var_dump($input->length, $input->pullup(-1), $unused);
		$this->bev->free();
		$this->bev = null;
		$this->base->exit();
	}

	public function event(EventBufferEvent $bev, int $events, mixed $unused): void
	{
		if ($events & EventBufferEvent::CONNECTED) {
			var_dump($bev->output->add("test\n"));
		} else {
			echo "no server, or it has gone\n";
			$bev->free();
			$this->bev = null;
		}
	}
}

$base = new EventBase();
$path = socket_path();
$served = [];
$server = listen($base, function (EventListener $listener, int $fd) use ($base, &$served) {
	$served[] = $bev = new EventBufferEvent($base, $fd, EventBufferEvent::OPT_CLOSE_ON_FREE,
		fn ($bev) => $bev->writeBuffer($bev->input), null, function ($bev) use (&$served) {
			$bev->free();
			$served = [];
		});
	$bev->enable(Event::READ);
}, target: "unix:$path");
$client = new Client($base, $path);
$base->dispatch();
until($base, function () use (&$served) { return !$served; });
unset($client);

echo "-- the server leaves\n";
$client = new Client($base, $path);
until($base, function () use (&$served) { return $served; });
$served[0]->free();
settle($base);
unset($client);

echo "-- nobody listens\n";
$server->free();
$stream = stream_socket_server("unix://$path");
fclose($stream);
$client = new Client($base, $path);
settle($base);
unset($client);
@unlink($path);
?>
--EXPECT--
bool(true)
bool(true)
bool(true)
int(5)
string(5) "test
"
NULL
the client goes
-- the server leaves
bool(true)
bool(true)
bool(true)
no server, or it has gone
the client goes
-- nobody listens
bool(true)
bool(true)
no server, or it has gone
the client goes
