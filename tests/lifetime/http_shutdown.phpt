--TEST--
The end of the script in the middle of an HTTP request
--FILE--
<?php
require __DIR__ . '/../support/process.php';

$ends = ['exits' => 3, 'throws' => 255, 'exhausts memory' => 255, 'returns' => 0];
foreach (['held', 'streaming', 'upgraded', 'websocket', 'replying'] as $state) {
	foreach ($ends as $end => $code) {
		foreach (['nothing', 'its base'] as $freed) {
			$child = Process::php(__DIR__ . '/../support/http_shutdown.php', $state, $end, $freed);
			$said = $child->rest();
			$status = $child->wait();
			$closed = $state === 'held' && $end === 'throws' ? 1 : 0; // by its 500, before the script ends
			if (substr_count($said, "closed\n") !== $closed || $status !== $code || str_contains($said, 'must not') || !str_contains($said, 'shutdown')) {
				echo "$state, $end, $freed: $status\n$said\n";
			}
		}
	}
}
echo "done\n";
?>
--EXPECT--
done
