--TEST--
EventDnsBase: a look-up goes with its base, also where another owner of its number has closed the backend's descriptor
--EXTENSIONS--
sockets
--FILE--
<?php
require __DIR__ . '/../support/base.php';

[$owner, $other] = pair();
EventUtil::createSocket(EventUtil::getSocketFd($owner)); // it goes at once, and closes the descriptor
$base = new EventBase();
$dns = new EventDnsBase($base, false);
$dns->resolve('localhost', fn () => print("called\n"));
fclose($owner);
unset($dns); // what is left of the look-up is shown by tools that look for leaks
var_dump(@$base->loop(EventBase::LOOP_NONBLOCK));
unset($base);
echo "gone\n";
?>
--EXPECT--
bool(false)
gone
