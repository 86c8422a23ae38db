--TEST--
EventUtil::setSocketOption(): numbers, lingering and timeouts arrive
--EXTENSIONS--
event
sockets
--FILE--
<?php
$socket = socket_create(AF_INET, SOCK_STREAM, SOL_TCP);
$get = fn (int $option, int $level = SOL_SOCKET) => json_encode(socket_get_option($socket, $level, $option));
$set = fn (int $option, mixed $value) => EventUtil::setSocketOption($socket, EventUtil::SOL_SOCKET, $option, $value);

var_dump($get(SO_KEEPALIVE), $set(EventUtil::SO_KEEPALIVE, 1), $get(SO_KEEPALIVE));
var_dump($set(EventUtil::SO_KEEPALIVE, false), $get(SO_KEEPALIVE));
var_dump(EventUtil::setSocketOption($socket, EventUtil::SOL_TCP, EventUtil::TCP_NODELAY, true), $get(TCP_NODELAY, SOL_TCP));

var_dump($set(EventUtil::SO_LINGER, ['l_onoff' => 1, 'l_linger' => 7]), $get(SO_LINGER));
var_dump($set(EventUtil::SO_RCVTIMEO, ['sec' => 3, 'usec' => 500000]), $get(SO_RCVTIMEO));
var_dump($set(EventUtil::SO_SNDTIMEO, 1.5), $get(SO_SNDTIMEO), $get(SO_RCVTIMEO));
$three = 3;
var_dump($set(EventUtil::SO_RCVTIMEO, ['sec' => &$three, 'usec' => 0]), $get(SO_RCVTIMEO));
var_dump($set(EventUtil::SO_RCVTIMEO, 0), $get(SO_RCVTIMEO));
?>
--EXPECT--
string(1) "0"
bool(true)
string(1) "1"
bool(true)
string(1) "0"
bool(true)
string(1) "1"
bool(true)
string(26) "{"l_onoff":1,"l_linger":7}"
bool(true)
string(23) "{"sec":3,"usec":500000}"
bool(true)
string(23) "{"sec":1,"usec":500000}"
string(23) "{"sec":3,"usec":500000}"
bool(true)
string(18) "{"sec":3,"usec":0}"
bool(true)
string(18) "{"sec":0,"usec":0}"
