--TEST--
Event: fires once, or with PERSIST until del()
--EXTENSIONS--
event
--FILE--
<?php
require __DIR__ . '/../support/base.php';

$base = new EventBase();
[$reader, $writer] = readable_pair();
$count = 0;
$once = new Event($base, $reader, Event::READ, function () use (&$count) {
	$count++;
});
$once->add();
var_dump($base->loop(), $count, $once->pending);

$count = 0;
$always = new Event($base, $reader, Event::READ | Event::PERSIST, function () use (&$count, &$always) {
	if (++$count === 5) {
		$always->del();
	}
});
$always->add();
var_dump($base->loop(), $count, $always->pending);
unset($always);
gc_collect_cycles();

echo "edge-triggered, the same byte is told of once:\n";
$count = 0;
$edge = new Event($base, $reader, Event::READ | Event::PERSIST | Event::ET, function () use (&$count) {
	$count++;
});
$edge->add();
$base->loop(EventBase::LOOP_NONBLOCK);
$base->loop(EventBase::LOOP_NONBLOCK);
var_dump($count);
fwrite($writer, 'y');
$base->loop(EventBase::LOOP_NONBLOCK);
$base->loop(EventBase::LOOP_NONBLOCK);
var_dump($count);
?>
--EXPECT--
bool(true)
int(1)
bool(false)
bool(true)
int(5)
bool(false)
edge-triggered, the same byte is told of once:
int(1)
int(2)
