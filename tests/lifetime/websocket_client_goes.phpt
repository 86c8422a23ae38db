--TEST--
EventWebSocket::connect(): what the program lets go of, and when, of one that is compressed
--FILE--
<?php
require __DIR__ . '/../support/websocket.php';

error_reporting(E_ALL & ~E_WARNING);
pcntl_alarm(120);
$options = ['close_timeout' => 0.2, 'deflate' => ['context_takeover' => true, 'threshold' => 1]]; // each has what is to be freed
$does = [
	'nothing' => fn () => null,
	'drops it' => function (): void { $GLOBALS['client'] = null; },
	'closes and drops it' => function (EventWebSocket $ws): void { $ws->close(); $GLOBALS['client'] = null; },
	'frees the base' => fn () => $GLOBALS['base']->free(),
	'throws' => fn () => throw new DomainException('thrown'),
	'suspends' => fn () => Fiber::suspend(),
	'suspends, and it goes' => fn () => Fiber::suspend(),
	'forks' => function (): void {
		if (pcntl_fork() === 0) {
			$GLOBALS['client'] = $GLOBALS['server'] = $GLOBALS['http'] = null; // the parent's, too: nobody is to notice
			exit(0);
		}
		pcntl_wait($status);
	},
];
foreach (['at once', 'while it connects', 'open', 'message', 'close'] as $where) {
	echo "-- $where\n";
	foreach ($does as $what => $do) {
		$told = [];
		$base = new EventBase();
		$once = function (string $here) use ($where, &$do): void {
			if ($do && $here === $where) {
				[$it, $do] = [$do, null];
				$it($GLOBALS['client']);
			}
		};
		$http = serve($base, function (EventHttpRequest $req) use (&$told, $once, $options): void {
			$GLOBALS['server'] = $ws = EventWebSocket::accept($req, $options);
			$ws->setCallbacks(fn ($ws, $message) => $ws->send("<$message>"), function ($ws, $code) use (&$told): void {
				$told[] = "server $code";
			});
			$once('while it connects');
		});
		$client = EventWebSocket::connect($base, 'ws://127.0.0.1:' . port_of($http), $options);
		$client->send('hello');
		$client->setCallbacks(function (EventWebSocket $ws, string $message) use (&$told, $once): void {
			$told[] = $message;
			$once('message');
			$message === '<end>' ? $ws->close(4000) : $ws->send('end');
		}, function (EventWebSocket $ws, int $code) use (&$told, $once): void {
			$told[] = $code;
			$once('close');
		}, fn () => $once('open'));
		$run = function () use ($base, $once): void {
			$once('at once');
			for ($i = 0; $i < 40; $i++) {
				$base->loop(EventBase::LOOP_NONBLOCK);
			}
		};
		$fiber = new Fiber($run);
		$said = outcome(fn () => $fiber->start());
		if ($what === 'suspends, and it goes') {
			$client = null;
		}
		if ($fiber->isSuspended()) {
			outcome(fn () => $fiber->resume());
		}
		unset($fiber);
		outcome($run);
		outcome($run);
		sort($told);
		echo "$what: ", str_starts_with($said, 'NULL') ? '' : strtok($said, ':') . ', ', json_encode($told), ', ', $client?->send('x') ? 'open' : 'over', "\n";
		$client = $server = $http = $once = $run = null;
		unset($base);
		gc_collect_cycles();
	}
}
?>
--EXPECT--
-- at once
nothing: [4000,"<end>","<hello>","server 4000"], over
drops it: [], over
closes and drops it: [1006], over
frees the base: Error, [], over
throws: DomainException, [4000,"<end>","<hello>","server 4000"], over
suspends: [4000,"<end>","<hello>","server 4000"], over
suspends, and it goes: [], over
forks: [4000,"<end>","<hello>","server 4000"], over
-- while it connects
nothing: [4000,"<end>","<hello>","server 4000"], over
drops it: ["server 1006"], over
closes and drops it: [1006,"server 1006"], over
frees the base: Error, [], over
throws: DomainException, [4000,"<end>","<hello>","server 4000"], over
suspends: [4000,"<end>","<hello>","server 4000"], over
suspends, and it goes: ["server 1006"], over
forks: [4000,"<end>","<hello>","server 4000"], over
-- open
nothing: [4000,"<end>","<hello>","server 4000"], over
drops it: ["server 1006"], over
closes and drops it: [1000,"server 1000"], over
frees the base: Error, [], over
throws: DomainException, [4000,"<end>","<hello>","server 4000"], over
suspends: [4000,"<end>","<hello>","server 4000"], over
suspends, and it goes: ["server 1006"], over
forks: [4000,"<end>","<hello>","server 4000"], over
-- message
nothing: [4000,"<end>","<hello>","server 4000"], over
drops it: ["<hello>","server 1006"], over
closes and drops it: [1000,"<hello>","server 1000"], over
frees the base: Error, ["<hello>"], over
throws: DomainException, ["<hello>"], open
suspends: [4000,"<end>","<hello>","server 4000"], over
suspends, and it goes: ["<hello>","server 1006"], over
forks: [4000,"<end>","<hello>","server 4000"], over
-- close
nothing: [4000,"<end>","<hello>","server 4000"], over
drops it: [4000,"<end>","<hello>","server 4000"], over
closes and drops it: [4000,"<end>","<hello>","server 4000"], over
frees the base: Error, [4000,"<end>","<hello>","server 4000"], over
throws: DomainException, [4000,"<end>","<hello>","server 4000"], over
suspends: [4000,"<end>","<hello>","server 4000"], over
suspends, and it goes: [4000,"<end>","<hello>","server 4000"], over
forks: [4000,"<end>","<hello>","server 4000"], over
