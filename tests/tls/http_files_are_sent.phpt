--TEST--
EventHttpRequest::sendFile() over TLS: in parts, whole, and with no more memory than a piece takes
--SKIPIF--
<?php
class_exists('EventSslContext') or die('skip built without OpenSSL');
is_readable('/proc/self/status') or die('skip only Linux tells the memory in use');
require __DIR__ . '/../support/programs.php';
need_programs('curl');
?>
--FILE--
<?php
require __DIR__ . '/../support/http.php';
require __DIR__ . '/../support/process.php';
require __DIR__ . '/../support/tls.php';

pcntl_alarm(120);
ini_set('memory_limit', '1G');
const SIZE = 96 << 20;
$files = (new Authority())->issue('server', 'DNS:localhost,IP:127.0.0.1');
$path = $files->file('large.bin');
$start = random_bytes(1 << 20);
file_put_contents($path, $start);
ftruncate($file = fopen($path, 'r+'), SIZE);
touch($path, 784111777);

/** MiB of this process. */
function memory(): float
{
	preg_match('/^RssAnon:\s+(\d+) kB/m', file_get_contents('/proc/self/status'), $rss);
	return $rss[1] / 1024;
}

$base = new EventBase();
$most = $ended = 0;
$http = new EventHttp($base, $files->server('server'));
$http->setDefaultCallback(function (EventHttpRequest $request) use ($path, &$ended) {
	$request->getConnection()->setCloseCallback(function () use (&$ended) {
		$ended++;
	});
	$request->sendFile($path) or $request->sendError(404);
});
$http->bind('127.0.0.1', 0);
$watch = new Event($base, -1, Event::TIMEOUT | Event::PERSIST, function () use (&$most) {
	$most = max($most, memory());
});
$watch->add(0.02);

function curl(string ...$arguments): string
{
	global $base, $files, $http;
	return said($base, ['curl', '-sS', '--max-time', '60', '--cacert', $files->file('ca.pem'), '-o', $files->file('received'),
		'-w', '%{http_code} %{size_download} %{num_connects}\n', ...$arguments]);
}

$url = 'https://localhost:' . port_of($http) . '/';
echo curl('--range', '0-9', $url);
$before = memory();
echo curl($url);
$more = $most - $before;
echo $more < 16 || is_watched() ? "little memory\n" : "$more MiB\n";
$got = fopen($files->file('received'), 'r');
echo json_encode(fread($got, 1 << 20) === $start), ' ', trim(fread($got, 1 << 20), "\0") === '' ? 'whole' : 'not', "\n";

echo curl('--range', '100-1048575,5-5', $url);
$got = file_get_contents($files->file('received'));
echo json_encode(str_contains($got, "\r\nContent-Range: bytes 100-1048575/" . SIZE . "\r\n\r\n" . substr($start, 100) . "\r\n--")
	&& str_contains($got, "\r\nContent-Range: bytes 5-5/" . SIZE . "\r\n\r\n{$start[5]}\r\n--")), "\n";
echo curl('--head', $url, '--next', '--max-time', '60', '--cacert', $files->file('ca.pem'), '-sS', '-o', $files->file('received'),
	'-w', '%{http_code} %{size_download} %{num_connects}\n', '--range', '0-1048575', $url);
echo json_encode(file_get_contents($files->file('received')) === $start), "\n";

/* It becomes shorter while a client waits, and another client leaves. */
$ended = 0;
$context = stream_context_create(['ssl' => ['cafile' => $files->file('ca.pem'), 'peer_name' => 'localhost']]);
$clients = [];
for ($i = 0; $i < 2; $i++) {
	$client = stream_socket_client('tcp://127.0.0.1:' . port_of($http), context: $context);
	stream_set_blocking($client, false);
	until($base, fn () => stream_socket_enable_crypto($client, true, STREAM_CRYPTO_METHOD_TLS_CLIENT) === true);
	fwrite($client, "GET / HTTP/1.1\r\nHost: localhost\r\n\r\n");
	$clients[] = $client;
}
$open = fn () => count(array_filter(glob('/proc/self/fd/*'), fn ($fd) => @readlink($fd) === $path));
until($base, fn () => $open() === 3);
settle($base);
ftruncate($file, 0);
fclose($clients[0]);
unset($client, $clients[0]);
until($base, fn () => $GLOBALS['ended'] > 0);
$got = '';
until($base, function () use ($clients, &$got) {
	while (($bytes = (string) @fread($clients[1], 1 << 20)) !== '') { // a record of TLS's
		$got .= $bytes;
	}
	return feof($clients[1]);
});
until($base, fn () => $GLOBALS['ended'] === 2);
$body = explode("\r\n\r\n", $got, 2)[1];
echo 'shorter: ', json_encode([strlen($body) < SIZE, str_starts_with($start . str_repeat("\0", SIZE), $body), $open()]), "\n";
?>
--EXPECT--
206 10 1
200 100663296 1
little memory
true whole
206 1048755 1
true
200 0 1
206 1048576 0
true
shorter: [true,true,1]
