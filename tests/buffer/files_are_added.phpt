--TEST--
EventBuffer::addFile: the bytes of a file are in the buffer where they were added, whatever is done with it
--EXTENSIONS--
event
--FILE--
<?php
require __DIR__ . '/../support/outcome.php';

$path = tempnam(sys_get_temp_dir(), 'event');
$data = implode("\n", array_map(fn (int $i) => md5((string) $i), range(1, 30304)));
file_put_contents($path, $data);
register_shutdown_function(fn () => array_map(unlink(...), glob("$path*")));

/** A buffer with files in it, small and large, and what it should be. */
function filled(): array
{
	global $path, $data;
	$b = new EventBuffer();
	$stream = fopen($path, 'rb');
	fseek($stream, 77);
	$b->add('first ') && $b->addFile($path) && $b->addFile($stream, 1000, 200000) && $b->add(' between ')
		&& $b->addFile($stream, 5, 6) && $b->addFile("file://$path", strlen($data) - 150000) && $b->addFile($path, strlen($data))
		&& $b->add(' last') or die('not added');
	ftell($stream) === 77 or die('moved');
	fclose($stream);
	return [$b, 'first ' . $data . substr($data, 1000, 200000) . ' between ' . substr($data, 5, 6) . substr($data, -150000) . ' last'];
}

$other = new EventBuffer();
foreach ([
	'length' => fn ($b, $want) => $b->length === strlen($want) && $b->read(PHP_INT_MAX) === $want,
	'read' => fn ($b, $want) => $b->read(500) === substr($want, 0, 500) && $b->length === strlen($want) - 500,
	'drain' => fn ($b, $want) => $b->drain(1300000) && $b->substr(0) === substr($want, 1300000),
	'substr' => fn ($b, $want) => $b->substr(1200000, 70) === substr($want, 1200000, 70),
	'search' => fn ($b, $want) => $b->search(' between ') === strpos($want, ' between '),
	'pullup' => fn ($b, $want) => $b->pullup(-1) === $want,
	'copyout' => fn ($b, $want) => $b->copyout($copy, 1234567) === 1234567 && $copy === substr($want, 0, 1234567),
	'readLine' => fn ($b, $want) => $b->readLine(EventBuffer::EOL_LF) === strtok($want, "\n"),
	'searchEol' => fn ($b, $want) => $b->searchEol(1100000) === strcspn($want, "\n", 1100000) + 1100000,
	'prepend' => fn ($b, $want) => $b->prepend('<') && $b->substr(0) === "<$want",
	'freeze' => fn ($b, $want) => $b->freeze(true) && $b->freeze(false) && $b->length === strlen($want) && $b->pullup(-1) === $want,
	'addBuffer' => fn ($b, $want) => $other->addBuffer($b) && $b->length === 0 && $other->read(PHP_INT_MAX) === $want,
	'addBuffer to it' => fn ($b, $want) => $other->add('x') && $b->addBuffer($other) && $b->read(PHP_INT_MAX) === "{$want}x",
	'addBuffer with files to files' => fn ($b, $want) => $b->addBuffer(filled()[0]) && $b->read(PHP_INT_MAX) === $want . $want,
	'prependBuffer' => fn ($b, $want) => $other->add('x') && $other->prependBuffer($b) && $other->read(PHP_INT_MAX) === "{$want}x",
	'appendFrom' => fn ($b, $want) => $other->appendFrom($b, 200000) === 200000 && $other->read(PHP_INT_MAX) . $b->read(PHP_INT_MAX) === $want,
	'appendFrom to it' => fn ($b, $want) => $other->add('xyz') && $b->appendFrom($other, 2) === 2 && $other->drain(1) && $b->read(PHP_INT_MAX) === "{$want}xy",
	'expand' => fn ($b, $want) => $b->expand(100000) && $b->add('x') && $b->contiguous_space > 0 && $b->read(PHP_INT_MAX) === "{$want}x",
	'file removed' => function ($b, $want) use ($path, $data) {
		unlink($path);
		$same = $b->read(PHP_INT_MAX) === $want;
		file_put_contents($path, $data);
		return $same;
	},
	'dropped' => fn ($b, $want) => true,
] as $what => $check) {
	echo $what, ' ', json_encode($check(...filled())), "\n";
}

echo "-- files that have become shorter\n";
[$b, $want] = filled();
file_put_contents($path, 'short');
attempt(fn () => $b->read(10));
attempt(fn () => $other->addBuffer($b));
attempt(fn () => $b->drain(1));
var_dump($b->length === strlen($want), $other->length);
file_put_contents($path, $data);
register_shutdown_function(fn () => array_map(unlink(...), glob("$path*")));
var_dump($b->read(PHP_INT_MAX) === $want);

echo "-- what cannot be added\n";
$b = new EventBuffer();
set_error_handler(function (int $type, string $message) { echo 'warning: ', preg_replace('/\(.*?\)/', '', $message), "\n"; });
attempt(fn () => $b->addFile($path, -1));
attempt(fn () => $b->addFile($path, 0, -2));
attempt(fn () => $b->addFile($path, strlen($data) + 1));
attempt(fn () => $b->addFile($path, 10, strlen($data) - 9));
attempt(fn () => $b->addFile($path, PHP_INT_MAX, PHP_INT_MAX));
attempt(fn () => $b->addFile("$path.none"));
attempt(fn () => $b->addFile("$path\0x"));
attempt(fn () => $b->addFile(__DIR__));
attempt(fn () => $b->addFile('/dev/null'));
attempt(fn () => $b->addFile('http://127.0.0.1:1/'));
attempt(fn () => $b->addFile('data:,x'));
attempt(fn () => $b->addFile(fopen('php://memory', 'r+')));
attempt(fn () => $b->addFile(stream_socket_pair(STREAM_PF_UNIX, STREAM_SOCK_STREAM, 0)[0]));
attempt(fn () => $b->addFile(fopen($path, 'ab')));
$filtered = fopen($path, 'rb');
stream_filter_append($filtered, 'string.rot13');
attempt(fn () => $b->addFile($filtered));
fclose($filtered);
attempt(fn () => $b->addFile($filtered));
attempt(fn () => $b->addFile(5));
attempt(fn () => $b->addFile(null));
posix_mkfifo("$path.fifo", 0600);
attempt(fn () => $b->addFile("$path.fifo"));
ini_set('memory_limit', '16M');
$sparse = fopen("$path.sparse", 'w+b');
ftruncate($sparse, 1 << 40);
attempt(fn () => [$b->addFile($sparse), $b->length]);
attempt(fn () => $b->read(1));
attempt(fn () => $b->length);
$b = new EventBuffer();
$b->freeze(false);
attempt(fn () => $b->addFile($path));
?>
--EXPECT--
length true
read true
drain true
substr true
search true
pullup true
copyout true
readLine true
searchEol true
prepend true
freeze true
addBuffer true
addBuffer to it true
addBuffer with files to files true
prependBuffer true
appendFrom true
appendFrom to it true
expand true
file removed true
dropped true
-- files that have become shorter
EventException: EventBuffer: a file in it is larger than the memory limit, or cannot be read any more
EventException: EventBuffer: a file in it is larger than the memory limit, or cannot be read any more
EventException: EventBuffer: a file in it is larger than the memory limit, or cannot be read any more
bool(true)
int(0)
bool(true)
-- what cannot be added
ValueError: EventBuffer::addFile(): Argument #2 ($offset) must be greater than or equal to 0
ValueError: EventBuffer::addFile(): Argument #3 ($length) must be greater than or equal to -1
false
false
false
warning: EventBuffer::addFile: Failed to open stream: No such file or directory
false
ValueError: EventBuffer::addFile(): Argument #1 ($file) must be a regular file that can be read
ValueError: EventBuffer::addFile(): Argument #1 ($file) must be a regular file that can be read
ValueError: EventBuffer::addFile(): Argument #1 ($file) must be a regular file that can be read
ValueError: EventBuffer::addFile(): Argument #1 ($file) must be a regular file that can be read
ValueError: EventBuffer::addFile(): Argument #1 ($file) must be a regular file that can be read
ValueError: EventBuffer::addFile(): Argument #1 ($file) must be a regular file that can be read
ValueError: EventBuffer::addFile(): Argument #1 ($file) must be a regular file that can be read
ValueError: EventBuffer::addFile(): Argument #1 ($file) must be a regular file that can be read
ValueError: EventBuffer::addFile(): Argument #1 ($file) must be a regular file that can be read
TypeError: EventBuffer::addFile(): supplied resource is not a valid stream resource
TypeError: EventBuffer::addFile(): Argument #1 ($file) must be of type string or resource, int given
TypeError: EventBuffer::addFile(): Argument #1 ($file) must be of type string or resource, null given
ValueError: EventBuffer::addFile(): Argument #1 ($file) must be a regular file that can be read
[true,1099511627776]
EventException: EventBuffer: a file in it is larger than the memory limit, or cannot be read any more
1099511627776
false
