--TEST--
EventHttp: when many connections have waited too long, a close callback may close or take over others, or free the server
--FILE--
<?php
require __DIR__ . '/../support/http.php';

pcntl_alarm(90);
$base = new EventBase();

/** Ten connections that time out at once; at the first end of one, this happens. How many are left then? */
function run(EventBase $base, callable $then, int $expected = 0): Closure
{
	[$ends, $bevs, $clients] = [0, [], []];
	$http = serve($base, function (EventHttpRequest $req) use (&$ends, &$bevs, &$http, $then): void {
		$bevs[] = $req->getBufferEvent();
		$req->getConnection()->setCloseCallback(function () use (&$ends, &$bevs, &$http, $then): void {
			$ends++ === 0 && $then($bevs, $http);
		});
		$req->sendReply(200, 'OK', 'first');
	});
	$http->setIdleTimeout(1);
	$http->setHeaderTimeout(1);
	for ($i = 0; $i < 10; $i++) {
		$clients[] = (new Client($base, $http))->get();
	}
	foreach ($clients as $i => $client) {
		$client->awaits('first')->send($i % 2 ? 'GET /half' : '');
	}
	return function () use ($base, $clients, $expected): string {
		$left = fn (): array => array_filter($clients, fn (Client $client) => !$client->ended);
		until($base, fn () => count($left()) <= $expected);
		settle($base);
		$all = count($left());
		array_map(fn (Client $client) => $client->ended || $client->close(), $clients);
		settle($base);
		return "$all left";
	};
}

$runs = [
	'nothing' => run($base, fn () => null),
	'others are freed' => run($base, fn ($bevs) => array_map(fn ($bev) => $bev->free(), $bevs)),
	// The one before it is being refused already.
	'others are taken over' => run($base, fn ($bevs) => array_map(fn ($bev) => @$bev->setCallbacks(fn () => null, null, null), $bevs), 8),
	'the server is freed' => run($base, function ($bevs, &$http): void { $http = null; }),
];
foreach ($runs as $what => $left) {
	echo "$what: ", $left(), "\n";
}
?>
--EXPECT--
nothing: 0 left
others are freed: 0 left
others are taken over: 8 left
the server is freed: 0 left
