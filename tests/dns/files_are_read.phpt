--TEST--
EventDnsBase reads files like /etc/resolv.conf and /etc/hosts
--FILE--
<?php
require __DIR__ . '/../support/dns.php';

$base = new EventBase();
$server = new NameServer($base, ['www.one.test' => ['192.0.2.1']]);
$file = __DIR__ . '/files_are_read.tmp';
$missing = __DIR__ . '/files_are_missing.tmp';
set_error_handler(function (int $type, string $message): bool {
	echo 'warning: ', basename($message), "\n";
	return true;
});

echo "-- hosts\n";
$dns = asking($base, $server);
file_put_contents($file, "192.0.2.7 seven.test seven # comment\n2001:db8::7 seven.test\nnonsense x\n\n192.0.2.6 six.test");
var_dump($dns->loadHosts($file));
foreach (['seven.test', 'SEVEN', 'six.test'] as $host) {
	foreach ([EventUtil::AF_UNSPEC, EventUtil::AF_INET6] as $family) {
		echo "$host: ", looked_up($base, $dns, $host, $family), "\n";
	}
}
var_dump($server->asked);

echo "-- told from the loop all the same\n";
$told = false;
$dns->resolve('six.test', function () use (&$told): void {
	$told = true;
});
var_dump($told);
settle($base);
var_dump($told);

echo "-- resolv.conf\n";
$dns = new EventDnsBase($base, EventDnsBase::DISABLE_WHEN_INACTIVE);
file_put_contents($file, "# comment\nnameserver {$server->address}\nsearch none.test one.test\noptions timeout:2 ndots:1 max-inflight:2147483647 bogus\n");
var_dump($dns->parseResolvConf(EventDnsBase::OPTION_SEARCH, $file), $dns->countNameservers());
var_dump($dns->parseResolvConf(EventDnsBase::OPTIONS_ALL & ~EventDnsBase::OPTION_HOSTSFILE, $file), $dns->countNameservers());
echo looked_up($base, $dns, 'www', EventUtil::AF_INET), "\n";
echo implode(', ', $server->asked), "\n";

echo "-- no name server in it\n";
file_put_contents($file, "search one.test\n");
foreach ([0, EventDnsBase::NAMESERVERS_NO_DEFAULT] as $flag) {
	$dns = new EventDnsBase($base, false);
	var_dump($dns->parseResolvConf(EventDnsBase::OPTION_NAMESERVERS | $flag, $file), $dns->countNameservers());
}

echo "-- missing\n";
$dns = new EventDnsBase($base, false);
var_dump($dns->loadHosts($missing), $dns->parseResolvConf(EventDnsBase::OPTION_MISC, $missing), $dns->countNameservers());
echo looked_up($base, $dns, 'localhost', EventUtil::AF_INET), "\n";

echo "-- forbidden\n";
set_error_handler(fn (int $type, string $message): bool => print('open_basedir: ' . (int) str_contains($message, 'open_basedir') . "\n"));
ini_set('open_basedir', __DIR__ . '/nowhere');
var_dump($dns->loadHosts('/etc/hosts'), $dns->parseResolvConf(EventDnsBase::OPTION_MISC, '/etc/resolv.conf'));
?>
--CLEAN--
<?php
unlink(__DIR__ . '/files_are_read.tmp');
?>
--EXPECT--
-- hosts
bool(true)
seven.test: 192.0.2.7 2001:db8::7
seven.test: 2001:db8::7
SEVEN: 192.0.2.7
SEVEN: no address associated with nodename
six.test: 192.0.2.6
six.test: no address associated with nodename
array(0) {
}
-- told from the loop all the same
bool(false)
bool(true)
-- resolv.conf
bool(true)
int(0)
bool(true)
int(1)
192.0.2.1
A www.none.test, A www.one.test
-- no name server in it
bool(true)
int(1)
bool(true)
int(0)
-- missing
warning: files_are_missing.tmp: No such file or directory
warning: files_are_missing.tmp: No such file or directory
bool(false)
bool(false)
int(0)
127.0.0.1
-- forbidden
open_basedir: 1
open_basedir: 1
bool(false)
bool(false)
