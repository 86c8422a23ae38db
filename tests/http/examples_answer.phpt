--TEST--
The examples of HTTP do what they say
--SKIPIF--
<?php
require __DIR__ . '/../support/programs.php';
need_programs('curl');
?>
--FILE--
<?php
require __DIR__ . '/../support/process.php';

function start(string $name): array
{
	$server = Process::php(__DIR__ . "/../../examples/$name.php", '0');
	preg_match('~^Listening on (http://127\.0\.0\.1:\d+)/$~', $server->line(), $match);
	return [$server, $match[1]];
}

function curl(string ...$arguments): string
{
	return (new Process(['curl', '--silent', '--show-error', '--max-time', '10', ...$arguments]))->rest();
}

foreach (['hello', 'http_routes', 'http_post_echo', 'http_sse_clock'] as $name) {
	$refused = Process::php(__DIR__ . "/../../examples/$name.php", '65536');
	echo trim($refused->rest()), ' ', $refused->wait(), "\n";
}

[$server, $url] = start('hello');
echo curl($url);
$server->signal(SIGKILL)->wait();

[$server, $url] = start('http_routes');
echo curl("$url/about");
echo curl("$url/greet?name=Anna"), curl("$url/greet"), curl("$url/greet?name[]=x");
echo curl("$url/visits", "$url/visits");
echo curl('--proxy', $url, 'http://www.example.test/about');
echo curl('-o', '/dev/null', '-w', "%{http_code}\n", "$url/missing");
echo curl('-o', '/dev/null', '-w', "%{http_code}\n", '--data', 'a', "$url/about");
$server->signal(SIGKILL)->wait();

[$server, $url] = start('http_post_echo');
echo curl('--data', 'a=1&b=2', $url), "\n";
echo $server->line(), "\n";
echo implode("\n", preg_grep('/^(HTTP|Allow)/', preg_split('/\r?\n/', curl('--include', $url)))), "\n";
file_put_contents($file = tempnam(sys_get_temp_dir(), 'event'), str_repeat('x', 1 << 20) . 'y');
echo curl('-o', '/dev/null', '-w', "%{http_code}\n", '--data-binary', "@$file", $url);
unlink($file);
$server->signal(SIGKILL)->wait();

[$server, $url] = start('http_sse_clock');
var_dump(str_contains(curl("$url/"), '<h1 id="clock">'));
$client = new Process(['curl', '--silent', '--no-buffer', "$url/time"]);
for ($i = 0; $i < 2; $i++) {
	var_dump(preg_match('/^data: \d\d:\d\d:\d\d$/', $client->line()), $client->line());
}
$client->signal(SIGKILL)->wait();
echo $server->line(), "\n", $server->line(), "\n";
$server->signal(SIGKILL)->wait();

echo Process::php(__DIR__ . '/../../examples/http_client.php')->rest();
echo preg_replace('/^\d\.\d+ s/m', 's', Process::php(__DIR__ . '/../../examples/timers.php')->rest());

$signals = Process::php(__DIR__ . '/../../examples/signals.php');
preg_match('/process (\d+)$/', $signals->line(), $match);
posix_kill((int) $match[1], SIGHUP);
echo $signals->line(), "\n";
posix_kill((int) $match[1], SIGTERM);
echo $signals->rest();
?>
--EXPECT--
The port must be a number from 1 to 65535, or 0 for any 1
The port must be a number from 1 to 65535, or 0 for any 1
The port must be a number from 1 to 65535, or 0 for any 1
The port must be a number from 1 to 65535, or 0 for any 1
Hello, World!
This server answers three paths. You reached it as 127.0.0.1.
Hello, Anna!
Hello, stranger!
Hello, stranger!
Visit number 1 from 127.0.0.1
Visit number 2 from 127.0.0.1
This server answers three paths. You reached it as www.example.test.
404
405
a=1&b=2
7 bytes of application/x-www-form-urlencoded
HTTP/1.1 405 Method Not Allowed
Allow: POST
413
bool(true)
int(1)
string(0) ""
int(1)
string(0) ""
A client came, 1 watching
A client left, 0 watching
200 You asked for /index.html
200 You asked for /form and sent "colour=green"
s  hello, Anna
s  tick 1
s  once
s  tick 2
s  tick 3
s  done
Got signal 1, reloading
Got signal 15, stopping
Bye
