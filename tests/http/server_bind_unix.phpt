--TEST--
EventHttp::bind() on a Unix socket
--SKIPIF--
<?php
$path = sys_get_temp_dir() . '/event-http-skip-' . getmypid() . '.sock';
if (!@(new EventHttp(new EventBase()))->bind("unix:$path", 0)) die('skip ' . error_get_last()['message']);
?>
--FILE--
<?php
require __DIR__ . '/../support/http.php';

show_warnings();

$path = sys_get_temp_dir() . '/event-http-' . getmypid() . '.sock';
$base = new EventBase();
$http = new EventHttp($base);
var_dump($http->bind("unix:$path", 0));
var_dump($http->getBoundAddresses() === [["unix:$path", 0]]);

$http->setDefaultCallback(function (EventHttpRequest $req): void {
	$req->getConnection()->getPeer($address, $port);
	$req->sendReply(200, 'OK', buffer("peer $address $port\n"));
});
echo (new Client($base, "unix://$path"))->get('/', 'Connection: close')->awaitsEnd()->body();

// It is taken now, and trying leaves it alone.
var_dump(@(new EventHttp($base))->bind("unix:$path", 0));
echo (new Client($base, "unix://$path"))->get('/', 'Connection: close')->awaitsEnd()->body();

unset($http);
settle($base);
var_dump(file_exists($path));

// A file of somebody else's stays.
file_put_contents($path, 'precious');
var_dump(@(new EventHttp($base))->bind("unix:$path", 0));
echo file_get_contents($path), "\n";
unlink($path);

// And so does what took the place of ours.
$http = new EventHttp($base);
$http->bind("unix:$path", 0);
unlink($path);
file_put_contents($path, 'precious');
unset($http);
settle($base);
echo file_get_contents($path), "\n";
unlink($path);

var_dump(@(new EventHttp($base))->bind('unix:/nowhere/at/all.sock', 0));
echo strtok(outcome(fn () => (new EventHttp($base))->bind('unix:', 0)), ':'), "\n";
echo strtok(outcome(fn () => (new EventHttp($base))->bind('unix:' . str_repeat('x', 200), 0)), ':'), "\n";
?>
--CLEAN--
<?php
array_map(unlink(...), glob(sys_get_temp_dir() . '/event-http-*.sock'));
?>
--EXPECTF--
bool(true)
bool(true)
peer unix: 0
bool(false)
peer unix: 0
bool(false)
bool(false)
precious
precious
bool(false)
warning: EventHttp::bind(): Argument #1 ($address) must be an address that fits a Unix socket's name
false
warning: EventHttp::bind(): Argument #1 ($address) must be an address that fits a Unix socket's name
false
