--TEST--
EventHttpConnection: what a server sends before it has the whole request is bounded by setMaxBodySize()
--FILE--
<?php
require __DIR__ . '/../support/http_client.php';

const BODY = 16 << 20; // more than the kernel takes

/** A server that sends $pieces of 64 KiB and then $rest before it reads anything but the head. */
function early(EventBase $base, int $pieces, string $rest, ?int $limit): void
{
	$sent = 0;
	$piece = str_repeat('x', 65536);
	$say = function (EventBufferEvent $bev) use (&$sent, $pieces, $piece, $rest) {
		if ($sent < $pieces) {
			$bev->write($piece);
		} elseif ($sent === $pieces) {
			$bev->write($rest);
			$bev->enable(Event::READ);
		}
		$sent++;
	};
	$conns = [];
	$listener = new EventListener($base, function ($listener, int $fd) use ($base, $say, $pieces, $rest, &$conns) {
		$conns[] = $bev = new EventBufferEvent($base, $fd, EventBufferEvent::OPT_CLOSE_ON_FREE);
		$drop = fn (EventBufferEvent $bev) => $bev->input->drain(BODY);
		$bev->setCallbacks($drop, $say, fn (EventBufferEvent $bev) => $bev->free());
		$bev->enable(Event::WRITE);
		$bev->disable(Event::READ);
		$bev->write("HTTP/1.1 200 OK\r\nContent-Length: " . ($pieces * 65536 + strlen($rest)) . "\r\n\r\n");
	}, null, EventListener::OPT_CLOSE_ON_FREE, 16, '127.0.0.1:0');
	EventUtil::getSocketName($listener->fd, $address, $port);

	$client = new EventHttpConnection($base, null, '127.0.0.1', $port);
	$client->setTimeout(PATIENCE);
	$limit === null or $client->setMaxBodySize($limit);
	$told = null;
	$request = new EventHttpRequest(function (?EventHttpRequest $request) use (&$told) {
		$told = $request ? $request->getResponseCode() . ', ' . $request->getInputBuffer()->length : 'null';
	});
	$request->getOutputBuffer()->add(str_repeat('b', BODY));
	$client->makeRequest($request, EventHttpRequest::CMD_POST, '/');
	until($base, function () use (&$told) { return $told !== null; });
	echo $told, $sent > $pieces ? '' : ', before all was sent', "\n";
}

$base = new EventBase();
early($base, 0, 'early', null);
early($base, 0, 'early', 5);
early($base, 0, 'early', 4);
early($base, 16, 'early', 2 << 20);
early($base, 16, 'early', null);
early($base, 1000, 'flood', 1000);
?>
--EXPECT--
200, 5
200, 5
null
200, 1048581
200, 1048581
null, before all was sent
