--TEST--
EventWebSocket: what the program does in its callbacks, and what becomes of it then
--FILE--
<?php
require __DIR__ . '/../support/websocket.php';

error_reporting(E_ALL & ~E_WARNING);
pcntl_alarm(120);
$does = [
	'drops it' => function (): void { $GLOBALS['ws'] = null; },
	'closes and drops it' => function (EventWebSocket $ws): void { $ws->close(); $GLOBALS['ws'] = null; },
	'replaces the callbacks' => function (EventWebSocket $ws): void {
		$ws->setCallbacks(fn ($ws) => $ws->send('from the second'), fn ($ws, $code) => print("(closed $code) "));
	},
	'drops the server' => function (): void { $GLOBALS['http'] = null; },
	'frees the base' => fn () => $GLOBALS['base']->free(),
	'closes the connection of the request' => fn () => $GLOBALS['request']->closeConnection(),
	'collects' => function (): void { $GLOBALS['request'] = null; gc_collect_cycles(); },
	'throws' => fn () => throw new DomainException('thrown'),
	'suspends' => fn () => Fiber::suspend(),
	'suspends, and it goes' => fn () => Fiber::suspend(),
	'suspends for ever' => fn () => Fiber::suspend(),
	'forks' => function (): void {
		if (pcntl_fork() === 0) {
			$GLOBALS['ws'] = $GLOBALS['http'] = null; // the parent's, too: its client is not to notice
			exit(0);
		}
		pcntl_wait($status);
	},
];
foreach (['message that came with the handshake', 'message', 'drain', 'close'] as $when) {
	echo "-- $when\n";
	$where = strtok($when, ' ');
	foreach ($does as $what => $do) {
		$closed = [];
		$base = new EventBase();
		$once = function (EventWebSocket $ws, ...$more) use (&$do): void {
			if ($do) {
				[$it, $do] = [$do, null];
				$it($ws);
			}
		};
		$http = serve_sockets($base, ['close_timeout' => 0.2], function (EventWebSocket $ws, EventHttpRequest $req) use ($where, $once, &$closed): void {
			[$GLOBALS['ws'], $GLOBALS['request']] = [$ws, $req];
			$ws->setCallbacks(function (EventWebSocket $ws, string $message) use ($where, $once): void {
				$ws->send("<$message>");
				$where === 'message' && $once($ws);
			}, function (EventWebSocket $ws, int $code) use ($where, $once, &$closed): void {
				$closed[] = $code;
				$where === 'close' && $once($ws);
			}, $where === 'drain' ? $once : null);
		});
		$client = stream_socket_client('tcp://127.0.0.1:' . port_of($http));
		stream_set_blocking($client, false);
		fwrite($client, "GET / HTTP/1.1\r\nHost: a\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
			. "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n\r\n");
		if ($when === $where && $where !== 'drain') { // which would come for the handshake
			until($base, function (): bool {
				return (bool) ($GLOBALS['ws'] ?? null);
			});
			settle($base);
		}
		fwrite($client, frame(1, 'one') . frame(1, 'two') . ($where === 'close' ? frame(8, pack('n', 1001)) : ''));
		$run = function () use ($base): void {
			for ($i = 0; $i < 30; $i++) {
				$base->loop(EventBase::LOOP_NONBLOCK);
			}
		};
		$fiber = new Fiber($run);
		$said = outcome(fn () => $fiber->start());
		if ($what === 'suspends, and it goes') {
			$ws = null;
		}
		if ($fiber->isSuspended() && $what !== 'suspends for ever') {
			outcome(fn () => $fiber->resume());
		}
		unset($fiber);
		outcome($run);
		$came = (string) stream_get_contents($client);
		$came = explode("\r\n\r\n", $came, 2)[1] ?? '';
		$ended = feof($client);
		if (!$ended) {
			fwrite($client, frame(1, 'three') . frame(8, pack('n', 1000)));
			outcome($run);
			$came .= stream_get_contents($client);
			$ended = feof($client);
		}
		echo "$what: ", str_starts_with($said, 'NULL') ? '' : strtok($said, ':') . ', ', implode(' ', frames($came)),
			$ended ? ', ended' : '', ', told ', json_encode($closed), ', ', $ws?->send('x') ? 'open' : 'over', "\n";
		$ws = $request = $http = $once = $run = null;
		unset($base);
		gc_collect_cycles();
		fclose($client);
	}
}
?>
--EXPECT--
-- message that came with the handshake
drops it: , ended, told [], over
closes and drops it: text <one> close 1000, ended, told [1000], over
(closed 1000) replaces the callbacks: text <one> text from the second text from the second close 1000, ended, told [], over
drops the server: , ended, told [1006], over
frees the base: Error, , ended, told [], over
closes the connection of the request: , ended, told [1006], over
collects: text <one> text <two> text <three> close 1000, ended, told [1000], over
throws: DomainException, text <one> text <two> text <three> close 1000, ended, told [1000], over
suspends: text <one> text <two> text <three> close 1000, ended, told [1000], over
suspends, and it goes: , ended, told [], over
suspends for ever: text <one> text <two> text <three> close 1000, ended, told [1000], over
forks: text <one> text <two> text <three> close 1000, ended, told [1000], over
-- message
drops it: , ended, told [], over
closes and drops it: text <one> close 1000, ended, told [1000], over
(closed 1000) replaces the callbacks: text <one> text from the second text from the second close 1000, ended, told [], over
drops the server: text <one> text <two>, ended, told [1006], over
frees the base: Error, , ended, told [], over
closes the connection of the request: text <one> text <two>, ended, told [1006], over
collects: text <one> text <two> text <three> close 1000, ended, told [1000], over
throws: DomainException, text <one> text <two> text <three> close 1000, ended, told [1000], over
suspends: text <one> text <two> text <three> close 1000, ended, told [1000], over
suspends, and it goes: , ended, told [], over
suspends for ever: text <one> text <two> text <three> close 1000, ended, told [1000], over
forks: text <one> text <two> text <three> close 1000, ended, told [1000], over
-- drain
drops it: text <one> text <two>, ended, told [], over
closes and drops it: text <one> text <two> close 1000, ended, told [1000], over
(closed 1000) replaces the callbacks: text <one> text <two> text from the second close 1000, ended, told [], over
drops the server: text <one> text <two>, ended, told [1006], over
frees the base: Error, text <one> text <two>, ended, told [], over
closes the connection of the request: text <one> text <two>, ended, told [1006], over
collects: text <one> text <two> text <three> close 1000, ended, told [1000], over
throws: DomainException, text <one> text <two> text <three> close 1000, ended, told [1000], over
suspends: text <one> text <two> text <three> close 1000, ended, told [1000], over
suspends, and it goes: text <one> text <two>, ended, told [], over
suspends for ever: text <one> text <two> text <three> close 1000, ended, told [1000], over
forks: text <one> text <two> text <three> close 1000, ended, told [1000], over
-- close
drops it: text <one> text <two> close 1001, ended, told [1001], over
closes and drops it: text <one> text <two> close 1001, ended, told [1001], over
replaces the callbacks: text <one> text <two> close 1001, ended, told [1001], over
drops the server: text <one> text <two> close 1001, ended, told [1001], over
frees the base: Error, text <one> text <two> close 1001, ended, told [1001], over
closes the connection of the request: text <one> text <two> close 1001, ended, told [1001], over
collects: text <one> text <two> close 1001, ended, told [1001], over
throws: DomainException, text <one> text <two> close 1001, ended, told [1001], over
suspends: text <one> text <two> close 1001, ended, told [1001], over
suspends, and it goes: text <one> text <two> close 1001, ended, told [1001], over
suspends for ever: text <one> text <two> close 1001, ended, told [1001], over
forks: text <one> text <two> close 1001, ended, told [1001], over
