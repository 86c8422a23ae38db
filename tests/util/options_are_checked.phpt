--TEST--
EventUtil::setSocketOption(): wrong values are refused, what the system refuses is false
--EXTENSIONS--
event
sockets
--FILE--
<?php
require __DIR__ . '/../support/outcome.php';

$socket = socket_create(AF_INET, SOCK_STREAM, SOL_TCP);
$try = function (int $level, int $option, mixed $value) use ($socket) {
	echo outcome(fn () => EventUtil::setSocketOption($socket, $level, $option, $value)), "\n";
};
$try(PHP_INT_MAX, SO_KEEPALIVE, 1);
$try(SOL_SOCKET, PHP_INT_MIN, 1);
$try(SOL_SOCKET, SO_KEEPALIVE, 1 << 40);
$try(SOL_SOCKET, SO_KEEPALIVE, 'yes');
$try(SOL_SOCKET, SO_KEEPALIVE, new stdClass);
$try(SOL_SOCKET, SO_LINGER, 1);
$try(SOL_SOCKET, SO_LINGER, ['l_onoff' => 1]);
$try(SOL_SOCKET, SO_LINGER, ['l_onoff' => 1, 'l_linger' => -1]);
$try(SOL_SOCKET, SO_LINGER, ['l_onoff' => 1, 'l_linger' => 65536]);
$try(SOL_SOCKET, SO_LINGER, ['l_onoff' => '1', 'l_linger' => 1]);
$try(SOL_SOCKET, SO_RCVTIMEO, ['sec' => 1]);
$try(SOL_SOCKET, SO_RCVTIMEO, ['sec' => -1, 'usec' => 0]);
$try(SOL_SOCKET, SO_RCVTIMEO, ['sec' => 0, 'usec' => 1000000]);
$try(SOL_SOCKET, SO_RCVTIMEO, -0.5);
$try(SOL_SOCKET, SO_SNDTIMEO, NAN);
$try(SOL_SOCKET, SO_SNDTIMEO, 'soon');
$try(SOL_TCP, SO_LINGER, ['l_onoff' => 1, 'l_linger' => 1]);
$try(SOL_SOCKET, EventUtil::SO_TYPE, 1);
echo EventUtil::getLastSocketError(), "\n";
$try(-1, 1, 1);
?>
--EXPECTF--
ValueError: EventUtil::setSocketOption(): Argument #2 ($level) must be between -2147483648 and 2147483647
ValueError: EventUtil::setSocketOption(): Argument #3 ($optname) must be between -2147483648 and 2147483647
ValueError: EventUtil::setSocketOption(): Argument #4 ($optval) must be between -2147483648 and 2147483647
TypeError: EventUtil::setSocketOption(): Argument #4 ($optval) must be of type int, string given
TypeError: EventUtil::setSocketOption(): Argument #4 ($optval) must be of type int, stdClass given
TypeError: EventUtil::setSocketOption(): Argument #4 ($optval) must be an array for EventUtil::SO_LINGER, int given
ValueError: EventUtil::setSocketOption(): Argument #4 ($optval) must have the key "l_linger"
ValueError: EventUtil::setSocketOption(): Argument #4 ($optval) must have an int between 0 and 65535 for "l_linger"
ValueError: EventUtil::setSocketOption(): Argument #4 ($optval) must have an int between 0 and 65535 for "l_linger"
ValueError: EventUtil::setSocketOption(): Argument #4 ($optval) must have an int between 0 and 2147483647 for "l_onoff"
ValueError: EventUtil::setSocketOption(): Argument #4 ($optval) must have the key "usec"
ValueError: EventUtil::setSocketOption(): Argument #4 ($optval) must have an int between 0 and %d for "sec"
ValueError: EventUtil::setSocketOption(): Argument #4 ($optval) must have an int between 0 and 999999 for "usec"
ValueError: EventUtil::setSocketOption(): Argument #4 ($optval) must be a finite number of seconds, 0 or more
ValueError: EventUtil::setSocketOption(): Argument #4 ($optval) must be a finite number of seconds, 0 or more
TypeError: EventUtil::setSocketOption(): Argument #4 ($optval) must be an array or seconds, string given
TypeError: EventUtil::setSocketOption(): Argument #4 ($optval) must be of type int, array given
false
Protocol not available
false
