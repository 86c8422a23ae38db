--TEST--
Manual, EventHttp::accept(): a socket made by the program, a Socket or a stream, which may go
--EXTENSIONS--
event
sockets
--FILE--
<?php
require __DIR__ . '/../support/http.php';

function by_socket(): array
{
	$socket = socket_create(AF_INET, SOCK_STREAM, SOL_TCP);
	socket_set_option($socket, SOL_SOCKET, SO_REUSEADDR, 1);
	socket_bind($socket, '127.0.0.1', 0);
	socket_listen($socket, 0);
	socket_set_nonblock($socket);
	socket_getsockname($socket, $address, $port);
	return [$socket, "tcp://$address:$port"];
}

function by_stream(): array
{
	$stream = stream_socket_server('tcp://127.0.0.1:0');
	return [$stream, 'tcp://' . stream_socket_get_name($stream, false)];
}

foreach (['by_socket', 'by_stream'] as $make) {
	echo "-- $make\n";
	$base = new EventBase();
	$http = new EventHttp($base);
	$http->setCallback('/', fn (EventHttpRequest $req) => $req->sendReply(200, 'OK', buffer('accepted')));
	[$socket, $url] = $make();
	var_dump($http->accept($socket));
	unset($socket);
	foreach ([1, 2] as $time) {
		$client = (new Client($base, $url))->get('/', 'Connection: close')->awaitsEnd();
		echo $client->status(), ': ', $client->body(), "\n";
	}
}

echo "-- two sockets, and a signal that ends the loop\n";
$base = new EventBase();
$http = new EventHttp($base);
$urls = [];
foreach (['127.0.0.1', '127.0.0.2'] as $address) {
	$socket = socket_create(AF_INET, SOCK_STREAM, SOL_TCP);
	socket_bind($socket, $address, 0);
	socket_listen($socket, 0);
	socket_set_nonblock($socket);
	socket_getsockname($socket, $address, $port);
	$urls[] = "tcp://$address:$port";
	var_dump($http->accept($socket));
}
$http->setCallback('/some-page', fn (EventHttpRequest $req) => $req->sendReply(200, 'OK', buffer('some page')));
$http->setDefaultCallback(fn (EventHttpRequest $req) => $req->sendReply(200, 'OK', buffer("default: {$req->getUri()}")));
foreach ($urls as $url) {
	foreach (['/some-page', '/about'] as $path) {
		echo (new Client($base, $url))->get($path, 'Connection: close')->awaitsEnd()->body(), "\n";
	}
}
$signal = Event::signal($base, SIGINT, function () use ($base) {
	echo "stopping\n";
	$base->stop();
});
$signal->add();
posix_kill(posix_getpid(), SIGINT);
var_dump($base->dispatch(), $base->gotStop());
?>
--EXPECT--
-- by_socket
bool(true)
HTTP/1.1 200 OK: accepted
HTTP/1.1 200 OK: accepted
-- by_stream
bool(true)
HTTP/1.1 200 OK: accepted
HTTP/1.1 200 OK: accepted
-- two sockets, and a signal that ends the loop
bool(true)
bool(true)
some page
default: /about
some page
default: /about
stopping
bool(true)
bool(true)
