--TEST--
EventBuffer: lock(), unlock() and enableLocking() in any order never block
--EXTENSIONS--
event
--FILE--
<?php
$b = new EventBuffer();
$b->unlock(true);
$b->enableLocking();
$b->lock(true);
$b->lock(false);
$b->enableLocking();
$b->add("abc");
$b->unlock(true);
$other = new EventBuffer();
$other->enableLocking();
$other->lock(true);
var_dump($other->addBuffer($b), $other->read(10));
$b->unlock(true);
$b->unlock(true);
$b->lock(true);
unset($b);
echo "done\n";
?>
--EXPECT--
bool(true)
string(3) "abc"
done
