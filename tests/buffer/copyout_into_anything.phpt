--TEST--
EventBuffer::copyout() assigns last: to typed properties, over destructors, into its own buffer's variable
--EXTENSIONS--
event
--FILE--
<?php
class Typed
{
	public int $number = 1;
	public ?string $text = null;
}
class Leaver
{
	public function __destruct() { $GLOBALS['b'] = null; echo "destroyed\n"; }
}

$b = new EventBuffer();
$b->add("12 and text");
$t = new Typed();
var_dump($b->copyout($t->text, 100), $t->text, $b->copyout($t->number, 2), $t->number);
try {
	$b->copyout($t->number, 100);
} catch (TypeError $e) {
	echo $e->getMessage(), "\n";
}
var_dump($t->number);

$b->copyout($list['a']['b'], 2);
var_dump($list);

$data = new Leaver();
var_dump($b->copyout($data, 2), $data, $b);

$b = new EventBuffer();
$b->add("itself");
var_dump($b->copyout($b, 100), $b);
?>
--EXPECT--
int(11)
string(11) "12 and text"
int(2)
int(12)
Cannot assign string to reference held by property Typed::$number of type int
int(12)
array(1) {
  ["a"]=>
  array(1) {
    ["b"]=>
    string(2) "12"
  }
}
destroyed
int(2)
string(2) "12"
NULL
int(6)
string(6) "itself"
