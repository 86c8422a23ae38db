--TEST--
EventHttpRequest: who sends the next piece when the last one has left needs the memory of one, however slowly the client reads
--SKIPIF--
<?php
is_readable('/proc/self/status') or die('skip only Linux tells the memory in use');
class_exists('EventSslContext') or die('skip built without OpenSSL');
?>
--FILE--
<?php
require __DIR__ . '/../support/http.php';
require __DIR__ . '/../support/tls.php';

pcntl_alarm(90);

/** MiB of this process. */
function memory(): float
{
	preg_match('/^RssAnon:\s+(\d+) kB/m', file_get_contents('/proc/self/status'), $rss);
	return $rss[1] / 1024;
}

const PIECE = 65536;
const PIECES = 640; // 40 MiB: more than the kernel has room for

$files = (new Authority())->issue('server', 'DNS:localhost');
foreach ([false, true] as $tls) {
	$base = new EventBase();
	$http = $tls ? new EventHttp($base, $files->server('server')) : new EventHttp($base);
	$http->bind('127.0.0.1', 0);
	[$made, $waits, $over] = [0, 0, false];
	$request = null;
	$http->setDefaultCallback(function (EventHttpRequest $req) use (&$made, &$waits, &$request): void {
		$request = WeakReference::create($req); // nobody has to keep it
		$next = function (EventHttpRequest $req) use (&$next, &$made, &$waits): void {
			if ($made === PIECES) {
				$req->sendReplyEnd();
				return;
			}
			$req->sendReplyChunk(str_repeat(chr(65 + $made++ % 26), PIECE), $next);
			$waits = max($waits, $req->getPendingBytes());
		};
		$req->sendReplyStart(200, 'OK');
		$next($req);
	});

	$client = $tls ? EventBufferEvent::sslSocket($base, null, $files->client(), EventBufferEvent::SSL_CONNECTING, EventBufferEvent::OPT_CLOSE_ON_FREE)
		: new EventBufferEvent($base, null, EventBufferEvent::OPT_CLOSE_ON_FREE);
	[$received, $letters] = [0, []];
	$client->setCallbacks(function (EventBufferEvent $client) use (&$received, &$letters): void {
		$bytes = $client->read(1 << 20);
		$received += strlen($bytes);
		$letters += count_chars($bytes, 1);
	}, null, function (EventBufferEvent $client, int $events) use (&$over): void {
		$over = $over || $events & (EventBufferEvent::EOF | EventBufferEvent::ERROR);
	});
	$client->connectHost(null, 'localhost', port_of($http), EventUtil::AF_INET);
	$client->write("GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");

	// Nothing is read, but what TLS needs, until the producer has to wait.
	$before = memory();
	$tls && $client->enable(Event::READ);
	until($base, function () use (&$made): bool { return $made > 0; });
	$client->disable(Event::READ);
	do {
		$last = $made;
		settle($base);
	} while ($made > $last);
	echo $tls ? 'over TLS: ' : 'plain: ', $made < PIECES ? 'waits, ' : 'never waits, ', $request->get() ? 'lives, ' : 'is gone, ';

	$client->enable(Event::READ);
	until($base, function () use (&$over): bool { return $over; });
	$more = memory() - $before;
	echo $received > PIECES * PIECE ? 'all has come, ' : "only $received, ",
		count(array_intersect(array_keys($letters), range(65, 90))), ' letters, ',
		$waits < PIECE + 1000 ? 'a piece waits, ' : "$waits wait, ",
		$more < 8 || getenv('USE_ZEND_ALLOC') === '0' ? 'little memory, ' : "$more MiB, ", // what watches memory holds back what has been freed
		$request->get() ? "it stays\n" : "it goes\n";
	$client->free();
}
?>
--EXPECT--
plain: waits, lives, all has come, 26 letters, a piece waits, little memory, it goes
over TLS: waits, lives, all has come, 26 letters, a piece waits, little memory, it goes
