--TEST--
EventBuffer::addFile: open_basedir holds for paths
--EXTENSIONS--
event
--FILE--
<?php
$b = new EventBuffer();
ini_set('open_basedir', __DIR__);
set_error_handler(function (int $type, string $message) { echo 'warning: ', preg_replace('/[(].*?[)]/', '', $message), "\n"; });
var_dump($b->addFile(__FILE__), $b->read(5));
var_dump($b->addFile('/proc/self/status'), $b->addFile(dirname(__DIR__) . '/support/base.php'), $b->addFile('file:///etc/passwd'));
?>
--EXPECTF--
bool(true)
string(5) "<?php"
warning: EventBuffer::addFile: open_basedir restriction in effect. File is not within the allowed path%a
warning: EventBuffer::addFile: open_basedir restriction in effect. File is not within the allowed path%a
warning: EventBuffer::addFile: open_basedir restriction in effect. File is not within the allowed path%a
bool(false)
bool(false)
bool(false)
