--TEST--
EventHttp::setDocumentRoot(): prefixes, callbacks, methods, options, and the end of the server
--SKIPIF--
<?php
is_dir('/proc/self/fd') or die('skip only Linux tells which descriptors are open');
?>
--FILE--
<?php
require __DIR__ . '/../support/http.php';

pcntl_alarm(90);
$root = sys_get_temp_dir() . '/event_documents_' . getmypid();
mkdir("$root/one", recursive: true);
mkdir("$root/two");
file_put_contents("$root/one/file.txt", 'one');
file_put_contents("$root/two/file.txt", 'two');
file_put_contents("$root/two/home.htm", 'home');
file_put_contents("$root/large.bin", str_repeat('x', 3000000));
foreach (glob("$root/*/*") as $path) {
	touch($path, 784111777);
}
register_shutdown_function(fn () => exec("rm -r $root"));
set_error_handler(function (int $level, string $message): bool {
	echo error_reporting() & $level ? '[' . preg_replace(['/path\(s\): .*/', '/_\d+/'], ['path(s)', ''], $message) . '] ' : '';
	return true;
});

function open_folders(): int
{
	return count(array_filter(glob('/proc/self/fd/*'), fn (string $fd) => str_starts_with((string) @readlink($fd), $GLOBALS['root'])));
}

$base = new EventBase();
$http = new EventHttp($base);
$http->bind('127.0.0.1', 0);

echo "-- refused\n";
foreach ([['', $root], ['files', $root], ['/a//b', $root], ['/..', $root], ["/\0", $root], ['/', "$root/missing"], ['/', "$root/large.bin"], ['/', "$root\0"], ['/', ''],
	['/', $root, ['links' => true]], ['/', $root, ['index' => 'a/b']], ['/', $root, ['index' => '..']], ['/', $root, ['headers' => 'x']], ['/', $root, ['headers' => ['x' ]]],
	['/', $root, ['headers' => ['a b' => 'x']]]] as $arguments) {
	echo json_encode($http->setDocumentRoot(...$arguments)), "\n";
}
try {
	$http->setDocumentRoot('/', $root, ['headers' => ['a' => "x\r\nb: c"]]);
} catch (ValueError $e) {
	echo $e->getMessage(), "\n";
}
echo 'left open: ', open_folders(), "\n";
$request = fn (string $path, string ...$headers) => fetch($base, $GLOBALS['http'], $path, ...$headers);
echo $request('/file.txt')->status(), "\n";

echo "-- prefixes\n";
$http->setDocumentRoot('/', "$root/one");
$http->setDocumentRoot('/two/', "$root/one");
$http->setDocumentRoot('/two', "$root/two", ['index' => 'home.htm', 'headers' => ['Cache-Control' => 'max-age=60', 'X-Own' => 'yes']]);
echo 'open: ', open_folders(), "\n";
$http->setCallback('/two/php', fn (EventHttpRequest $request) => $request->sendReply(200, 'OK', 'from PHP'));
foreach (['/file.txt', '/two/file.txt', '/two', '/two/', '/twofold', '/%74wo/file.txt', '/two/php', '/two/php/'] as $path) {
	$client = $request($path);
	echo "$path: ", $client->status(), ' ', preg_match('/^Location: .*/m', $client->head(), $match) ? trim($match[0]) : '', ' ', strlen($client->body()) < 10 ? $client->body() : '', "\n";
}
echo preg_replace('/\r|Date: .*\n/', '', $request('/two/file.txt', 'Range: bytes=1-')->head()), "\n";
echo $request('/two/file.txt', 'If-Modified-Since: Sun, 06 Nov 1994 08:49:37 GMT')->status(), "\n";

echo "-- methods, on one connection\n";
$client = new Client($base, $http);
foreach (['HEAD /file.txt', 'POST /file.txt', 'DELETE /missing', 'GET /missing', 'OPTIONS /', 'GET /file.txt'] as $line) {
	$client->received = '';
	$client->send("$line HTTP/1.1\r\nHost: h\r\nContent-Length: 0\r\n\r\n")->awaits("\r\n\r\n");
	settle($base);
	echo "$line: ", $client->status(), ' ', preg_match('/^(Allow|Connection): .*/m', $client->head(), $match) ? trim($match[0]) : '', "\n";
	if ($client->ended) {
		$client = new Client($base, $http);
	}
}

echo "-- fallback\n";
$http->setDefaultCallback(fn (EventHttpRequest $request) => $request->sendReply(200, 'OK', 'fallback'));
foreach ([false, true] as $fallback) {
	$http->setDocumentRoot('/', "$root/one", ['fallback' => $fallback]);
	echo $request('/missing')->status(), ' ', $request('/file.txt')->body(), ' ', $request('/../x')->status(), ' ',
		(new Client($base, $http))->post('/file.txt', '', 'Connection: close')->awaitsEnd()->status(), "\n";
}

echo "-- many, and the end\n";
$client = new Client($base, $http);
[$memory, $descriptors] = [0, 0];
for ($i = 0; $i < 101; $i++) {
	$client->received = '';
	$client->send(str_repeat("GET /one/file.txt HTTP/1.1\r\nHost: h\r\n\r\nGET /one HTTP/1.1\r\nHost: h\r\n\r\nGET /no HTTP/1.1\r\nHost: h\r\n\r\n", 33) . "HEAD /one/file.txt HTTP/1.1\r\nHost: h\r\n\r\n");
	until($base, fn () => substr_count($client->received, 'HTTP/1.1 ') === 100);
	settle($base);
	if ($i === 0) {
		$client->received = '';
		[$memory, $descriptors] = [memory_get_usage(), descriptors()];
	}
}
$client->received = '';
$more = memory_get_usage() - $memory;
echo $more < 1000 ? 'no' : $more, ' memory, ', descriptors() - $descriptors, " descriptors\n";
$http = null;
settle($base);
echo 'open: ', open_folders(), "\n";

echo "-- open_basedir, set later\n";
$http = new EventHttp($base);
$http->bind('127.0.0.1', 0);
$http->setDocumentRoot('/', $root);
ini_set('open_basedir', "$root/one:" . dirname(__DIR__) . ':/proc');
echo $request('/one/file.txt')->status(), ', ', $request('/large.bin')->status(), ', ', $request('/missing')->status(), "\n";
echo json_encode($http->setDocumentRoot('/', $root)), "\n";
?>
--EXPECT--
-- refused
[EventHttp::setDocumentRoot(): Argument #1 ($prefix) must be a path such as "/" or "/files"] false
[EventHttp::setDocumentRoot(): Argument #1 ($prefix) must be a path such as "/" or "/files"] false
[EventHttp::setDocumentRoot(): Argument #1 ($prefix) must be a path such as "/" or "/files"] false
[EventHttp::setDocumentRoot(): Argument #1 ($prefix) must be a path such as "/" or "/files"] false
[EventHttp::setDocumentRoot(): Argument #1 ($prefix) must be a path such as "/" or "/files"] false
[EventHttp::setDocumentRoot(): Argument #2 ($folder) must be a folder that can be opened] false
[EventHttp::setDocumentRoot(): Argument #2 ($folder) must be a folder that can be opened] false
[EventHttp::setDocumentRoot(): Argument #2 ($folder) must be a folder that can be opened] false
[EventHttp::setDocumentRoot(): Argument #2 ($folder) must be a folder that can be opened] false
[EventHttp::setDocumentRoot(): Argument #3 ($options) must have no options but index, symlinks, dotfiles, headers and fallback] false
[EventHttp::setDocumentRoot(): Argument #3 ($options) must have the name of a file, or null, as its index] false
[EventHttp::setDocumentRoot(): Argument #3 ($options) must have the name of a file, or null, as its index] false
[EventHttp::setDocumentRoot(): Argument #3 ($options) must have an array as its headers] false
[EventHttp::setDocumentRoot(): Argument #3 ($options) must have header names as the keys of its headers] false
[EventHttp::setDocumentRoot(): Argument #3 ($options) must have header names as the keys of its headers] false
EventHttp::setDocumentRoot(): Argument #3 ($options) must not contain CR, LF or NUL
left open: 0
HTTP/1.1 404 Not Found
-- prefixes
open: 2
/file.txt: HTTP/1.1 200 OK  one
/two/file.txt: HTTP/1.1 200 OK  two
/two: HTTP/1.1 301 Moved Permanently Location: /two/ 
/two/: HTTP/1.1 200 OK  home
/twofold: HTTP/1.1 404 Not Found  
/%74wo/file.txt: HTTP/1.1 200 OK  two
/two/php: HTTP/1.1 200 OK  from PHP
/two/php/: HTTP/1.1 404 Not Found  
HTTP/1.1 206 Partial Content
Cache-Control: max-age=60
X-Own: yes
Content-Type: text/plain; charset=utf-8
ETag: "2ebc98a1.0-3"
Last-Modified: Sun, 06 Nov 1994 08:49:37 GMT
Accept-Ranges: bytes
Content-Range: bytes 1-2/3
Content-Length: 2
Connection: close
HTTP/1.1 304 Not Modified
-- methods, on one connection
HEAD /file.txt: HTTP/1.1 200 OK 
POST /file.txt: HTTP/1.1 405 Method Not Allowed Allow: GET, HEAD
DELETE /missing: HTTP/1.1 405 Method Not Allowed Allow: GET, HEAD
GET /missing: HTTP/1.1 404 Not Found 
OPTIONS /: HTTP/1.1 405 Method Not Allowed Connection: close
GET /file.txt: HTTP/1.1 200 OK 
-- fallback
HTTP/1.1 404 Not Found one HTTP/1.1 404 Not Found HTTP/1.1 405 Method Not Allowed
HTTP/1.1 200 OK one HTTP/1.1 200 OK HTTP/1.1 200 OK
-- many, and the end
no memory, 0 descriptors
open: 0
-- open_basedir, set later
HTTP/1.1 200 OK, HTTP/1.1 403 Forbidden, HTTP/1.1 403 Forbidden
[EventHttp::setDocumentRoot(): open_basedir restriction in effect. File(/tmp/event_documents) is not within the allowed path(s)] false
