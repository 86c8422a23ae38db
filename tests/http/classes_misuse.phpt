--TEST--
The HTTP classes: constructed twice, without the constructor, cloned, serialized
--FILE--
<?php
require __DIR__ . '/../support/http.php';

$base = new EventBase();
$arguments = [
	'EventHttp' => [$base],
	'EventHttpConnection' => [$base, null, '127.0.0.1', 80],
	'EventHttpRequest' => ['strlen'],
];
foreach ($arguments as $class => $args) {
	echo "--- $class\n";
	$object = new $class(...$args);
	echo outcome(fn () => $object->__construct(...$args)), "\n";
	$reflection = new ReflectionClass($class);
	echo strtok(outcome(fn () => $reflection->newInstanceWithoutConstructor()), ':'), "\n";
	echo outcome(fn () => clone $object), "\n";
	echo outcome(fn () => serialize($object)), "\n";
	echo strtok(outcome(fn () => unserialize('O:' . strlen($class) . ":\"$class\":0:{}")), ':'), "\n";
	var_dump($object == another($class, $args), $object == $object);
}

function another(string $class, array $args): object
{
	return new $class(...$args);
}
?>
--EXPECT--
--- EventHttp
Error: EventHttp: has already been constructed
ReflectionException
Error: Trying to clone an uncloneable object of class EventHttp
Exception: Serialization of 'EventHttp' is not allowed
Exception
bool(false)
bool(true)
--- EventHttpConnection
Error: EventHttpConnection: has already been constructed
ReflectionException
Error: Trying to clone an uncloneable object of class EventHttpConnection
Exception: Serialization of 'EventHttpConnection' is not allowed
Exception
bool(false)
bool(true)
--- EventHttpRequest
Error: EventHttpRequest: has already been constructed
ReflectionException
Error: Trying to clone an uncloneable object of class EventHttpRequest
Exception: Serialization of 'EventHttpRequest' is not allowed
Exception
bool(false)
bool(true)
