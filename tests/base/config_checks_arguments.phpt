--TEST--
EventConfig: bits that mean nothing are ignored, numbers out of range count as the nearest
--EXTENSIONS--
event
--FILE--
<?php
require __DIR__ . '/../support/base.php';

$config = new EventConfig();
attempt(fn () => $config->requireFeatures(16));
attempt(fn () => $config->requireFeatures(1 << 32));
attempt(fn () => $config->setFlags(64));
attempt(fn () => $config->setFlags(-1));
attempt(fn () => $config->setMaxDispatchInterval(PHP_INT_MAX, 1, 0));
attempt(fn () => $config->setMaxDispatchInterval(1, PHP_INT_MAX, 0));
attempt(fn () => $config->setMaxDispatchInterval(1, 1, -1));
attempt(fn () => $config->setMaxDispatchInterval(1, 1, 256));
attempt(fn () => $config->setMaxDispatchInterval(PHP_INT_MIN, PHP_INT_MIN, PHP_INT_MIN));
attempt(fn () => new EventBase(new stdClass()));
$base = new EventBase($config);
$timer = Event::timer($base, fn () => print("works with what is ignored\n"));
$timer->add(0.01);
$base->loop();
$impossible = new EventConfig();
attempt(fn () => $impossible->requireFeatures(-1));
attempt(fn () => new EventBase($impossible));
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
true
true
true
true
null
null
null
null
null
TypeError: EventBase::__construct(): Argument #1 ($cfg) must be of type ?EventConfig, stdClass given
works with what is ignored
true
EventException: EventBase: no backend does what was asked for: event_base_new_with_config: no event mechanism available
bool(true)
bool(true)
bool(true)
bool(true)
bool(true)
bool(true)
works with all of them
