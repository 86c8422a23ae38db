--TEST--
The memory limit is reached in a callback of each kind
--EXTENSIONS--
event
--SKIPIF--
<?php
if (getenv('USE_ZEND_ALLOC') === '0') die('skip there is no memory limit then');
?>
--INI--
memory_limit=16M
--FILE--
<?php
require __DIR__ . '/../support/base.php';

foreach (event_kinds() as $kind => $make) {
	isolated($kind, function () use ($make) {
		$base = new EventBase();
		$event = $make($base, function () {
			$rest = [];
			while (true) {
				$rest[] = str_repeat('x', 100000);
			}
		});
		$base->loop();
		echo "not reached\n";
	});
}
?>
--EXPECTF--
-- stream

Fatal error: Allowed memory size of %d bytes exhausted%S (tried to allocate %d bytes) in %s on line %d
status 255
-- timer

Fatal error: Allowed memory size of %d bytes exhausted%S (tried to allocate %d bytes) in %s on line %d
status 255
-- signal

Fatal error: Allowed memory size of %d bytes exhausted%S (tried to allocate %d bytes) in %s on line %d
status 255
