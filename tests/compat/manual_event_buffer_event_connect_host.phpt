--TEST--
Manual, EventBufferEvent::connectHost(): a web client that asks a name server, the forms of a host, failures
--EXTENSIONS--
event
--FILE--
<?php
require __DIR__ . '/../support/dns.php';
require __DIR__ . '/../support/http.php';

final class Browser
{
	public string $page = '';
	private EventBufferEvent $bev;

	public function __construct(private EventBase $base, ?EventDnsBase $dns, string $host, int $port, string $resource)
	{
		$this->bev = new EventBufferEvent($base, null,
			EventBufferEvent::OPT_CLOSE_ON_FREE | EventBufferEvent::OPT_DEFER_CALLBACKS,
			$this->read(...), null, $this->event(...), $base);
		$this->bev->enable(Event::READ | Event::WRITE);
		$name = str_contains($host, ':') ? 'localhost' : $host;
		$this->bev->getOutput()->add("GET $resource HTTP/1.0\r\nHost: $name\r\nConnection: Close\r\n\r\n");
		$this->bev->connectHost($dns, $host, $port, EventUtil::AF_UNSPEC) or print("refused at once\n");
	}

	private function read(EventBufferEvent $bev, EventBase $base): void
	{
		if ($this->page === '') {
			echo 'TTP is at ', $bev->input->search('TTP'), "\n";
		}
		while (($bytes = $bev->getInput()->read(16)) !== null) {
			$this->page .= $bytes;
		}
	}

	private function event(EventBufferEvent $bev, int $events, EventBase $base): void
	{
		if ($events & EventBufferEvent::CONNECTED) {
			echo "connected\n";
			return;
		}
		if ($events & EventBufferEvent::ERROR) {
			$reason = $bev->getDnsErrorString();
			echo 'name server: ', $reason === '' ? 'no error' : $reason, "\n";
		}
		$bev->free();
		$base->exit();
	}
}

$base = new EventBase();
$http = serve($base, fn (EventHttpRequest $req) => $req->sendReply(200, 'OK', buffer("{$req->getUri()} of {$req->getHost()}")));
$http->bind('::1', 0);
[[, $port], [, $port6]] = $http->getBoundAddresses();
$server = new NameServer($base, ['www.example.test' => ['127.0.0.1']]);

function browse(?EventDnsBase $dns, string $host, int $port): void
{
	echo "-- $host\n";
	$browser = new Browser($GLOBALS['base'], $dns, $host, $port, '/a/page');
	var_dump($GLOBALS['base']->dispatch());
	[$head, $page] = explode("\r\n\r\n", $browser->page) + [1 => ''];
	echo strtok($head ?: "no page\r", "\r"), "\n", $page === '' ? '' : "$page\n";
}

$dns = asking($base, $server);
browse($dns, 'www.example.test', $port);
echo implode(', ', array_unique($server->asked)), "\n";
browse($dns, '127.0.0.1', $port);
browse($dns, '::1', $port6);
browse($dns, '[::1]', $port6);
browse($dns, 'missing.example.test', $port);
browse($dns, '127.0.0.1', free_port_of_nobody());

echo "-- without an EventDnsBase, and with the system's settings\n";
browse(null, '127.0.0.1', $port);
browse(null, '[::1]', $port6);
$dns = new EventDnsBase($base, true);
browse($dns, '127.0.0.1', $port);

function free_port_of_nobody(): int
{
	$socket = stream_socket_server('tcp://127.0.0.1:0');
	return (int) substr(strrchr(stream_socket_get_name($socket, false), ':'), 1);
}
?>
--EXPECT--
-- www.example.test
connected
TTP is at 1
bool(true)
HTTP/1.0 200 OK
/a/page of www.example.test
A www.example.test, AAAA www.example.test
-- 127.0.0.1
connected
TTP is at 1
bool(true)
HTTP/1.0 200 OK
/a/page of 127.0.0.1
-- ::1
connected
TTP is at 1
bool(true)
HTTP/1.0 200 OK
/a/page of localhost
-- [::1]
connected
TTP is at 1
bool(true)
HTTP/1.0 200 OK
/a/page of localhost
-- missing.example.test
name server: nodename nor servname provided, or not known
bool(true)
no page
-- 127.0.0.1
name server: no error
bool(true)
no page
-- without an EventDnsBase, and with the system's settings
-- 127.0.0.1
connected
TTP is at 1
bool(true)
HTTP/1.0 200 OK
/a/page of 127.0.0.1
-- [::1]
connected
TTP is at 1
bool(true)
HTTP/1.0 200 OK
/a/page of localhost
-- 127.0.0.1
connected
TTP is at 1
bool(true)
HTTP/1.0 200 OK
/a/page of 127.0.0.1
