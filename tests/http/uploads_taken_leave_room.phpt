--TEST--
EventHttpRequest::setBodyCallback(): what has been taken of bodies in memory leaves room for others there
--EXTENSIONS--
event
sockets
posix
pcntl
--SKIPIF--
<?php
is_dir('/proc/self/fd') or die('skip only Linux tells the descriptors in use');
?>
--FILE--
<?php
require __DIR__ . '/../support/slow_clients.php';

pcntl_alarm(90);
const SIZE = 1 << 20, PIECE = 65536;

$head = "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: ";
$first = new SlowClients([[34, $head . SIZE . "\r\n\r\n" . str_repeat('x', SIZE), '']]); // a little less than may lie in memory
$second = new SlowClients([[34, $head . 2 * SIZE . "\r\n\r\n" . str_repeat('x', SIZE), '']]);
$base = new EventBase();
[$taken, $kept] = [0, []];
$http = serve($base, function (EventHttpRequest $req) use (&$taken, &$kept): void {
	$kept[] = $req;
	$left = SIZE;
	$req->setBodyCallback(function (EventHttpRequest $req, string $bytes) use (&$taken, &$left): void {
		$taken += strlen($bytes);
		$left -= strlen($bytes);
		if ($left <= PIECE) {
			$req->pauseBody();
		}
	});
});
$descriptors = descriptors();
$first->begin($base, $http);
until($base, function () use (&$taken) {
	return $taken >= 34 * (SIZE - PIECE);
});
echo count($kept), ' in memory, and ', $taken === 34 * (SIZE - PIECE) ? 'all but the last piece of each taken' : "$taken bytes taken", "\n";
echo descriptors() - $descriptors, " descriptors\n";
$second->begin($base, $http);
until($base, fn () => descriptors() - $descriptors >= 68);
for ($i = 0; $i < 3; $i++) {
	settle($base);
}
echo descriptors() - $descriptors, " descriptors: there is room for as many\n";
?>
--EXPECT--
34 in memory, and all but the last piece of each taken
34 descriptors
68 descriptors: there is room for as many
