--TEST--
Several processes serve one listening socket, each with a base of its own
--FILE--
<?php
require __DIR__ . '/../support/http.php';

$listening = stream_socket_server('tcp://127.0.0.1:0');
stream_set_blocking($listening, false);
$name = stream_socket_get_name($listening, false);

$children = [];
for ($i = 0; $i < 2; $i++) {
	$children[$i] = pcntl_fork();
	if ($children[$i] === 0) {
		$base = new EventBase();
		$http = new EventHttp($base);
		$http->accept($listening);
		fclose($listening);
		$http->setDefaultCallback(function (EventHttpRequest $req) use ($base): void {
			if ($req->getUri() === '/stop') {
				$req->getConnection()->setCloseCallback(fn () => $base->stop());
			}
			$req->sendReply(200, 'OK', buffer((string) getmypid()));
		});
		$watchdog = Event::timer($base, fn () => exit(9));
		$watchdog->add(20);
		$base->loop();
		exit(0);
	}
}
fclose($listening);

$ask = function (string $path) use ($name): int {
	$stream = stream_socket_client("tcp://$name");
	fwrite($stream, "GET $path HTTP/1.0\r\n\r\n");
	return (int) explode("\r\n\r\n", stream_get_contents($stream))[1];
};

for ($i = 0; $i < 20; $i++) {
	if (!in_array($ask('/'), $children, true)) {
		echo "not a child\n";
	}
}
// Each can be asked to stop; the other goes on.
$first = $ask('/stop');
pcntl_waitpid($first, $status);
var_dump(pcntl_wexitstatus($status));
$second = $ask('/stop');
pcntl_waitpid($second, $status);
var_dump(pcntl_wexitstatus($status), $first !== $second);
?>
--EXPECT--
int(0)
int(0)
bool(true)
