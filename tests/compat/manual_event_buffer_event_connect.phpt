--TEST--
Manual, EventBufferEvent: connect() and connectHost() to a web server, events and errors
--EXTENSIONS--
event
sockets
--FILE--
<?php
require __DIR__ . '/../support/bufferevent.php';

$base = new EventBase();
$http = new EventHttp($base);
$http->setDefaultCallback(function (EventHttpRequest $req) {
	$buffer = new EventBuffer();
	$buffer->add("page of {$req->getHost()}");
	$req->sendReply(200, 'OK', $buffer);
});
$http->bind('127.0.0.1', 0);
$port = $http->getBoundAddresses()[0][1];

function browse(EventBase $base, callable $connect): void
{
	$page = new stdClass();
	$page->bytes = '';
	$bev = new EventBufferEvent($base, null, EventBufferEvent::OPT_CLOSE_ON_FREE | EventBufferEvent::OPT_DEFER_CALLBACKS,
		function (EventBufferEvent $bev, stdClass $page) {
			while (($bytes = $bev->read(16)) !== null) {
				$page->bytes .= $bytes;
			}
		},
		null,
		function (EventBufferEvent $bev, int $events, stdClass $page) use ($base) {
			echo names($events), "\n";
			if ($events & EventBufferEvent::ERROR) {
				echo EventUtil::getLastSocketErrno() === SOCKET_ECONNREFUSED ? 'refused' : 'another error', "\n";
			}
			if ($events & (EventBufferEvent::EOF | EventBufferEvent::ERROR)) {
				$page->bytes .= $bev->input->read(10000);
				$bev->free();
				$base->exit();
			}
		},
		$page);
	$bev->enable(Event::READ | Event::WRITE);
	$bev->output->add("GET / HTTP/1.0\r\nHost: example.org\r\nConnection: Close\r\n\r\n");
	var_dump($connect($bev));
	$base->dispatch();
	echo strstr($page->bytes, 'page of'), "\n";
}

echo "-- connect()\n";
browse($base, fn ($bev) => $bev->connect("127.0.0.1:$port"));
echo "-- connectHost()\n";
browse($base, fn ($bev) => $bev->connectHost(null, '127.0.0.1', $port, EventUtil::AF_INET));
echo "-- nobody there\n";
$server = stream_socket_server('tcp://127.0.0.1:0');
$closed = stream_socket_get_name($server, false);
fclose($server);
browse($base, fn ($bev) => $bev->connect($closed));

echo "-- no such address\n";
$bev = new EventBufferEvent($base, null, 0, null, null, function (EventBufferEvent $bev, int $events) use ($base) {
	echo names($events), ': ', $bev->getDnsErrorString() === '' ? 'no reason' : 'with a reason', "\n";
	$base->exit();
});
$bev->connectHost(null, '127.0.0.1', $port, EventUtil::AF_INET6);
$base->loop(EventBase::LOOP_NONBLOCK);
?>
--EXPECT--
-- connect()
bool(true)
CONNECTED
READING|EOF
page of example.org
-- connectHost()
bool(true)
CONNECTED
READING|EOF
page of example.org
-- nobody there
bool(true)
ERROR
refused

-- no such address
ERROR: with a reason
