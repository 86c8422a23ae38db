--TEST--
The example that serves the files of a folder serves nothing outside of it
--SKIPIF--
<?php
require __DIR__ . '/../support/programs.php';
need_programs('curl');
?>
--FILE--
<?php
require __DIR__ . '/../support/process.php';

$example = __DIR__ . '/../../examples/http_files.php';
foreach ([['65536'], ['0', '/no/such/folder'], ['0', __FILE__]] as $arguments) {
	$refused = Process::php($example, ...$arguments);
	echo trim($refused->rest()), ' ', $refused->wait(), "\n";
}

$around = sys_get_temp_dir() . '/event_files_' . getmypid();
$root = "$around/root";
mkdir("$root/below/empty", recursive: true);
mkdir("$around/root-of-others");
file_put_contents("$around/root-of-others/secret.txt", "secret\n");
file_put_contents("$around/secret.txt", "secret\n");
file_put_contents("$root/a file.txt", "of text\n");
file_put_contents("$root/empty.css", '');
file_put_contents("$root/large", $large = random_bytes(3000000));
file_put_contents("$root/below/index.html", "<h1>below</h1>\n");
file_put_contents("$root/404.html", "<h1>not there</h1>\n");
symlink("$around/secret.txt", "$root/link.txt");
symlink("$root/a file.txt", "$root/below/link.txt");

$server = Process::php($example, '0', $root);
preg_match('~^Listening on (http://127\.0\.0\.1:\d+)/$~', $server->line(), $match);

/** What curl gets for a path that it leaves as it is. */
function ask(string $path, string ...$options): string
{
	$curl = new Process(['curl', '-s', '--max-time', '10', '--path-as-is', '-w', '%{http_code} %{content_type} %{size_download}%{redirect_url}',
		...$options, $GLOBALS['match'][1] . $path]);
	return $curl->rest();
}

foreach (['/a%20file.txt', '/a%20file.txt?query=1', '/below/', '/below', '/empty.css', '/missing'] as $path) {
	echo "$path: ", str_replace($match[1], '', ask($path)), "\n";
}
echo 'HEAD: ', explode("\r", ask('/a%20file.txt', '--head'))[0], "\n";
echo 'POST: ', ask('/a%20file.txt', '-o', '/dev/null', '-w', '%{http_code}', '--data', 'x'), "\n";
echo 'a part: ', ask('/a%20file.txt', '--range', '3-6'), "\n";
echo 'large: ', ask('/large', '-o', "$around/received"), ' ', var_export(file_get_contents("$around/received") === $large, true), "\n";

echo "-- nothing of these\n";
foreach (['/', '/below/empty/', '/link.txt', '/below/link.txt', '/below/../a%20file.txt', '/../secret.txt', '/below/../../secret.txt', '/%2e%2e/secret.txt', '/..%2fsecret.txt',
	'/../root-of-others/secret.txt', '/a%20file.txt%00', '/a%20file.txt/', '//etc/passwd'] as $path) {
	echo "$path: ", ask($path, '-o', '/dev/null', '-w', '%{http_code}'), "\n";
}
$server->signal(SIGKILL)->wait();
(new Process(['rm', '-r', $around]))->wait();
?>
--EXPECT--
The port must be a number from 1 to 65535, or 0 for any 1
There is no such folder 1
There is no such folder 1
/a%20file.txt: of text
200 text/plain; charset=utf-8 8
/a%20file.txt?query=1: of text
200 text/plain; charset=utf-8 8
/below/: <h1>below</h1>
200 text/html; charset=utf-8 15
/below: <html><head><title>301 Moved Permanently</title></head>
<body><h1>Moved Permanently</h1></body></html>
301 text/html; charset=UTF-8 103/below/
/empty.css: 200 text/css; charset=utf-8 0
/missing: <h1>not there</h1>
404 text/html; charset=utf-8 19
HEAD: HTTP/1.1 200 OK
POST: 405
a part: text206 text/plain; charset=utf-8 4
large: 200 application/octet-stream 3000000 true
-- nothing of these
/: 404
/below/empty/: 404
/link.txt: 403
/below/link.txt: 403
/below/../a%20file.txt: 404
/../secret.txt: 404
/below/../../secret.txt: 404
/%2e%2e/secret.txt: 404
/..%2fsecret.txt: 404
/../root-of-others/secret.txt: 404
/a%20file.txt%00: 400
/a%20file.txt/: 404
//etc/passwd: 404
