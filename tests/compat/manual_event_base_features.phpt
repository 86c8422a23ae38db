--TEST--
Manual, EventConfig and EventBase: methods, features, flags, priorities, times
--EXTENSIONS--
event
--FILE--
<?php
require __DIR__ . '/../support/base.php';

$methods = Event::getSupportedMethods();
var_dump(in_array('epoll', $methods), in_array('select', $methods));

echo "-- avoidMethod()\n";
$config = new EventConfig();
var_dump($config->avoidMethod($methods[0]));
var_dump((new EventBase())->getMethod() === $methods[0], (new EventBase($config))->getMethod() === $methods[1]);

echo "-- getFeatures()\n";
foreach ($methods as $method) {
	$config = new EventConfig();
	foreach (array_diff($methods, [$method]) as $other) {
		$config->avoidMethod($other);
	}
	$base = new EventBase($config);
	$features = $base->getFeatures();
	echo $base->getMethod(), ':',
		$features & EventConfig::FEATURE_ET ? ' ET' : '',
		$features & EventConfig::FEATURE_O1 ? ' O1' : '',
		$features & EventConfig::FEATURE_FDS ? ' FDS' : '', "\n";
}

echo "-- requireFeatures()\n";
$config = new EventConfig();
var_dump($config->requireFeatures(EventConfig::FEATURE_ET | EventConfig::FEATURE_O1));
var_dump((new EventBase($config))->getMethod());
$config->requireFeatures(EventConfig::FEATURE_ET | EventConfig::FEATURE_O1 | EventConfig::FEATURE_FDS);
attempt(fn () => new EventBase($config));

echo "-- setFlags()\n";
$config = new EventConfig();
var_dump($config->setFlags(EventBase::NOLOCK | EventBase::PRECISE_TIMER | EventBase::IGNORE_ENV));
$base = new EventBase($config);

echo "-- priorities\n";
var_dump($base->priorityInit(10));
foreach ([7, 2, 5] as $priority) {
	$events[] = $event = Event::timer($base, fn ($arg) => print("priority $arg\n"), $priority);
	var_dump($event->setPriority($priority));
	$event->add(0);
}
$base->loop();

echo "-- times\n";
var_dump(abs($base->getTimeOfDayCached() - microtime(true)) < 5, $base->updateCacheTime());

echo "-- exit() after some time\n";
$tick = new Event($base, -1, Event::TIMEOUT | Event::PERSIST, function () use (&$ticks) {
	$ticks++;
});
$tick->add(0.001);
var_dump($base->exit(0.02), $base->loop(), $base->gotExit(), $base->gotStop(), $ticks > 0);

echo "-- LOOP_NONBLOCK returns at once\n";
$tick->add(3600);
var_dump($base->loop(EventBase::LOOP_NONBLOCK), $tick->pending(Event::TIMEOUT));
?>
--EXPECT--
bool(true)
bool(true)
-- avoidMethod()
bool(true)
bool(true)
bool(true)
-- getFeatures()
epoll: ET O1
poll: FDS
select: FDS
-- requireFeatures()
bool(true)
string(5) "epoll"
EventException: EventBase: no backend does what was asked for: event_base_new_with_config: no event mechanism available
-- setFlags()
bool(true)
-- priorities
bool(true)
bool(true)
bool(true)
bool(true)
priority 2
priority 5
priority 7
-- times
bool(true)
bool(true)
-- exit() after some time
bool(true)
bool(true)
bool(true)
bool(false)
bool(true)
-- LOOP_NONBLOCK returns at once
bool(true)
bool(true)
