--TEST--
EventBuffer: copyout() lets go of what its parameter was once the bytes are there
--INI--
zend.exception_ignore_args=0
--FILE--
<?php
class Last
{
	public function __destruct()
	{
		throw new Exception('thrown by the destructor');
	}
}

$buffer = new EventBuffer;
$buffer->add('hello');
$data = [new Last];
try {
	$buffer->copyout($data, 5);
} catch (Exception $exception) {
	echo $exception->getMessage(), "\n";
}
foreach ($exception->getTrace() as $call) {
	echo $call['function'], ': ', json_encode($call['args']), "\n";
}
unset($exception);
var_dump($data);
?>
--EXPECT--
thrown by the destructor
__destruct: []
copyout: ["hello",5]
string(5) "hello"
