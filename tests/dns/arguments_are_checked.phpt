--TEST--
EventDnsBase warns of arguments that make no sense, and takes the nearest number
--FILE--
<?php
require __DIR__ . '/../support/dns.php';

set_error_handler(function (int $level, string $message): bool {
	echo "warning: $message\n";
	return true;
}, E_WARNING);
$base = new EventBase();
$dns = new EventDnsBase($base, EventDnsBase::DISABLE_WHEN_INACTIVE);

echo "-- constructor\n";
foreach (['yes', null, 1.5, [], new stdClass(), 2, -1, EventDnsBase::NAMESERVERS_NO_DEFAULT << 1] as $initialize) {
	attempt(fn () => new EventDnsBase($base, $initialize));
}
foreach ([false, 0, EventDnsBase::DISABLE_WHEN_INACTIVE, EventDnsBase::NAMESERVERS_NO_DEFAULT] as $initialize) {
	echo (new EventDnsBase($base, $initialize))->countNameservers(), "\n";
}

echo "-- name servers\n";
foreach (['', 'localhost', '1.2.3', '127.0.0.1:70000', "127.0.0.1\0", 'unix:/x', '[::1]:x'] as $ip) {
	attempt(fn () => $dns->addNameserverIp($ip));
}
foreach (['127.0.0.1', '127.0.0.1:53', '127.0.0.1:54'] as $ip) {
	attempt(fn () => $dns->addNameserverIp($ip));
}
echo $dns->countNameservers(), "\n";

echo "-- files\n";
attempt(fn () => $dns->parseResolvConf(16, '/etc/resolv.conf'));
attempt(fn () => $dns->parseResolvConf(-1, '/etc/resolv.conf'));
attempt(fn () => $dns->parseResolvConf(0, "a\0b"));
attempt(fn () => $dns->loadHosts("a\0b"));

echo "-- search\n";
attempt(fn () => $dns->addSearch(''));
attempt(fn () => $dns->addSearch(str_repeat('x', 256)));
attempt(fn () => $dns->setSearchNdots(-1));
attempt(fn () => $dns->setSearchNdots(PHP_INT_MAX));

echo "-- options\n";
$wrong = [
	['colour', '1'], ['', '1'], ['ndot', '1'], ['timeouts', '1'], ['ndots', ''], ['ndots', '-1'], ['ndots', '1x'],
	['timeout', 'inf'], ['timeout', 'nan'], ['timeout', '0'], ['timeout', '-1'],
	['attempts', '-1'], ['getaddrinfo-allow-skew', '0'], ['bind-to', 'here'], ['timeout', "1\0"], ["timeout\0", '1'],
	['bind-to', 'unix:/x'], ['so-rcvbuf', '-5'], ['so-sndbuf', 'x'],
];
foreach ($wrong as [$option, $value]) {
	attempt(fn () => $dns->setOption($option, $value));
}
$right = [
	['ndots', '3'], ['ndots:', '3'], ['timeout', '0.5'], ['timeout', '2'], ['attempts', '0'], ['max-timeouts', '255'],
	['max-inflight', '65000'], ['max-inflight', '1'], ['initial-probe-timeout', '3600'], ['getaddrinfo-allow-skew', '1e1'],
	['ndots', '99999999999'], ['timeout', '1e300'], ['timeout', '0.0001'], ['attempts', '256'], ['attempts', '1.5'], ['max-timeouts', '0'],
	['max-inflight', '0'], ['max-inflight', '65001'], ['initial-probe-timeout', '4000'], ['randomize-case', '2'],
	['randomize-case', '0'], ['bind-to', '127.0.0.1'], ['so-rcvbuf', '65536'], ['so-sndbuf', '65536'],
];
foreach ($right as [$option, $value]) {
	$dns->setOption($option, $value) === true or print("$option\n");
}

echo "-- resolve\n";
attempt(fn () => $dns->resolve('', 'var_dump'));
attempt(fn () => $dns->resolve(str_repeat('x', 256), 'var_dump'));
attempt(fn () => $dns->resolve('a..b', 'var_dump'));
attempt(fn () => $dns->resolve("a\0b", 'var_dump'));
attempt(fn () => $dns->resolve('x', 'no_such_function'));
attempt(fn () => $dns->resolve('x', 'var_dump', null, 99));
attempt(fn () => $dns->resolve('x'));
?>
--EXPECT--
-- constructor
TypeError: EventDnsBase::__construct(): Argument #2 ($initialize) must be of type bool|int, string given
TypeError: EventDnsBase::__construct(): Argument #2 ($initialize) must be of type bool|int, null given
TypeError: EventDnsBase::__construct(): Argument #2 ($initialize) must be of type bool|int, float given
TypeError: EventDnsBase::__construct(): Argument #2 ($initialize) must be of type bool|int, array given
TypeError: EventDnsBase::__construct(): Argument #2 ($initialize) must be of type bool|int, stdClass given
EventException: EventDnsBase: the flags must be made of INITIALIZE_NAMESERVERS, DISABLE_WHEN_INACTIVE and NAMESERVERS_NO_DEFAULT
EventException: EventDnsBase: the flags must be made of INITIALIZE_NAMESERVERS, DISABLE_WHEN_INACTIVE and NAMESERVERS_NO_DEFAULT
EventException: EventDnsBase: the flags must be made of INITIALIZE_NAMESERVERS, DISABLE_WHEN_INACTIVE and NAMESERVERS_NO_DEFAULT
0
0
0
0
-- name servers
warning: EventDnsBase::addNameserverIp(): Argument #1 ($ip) must be an IP address, with or without a port
false
warning: EventDnsBase::addNameserverIp(): Argument #1 ($ip) must be an IP address, with or without a port
false
warning: EventDnsBase::addNameserverIp(): Argument #1 ($ip) must be an IP address, with or without a port
false
warning: EventDnsBase::addNameserverIp(): Argument #1 ($ip) must be an IP address, with or without a port
false
warning: EventDnsBase::addNameserverIp(): Argument #1 ($ip) must be an IP address, with or without a port
false
warning: EventDnsBase::addNameserverIp(): Argument #1 ($ip) must be an IP address, with or without a port
false
warning: EventDnsBase::addNameserverIp(): Argument #1 ($ip) must be an IP address, with or without a port
false
true
true
true
2
-- files
warning: EventDnsBase::parseResolvConf(): Argument #1 ($flags) must be a combination of EventDnsBase::OPTION_* bits and NAMESERVERS_NO_DEFAULT
false
warning: EventDnsBase::parseResolvConf(): Argument #1 ($flags) must be a combination of EventDnsBase::OPTION_* bits and NAMESERVERS_NO_DEFAULT
false
warning: EventDnsBase::parseResolvConf(): Argument #2 ($filename) must not contain any null bytes
false
warning: EventDnsBase::loadHosts(): Argument #1 ($hosts) must not contain any null bytes
false
-- search
warning: EventDnsBase::addSearch(): Argument #1 ($domain) must be a domain of 1 to 255 bytes
null
warning: EventDnsBase::addSearch(): Argument #1 ($domain) must be a domain of 1 to 255 bytes
null
null
null
-- options
warning: EventDnsBase::setOption(): Argument #1 ($option) must be the name of an option
false
warning: EventDnsBase::setOption(): Argument #1 ($option) must be the name of an option
false
warning: EventDnsBase::setOption(): Argument #1 ($option) must be the name of an option
false
warning: EventDnsBase::setOption(): Argument #1 ($option) must be the name of an option
false
warning: EventDnsBase::setOption(): Argument #2 ($value) must be an integer from 0 to 2147483647
false
warning: EventDnsBase::setOption(): Argument #2 ($value) must be an integer from 0 to 2147483647
false
warning: EventDnsBase::setOption(): Argument #2 ($value) must be an integer from 0 to 2147483647
false
warning: EventDnsBase::setOption(): Argument #2 ($value) must be a number from 0.001 to 1000000
false
warning: EventDnsBase::setOption(): Argument #2 ($value) must be a number from 0.001 to 1000000
false
warning: EventDnsBase::setOption(): Argument #2 ($value) must be a number from 0.001 to 1000000
false
warning: EventDnsBase::setOption(): Argument #2 ($value) must be a number from 0.001 to 1000000
false
warning: EventDnsBase::setOption(): Argument #2 ($value) must be an integer from 0 to 255
false
warning: EventDnsBase::setOption(): Argument #2 ($value) must be a number from 0.001 to 1000000
false
warning: EventDnsBase::setOption(): Argument #2 ($value) must be an IP address, with or without a port
false
warning: EventDnsBase::setOption(): Argument #2 ($value) must be a number from 0.001 to 1000000
false
warning: EventDnsBase::setOption(): Argument #1 ($option) must be the name of an option
false
warning: EventDnsBase::setOption(): Argument #2 ($value) must be an IP address, with or without a port
false
warning: EventDnsBase::setOption(): Argument #2 ($value) must be an integer from 0 to 2147483647
false
warning: EventDnsBase::setOption(): Argument #2 ($value) must be an integer from 0 to 2147483647
false
-- resolve
ValueError: EventDnsBase::resolve(): Argument #1 ($host) must be 1 to 255 bytes long
ValueError: EventDnsBase::resolve(): Argument #1 ($host) must be 1 to 255 bytes long
ValueError: EventDnsBase::resolve(): Argument #1 ($host) must not contain ".."
ValueError: EventDnsBase::resolve(): Argument #1 ($host) must not contain any null bytes
TypeError: EventDnsBase::resolve(): Argument #2 ($cb) must be a valid callback, function "no_such_function" not found or invalid function name
ValueError: EventDnsBase::resolve(): Argument #4 ($family) must be EventUtil::AF_INET, AF_INET6 or AF_UNSPEC
ArgumentCountError: EventDnsBase::resolve() expects at least 2 arguments, 1 given
