--TEST--
EventBase::getStats() counts from its first call: callbacks, the time they take, the longest one, the lag
--EXTENSIONS--
event
--FILE--
<?php
$base = new EventBase();
$run = function () use ($base) {
	$events = [];
	for ($i = 0; $i < 3; $i++) {
		$events[$i] = Event::timer($base, fn () => usleep(20000));
		$events[$i]->add(0);
	}
	$base->loop(); /* all in one round */
};
$run();
$first = $base->getStats();
var_dump(is_float($first['seconds']), array_slice($first, 1));
$run();
$stats = $base->getStats(true);
var_dump($stats['callbacks']);
var_dump($stats['busy'] >= 0.06, $stats['longest'] >= 0.02, $stats['longest'] <= $stats['busy']);
var_dump($stats['lag'] >= 0.06, $stats['lag'] <= $stats['seconds'], $stats['busy'] <= $stats['seconds']);

/* The longest and the lag begin anew. */
$later = $base->getStats();
var_dump([$later['callbacks'], $later['longest'], $later['lag']], $later['busy'] === $stats['busy'], $later['seconds'] > $stats['seconds']);

/* One after the other: the loop has looked in between. */
for ($i = 0; $i < 8; $i++) {
	$timer = Event::timer($base, fn () => usleep(5000));
	$timer->add(0.01);
	$base->loop();
}
$stats = $base->getStats();
var_dump($stats['callbacks'], $stats['lag'] < 3 * $stats['longest']);

$timer->add(60);
var_dump($base->getStats()['events']);
?>
--EXPECT--
bool(true)
array(5) {
  ["callbacks"]=>
  int(0)
  ["busy"]=>
  float(0)
  ["longest"]=>
  float(0)
  ["lag"]=>
  float(0)
  ["events"]=>
  int(0)
}
int(3)
bool(true)
bool(true)
bool(true)
bool(true)
bool(true)
bool(true)
array(3) {
  [0]=>
  int(3)
  [1]=>
  float(0)
  [2]=>
  float(0)
}
bool(true)
bool(true)
int(11)
bool(true)
int(1)
