--TEST--
EventHttp and EventBase dropped and freed inside the request's callback
--FILE--
<?php
require __DIR__ . '/../support/http.php';

foreach (['server', 'base', 'both'] as $what) {
	foreach (['before', 'after', 'streaming', 'without a reply'] as $when) {
		$base = new EventBase();
		$http = new EventHttp($base);
		$http->bind('127.0.0.1', 0);
		$called = 0;
		$http->setDefaultCallback(function (EventHttpRequest $req) use (&$http, &$base, $what, $when, &$called): void {
			$called++;
			$req->getConnection()->setCloseCallback(function () use (&$called): void {
				$called += 10;
			});
			if ($when === 'after') {
				$req->sendReply(200, 'OK', buffer('answer'));
			} elseif ($when === 'streaming') {
				$req->sendReplyStart(200, 'OK');
				$req->sendReplyChunk(buffer('answer'));
			}
			if ($what !== 'base') {
				$http = null;
			}
			if ($what !== 'server') {
				$base->free();
			}
			if ($when === 'before') {
				outcome(fn () => $req->sendReply(200, 'OK', buffer('answer')));
			}
			outcome(fn () => $req->getUri());
			outcome(fn () => $req->sendReplyEnd());
		});
		$client = stream_socket_client('tcp://127.0.0.1:' . port_of($http));
		fwrite($client, "GET / HTTP/1.1\r\nHost: localhost\r\n\r\n");
		$watchdog = Event::timer($base, fn () => throw new RuntimeException('timed out'));
		$watchdog->add(5);
		while ($called % 10 === 0) {
			@$base->loop(EventBase::LOOP_ONCE);
		}
		try {
			settle($base);
		} catch (Error) {
		}
		$http = null;
		// Nothing hangs: the connection has been closed.
		stream_set_timeout($client, 5);
		stream_get_contents($client);
		if (!feof($client)) {
			echo "$what freed, $when: the client hangs\n";
		}
		fclose($client);
	}
}
gc_collect_cycles();
echo "done\n";
?>
--EXPECT--
done
