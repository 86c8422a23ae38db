--TEST--
A fork's child that ends does not disturb the parent's connections
--EXTENSIONS--
event
sockets
--FILE--
<?php
require __DIR__ . '/../support/http.php';

$base = new EventBase();
$held = null;
$closed = 0;
$http = serve($base, function (EventHttpRequest $req) use (&$held, &$closed): void {
	$req->getConnection()->setCloseCallback(function () use (&$closed): void {
		$closed++;
	});
	$held = $req;
});
$client = (new Client($base, $http))->get();
until($base, function () use (&$held) { return $held; });

// It holds all descriptors, and leaves by the front door while the parent serves on.
$pipe = stream_socket_pair(STREAM_PF_UNIX, STREAM_SOCK_STREAM, 0);
$child = pcntl_fork();
if ($child === 0) {
	fclose($pipe[0]);
	fclose($client->stream); // but not the client's
	fwrite($pipe[1], 'x');
	fread($pipe[1], 1); // until the parent says so
	exit(0);
}
fclose($pipe[1]);
fread($pipe[0], 1);
$held->sendReply(200, 'OK', buffer('answer'));
$client->awaits('answer');

// A connection that ends while the child holds its descriptor costs nothing.
$held = null;
$client->get('/', 'Connection: close');
until($base, function () use (&$held) { return $held; });
$client->reset();
until($base, function () use (&$closed) { return $closed; });
var_dump(wakes($base, 0.2) === 0);

fwrite($pipe[0], 'x');
pcntl_waitpid($child, $status);
var_dump(pcntl_wexitstatus($status), $closed);

$http->setDefaultCallback(fn ($req) => $req->sendReply(200, 'OK', buffer("well\n")));
echo fetch($base, $http)->body();
?>
--EXPECT--
bool(true)
int(0)
int(1)
well
