--TEST--
Manual, EventBufferEvent::createSslFilter(): a mail server, plain until STARTTLS
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

final class Mail
{
	public EventListener $listener;
	public int $left = 0;
	/** @var array<int, EventBufferEvent> */
	public array $connections = [];
	private int $id = 0;

	public function __construct(private EventBase $base, private EventSslContext $context)
	{
		$this->listener = new EventListener($base, [$this, 'accept'], $context,
			EventListener::OPT_CLOSE_ON_FREE | EventListener::OPT_REUSEABLE, -1, '127.0.0.1:0');
	}

	public function accept(EventListener $listener, int $fd, array $address, EventSslContext $context): void
	{
		$id = ++$this->id;
		$this->watch($id, new EventBufferEvent($this->base, $fd, EventBufferEvent::OPT_CLOSE_ON_FREE));
		$this->say($id, '220 ready');
	}

	private function watch(int $id, EventBufferEvent $bev): void
	{
		$this->connections[$id] = $bev;
		$bev->setCallbacks([$this, 'read'], null, [$this, 'event'], $id);
		$bev->enable(Event::READ | Event::WRITE);
	}

	private function say(int $id, string $line): void
	{
		echo "$id < $line\n";
		$this->connections[$id]->write("$line\r\n");
	}

	public function read(EventBufferEvent $bev, int $id): void
	{
		while (($line = $bev->input->readLine(EventBuffer::EOL_CRLF_STRICT)) !== null) {
			echo "$id > $line\n";
			$this->command($id, strtoupper(strtok($line, ' ')));
		}
	}

	private function command(int $id, string $command): void
	{
		if ($command === 'EHLO') {
			$this->say($id, '250-mail.example.test');
			$this->say($id, '250 STARTTLS');
		} elseif ($command === 'STARTTLS') {
			$this->say($id, '220 go ahead');
			$this->watch($id, EventBufferEvent::createSslFilter($this->connections[$id], $this->context,
				EventBufferEvent::SSL_ACCEPTING, EventBufferEvent::OPT_CLOSE_ON_FREE));
		} else {
			$this->say($id, $command === 'QUIT' ? '221 bye' : '502 what?');
		}
	}

	public function event(EventBufferEvent $bev, int $events, int $id): void
	{
		if ($events & EventBufferEvent::CONNECTED) {
			echo "$id has TLS: ", str_starts_with($bev->sslGetProtocol(), 'TLSv1.') ? 'yes' : 'no', "\n";
		} else {
			unset($this->connections[$id]);
			$this->left++;
		}
	}
}

$files = (new Authority())->issue('mail', 'DNS:localhost');
$base = new EventBase();
$mail = new Mail($base, $files->server('mail', [
	EventSslContext::OPT_VERIFY_PEER => false,
	EventSslContext::OPT_ALLOW_SELF_SIGNED => true,
]));
$mail->listener->getSocketName($address, $port);
$before = descriptors();

$client = Process::php('-r', sprintf(<<<'CODE'
	$options = stream_context_create(['ssl' => ['cafile' => %s, 'peer_name' => 'localhost']]);
	$stream = stream_socket_client('tcp://127.0.0.1:%d', $errno, $error, 20, STREAM_CLIENT_CONNECT, $options);
	stream_set_timeout($stream, 20);
	$hear = fn () => print(rtrim(fgets($stream)) . "\n");
	$hear();
	fwrite($stream, "EHLO here\r\n");
	$hear();
	$hear();
	fwrite($stream, "STARTTLS\r\n");
	$hear();
	var_dump(stream_socket_enable_crypto($stream, true, STREAM_CRYPTO_METHOD_TLS_CLIENT));
	foreach (["EHLO again\r\n" => 2, "NONSENSE\r\n" => 1, "QUIT\r\n" => 1] as $line => $answers) {
		fwrite($stream, $line);
		while ($answers--) {
			$hear();
		}
	}
	CODE, var_export($files->file('ca.pem'), true), $port));
until($base, fn () => $mail->left === 1);
echo "-- what the client heard\n", $client->rest();
$client->wait();
unset($client);
gc_collect_cycles();
var_dump($mail->connections, descriptors() - $before);

echo "-- a client that leaves before its handshake\n";
$client = stream_socket_client("tcp://127.0.0.1:$port");
fwrite($client, "STARTTLS\r\n");
stream_socket_shutdown($client, STREAM_SHUT_WR);
until($base, fn () => $mail->left === 2);
echo stream_get_contents($client);
fclose($client);
gc_collect_cycles();
var_dump($mail->connections, descriptors() - $before);
?>
--EXPECT--
1 < 220 ready
1 > EHLO here
1 < 250-mail.example.test
1 < 250 STARTTLS
1 > STARTTLS
1 < 220 go ahead
1 has TLS: yes
1 > EHLO again
1 < 250-mail.example.test
1 < 250 STARTTLS
1 > NONSENSE
1 < 502 what?
1 > QUIT
1 < 221 bye
-- what the client heard
220 ready
250-mail.example.test
250 STARTTLS
220 go ahead
bool(true)
250-mail.example.test
250 STARTTLS
502 what?
221 bye
array(0) {
}
int(0)
-- a client that leaves before its handshake
2 < 220 ready
2 > STARTTLS
2 < 220 go ahead
220 ready
220 go ahead
array(0) {
}
int(0)
