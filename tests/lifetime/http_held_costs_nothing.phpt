--TEST--
A held or streaming connection costs no processor time, whatever its client has sent
--EXTENSIONS--
event
sockets
--FILE--
<?php
require __DIR__ . '/../support/http.php';

/** How often the kernel is asked of a client that has sent more than is read: after 1 ms, 2 ms more, 4 ms more... */
const ASKED = 7;

$base = new EventBase();
$held = [];
$http = serve($base, function (EventHttpRequest $req) use (&$held): void {
	$held[] = $req;
	if ($req->getUri() === '/stream') {
		$req->sendReplyStart(200, 'OK');
		$req->sendReplyChunk(buffer('sign'));
	}
});
$clients = [];
foreach (['/held', '/stream'] as $path) {
	foreach (['', "GET /2 HTTP/1.1\r\nHost: localhost\r\n\r\n", str_repeat('x', 100000)] as $unread) {
		$clients[] = $client = (new Client($base, $http))->get($path);
		$count = count($clients);
		until($base, function () use (&$held, $count) { return count($held) === $count; });
		$client->send($unread);
		settle($base);
		if (($wakes = wakes($base, 0.1)) > ASKED) {
			echo "$path with ", strlen($unread), " bytes unread: woken $wakes times\n";
		}
	}
}

// And none are left once the clients have gone.
foreach ($clients as $i => $client) {
	match ($i % 3) {
		0 => $client->reset(),
		1 => $client->close(),
		2 => $client->halfClose(),
	};
}
until($base, fn () => close_waits(port_of($http)) === 0);
echo 'afterwards: ', wakes($base, 0.1) === 0 ? 'asleep' : 'awake', "\n";
?>
--EXPECT--
afterwards: asleep
