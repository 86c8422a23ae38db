--TEST--
EventHttp: what is known to confuse is served as a second reader reads it, or refused
--FILE--
<?php
require __DIR__ . '/../support/proxies/comparison.php';
require __DIR__ . '/../support/outcome.php';

pcntl_alarm(90);

// All that comes is followed by the end of the client's side, so there is nothing to wait for.
$payloads = payloads(glob(__DIR__ . '/proxies/*.txt'));
array_walk($payloads, function (Payload $payload) { $payload->eof = true; });
$comparison = new Comparison($payloads);
run_lanes($comparison->base, $comparison->direct(...));

foreach ($comparison->verdicts['no proxy'] as $i => $verdict) {
	$kinds[$verdict->kind] = ($kinds[$verdict->kind] ?? 0) + 1;
	$verdict->kind === DIFFERS and print("{$payloads[$i]->name}: $verdict->why\n");
}
ksort($kinds);
echo json_encode($kinds), "\n";
?>
--EXPECTF--
{"agreed":%d,"refused by us":%d}
