--TEST--
event.stub.php declares what the extension has
--SKIPIF--
<?php
class_exists('EventSslContext') or die('skip built without OpenSSL');
?>
--FILE--
<?php
/* The second PHP is without the extension, and reads the file in its place. */
require_once __DIR__ . '/../support/outcome.php';

/** Its public parts, one line each. */
const DESCRIBE = <<<'END'
	function describe(ReflectionClass $class): array
	{
		$own = fn ($member) => $member->class === $class->name;
		$compiled = ['OPENSSL_VERSION_NUMBER', 'OPENSSL_VERSION_TEXT', 'LIBEVENT_VERSION_NUMBER'];
		$lines = [implode(' ', Reflection::getModifierNames($class->getModifiers() & ReflectionClass::IS_FINAL))
			. " class $class->name of " . ($class->getParentClass() ?: null)?->name];
		foreach (array_filter($class->getReflectionConstants(), $own) as $constant) {
			$value = in_array($constant->name, $compiled) ? gettype($constant->getValue()) : $constant->getValue();
			$lines[] = "$class->name::$constant->name = " . var_export($value, true);
		}
		foreach (array_filter($class->getProperties(), $own) as $property) {
			$lines[] = "$class->name " . implode(' ', Reflection::getModifierNames($property->getModifiers()))
				. " {$property->getType()} \$$property->name";
		}
		foreach (array_filter($class->getMethods(), $own) as $method) {
			$parameters = implode(', ', array_map(fn ($parameter) => describe_parameter($parameter), $method->getParameters()));
			$lines[] = implode(' ', Reflection::getModifierNames($method->getModifiers()))
				. " $class->name::$method->name($parameters): {$method->getReturnType()}";
		}
		sort($lines);
		return $lines;
	}

	/* Reflection does not know the default of Event::set()'s $what, which is null though it is an int. */
	function describe_parameter(ReflectionParameter $parameter): string
	{
		if ($parameter->name === 'what' && $parameter->isOptional()) {
			return 'int $what = ...';
		}
		return "{$parameter->getType()} " . ($parameter->isPassedByReference() ? '&' : '') . "\$$parameter->name"
			. ($parameter->isDefaultValueAvailable() ? ' = ' . json_encode($parameter->getDefaultValue()) : '');
	}
	END;

eval(DESCRIBE);
$stub = __DIR__ . '/../../event.stub.php';
$told = json_decode(php('require ' . var_export($stub, true) . ';' . DESCRIBE . '
	$lines = [];
	foreach (get_declared_classes() as $name) {
		$class = new ReflectionClass($name);
		if ($class->isUserDefined()) {
			array_push($lines, ...describe($class));
		}
	}
	echo json_encode($lines);'), true);
$there = [];
foreach ((new ReflectionExtension('event'))->getClasses() as $class) {
	array_push($there, ...describe($class));
}
echo count($there) > 300 ? "many\n" : "few\n";
print_r(array_diff($there, $told));
if (class_exists(EventSslContext::class)) {
	print_r(array_diff($told, $there));
}
?>
--EXPECT--
many
Array
(
)
Array
(
)
