--TEST--
EventHttpConnection: a process forked in the callback of an answer, or before a request, leaves the connection to its parent
--EXTENSIONS--
event
pcntl
--FILE--
<?php
require __DIR__ . '/../support/http_client.php';
require __DIR__ . '/../support/idle.php';

$base = new EventBase();
$raw = new RawServer($base, fn (string &$received) => ($asked = take_request($received)) ? [answer($asked[0])] : null);
$connection = new EventHttpConnection($base, null, '127.0.0.1', $raw->port);

/** A child that ends in one way. */
function fork(Closure $ends): void
{
	$child = pcntl_fork();
	if ($child === 0) {
		$ends();
		exit(0);
	}
	pcntl_waitpid($child, $status);
	echo 'child: ', $status, "\n";
}

function ask(EventHttpConnection $connection, string $uri, Closure $then): void
{
	$connection->makeRequest(new EventHttpRequest(function (?EventHttpRequest $request) use ($then) {
		echo $request ? $request->getInputBuffer()->read(100) : 'null', "\n";
		$then();
	}), EventHttpRequest::CMD_GET, $uri);
}

$ways = [
	'ends' => fn () => null,
	'frees the base' => fn () => $base->free(),
	'goes on with the base' => fn () => $base->reInit(),
];
foreach ($ways as $name => $ends) {
	echo "-- the child $name\n";
	$done = 0;
	ask($connection, '/before', function () use ($connection, $ends, &$done) {
		fork($ends);
		ask($connection, '/in-callback', function () use (&$done) { $done = 1; });
	});
	until($base, function () use (&$done) { return $done === 1; });
	fork($ends);
	ask($connection, '/outside', function () use (&$done) { $done = 2; });
	until($base, function () use (&$done) { return $done === 2; });
	echo wakes($base, 0.05) === 0 ? "sleeps\n" : "spins\n";
}
?>
--EXPECT--
-- the child ends
/before
child: 0
/in-callback
child: 0
/outside
sleeps
-- the child frees the base
/before
child: 0
/in-callback
child: 0
/outside
sleeps
-- the child goes on with the base
/before
child: 0
/in-callback
child: 0
/outside
sleeps
