--TEST--
EventUtil::setSocketOption(): values are converted, what the system refuses is false
--EXTENSIONS--
event
sockets
--FILE--
<?php
require_once __DIR__ . '/../support/outcome.php';

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

echo "what a value comes to:\n";
$get = function (int $option, mixed $value) use ($socket) {
	echo json_encode([EventUtil::setSocketOption($socket, SOL_SOCKET, $option, $value),
		socket_get_option($socket, SOL_SOCKET, $option)]), "\n";
};
foreach ([0, 1, '0', '1', true, null, 2.0, [], ['a'], -1] as $value) {
	$get(SO_KEEPALIVE, $value);
}
foreach ([['sec' => null, 'usec' => 0], ['sec' => '3', 'usec' => null], ['sec' => 2.5, 'usec' => '500000'],
	['sec' => true, 'usec' => 0], 5, 1.5, '2', null, -1] as $value) {
	$get(SO_SNDTIMEO, $value);
}
foreach ([['l_onoff' => true, 'l_linger' => '5'], ['l_onoff' => '1', 'l_linger' => null],
	['l_onoff' => 1, 'l_linger' => 70000], ['l_onoff' => null, 'l_linger' => 1]] as $value) {
	$get(SO_LINGER, $value);
}
set_error_handler(fn ($number, $message) => throw new ErrorException($message));
$try(SOL_SOCKET, SO_KEEPALIVE, new stdClass);
$try(SOL_SOCKET, SO_LINGER, ['l_onoff' => new stdClass, 'l_linger' => 1]);
$try(PHP_INT_MAX, SO_KEEPALIVE, 1);
?>
--EXPECTF--

Warning: EventUtil::setSocketOption(): Argument #2 ($level) must be between -2147483648 and 2147483647 in %s on line %d
false

Warning: EventUtil::setSocketOption(): Argument #3 ($optname) must be between -2147483648 and 2147483647 in %s on line %d
false
true
true

Warning: Object of class stdClass could not be converted to int in %s on line %d
true

Warning: EventUtil::setSocketOption(): Argument #4 ($optval) must be an array for EventUtil::SO_LINGER, int given in %s on line %d
false

Warning: EventUtil::setSocketOption(): Argument #4 ($optval) must have the key "l_linger" in %s on line %d
false
true
true
true

Warning: EventUtil::setSocketOption(): Argument #4 ($optval) must have the key "usec" in %s on line %d
false
true
false
true
true
true
false
false
Protocol not available
false
what a value comes to:
[true,0]
[true,1]
[true,0]
[true,1]
[true,1]
[true,0]
[true,1]
[true,0]
[true,1]
[true,1]
[true,{"sec":0,"usec":0}]
[true,{"sec":3,"usec":0}]
[true,{"sec":2,"usec":500000}]
[true,{"sec":1,"usec":0}]
[true,{"sec":5,"usec":0}]
[true,{"sec":1,"usec":500000}]
[true,{"sec":2,"usec":0}]
[true,{"sec":0,"usec":0}]
[true,{"sec":0,"usec":0}]
[true,{"l_onoff":1,"l_linger":5}]
[true,{"l_onoff":1,"l_linger":0}]
[true,{"l_onoff":1,"l_linger":65535}]
[true,{"l_onoff":0,"l_linger":65535}]
ErrorException: Object of class stdClass could not be converted to int
ErrorException: Object of class stdClass could not be converted to int
ErrorException: EventUtil::setSocketOption(): Argument #2 ($level) must be between -2147483648 and 2147483647
