--TEST--
Options behind references, which their own __toString() empties while they are read
--FILE--
<?php
require __DIR__ . '/../support/http.php';

final class Emptying
{
	private ?array $options;

	public function __construct(?array &$options)
	{
		$this->options = &$options;
	}

	public function __toString(): string
	{
		$this->options = [];
		return 'first';
	}
}

/** Three of them, the first of which empties $options. */
function fill(?array &$options): void
{
	$options = ['X-A' => new Emptying($options), 'X-B' => 'x', 'X-C' => 'x'];
}

/** What a server's request makes of it. */
function asked(callable $reply, string ...$headers): string
{
	$base = new EventBase();
	return fetch($base, serve($base, $reply), '/', ...$headers)->status();
}

$upgrade = ['Upgrade: websocket', 'Connection: upgrade', 'Sec-WebSocket-Version: 13', 'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ=='];
foreach (['protocols', 'origins', 'headers'] as $option) {
	echo "$option: ", asked(function (EventHttpRequest $req) use ($option): void {
		fill($list);
		EventWebSocket::accept($req, [$option => &$list])?->close();
		echo count($list), ' ';
	}, ...$upgrade), "\n";
}
echo 'trailers: ', asked(function (EventHttpRequest $req): void {
	fill($list);
	$req->sendReplyStart(200, 'OK');
	$req->sendReplyEnd(['X-A' => &$list]);
	echo count($list), ' ';
}), "\n";
fill($list);
$http = new EventHttp(new EventBase());
echo 'document root: ', json_encode([$http->setDocumentRoot('/', __DIR__, ['headers' => &$list]), count($list)]), "\n";
?>
--EXPECT--
protocols: 0 HTTP/1.1 101 Switching Protocols
origins: 0 HTTP/1.1 101 Switching Protocols
headers: 0 HTTP/1.1 101 Switching Protocols
trailers: 0 HTTP/1.1 200 OK
document root: [true,0]
