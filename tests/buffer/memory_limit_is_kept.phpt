--TEST--
EventBuffer: bytes that PHP has no memory for are an ordinary fatal error, and stay in the buffer
--EXTENSIONS--
event
--SKIPIF--
<?php
if (getenv('USE_ZEND_ALLOC') === '0') die('skip: there is no memory limit without PHP\'s allocator');
?>
--FILE--
<?php
require __DIR__ . '/../support/loop.php';

/* What is in a buffer is libevent's memory; 64 MB of PHP's are far more than it has. */
$code = <<<'CODE'
	ini_set('memory_limit', '16M');
	ini_set('display_errors', '0');
	$b = new EventBuffer();
	for ($i = 0; $i < 64; $i++) {
		$b->add(str_repeat('x', 1 << 20));
	}
	$b->add("\n");
	register_shutdown_function(function () use ($b) {
		echo preg_replace('/ \(.*/', '', error_get_last()['message']), "; {$b->length} bytes are there";
	});
	%s;
	die('not reached');
	CODE;

foreach (['read(PHP_INT_MAX)', 'substr(1)', 'pullup(-1)', 'copyout($x, PHP_INT_MAX)', 'readLine(EventBuffer::EOL_LF)'] as $call) {
	echo $call, ': ', php(sprintf($code, "\$b->$call"), event_so());
}
?>
--EXPECT--
read(PHP_INT_MAX): Allowed memory size of 16777216 bytes exhausted; 67108865 bytes are there
ended with status 255
substr(1): Allowed memory size of 16777216 bytes exhausted; 67108865 bytes are there
ended with status 255
pullup(-1): Allowed memory size of 16777216 bytes exhausted; 67108865 bytes are there
ended with status 255
copyout($x, PHP_INT_MAX): Allowed memory size of 16777216 bytes exhausted; 67108865 bytes are there
ended with status 255
readLine(EventBuffer::EOL_LF): Allowed memory size of 16777216 bytes exhausted; 67108865 bytes are there
ended with status 255
