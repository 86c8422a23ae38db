--TEST--
Manual, EventSslContext and EventBufferEvent::sslSocket(): an echo server with TLS, sslError()
--EXTENSIONS--
event
--SKIPIF--
<?php
class_exists('EventSslContext') or die('skip built without OpenSSL');
?>
--FILE--
<?php
require __DIR__ . '/../support/process.php';
require __DIR__ . '/../support/tls.php';

pcntl_alarm(25); // a loop that never ends is a failure, not a hang

final class Server
{
	public EventListener $listener;
	public int $served = 0;
	public array $errors = [];
	/** @var array<int, EventBufferEvent> */
	private array $connections = [];

	public function __construct(private EventBase $base, EventSslContext $context)
	{
		$this->listener = new EventListener($base, [$this, 'accept'], $context,
			EventListener::OPT_CLOSE_ON_FREE | EventListener::OPT_REUSEABLE, -1, '127.0.0.1:0');
		$this->listener->setErrorCallback([$this, 'fail']);
	}

	public function accept(EventListener $listener, int $fd, array $address, EventSslContext $context): void
	{
		$bev = EventBufferEvent::sslSocket($this->base, $fd, $context,
			EventBufferEvent::SSL_ACCEPTING, EventBufferEvent::OPT_CLOSE_ON_FREE);
		$bev->enable(Event::READ);
		$bev->setCallbacks([$this, 'read'], null, [$this, 'event'], null);
		$this->connections[spl_object_id($bev)] = $bev;
	}

	public function read(EventBufferEvent $bev, mixed $arg): void
	{
		echo "received {$bev->input->length} bytes: ", trim($bev->input->pullup(-1)), "\n";
		$bev->writeBuffer($bev->input);
	}

	public function event(EventBufferEvent $bev, int $events, mixed $arg): void
	{
		if ($events & EventBufferEvent::ERROR) {
			while ($error = $bev->sslError()) {
				$this->errors[] = $error;
			}
		}
		if ($events & (EventBufferEvent::EOF | EventBufferEvent::ERROR)) {
			$bev->free();
			unset($this->connections[spl_object_id($bev)]);
			$this->served++;
		}
	}

	public function fail(EventListener $listener): void
	{
		echo EventUtil::getLastSocketError(), "\n";
		$this->base->exit();
	}
}

var_dump(EventUtil::sslRandPoll());
$files = (new Authority())->issue('server', 'DNS:localhost')->lock('server', 'echo server');
$context = new EventSslContext(EventSslContext::TLS_SERVER_METHOD, [
	EventSslContext::OPT_LOCAL_CERT => $files->file('server.pem'),
	EventSslContext::OPT_LOCAL_PK => $files->file('server.locked'),
	EventSslContext::OPT_PASSPHRASE => 'echo server',
	EventSslContext::OPT_VERIFY_PEER => true,
	EventSslContext::OPT_ALLOW_SELF_SIGNED => false,
]);
$base = new EventBase();
$server = new Server($base, $context);
$server->listener->getSocketName($address, $port);

/** Another process of PHP speaks to the server, trusting the authority in $file. */
function speak(EventBase $base, Server $server, string $scheme, int $port, string $file): void
{
	$options = ['ssl' => ['cafile' => $file, 'peer_name' => 'localhost']];
	$client = Process::php('-r', sprintf(
		'$options = stream_context_create(%s); ini_set("default_socket_timeout", 20);
		$stream = @stream_socket_client(%s, $errno, $error, 20, STREAM_CLIENT_CONNECT, $options);
		if (!$stream) { exit("no connection\n"); }
		foreach (["a line\n", "another\n"] as $line) { @fwrite($stream, $line); echo fgets($stream) ?: "no answer\n"; }',
		var_export($options, true), var_export("$scheme://127.0.0.1:$port", true)));
	$before = $server->served;
	until($base, fn () => $server->served > $before);
	echo $client->rest();
	$client->wait();
	echo count($server->errors) ? 'there were errors of ' . get_debug_type($server->errors[0]) . "s\n" : "no errors\n";
	$server->errors = [];
}

speak($base, $server, 'ssl', $port, $files->file('ca.pem'));
echo "-- a client that does not trust the server\n";
speak($base, $server, 'ssl', $port, $files->file('server.pem'));
echo "-- a client that speaks no TLS\n";
speak($base, $server, 'tcp', $port, $files->file('ca.pem'));
echo "-- the files of the context\n";
var_dump($context->local_cert === $files->file('server.pem'), $context->local_pk === $files->file('server.locked'));
?>
--EXPECT--
bool(true)
received 7 bytes: a line
received 8 bytes: another
a line
another
no errors
-- a client that does not trust the server
no connection
there were errors of strings
-- a client that speaks no TLS
no answer
no answer
there were errors of strings
-- the files of the context
bool(true)
bool(true)
