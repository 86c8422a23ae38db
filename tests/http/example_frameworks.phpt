--TEST--
examples/psr7.php and symfony.php: requests, forms, uploads and replies as frameworks have them
--SKIPIF--
<?php
foreach (['Nyholm/Psr7/autoload.php', 'Symfony/Component/HttpKernel/autoload.php'] as $file) {
	stream_resolve_include_path($file) or die("skip no $file");
}
require __DIR__ . '/../support/programs.php';
need_programs('curl');
?>
--FILE--
<?php
require __DIR__ . '/../support/process.php';

function curl(string ...$arguments): string
{
	$curl = new Process(['curl', '--silent', '--show-error', '--max-time', '60', ...$arguments]);
	return preg_replace(['/\r/', '/^(Date|Cache-Control): .*\n/m'], '', $curl->rest());
}

$file = tempnam(sys_get_temp_dir(), 'event');
file_put_contents($file, str_repeat("a\0b\r\n", 100_000));
foreach (['psr7' => 'count?to=100000', 'symfony' => 'stream'] as $example => $long) {
	echo "-- $example --\n";
	$server = Process::php(__DIR__ . "/../../examples/$example.php", '0');
	preg_match('~^Listening on (http://127\.0\.0\.1:\d+/)$~', $server->line(), $found);
	$url = $found[1];
	echo curl('--include', "{$url}hello?name=Ada");
	echo curl('--form', "file=@$file;filename=name.bin", "{$url}upload") === 'name.bin: ' . md5_file($file) . "\n" ? "uploaded\n" : "not uploaded\n";
	echo curl('--data', 'a[]=1&a[]=2&b=c', '--cookie', 'k=v', "{$url}form"), "\n";
	var_dump(md5(curl('--data-binary', "@$file", "{$url}echo")) === md5(str_replace("\r", '', file_get_contents($file))));
	echo md5(curl("$url$long")) === md5(implode("\n", range(1, $example === 'psr7' ? 100_000 : 3)) . "\n") ? "all of it\n" : "not all of it\n";
	echo curl('--output', '/dev/null', '--write-out', "%{http_code}\n", "{$url}none");
	$server->signal(SIGTERM)->rest();
	$server->wait();
}
unlink($file);
?>
--EXPECT--
-- psr7 --
HTTP/1.1 200 OK
Content-Type: text/plain
Set-Cookie: a=1
Set-Cookie: b=2
Content-Length: 12

Hello, Ada!
uploaded
{"a":["1","2"],"b":"c"}
bool(true)
all of it
404
-- symfony --
HTTP/1.1 200 OK
Content-Type: text/html; charset=UTF-8
Content-Length: 12

Hello, Ada!
uploaded
{"a":["1","2"],"b":"c","k":"v"}
bool(true)
all of it
404
