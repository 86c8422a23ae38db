--TEST--
EventUtil: there are no objects of it, and one that was made anyway is harmless
--EXTENSIONS--
event
--FILE--
<?php
require_once __DIR__ . '/../support/outcome.php';
echo outcome(fn () => new EventUtil), "\n";
$forced = (new ReflectionClass('EventUtil'))->newInstanceWithoutConstructor();
var_dump($forced, $forced->getSocketFd(3));
$construct = new ReflectionMethod('EventUtil', '__construct');
var_dump($construct->invoke($forced));
?>
--EXPECTF--
Error: Call to private EventUtil::__construct() from global scope
object(EventUtil)#%d (0) {
}
int(3)
NULL
