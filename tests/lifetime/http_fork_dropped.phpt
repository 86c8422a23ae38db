--TEST--
A fork's child that drops a server and a client ends none of the parent's connections
--EXTENSIONS--
event
sockets
--FILE--
<?php
require __DIR__ . '/../support/http.php';

$base = new EventBase();
$held = $answer = null;
$http = serve($base, function (EventHttpRequest $req) use (&$held): void {
	$held = $req;
});
$connection = new EventHttpConnection($base, null, '127.0.0.1', port_of($http));
$ask = new EventHttpRequest(function (?EventHttpRequest $req) use (&$answer): void {
	$answer = $req ? $req->getInputBuffer()->read(100) : 'no answer';
}, null);
$connection->makeRequest($ask, EventHttpRequest::CMD_GET, '/');
until($base, function () use (&$held) { return $held; });
$client = (new Client($base, $http))->get();
$first = $held;
until($base, function () use (&$held, $first) { return $held !== $first; });
$second = $held;

$drops = [
	'at its end' => function (): void {},
	'server first' => function () use (&$http, &$connection): void {
		$http = null;
		$connection = null;
	},
	'base first' => function () use (&$base): void {
		$base->free();
	},
];
foreach ($drops as $how => $drop) {
	$child = pcntl_fork();
	if ($child === 0) {
		fclose($client->stream); // PHP would not end it either, but close
		$held = $first = $second = $ask = null;
		$drop();
		exit(0);
	}
	pcntl_waitpid($child, $status);
	echo "$how: ", pcntl_wexitstatus($status), "\n";
}

$first->sendReply(200, 'OK', 'to the client');
$second->sendReply(200, 'OK', 'to the stream');
$client->awaits('to the stream');
until($base, function () use (&$answer) { return $answer; });
echo $answer, "\n";

// The connections are kept, and serve on.
$client->get();
until($base, function () use (&$held, $second) { return $held !== $second; });
$held->sendReply(200, 'OK', 'once more');
$client->awaits('once more');
?>
--EXPECT--
at its end: 0
server first: 0
base first: 0
to the client
