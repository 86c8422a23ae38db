--TEST--
EventBuffer: properties of a subclass are its own, and those of EventBuffer stay
--EXTENSIONS--
event
--FILE--
<?php
require __DIR__ . '/../support/outcome.php';

class Noted extends EventBuffer
{
	public string $note = 'a';
	public int $number;
}

$b = new Noted();
$b->add('abc');
unset($b->note);
var_dump(isset($b->note), isset($b->length), property_exists($b, 'length'), property_exists($b, 'none'));
foreach (['note', 'number', 'length', 'contiguous_space'] as $name) {
	echo "$name: ", outcome(fn () => (new ReflectionProperty($b, $name))->isInitialized($b)), "\n";
}
attempt(function () use ($b) { unset($b->length); });
$bare = new class extends EventBuffer {
	public function __construct() {}
};
var_dump(isset($bare->length), (new ReflectionProperty($bare, 'length'))->isInitialized($bare));
$b->note = 'b';
echo "$b->note $b->length\n";
?>
--EXPECT--
bool(false)
bool(true)
bool(true)
bool(false)
note: false
number: false
length: true
contiguous_space: true
Error: Cannot unset property Noted::$length
bool(false)
bool(true)
b 3
