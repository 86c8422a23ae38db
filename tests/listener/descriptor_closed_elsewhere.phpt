--TEST--
EventListener: a socket that its owner closes is listened on no more, and its number is free for others
--EXTENSIONS--
event
sockets
pcntl
posix
--FILE--
<?php
require __DIR__ . '/../support/idle.php';
require __DIR__ . '/../support/listener.php';

$base = new EventBase;
$targets = [
	'stream' => fn () => stream_socket_server('tcp://127.0.0.1:0'),
	'Socket' => fn () => socket_create_listen(0),
	'descriptor' => fn () => stream_socket_server('tcp://127.0.0.1:0'),
];
foreach ($targets as $name => $open) {
	echo "$name\n";
	$target = $open();
	$fd = EventUtil::getSocketFd($target);
	$old = listen($base, fn () => print("the old one\n"), target: $name === 'descriptor' ? $fd : $target);
	$target = null;
	var_dump(EventUtil::getSocketFd($server = $open()) === $fd);
	$n = 0;
	$new = listen($base, function ($listener, $fd) use (&$n) {
		EventUtil::createSocket($fd);
		$n++;
		$listener->disable();
	}, target: $server);
	$clients = clients($new, 2);
	until($base, function () use (&$n) {
		return $n === 1;
	});
	var_dump($base->loop());
	set_error_handler(fn ($number, $message) => print("$message\n"));
	var_dump($old->enable(), $old->getSocketName($address, $port), $old->disable());
	restore_error_handler();
	$old->free();
	$new->free();
	unset($server, $clients);
}

echo "another process has it still\n";
$server = stream_socket_server('tcp://127.0.0.1:0');
$listener = listen($base, fn () => print("called\n"), target: $server);
$listener->setErrorCallback(fn () => print("called\n"));
$url = url($listener);
$child = pcntl_fork();
if (!$child) {
	sleep(30);
	exit;
}
fclose($server);
$client = stream_socket_client($url);
$wakes = wakes($base, 0.3);
posix_kill($child, SIGKILL);
pcntl_waitpid($child, $status);
var_dump($wakes <= 1, is_closed($client)); // once for another backend
?>
--EXPECT--
stream
bool(true)
bool(true)
EventListener::enable(): Failed enabling the listener: Bad file descriptor
bool(false)
bool(false)
bool(true)
Socket
bool(true)
bool(true)
EventListener::enable(): Failed enabling the listener: Bad file descriptor
bool(false)
bool(false)
bool(true)
descriptor
bool(true)
bool(true)
EventListener::enable(): Failed enabling the listener: Bad file descriptor
bool(false)
bool(false)
bool(true)
another process has it still
bool(true)
bool(true)
