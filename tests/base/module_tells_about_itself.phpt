--TEST--
phpinfo() tells versions, backends, the TLS library, zlib and whether Socket objects are known
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
$dated = version_compare(strtok($info['libevent, running'], '-'), '2.1.13', '<');
var_dump(str_starts_with($info['libevent, advised'] ?? '', '2.1.13 ') === $dated);
unset($info['libevent, advised']);
echo implode(', ', array_keys($info)), "\n";
var_dump($info['event'] === 'enabled');
var_dump($info['version'] === phpversion('event'));
var_dump(preg_match('/^2\.\d+\.\d+/', $info['libevent, compiled with']));
var_dump(preg_match('/^2\.\d+\.\d+/', $info['libevent, running']));
var_dump($info['backends'] === implode(', ', Event::getSupportedMethods()));
var_dump(preg_match(preg_grep('/^EventSsl/', get_declared_classes()) ? '/^\w+SSL \d+\.\d+/' : '/^disabled$/', $info['TLS']));
var_dump(preg_match('/^(\d+\.\d+|disabled$)/', $info['zlib, for WebSocket']));
var_dump($info['Socket objects'] === (extension_loaded('sockets') ? 'enabled' : 'sockets is not loaded'));
?>
--EXPECT--
bool(true)
event, version, libevent, compiled with, libevent, running, backends, TLS, zlib, for WebSocket, Socket objects
bool(true)
bool(true)
int(1)
int(1)
bool(true)
int(1)
int(1)
bool(true)
