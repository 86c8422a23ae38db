--TEST--
The process ends with look-ups on their way, however it ends
--FILE--
<?php
require __DIR__ . '/../support/dns.php';

/** Run $code in a process of its own, and print how that ended. */
function isolated(string $what, callable $code): void
{
	echo "-- $what\n";
	$child = pcntl_fork();
	if ($child === 0) {
		pcntl_alarm(90);
		ini_set('display_errors', '0');
		ini_set('log_errors', '0');
		$code();
		exit(0);
	}
	pcntl_waitpid($child, $status);
	echo pcntl_wifsignaled($status) ? 'signal ' . pcntl_wtermsig($status) : 'status ' . pcntl_wexitstatus($status), "\n";
}

/** Everything that can look a host up, doing so. */
function busy(): array
{
	$base = new EventBase();
	$server = new NameServer($base, ['here.test' => ['127.0.0.1']]);
	$dns = asking($base, $server);
	foreach (['here.test', 'silent.test', '127.0.0.1'] as $host) {
		$dns->resolve($host, fn () => print("called\n"));
	}
	$bev = new EventBufferEvent($base, null, 0, null, null, fn () => print("called\n"));
	$bev->connectHost($dns, 'silent.test', 9);
	$http = new EventHttpConnection($base, $dns, 'silent.test', 9);
	$request = new EventHttpRequest(fn () => print("called\n"));
	$http->makeRequest($request, EventHttpRequest::CMD_GET, '/');
	return ['base' => $base, 'dns' => $dns, 'bev' => $bev, 'http' => $http, 'request' => $request, 'server' => $server];
}

isolated('everything is left', function (): void {
	$GLOBALS['left'] = busy();
});

echo "-- dropped in any order\n";
$names = ['base', 'dns', 'bev', 'http', 'request'];
for ($first = 0; $first < 5; $first++) {
	for ($second = 0; $second < 5; $second++) {
		$objects = busy();
		unset($objects[$names[$first]], $objects[$names[$second]]);
		gc_collect_cycles();
		unset($objects['dns']);
		if (($first + $second) % 2) {
			$objects = array_reverse($objects);
		}
		while ($objects) {
			array_shift($objects);
		}
		gc_collect_cycles();
	}
}

foreach ([
	'exit' => fn () => exit(3),
	'out of memory' => function (): void {
		ini_set('memory_limit', memory_get_usage(true) + (4 << 20));
		str_repeat('x', 64 << 20);
	},
	'uncaught' => fn () => throw new LogicException(),
] as $what => $how) {
	isolated("$what in a callback", function () use ($how): void {
		$base = new EventBase();
		$server = new NameServer($base, ['here.test' => ['127.0.0.1']]);
		$GLOBALS['dns'] = asking($base, $server);
		$GLOBALS['dns']->resolve('here.test', $how);
		$GLOBALS['dns']->resolve('silent.test', fn () => print("called\n"));
		$GLOBALS['dns']->resolve('127.0.0.1', fn () => 0);
		$base->loop();
	});
}
?>
--EXPECT--
-- everything is left
status 0
-- dropped in any order
-- exit in a callback
status 3
-- out of memory in a callback
status 255
-- uncaught in a callback
status 255
