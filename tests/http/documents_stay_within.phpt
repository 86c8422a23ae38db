--TEST--
EventHttp::setDocumentRoot() gives the files of a folder, whatever the kernel has, and nothing outside of it
--SKIPIF--
<?php
PHP_OS_FAMILY === 'Linux' or die('skip needs openat2() or strace');
if (str_contains(getenv('LD_PRELOAD') ?: '', 'vgpreload')) die('skip valgrind does not know openat2()');
require __DIR__ . '/../support/programs.php';
need_programs('strace');
?>
--FILE--
<?php
require __DIR__ . '/../support/http.php';
require __DIR__ . '/../support/process.php';

$around = sys_get_temp_dir() . '/event_documents_' . getmypid();
$root = "$around/root";
mkdir("$root/sub/empty", recursive: true);
mkdir("$root/.hidden");
mkdir("$root/docs");
mkdir("$around/root-of-others");
foreach (["$around/secret" => 'secret', "$around/root-of-others/file" => 'secret', "$root/a b.txt" => 'text', "$root/sub/index.html" => 'index',
	"$root/.env" => 'hidden', "$root/.hidden/file" => 'hidden', "$root/docs/%2e%2e" => 'odd', "$root/denied" => 'denied', "$root/back\\slash" => 'back'] as $path => $text) {
	file_put_contents($path, $text);
	touch($path, 784111777);
}
symlink("$around/secret", "$root/link-out");
symlink('../secret', "$root/link-up");
symlink('..', "$root/sub/up");
symlink("$around", "$root/folder-out");
symlink('a b.txt', "$root/link-in");
symlink('sub', "$root/folder-in");
symlink('/proc/self/cwd', "$root/magic");
posix_mkfifo("$root/pipe", 0600);
$listens = stream_socket_server("unix://$root/socket");

$paths = ['/a%20b.txt', '/a%20b.txt?query', '/%61%20b.txt', '/sub/', '/sub', '/sub?a=b', '/docs/', '/docs', '/sub/empty/', 'http://host/a%20b.txt',
	'-- not there', '/', '/missing', '/a%20b.txt/', '/sub/empty', '/../secret', '/sub/../a%20b.txt', '/./a%20b.txt', '/%2e%2e/secret', '/%2e%2e%2fsecret', '/..%2fsecret',
	'/sub/%2e%2e/%2e%2e/secret', '/%252e%252e/secret', '/docs/%2e%2e', '/docs/%252e%252e', '/..%5csecret', '/back%5cslash', '/back\\slash', '//sub', '//sub/', '//a%20b.txt', '/sub//index.html',
	'/sub%2findex.html', '/%2fetc/passwd', '//etc/passwd', '/../root-of-others/file', '/a%20b.txt%00', '/%zz', '/a%2', '/%c0%ae%c0%ae/secret', '/.env', '/%2eenv', '/.hidden/file', '/.hidden',
	'/...', '/' . str_repeat('a', 300), '/' . str_repeat('a/', 2500),
	'-- links and others', '/link-out', '/link-up', '/sub/up/a%20b.txt', '/sub/up/../secret', '/folder-out/secret', '/link-in', '/folder-in/', '/magic/etc', '/pipe', '/socket'];
file_put_contents("$around/server.php", '<?php
$base = new EventBase();
$http = new EventHttp($base);
$http->setDocumentRoot("/", $argv[1], eval("return $argv[2];")) or exit("not set\n");
$http->bind("127.0.0.1", 0);
echo $http->getBoundAddresses()[0][1], "\n";
$end = new Event($base, STDIN, Event::READ, fn () => $base->exit()); // whoever has been killed in its place
$end->add();
$base->loop();');

/** What each path gets from a server in a process of its own. */
function ask_all(array $paths, string $options, string ...$under): array
{
	global $around, $root;
	$server = new Process(implode(" ", array_map(escapeshellarg(...), $under)) . " " . php_command_line("$around/server.php", $root, $options));
	$port = $server->line();
	foreach ($paths as $path) {
		if ($path[0] === '-') {
			$said[$path] = '';
			continue;
		}
		$stream = stream_socket_client("tcp://127.0.0.1:$port");
		fwrite($stream, "GET $path HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n");
		[$head, $body] = explode("\r\n\r\n", stream_get_contents($stream), 2);
		preg_match('~^HTTP/1.1 (\d+)~', $head, $status);
		$location = preg_match('~^Location: (.*?)\r?$~m', $head, $match) ? $match[1] : '';
		$said[$path] = trim("$status[1] " . ($status[1] === '200' ? $body : $location));
	}
	$server->signal(SIGKILL)->wait();
	return $said;
}

$plain = ask_all($paths, '[]');
foreach ($plain as $path => $answer) {
	echo rtrim((strlen($path) > 100 ? 'long' : $path) . " $answer"), "\n";
}
echo "-- with all there is\n";
$more = ask_all($paths, '["symlinks" => true, "dotfiles" => true, "index" => null]');
foreach (array_diff_assoc($more, $plain) as $path => $answer) {
	echo "$path $answer\n";
}
// A sanitizer cannot look for leaks in a process that is traced.
$slow = ask_all($paths, '[]', 'strace', '-E', 'LSAN_OPTIONS=detect_leaks=0', '-f', '-o', '/dev/null', '-e', 'trace=openat2', '-e', 'inject=openat2:error=ENOSYS');
foreach (array_diff_assoc($slow, $plain) as $path => $answer) {
	echo "without openat2(): $path $answer\n";
}
(new Process(['rm', '-r', $around]))->wait();
?>
--EXPECT--
/a%20b.txt 200 text
/a%20b.txt?query 200 text
/%61%20b.txt 200 text
/sub/ 200 index
/sub 301 /sub/
/sub?a=b 301 /sub/?a=b
/docs/ 404
/docs 301 /docs/
/sub/empty/ 404
http://host/a%20b.txt 200 text
-- not there
/ 404
/missing 404
/a%20b.txt/ 404
/sub/empty 301 /sub/empty/
/../secret 404
/sub/../a%20b.txt 404
/./a%20b.txt 404
/%2e%2e/secret 404
/%2e%2e%2fsecret 404
/..%2fsecret 404
/sub/%2e%2e/%2e%2e/secret 404
/%252e%252e/secret 404
/docs/%2e%2e 404
/docs/%252e%252e 200 odd
/..%5csecret 404
/back%5cslash 404
/back\slash 404
//sub 404
//sub/ 404
//a%20b.txt 404
/sub//index.html 404
/sub%2findex.html 404
/%2fetc/passwd 404
//etc/passwd 404
/../root-of-others/file 404
/a%20b.txt%00 400
/%zz 404
/a%2 404
/%c0%ae%c0%ae/secret 404
/.env 404
/%2eenv 404
/.hidden/file 404
/.hidden 404
/... 404
long 404
long 404
-- links and others
/link-out 403
/link-up 403
/sub/up/a%20b.txt 403
/sub/up/../secret 404
/folder-out/secret 403
/link-in 403
/folder-in/ 403
/magic/etc 403
/pipe 403
/socket 403
-- with all there is
/sub/ 404
/.env 200 hidden
/%2eenv 200 hidden
/.hidden/file 200 hidden
/.hidden 301 /.hidden/
/sub/up/a%20b.txt 200 text
/link-in 200 text
/folder-in/ 404
without openat2(): /sub/up/a%20b.txt 404
without openat2(): /folder-out/secret 404
without openat2(): /folder-in/ 404
without openat2(): /magic/etc 404
