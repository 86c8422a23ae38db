--TEST--
EventBase: backend, features and time
--EXTENSIONS--
event
--FILE--
<?php
require __DIR__ . '/../support/base.php';

$base = new EventBase();
var_dump(in_array($base->getMethod(), Event::getSupportedMethods(), true));
var_dump(Event::getSupportedMethods() === array_filter(Event::getSupportedMethods(), 'is_string'));
$all = EventConfig::FEATURE_ET | EventConfig::FEATURE_O1 | EventConfig::FEATURE_FDS;
var_dump(($base->getFeatures() & $all) !== 0);

var_dump(abs($base->getTimeOfDayCached() - microtime(true)) < 5);
$timer = Event::timer($base, function () use ($base) {
	$before = $base->getTimeOfDayCached();
	usleep(5000);
	var_dump($base->getTimeOfDayCached() === $before);
	var_dump($base->updateCacheTime());
	var_dump($base->getTimeOfDayCached() > $before);
});
$timer->add(0);
$base->loop();
?>
--EXPECT--
bool(true)
bool(true)
bool(true)
bool(true)
bool(true)
bool(true)
bool(true)
