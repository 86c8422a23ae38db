--TEST--
EventConfig: what does not fit is refused
--EXTENSIONS--
event
--FILE--
<?php
require __DIR__ . '/../support/base.php';

$config = new EventConfig();
attempt(fn () => $config->requireFeatures(8));
attempt(fn () => $config->requireFeatures(-1));
attempt(fn () => $config->setFlags(64));
attempt(fn () => $config->setFlags(-1));
attempt(fn () => $config->setMaxDispatchInterval(PHP_INT_MAX, 1, 0));
attempt(fn () => $config->setMaxDispatchInterval(1, PHP_INT_MAX, 0));
attempt(fn () => $config->setMaxDispatchInterval(1, 1, -1));
attempt(fn () => $config->setMaxDispatchInterval(1, 1, 256));
attempt(fn () => new EventBase(new stdClass()));
foreach ([EventBase::NOLOCK, EventBase::IGNORE_ENV, EventBase::STARTUP_IOCP, EventBase::NO_CACHE_TIME,
	EventBase::EPOLL_USE_CHANGELIST, EventBase::PRECISE_TIMER] as $flag) {
	var_dump($config->setFlags($flag));
}
$config->setMaxDispatchInterval(-5, -5, 0);
$config->setMaxDispatchInterval(0, 0, 255);
$config->setMaxDispatchInterval(1000, 1000, 0);
$base = new EventBase($config);
$timer = Event::timer($base, fn () => print("works with all of them\n"));
$timer->add(0.01);
$base->loop();
?>
--EXPECT--
ValueError: EventConfig::requireFeatures(): Argument #1 ($feature) must be a combination of EventConfig::FEATURE_* bits
ValueError: EventConfig::requireFeatures(): Argument #1 ($feature) must be a combination of EventConfig::FEATURE_* bits
ValueError: EventConfig::setFlags(): Argument #1 ($flags) must be a combination of EventBase flags
ValueError: EventConfig::setFlags(): Argument #1 ($flags) must be a combination of EventBase flags
ValueError: EventConfig::setMaxDispatchInterval(): Argument #1 ($max_interval) must be at most 2147483647 milliseconds
ValueError: EventConfig::setMaxDispatchInterval(): Argument #2 ($max_callbacks) must be at most 2147483647
ValueError: EventConfig::setMaxDispatchInterval(): Argument #3 ($min_priority) must be between 0 and 255
ValueError: EventConfig::setMaxDispatchInterval(): Argument #3 ($min_priority) must be between 0 and 255
TypeError: EventBase::__construct(): Argument #1 ($cfg) must be of type ?EventConfig, stdClass given
bool(true)
bool(true)
bool(true)
bool(true)
bool(true)
bool(true)
works with all of them
