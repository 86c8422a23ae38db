--TEST--
EventBuffer::remove() and EventBufferEvent::sslFilter(): the names in the manual's examples
--EXTENSIONS--
event
--SKIPIF--
<?php
class_exists('EventSslContext') or die('skip built without OpenSSL');
?>
--FILE--
<?php
$b = new EventBuffer();
$b->add('hello');
while (($n = @$b->remove($data, 3)) > 0) {
	echo "$n $data\n";
}
var_dump($n, $data, (new ReflectionMethod('EventBuffer', 'remove'))->isDeprecated());
if (class_exists('EventSslContext')) {
	var_dump((new ReflectionMethod('EventBufferEvent', 'sslFilter'))->isDeprecated());
} else {
	var_dump(true);
}
?>
--EXPECT--
3 hel
2 lo
int(0)
NULL
bool(true)
bool(true)
