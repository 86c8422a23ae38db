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

pcntl_alarm(90); // a loop that never ends is a failure, not a hang

final class Server
{
	public EventListener $listener;
	public int $received = 0;
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
		$this->received++;
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

/** A client of OpenSSL's own, which trusts who is in $file. What it says of errors is lost. */
function client(string $file, int $port): Process
{
	return new Process(sprintf('exec openssl s_client -quiet -no_ign_eof -verify_return_error -CAfile %s '
		. '-servername localhost -verify_hostname localhost -connect 127.0.0.1:%d 2>/dev/null', escapeshellarg($file), $port));
}

function goodbye(EventBase $base, Server $server, int $served): void
{
	until($base, fn () => $server->served === $served);
	echo $server->errors ? 'there were errors, as ' . get_debug_type($server->errors[0]) . "s\n" : "no errors\n";
	$server->errors = [];
}

$client = client($files->file('ca.pem'), $port);
foreach (['a line', 'another'] as $n => $line) {
	$client->write("$line\n");
	until($base, fn () => $server->received === $n + 1);
	settle($base);
	echo 'heard: ', $client->line(), "\n";
}
$client->end();
goodbye($base, $server, 1);
var_dump($client->wait());

echo "-- a client that does not trust the server\n";
$client = client($files->file('server.pem'), $port);
goodbye($base, $server, 2);
var_dump($client->wait() !== 0);

echo "-- a client that speaks no TLS\n";
$client = stream_socket_client("tcp://127.0.0.1:$port");
fwrite($client, "not a word of TLS\n");
goodbye($base, $server, 3);

echo "-- the files of the context\n";
var_dump($context->local_cert === $files->file('server.pem'), $context->local_pk === $files->file('server.locked'));
?>
--EXPECT--
bool(true)
received 7 bytes: a line
heard: a line
received 8 bytes: another
heard: another
no errors
int(0)
-- a client that does not trust the server
there were errors, as strings
bool(true)
-- a client that speaks no TLS
there were errors, as strings
-- the files of the context
bool(true)
bool(true)
