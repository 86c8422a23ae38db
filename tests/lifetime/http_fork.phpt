--TEST--
A server that is bound before the process forks serves in the child, and in the parent
--FILE--
<?php
require __DIR__ . '/../support/http.php';

$base = new EventBase();
$http = serve($base, fn ($req) => $req->sendReply(200, 'OK', buffer((string) getmypid())));
$port = port_of($http);

$child = pcntl_fork();
if ($child === 0) {
	// The first request of the child is the last.
	$http->setDefaultCallback(function (EventHttpRequest $req) use ($base): void {
		$req->getConnection()->setCloseCallback(fn () => $base->stop());
		$req->sendReply(200, 'OK', buffer((string) getmypid()));
	});
	$watchdog = Event::timer($base, fn () => exit(9));
	$watchdog->add(20);
	$base->loop();
	unset($http, $base, $watchdog);
	exit(0);
}

// The parent does not run its loop: it is the child that answers.
$stream = stream_socket_client("tcp://127.0.0.1:$port");
fwrite($stream, "GET / HTTP/1.0\r\n\r\n");
$answer = explode("\r\n\r\n", stream_get_contents($stream))[1];
fclose($stream);
var_dump((int) $answer === $child);
pcntl_waitpid($child, $status);
var_dump(pcntl_wexitstatus($status));

// The parent's registrations are untouched by the child's end.
var_dump((int) fetch($base, $http)->body() === getmypid());
var_dump(wakes($base, 0.1) === 0);
?>
--EXPECT--
bool(true)
int(0)
bool(true)
bool(true)
