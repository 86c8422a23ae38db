--TEST--
EventHttpRequest::getQuery() and getCookies(): what PHP's own web server makes of the same requests
--INI--
max_input_vars=20
max_input_nesting_level=5
--FILE--
<?php
require __DIR__ . '/../support/php_server.php';

pcntl_alarm(60);
$queries = [
	'', 'a', 'a=', '=a', 'a=1', 'a=1&b=2', 'a=1&a=2', 'a[]=1&a[]=2', 'a[x]=1&a[y]=2&a[x]=3', 'a[x][]=1&a[x][]=2',
	'a[x][y][z][u][v][w]=1', 'b=1&a[x][y][z][u][v]=1', 'a[=1', 'a[x=1', 'a]=1', 'a[[x]]=1', 'a[x]y=1', 'a[%20]=1', '[x]=1',
	'a.b=1', 'a%20b=1', '%20a=1', 'a+b=1', 'a=b+c%2Bd', 'a=%zz%4', 'a%5B%5D=1', 'a%00b=1', 'a=1%00b', 'a&&b', '&a', 'a;b=1',
	'a=1&a[x]=2', 'a[x]=1&a=2', '0=1&1=2', '-1=a', 'this=1', 'GLOBALS=1', '_GET=1', '__Host-a=1', '..Host-a=1', 'a=%C3%A9&%E9=1',
	'a=1?b=2', 'a=b=c', implode('&', array_map(fn ($i) => "n$i=$i", range(1, 30))), str_repeat('a[]=1&', 25) . 'b=1',
];
$cookies = [
	[], ['a=1'], ['a=1; b=2'], ['a=1;b=2;'], ['a=1; a=2'], ['a[]=1; a[]=2'], ['a[x]=1; a[x]=2'], ['a=1; a[x]=2'],
	['a[x]=1; a=2'], ['a b=1; a_b=2'], ['a.b=1; a_b=2'], ['a%20b=1'], ['a=1+2%2B'], ['=1; a=2'], ['a; b'], [' ; a=1'], ["\ta=1"],
	['a="b c"; d'], ['a=b=c'], ['__Host-a=1; ..Host-a=2; __Secure-b=3; . Secure-b=4'], ['a[=1; a[x=2'], ['a[x][y][z][u][v][w]=1'],
	['a=1; a[x][y][z][u][v][w]=1'], ['0=1; 0=2; 1=3'], ['a=%00b; c%00d=1'], ['a=1,b=2'], ['a=; a=1'],
	[implode('; ', array_map(fn ($i) => "n$i=$i", range(1, 30)))], [str_repeat('; ', 50) . 'a=1'],
];

$both = new BothServers(['max_input_vars' => 20, 'max_input_nesting_level' => 5]);
$same = 0;
foreach ($queries as $query) {
	$same += $both->agree("?$query", "/path?$query");
}
foreach ($cookies as $values) {
	$same += $both->agree(implode(' | ', $values), '/', array_map(fn ($v) => "Cookie: $v", $values));
}
echo $same === count($queries) + count($cookies) ? "all the same\n" : "$same the same\n";
echo implode("\n", $both->warnings), "\n";
$kept = function_exists('filter_input') ? [filter_input(INPUT_GET, 'a'), filter_input(INPUT_COOKIE, 'a')] : [null, null];
echo json_encode([$_GET, $_COOKIE, $kept]), "\n";
?>
--EXPECT--
all the same
EventHttpRequest::getQuery(): Input variables exceeded 20. To increase the limit change max_input_vars in php.ini.
EventHttpRequest::getQuery(): Input variables exceeded 20. To increase the limit change max_input_vars in php.ini.
EventHttpRequest::getCookies(): Input variables exceeded 20. To increase the limit change max_input_vars in php.ini.
[[],[],[null,null]]
