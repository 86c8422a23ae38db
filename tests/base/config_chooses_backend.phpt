--TEST--
EventConfig: methods are avoided, features required, and the impossible refused
--EXTENSIONS--
event
--FILE--
<?php
require __DIR__ . '/../support/base.php';

show_warnings();
$methods = Event::getSupportedMethods();
$config = new EventConfig();
var_dump($config->avoidMethod($methods[0]));
$base = new EventBase($config);
var_dump($base->getMethod() === $methods[1]);

echo "a config can be used again:\n";
$again = new EventBase($config);
unset($config);
var_dump($again->getMethod() === $base->getMethod(), $base->loop());

echo "avoiding what is unknown is no mistake:\n";
$config = new EventConfig();
var_dump($config->avoidMethod('nonsense'));
attempt(fn () => $config->avoidMethod("$methods[0]\0x"));
$base = new EventBase($config);
var_dump($base->getMethod() === $methods[1]);

echo "the impossible:\n";
$config = new EventConfig();
foreach ($methods as $method) {
	$config->avoidMethod($method);
}
attempt(fn () => new EventBase($config));
$config = new EventConfig();
var_dump($config->requireFeatures(
	EventConfig::FEATURE_ET | EventConfig::FEATURE_O1 | EventConfig::FEATURE_FDS));
attempt(fn () => new EventBase($config));
?>
--EXPECT--
bool(true)
bool(true)
a config can be used again:
bool(true)
bool(true)
avoiding what is unknown is no mistake:
bool(true)
true
bool(true)
the impossible:
EventException: EventBase: no backend does what was asked for: event_base_new_with_config: no event mechanism available
bool(true)
EventException: EventBase: no backend does what was asked for: event_base_new_with_config: no event mechanism available
