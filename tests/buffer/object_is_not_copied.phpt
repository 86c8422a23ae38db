--TEST--
EventBuffer: no clone, no serialization, no writing to its properties, also in subclasses
--EXTENSIONS--
event
--FILE--
<?php
class Mine extends EventBuffer
{
	public function __clone() { echo "Not called\n"; }
	public function __serialize(): array { return []; }
	public function __unserialize(array $data): void {}
}

foreach (['EventBuffer', 'Mine'] as $class) {
	$b = new $class();
	$b->add("abc");
	$tries = [
		fn () => clone $b,
		fn () => serialize($b),
		fn () => unserialize('O:' . strlen($class) . ":\"$class\":0:{}"),
		fn () => $b->length = 7,
		fn () => $b->length++,
		function () use ($b) { $r = &$b->length; $r = 7; },
		function () use ($b) { unset($b->contiguous_space); },
	];
	foreach ($tries as $try) {
		try {
			$try();
			echo "Nothing thrown\n";
		} catch (Throwable $e) {
			echo get_class($e), ': ', $e->getMessage(), "\n";
		}
	}
	var_dump($b->length, $b == $b, $b == new $class(), json_encode($b), (array) $b);
}
?>
--EXPECTF--
Error: Trying to clone an uncloneable object of class EventBuffer
Exception: Serialization of 'EventBuffer' is not allowed
Exception: Unserialization of 'EventBuffer' is not allowed
Error: Cannot modify read-only property EventBuffer::$length
Error: Cannot modify read-only property EventBuffer::$length
%s
Error: Cannot unset property EventBuffer::$contiguous_space
int(3)
bool(true)
bool(false)
string(%d) "%s"
array(%d) {%A}
Error: Trying to clone an uncloneable object of class Mine
Exception: Serialization of 'Mine' is not allowed
Exception: Unserialization of 'Mine' is not allowed
Error: Cannot modify read-only property Mine::$length
Error: Cannot modify read-only property Mine::$length
%s
Error: Cannot unset property Mine::$contiguous_space
int(3)
bool(true)
bool(false)
string(%d) "%s"
array(%d) {%A}
