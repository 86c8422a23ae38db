--TEST--
EventBufferEvent::sslSocket(): on a socket without a peer TLS waits, without waking the loop, until there is one
--EXTENSIONS--
event
sockets
--SKIPIF--
<?php
class_exists('EventSslContext') or die('skip built without OpenSSL');
?>
--FILE--
<?php
require __DIR__ . '/../support/base.php';
require __DIR__ . '/../support/idle.php';
require __DIR__ . '/../support/tls.php';

$files = (new Authority())->issue('server', 'DNS:localhost');
$contexts = [
	EventBufferEvent::SSL_CONNECTING => $files->client([EventSslContext::OPT_VERIFY_PEER => false]),
	EventBufferEvent::SSL_ACCEPTING => $files->server('server'),
];
$base = new EventBase();
$news = [];

/** TLS on it, as programs begin: callbacks, both directions enabled, something to say. */
function tls(mixed $socket, int $state = EventBufferEvent::SSL_CONNECTING, int $options = 0): EventBufferEvent
{
	global $base, $contexts, $news;
	$news = [];
	$bev = EventBufferEvent::sslSocket($base, $socket, $contexts[$state], $state, $options);
	$bev->setCallbacks(null, null, function ($bev, int $events) use (&$news) {
		$news[] = $events & EventBufferEvent::CONNECTED ? 'connected' : ($events & EventBufferEvent::ERROR ? 'error' : $events);
	});
	$bev->enable(Event::READ | Event::WRITE);
	$bev->write('hello');
	return $bev;
}

function news(): string
{
	global $base, $news;
	until($base, function () use (&$news) { return $news; });
	return implode(', ', $news);
}

/** Listens, and talks TLS to all who come. */
function server(string $address): EventListener
{
	global $base, $contexts;
	return new EventListener($base, function ($listener, $fd) use ($base, $contexts) {
		static $all = [];
		$all[] = $bev = EventBufferEvent::sslSocket($base, $fd, $contexts[EventBufferEvent::SSL_ACCEPTING],
			EventBufferEvent::SSL_ACCEPTING, EventBufferEvent::OPT_CLOSE_ON_FREE);
		$bev->enable(Event::READ);
	}, null, EventListener::OPT_CLOSE_ON_FREE, 8, $address);
}

$path = "$files->folder/socket";
$over_path = server("unix:$path");
$over_ip = server('127.0.0.1:0');
EventUtil::getSocketName($over_ip->fd, $ip, $port);
$dead = "$files->folder/dead";
$bound = socket_create(AF_UNIX, SOCK_STREAM, 0);
socket_bind($bound, $dead);
$listening = socket_create_listen(0);
socket_getsockname($listening, $ip, $listening_port);
$client = stream_socket_client("tcp://127.0.0.1:$listening_port");

$sockets = [
	'AF_UNIX' => fn () => socket_create(AF_UNIX, SOCK_STREAM, 0),
	'AF_UNIX datagrams' => fn () => socket_create(AF_UNIX, SOCK_DGRAM, 0),
	'AF_INET' => fn () => socket_create(AF_INET, SOCK_STREAM, SOL_TCP),
	'listening' => fn () => $listening,
];
foreach ($sockets as $name => $make) {
	foreach (['connecting' => EventBufferEvent::SSL_CONNECTING, 'accepting' => EventBufferEvent::SSL_ACCEPTING] as $what => $state) {
		$socket = $make();
		$bev = tls($socket, $state);
		echo "$name, $what: ", wakes($base, 0.02), ' ', json_encode([$news, $bev->fd === EventUtil::getSocketFd($socket)]), "\n";
		$bev->free();
	}
}

echo "- connect()\n";
$tcp = fn () => socket_create(AF_INET, SOCK_STREAM, SOL_TCP);
$unix = $sockets['AF_UNIX'];
$addresses = ["127.0.0.1:$port" => $tcp, "unix:$path" => $unix];
foreach ($addresses as $address => $make) {
	$socket = $make();
	$bev = tls($socket);
	echo json_encode([$bev->connect($address), news(), $bev->fd === EventUtil::getSocketFd($socket), $bev->connect($address)]), "\n";
	$bev->free();
}
echo "- of the program's own, before enable()\n";
$bev = tls($socket = $tcp());
socket_set_block($socket);
socket_connect($socket, '127.0.0.1', $port);
socket_set_nonblock($socket);
echo json_encode($bev->enable(Event::READ)), ' ', news(), "\n";
$bev->free();
foreach (['connects' => $port, 'is refused' => 1] as $what => $to) {
	$bev = tls($stream = @stream_socket_client("tcp://127.0.0.1:$to", flags: STREAM_CLIENT_CONNECT | STREAM_CLIENT_ASYNC_CONNECT));
	echo "a stream that $what: ", news(), ' ', wakes($base, 0.02), "\n";
	$bev->free();
}

echo "- in vain, then not\n";
foreach (["unix:$files->folder/none", "unix:$dead"] as $address) {
	$bev = tls($socket = $unix());
	$begun = $bev->connect($address);
	echo json_encode([$begun, $begun ? news() : 'nothing', $bev->enable(Event::READ | Event::WRITE)]), ' ', wakes($base, 0.02), "\n";
	$news = [];
	echo json_encode([$bev->connect("unix:$path"), news()]), "\n";
	$bev->free();
}

echo "- whose descriptor it is\n";
$fd = EventUtil::getSocketFd($socket = $unix());
tls($socket)->close();
var_dump(@socket_connect($socket, $path)); // it is open, and was shut down
$before = descriptors();
tls($unix(), options: EventBufferEvent::OPT_CLOSE_ON_FREE)->free();
var_dump(descriptors() - $before);
$bev = tls($socket = $unix());
socket_close($socket);
var_dump($bev->enable(Event::READ), @$bev->connect("unix:$path"), wakes($base, 0.02));
$bev->free();

echo "- a filter\n";
$below = new EventBufferEvent($base, $socket = $unix());
$news = [];
$filter = EventBufferEvent::createSslFilter($below, $contexts[EventBufferEvent::SSL_CONNECTING], EventBufferEvent::SSL_CONNECTING);
$filter->setCallbacks(null, null, function ($bev, int $events) use (&$news) {
	$news[] = $events & EventBufferEvent::ERROR ? 'error' : $events;
});
$filter->enable(Event::READ | Event::WRITE);
echo wakes($base, 0.02), ' ', json_encode($news), "\n";
?>
--EXPECT--
AF_UNIX, connecting: 0 [[],true]
AF_UNIX, accepting: 0 [[],true]
AF_UNIX datagrams, connecting: 0 [[],true]
AF_UNIX datagrams, accepting: 0 [[],true]
AF_INET, connecting: 0 [[],true]
AF_INET, accepting: 0 [[],true]
listening, connecting: 0 [[],true]
listening, accepting: 0 [[],true]
- connect()
[true,"connected",true,false]
[true,"connected",true,false]
- of the program's own, before enable()
true connected
a stream that connects: connected 0
a stream that is refused: error 0
- in vain, then not
[false,"nothing",true] 0
[true,"connected"]
[true,"error",true] 0
[true,"connected"]
- whose descriptor it is
bool(true)
int(0)
bool(false)
bool(false)
int(0)
- a filter
0 ["error"]
