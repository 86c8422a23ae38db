--TEST--
EventBuffer: every method and property of an object that was not constructed throws
--EXTENSIONS--
event
--FILE--
<?php
class Forgetful extends EventBuffer
{
	public array $notes = [1, 2];
	public function __construct() {}
}
class Twice extends EventBuffer
{
	public function __construct()
	{
		parent::__construct();
		parent::__construct();
	}
}

$arguments = [
	'freeze' => [true], 'unfreeze' => [true], 'lock' => [true], 'unlock' => [true], 'enableLocking' => [],
	'add' => ["x"], 'read' => [1], 'addBuffer' => [new EventBuffer()], 'appendFrom' => [new EventBuffer(), 1],
	'expand' => [1], 'prepend' => ["x"], 'prependBuffer' => [new EventBuffer()], 'drain' => [1],
	'copyout' => [&$data, 1], 'remove' => [&$data, 1], 'readLine' => [EventBuffer::EOL_ANY], 'search' => ["x"], 'searchEol' => [],
	'pullup' => [1], 'write' => [STDERR], 'readFrom' => [STDIN], 'substr' => [0], 'addFile' => [__FILE__],
];
$methods = array_diff(get_class_methods('EventBuffer'), ['__construct']);
var_dump(array_diff($methods, array_keys($arguments)));

set_error_handler(fn () => true, E_DEPRECATED);
$bare = (new ReflectionClass('EventBuffer'))->newInstanceWithoutConstructor();
foreach ([$bare, new Forgetful()] as $b) {
	$thrown = [];
	foreach ($arguments as $method => $list) {
		try {
			$b->$method(...$list);
			echo "$method did not throw\n";
		} catch (Error $e) {
			$thrown[$e->getMessage()] = true;
		}
	}
	foreach (['length', 'contiguous_space'] as $property) {
		try {
			$b->$property;
			echo "$property did not throw\n";
		} catch (Error $e) {
			$thrown[$e->getMessage()] = true;
		}
	}
	var_dump(array_keys($thrown));
}

echo "-- as an argument\n";
$good = new EventBuffer();
$good->add("good");
foreach (['addBuffer' => [$bare], 'prependBuffer' => [$bare], 'appendFrom' => [$bare, 1]] as $method => $list) {
	try {
		$good->$method(...$list);
	} catch (Error $e) {
		echo $e->getMessage(), "\n";
	}
}
var_dump($good->substr(0));

echo "-- shown, and constructed later\n";
var_dump(new Forgetful());
$bare->__construct();
var_dump($bare->add("x"), $bare->length);

echo "-- constructed twice\n";
foreach ([fn () => $good->__construct(), fn () => new Twice()] as $again) {
	try {
		$again();
	} catch (Error $e) {
		echo $e->getMessage(), "\n";
	}
}
var_dump($good->read(10));
?>
--EXPECTF--
array(0) {
}
array(1) {
  [0]=>
  string(37) "EventBuffer: has not been constructed"
}
array(1) {
  [0]=>
  string(37) "EventBuffer: has not been constructed"
}
-- as an argument
EventBuffer: has not been constructed
EventBuffer: has not been constructed
EventBuffer: has not been constructed
string(4) "good"
-- shown, and constructed later
object(Forgetful)#%d (4) {
  ["notes"]=>
  array(2) {
    [0]=>
    int(1)
    [1]=>
    int(2)
  }
  ["state":"EventBuffer":private]=>
  string(24) "has not been constructed"
  ["length"]=>
  NULL
  ["contiguous_space"]=>
  NULL
}
bool(true)
int(1)
-- constructed twice
EventBuffer: has already been constructed
EventBuffer: has already been constructed
string(4) "good"
