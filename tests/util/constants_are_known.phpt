--TEST--
EventUtil: constants are those of the system
--EXTENSIONS--
event
sockets
--FILE--
<?php
$names = ['LIBEVENT_VERSION_NUMBER', 'IPPROTO_IP', 'IPPROTO_IPV6', 'AF_UNSPEC', 'SOL_TCP'];
foreach ((new ReflectionClass('EventUtil'))->getConstants() as $name => $value) {
	if (defined($name) && constant($name) !== $value) {
		echo "$name is $value\n";
	}
	if (!defined($name) && !in_array($name, $names)) {
		echo "$name is unknown\n";
	}
}
var_dump(EventUtil::AF_UNSPEC, EventUtil::SOL_TCP, EventUtil::SOL_UDP);
var_dump(EventUtil::IPPROTO_IP, EventUtil::IPPROTO_IPV6);
var_dump(EventUtil::LIBEVENT_VERSION_NUMBER >= 0x02010c00);
?>
--EXPECT--
int(0)
int(6)
int(17)
int(0)
int(41)
bool(true)
