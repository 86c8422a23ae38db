--TEST--
EventBuffer: bytes that PHP has no memory for are an ordinary fatal error, and stay in the buffer
--EXTENSIONS--
event
--SKIPIF--
<?php
if (getenv('USE_ZEND_ALLOC') === '0') die('skip there is no memory limit without PHP\'s allocator');
?>
--FILE--
<?php
$tries = [
	'read' => fn ($b) => $b->read(PHP_INT_MAX),
	'substr' => fn ($b) => $b->substr(1),
	'pullup' => fn ($b) => $b->pullup(-1),
	'copyout' => fn ($b) => $b->copyout($data, PHP_INT_MAX),
	'readLine' => fn ($b) => $b->readLine(EventBuffer::EOL_LF),
];

/* A fatal error ends the process, so each is tried in another. */
if (!isset($argv[1])) {
	$php = escapeshellarg(PHP_BINARY) . ' ' . getenv('TEST_PHP_EXTRA_ARGS') . ' -f ' . escapeshellarg(__FILE__) . ' --';
	foreach (array_keys($tries) as $method) {
		$printed = exec("$php $method 2>&1", result_code: $status);
		echo "$method: $printed; status $status\n";
	}
	exit;
}

/* A string added many times is there once; 64 MB of PHP's memory are far more than it has. */
ini_set('memory_limit', '16M');
ini_set('display_errors', '0');
$b = new EventBuffer();
$part = str_repeat('x', 1 << 20);
for ($i = 0; $i < 64; $i++) {
	$b->add($part);
}
$b->add("\n");
register_shutdown_function(function () use ($b) {
	echo preg_replace('/ (\(|at ).*/', '', error_get_last()['message']), "; {$b->length} bytes are there";
});
$tries[$argv[1]]($b);
echo 'not reached';
?>
--EXPECT--
read: Allowed memory size of 16777216 bytes exhausted; 67108865 bytes are there; status 255
substr: Allowed memory size of 16777216 bytes exhausted; 67108865 bytes are there; status 255
pullup: Allowed memory size of 16777216 bytes exhausted; 67108865 bytes are there; status 255
copyout: Allowed memory size of 16777216 bytes exhausted; 67108865 bytes are there; status 255
readLine: Allowed memory size of 16777216 bytes exhausted; 67108865 bytes are there; status 255
