--TEST--
EventListener: where it cannot listen it throws EventException, closes what is its own and nothing else
--EXTENSIONS--
event
sockets
--FILE--
<?php
require __DIR__ . '/../support/listener.php';

$base = new EventBase;
$close = EventListener::OPT_CLOSE_ON_FREE;
$try = function (mixed $target, int $backlog = -1, int $flags = EventListener::OPT_CLOSE_ON_FREE) use ($base) {
	echo outcome(fn () => new EventListener($base, fn () => 0, null, $flags, $backlog, $target)), "\n";
};
$taken = stream_socket_server('tcp://127.0.0.1:0');
$connected = stream_socket_client('tcp://' . stream_socket_get_name($taken, false));
$unbound = socket_create(AF_INET, SOCK_STREAM, SOL_TCP);
$udp = socket_create(AF_INET, SOCK_DGRAM, SOL_UDP);
$file = fopen(__FILE__, 'r');
$closed = fopen(__FILE__, 'r');
fclose($closed);
$path = socket_path();
touch($path);
$before = descriptors();

$try(stream_socket_get_name($taken, false));
$try('192.0.2.1:0');
$try("unix:$path");
$try('unix:/no/such/folder/socket');
$try($connected);
$try(EventUtil::getSocketFd($connected));
$try($unbound, 0);
$try($udp);
$try($file);
$try(EventUtil::getSocketFd($file), 0);
$try(99999);
$try(-1);
$try($closed);
$try(fopen('php://memory', 'r'));
unlink($path);
$try("unix:$path", flags: EventListener::OPT_DEFERRED_ACCEPT);

var_dump(descriptors() - $before, fgets($file), EventUtil::getSocketFd($udp) > 2, is_closed($connected));
var_dump(stream_get_meta_data($file)['blocked']);
?>
--EXPECTF--
EventException: EventListener: cannot listen: Address already in use
EventException: EventListener: cannot listen: Cannot assign requested address
EventException: EventListener: cannot listen: Address already in use
EventException: EventListener: cannot listen: No such file or directory
EventException: EventListener: cannot listen: Invalid argument
EventException: EventListener: cannot listen: Invalid argument
EventException: EventListener: cannot listen: Invalid argument
EventException: EventListener: cannot listen: Operation not supported
EventException: EventListener: cannot listen: Socket operation on non-socket
EventException: EventListener: cannot listen: Socket operation on non-socket
EventException: EventListener: cannot listen: Bad file descriptor
EventException: Invalid file descriptor
EventException: Invalid file descriptor
EventException: Invalid file descriptor
EventException: EventListener: cannot listen: Operation not supported
int(0)
string(6) "<?php
"
bool(true)
bool(false)
bool(true)
