--TEST--
EventBase and EventConfig are constructed once, and not copied
--EXTENSIONS--
event
--FILE--
<?php
require __DIR__ . '/../support/base.php';

foreach ([EventBase::class, EventConfig::class] as $class) {
	$object = new $class();
	attempt(fn () => $object->__construct());
	attempt(fn () => clone $object);
	attempt(fn () => serialize($object));
	attempt(fn () => unserialize('O:' . strlen($class) . ':"' . $class . '":0:{}'));
	attempt(fn () => (new ReflectionClass($class))->newInstanceWithoutConstructor());
	var_dump($object == $object, $object == new $class());
}
?>
--EXPECT--
Error: EventBase: has already been constructed
Error: Trying to clone an uncloneable object of class EventBase
Exception: Serialization of 'EventBase' is not allowed
Exception: Unserialization of 'EventBase' is not allowed
ReflectionException: Class EventBase is an internal class marked as final that cannot be instantiated without invoking its constructor
bool(true)
bool(false)
Error: EventConfig: has already been constructed
Error: Trying to clone an uncloneable object of class EventConfig
Exception: Serialization of 'EventConfig' is not allowed
Exception: Unserialization of 'EventConfig' is not allowed
ReflectionException: Class EventConfig is an internal class marked as final that cannot be instantiated without invoking its constructor
bool(true)
bool(false)
