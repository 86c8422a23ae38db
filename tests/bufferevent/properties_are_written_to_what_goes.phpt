--TEST--
EventBufferEvent: writing a property may run an error handler that frees the object
--FILE--
<?php
$base = new EventBase;
set_error_handler(function ($number, $message) {
	global $object;

	echo $message, "\n";
	$object = null;
	return true;
});

/* Only the variable refers to it, and an assignment does not. */
$object = new EventBufferEvent($base);
$object->priority = new stdClass;
var_dump($object);

$object = new EventBufferEvent($base);
$object->free();
$object->priority = 1;
var_dump($object);

class Last
{
	public function __destruct()
	{
		global $object;

		$object = null;
		echo "let go of\n";
	}
}

$object = Event::timer($base, function () {}, new Last);
$object->data = 'another';
var_dump($object);
?>
--EXPECT--
Object of class stdClass could not be converted to int
NULL
main(): EventBufferEvent: has been freed
NULL
let go of
NULL
