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

pcntl_alarm(90); // a loop that never ends is a failure, not a hang

final class Mail
{
	public EventListener $listener;
	public int $said = 0;
	public int $left = 0;
	public bool $safe = false;
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
		$this->said++;
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
			$this->safe = true;
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

// greets, asks for STARTTLS, then says what it is told
$client = new Process(sprintf('exec openssl s_client -quiet -verify_return_error -CAfile %s -servername localhost '
	. '-starttls smtp -name here -connect 127.0.0.1:%d 2>/dev/null', escapeshellarg($files->file('ca.pem')), $port));
until($base, fn () => $mail->safe);
foreach (['EHLO again', 'NONSENSE', 'QUIT'] as $n => $line) {
	$before_it = $mail->said;
	$client->write("$line\r\n");
	until($base, fn () => $mail->said > $before_it);
	settle($base);
}
$heard = '';
while (!str_contains($heard, '221')) {
	$heard .= $client->read();
}
$client->signal(SIGTERM);
until($base, fn () => $mail->left === 1);
echo "-- what the client heard inside of TLS\n", str_replace("\r", '', $heard);
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
-- what the client heard inside of TLS
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
