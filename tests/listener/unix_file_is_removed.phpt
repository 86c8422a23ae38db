--TEST--
EventListener: the file of a unix socket goes with its listener, in its process, and no other file does
--EXTENSIONS--
event
sockets
pcntl
--FILE--
<?php
require __DIR__ . '/../support/listener.php';

$base = new EventBase;
$path = socket_path();
$unix = fn (string $target) => listen($base, fn () => 0, target: "unix:$target");

$listener = $unix($path);
var_dump(filetype($path));
echo outcome(fn () => $unix($path)), "\n";
var_dump(file_exists($path));
$listener->free();
var_dump(file_exists($path));

$listener = $unix($path);
unset($listener);
var_dump(file_exists($path));

echo "another file has taken its place\n";
$listener = $unix($path);
unlink($path);
touch($path);
unset($listener);
var_dump(file_exists($path));
unlink($path);
$listener = $unix($path);
unlink($path);
$listener->free();

echo "another folder\n";
chdir(dirname($path));
$listener = $unix(PHP_ZTS ? $path : basename($path)); /* threads have folders that bind() knows nothing of */
chdir('/');
var_dump(file_exists($path));
unset($listener);
var_dump(file_exists($path));

echo "another process\n";
$listener = $unix($path);
$child = pcntl_fork();
if (!$child) {
	$listener->free();
	exit;
}
pcntl_waitpid($child, $status);
var_dump(pcntl_wexitstatus($status), file_exists($path), is_resource(client($listener)));
$base->free();
var_dump(file_exists($path));

echo "a socket of somebody else\n";
$server = stream_socket_server("unix://$path");
$base = new EventBase;
$listener = listen($base, fn () => 0, null, EventListener::OPT_CLOSE_ON_FREE, $server);
$listener->free();
var_dump(file_exists($path), unlink($path));
?>
--EXPECT--
string(6) "socket"
EventException: EventListener: cannot listen: Address already in use
bool(true)
bool(false)
bool(false)
another file has taken its place
bool(true)
another folder
bool(true)
bool(false)
another process
int(0)
bool(true)
bool(true)
bool(false)
a socket of somebody else
bool(true)
bool(true)
