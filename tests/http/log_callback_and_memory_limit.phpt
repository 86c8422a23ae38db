--TEST--
The memory limit is reached while PHP is to be told of a request: it is told when the loop is run again
--EXTENSIONS--
event
--SKIPIF--
<?php
if (getenv('USE_ZEND_ALLOC') === '0' && !getenv('ASAN_OPTIONS')) die('skip the memory limit is reached elsewhere');
?>
--INI--
memory_limit=8M
--FILE--
<?php
require __DIR__ . '/../support/http.php';

const CLIENTS = 6;

$base = new EventBase();
$held = [];
$http = serve($base, function (EventHttpRequest $req) use (&$held): void {
	$held[] = $req;
});
$told = $full = 0;
$rest = [];
$http->setLogCallback(function (array $entry) use (&$told, &$full, &$rest): void {
	$told++;
	if ($full) {
		$rest[] = $entry;
	}
});
$clients = [];
for ($i = 0; $i < CLIENTS; $i++) {
	$clients[] = (new Client($base, $http))->get('/' . str_repeat('x', 4000), 'Referer: ' . str_repeat('x', 4000));
}
until($base, function () use (&$held) {
	return count($held) === CLIENTS;
});
register_shutdown_function(function () use ($base, &$told, &$full, &$rest): void {
	echo $told < CLIENTS ? "some are left\n" : "all were told, too early\n";
	$full = 0;
	$rest = [];
	until($base, function () use (&$told) {
		return $told === CLIENTS;
	});
	echo "all are told\n";
});
foreach ($held as $req) {
	$req->sendReply(200, 'OK', null);
}
$full = 1;
while (memory_get_usage() < 8 * 1024 * 1024 - 20000) {
	$rest[] = str_repeat('x', 8100);
}
$base->loop();
?>
--EXPECTF--

Fatal error: Allowed memory size of %d bytes exhausted%sin %s on line %d
some are left
all are told
