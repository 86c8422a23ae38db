--TEST--
Cycles through an EventDnsBase are collected, and a look-up that may still be answered is kept
--FILE--
<?php
require __DIR__ . '/../support/dns.php';

$base = new EventBase();
$server = new NameServer($base, ['here.test' => ['127.0.0.1']]);

echo "-- a callback that holds its EventDnsBase is told\n";
$told = false;
(function () use ($base, $server, &$told): void {
	$dns = asking($base, $server);
	$dns->resolve('here.test', function () use ($dns, &$told): void {
		$told = true;
	});
})();
gc_collect_cycles();
until($base, function () use (&$told): bool {
	return $told;
});
settle($base);
echo "told\n";

echo "-- an island with its base\n";
$weak = [];
(function () use (&$weak): void {
	$base = new EventBase();
	$dns = asking($base, null);
	$dns->addNameserverIp('127.0.0.1:9');
	$data = new stdClass();
	$data->all = [$base, $dns];
	$dns->resolve('x.test', function () use ($dns, $base): void {}, $data);
	$bev = new EventBufferEvent($base, null, 0, null, null, function () use (&$bev): void {}, $data);
	$bev->connectHost($dns, 'x.test', 80);
	$http = new EventHttpConnection($base, $dns, 'x.test', 80);
	$request = new EventHttpRequest(fn () => $data, $data);
	$http->makeRequest($request, EventHttpRequest::CMD_GET, '/');
	foreach ([$base, $dns, $data, $bev, $http] as $object) {
		$weak[] = WeakReference::create($object);
	}
})();
gc_collect_cycles();
gc_collect_cycles();
foreach ($weak as $reference) {
	echo get_debug_type($reference->get()), "\n";
}

echo "-- what the program lets go of, on a base that stays\n";
$weak = [];
(function () use ($base, &$weak): void {
	$dns = asking($base, null);
	$data = new stdClass();
	$data->dns = $dns;
	$bev = new EventBufferEvent($base, null, 0, null, null, null, $data);
	$data->bev = $bev;
	$http = new EventHttpConnection($base, $dns, 'x.test', 80);
	$data->http = $http;
	$http->setCloseCallback(fn () => $data);
	foreach ([$dns, $data, $bev, $http] as $object) {
		$weak[] = WeakReference::create($object);
	}
})();
gc_collect_cycles();
foreach ($weak as $reference) {
	echo get_debug_type($reference->get()), "\n";
}
settle($base);
?>
--EXPECT--
-- a callback that holds its EventDnsBase is told
told
-- an island with its base
null
null
null
null
null
-- what the program lets go of, on a base that stays
null
null
null
null
