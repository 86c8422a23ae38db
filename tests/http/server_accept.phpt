--TEST--
EventHttp::accept() serves a listening stream and Socket, without delay, and leaves them to their owner
--EXTENSIONS--
event
sockets
--FILE--
<?php
require __DIR__ . '/../support/http.php';

$base = new EventBase();
$http = new EventHttp($base);
$http->setDefaultCallback(fn ($req) => $req->sendReply(200, 'OK', buffer("hello\n")));

$stream = stream_socket_server('tcp://127.0.0.1:0');
stream_set_blocking($stream, false);
$name = stream_socket_get_name($stream, false);
var_dump($http->accept($stream));

$socket = socket_create_listen(0);
socket_getsockname($socket, $address, $port);
socket_set_nonblock($socket);
var_dump($http->accept($socket));
echo 'TCP_NODELAY: ', socket_get_option($socket, SOL_TCP, TCP_NODELAY), "\n";

echo (new Client($base, "tcp://$name"))->get('/', 'Connection: close')->awaitsEnd()->body();
echo (new Client($base, "tcp://127.0.0.1:$port"))->get('/', 'Connection: close')->awaitsEnd()->body();

// The server has descriptors of its own.
fclose($stream);
socket_close($socket);
echo (new Client($base, "tcp://$name"))->get('/', 'Connection: close')->awaitsEnd()->body();

unset($http);
settle($base);
var_dump(@stream_socket_client("tcp://$name"));

foreach ([-1, 1 << 40, 'text', null, new stdClass()] as $bad) {
	var_dump(@(new EventHttp($base))->accept($bad));
}
?>
--EXPECT--
bool(true)
bool(true)
TCP_NODELAY: 1
hello
hello
hello
bool(false)
bool(false)
bool(false)
bool(false)
bool(false)
bool(false)
