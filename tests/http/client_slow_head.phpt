--TEST--
EventHttpConnection: a head that comes a byte at a time has the time of setTimeout(), and a body as long as it gets on
--FILE--
<?php
require __DIR__ . '/../support/http_client.php';

$base = new EventBase();
$sent = 0;
$server = new RawServer($base, function (string &$received, EventBufferEvent $bev) use ($base, &$sent, &$timer) {
	$target = take_request($received)[0] ?? null;
	if ($target === null) {
		return null;
	}
	$bytes = match ($target) {
		'/head' => "HTTP/1.1 200 OK\r\nX: " . str_repeat('x', 1000),
		'/interim' => "HTTP/1.1 103 Early Hints\r\nX: " . str_repeat('x', 1000),
		'/body' => 'abcdefghijklmno',
	};
	$target === '/body' and $bev->write("HTTP/1.1 200 OK\r\nContent-Length: 15\r\n\r\n");
	$timer = Event::timer($base, function () use ($bytes, $bev, &$sent, &$timer) {
		if ($sent < strlen($bytes)) {
			$bev->write($bytes[$sent++]);
			$timer->add(0.1);
		}
	});
	$sent = 0;
	$timer->add(0);
	return [];
});
$asker = new Asker($base, $server);
$asker->connection->setTimeout(1);
foreach (['/head', '/interim'] as $target) {
	$asker->ask($target);
	$asker->hear();
	echo $sent < 1000 ? "before its end\n" : "sent as a whole\n";
	$timer->del();
}
$asker->connection->setTimeout(PATIENCE); // the machine may be slower than that
$asker->ask('/body');
$asker->hear();
?>
--EXPECT--
/head: null
before its end
/interim: null
before its end
/body: 200 "abcdefghijklmno"
