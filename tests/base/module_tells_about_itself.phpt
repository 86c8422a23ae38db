--TEST--
phpinfo() tells versions, backends and whether Socket objects are known
--EXTENSIONS--
event
--FILE--
<?php

ob_start();
phpinfo(INFO_MODULES);
preg_match('/^event\n\n(.*?)\n\n/ms', ob_get_clean(), $found);
$info = [];
foreach (explode("\n", $found[1]) as $line) {
	[$name, $value] = explode(' => ', $line);
	$info[$name] = $value;
}
var_dump($info['version'] === phpversion('event'));
var_dump(preg_match('/^2\.\d+\.\d+/', $info['libevent, compiled with']));
var_dump(preg_match('/^2\.\d+\.\d+/', $info['libevent, running']));
var_dump($info['backends'] === implode(', ', Event::getSupportedMethods()));
var_dump($info['Socket objects'] === (extension_loaded('sockets') ? 'enabled' : 'sockets is not loaded'));
?>
--EXPECT--
bool(true)
int(1)
int(1)
bool(true)
bool(true)
