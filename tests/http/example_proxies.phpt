--TEST--
The example of a proxy passes on what curl sends and the answers to it, in both directions at once, in little memory
--SKIPIF--
<?php
require __DIR__ . '/../support/programs.php';
need_programs('curl');
?>
--FILE--
<?php
require __DIR__ . '/../support/process.php';

if (isset($argv[1])) { // the server behind it
	$base = new EventBase();
	$http = new EventHttp($base);
	$http->setMaxBodySize(-1);
	$http->setAllowedMethods(['GET', 'HEAD', 'POST', 'PUT']);
	$http->setStreamCallback('/echo', function (EventHttpRequest $req): void {
		$req->addHeader('X-Expect', $req->findHeader('Expect', EventHttpRequest::INPUT_HEADER) ?? 'nothing', EventHttpRequest::OUTPUT_HEADER);
		$req->sendReplyStart(200, 'OK');
		$req->setBodyCallback(function (EventHttpRequest $req, string $bytes): void {
			$req->pauseBody();
			$req->sendReplyChunk($bytes, fn () => $req->resumeBody());
		});
		$req->setBodyEndCallback(fn (EventHttpRequest $req, bool $complete) => $complete && $req->sendReplyEnd());
	});
	$http->setStreamCallback('/refuse', fn (EventHttpRequest $req) => $req->sendReply(413, 'Too much', 'no'));
	$http->setCallback('/break', function (EventHttpRequest $req): void {
		$req->sendReplyStart(200, 'OK');
		$req->sendReplyChunk('half');
		$req->closeConnection();
	});
	$http->setCallback('/gone', fn (EventHttpRequest $req) => $req->getConnection() && $req->closeConnection());
	$http->setDefaultCallback(function (EventHttpRequest $req): void {
		foreach (['Connection', 'Keep-Alive', 'X-Hop', 'X-Forwarded-For', 'X-End'] as $name) {
			$said[$name] = $req->findHeader($name, EventHttpRequest::INPUT_HEADER);
		}
		$req->addHeader('Set-Cookie', 'a=1', EventHttpRequest::OUTPUT_HEADER);
		$req->addHeader('Set-Cookie', 'b=2', EventHttpRequest::OUTPUT_HEADER);
		$req->sendReply(201, 'OK', "{$req->getMethod()} {$req->getUri()} " . json_encode($said));
	});
	$http->bind('127.0.0.1', 0);
	echo $http->getBoundAddresses()[0][1], "\n";
	$base->loop();
	return;
}

$example = __DIR__ . '/../../examples/http_proxy.php';
foreach ([['65536'], ['0', '127.0.0.1', '0']] as $arguments) {
	$refused = Process::php($example, ...$arguments);
	echo trim($refused->rest()), ' ', $refused->wait(), "\n";
}

$behind = Process::php(__FILE__, 'behind');
$to = $behind->line();
$proxy = Process::php($example, '0', '127.0.0.1', $to);
preg_match('~^Listening on (http://127\.0\.0\.1:\d+)/$~', $proxy->line(), $match);

function ask(string $path, string ...$options): string
{
	return (new Process(['curl', '-s', '--max-time', '50', ...$options, $GLOBALS['match'][1] . $path]))->rest();
}

echo ask('/a?b=c', '-H', 'Connection: X-Hop, close', '-H', 'X-Hop: 1', '-H', 'X-End: 2'), "\n";
echo preg_match_all('/^Set-Cookie: [ab]=[12]\r$/m', ask('/', '-i')), " cookies\n";
echo strtok(ask('/', '-I'), "\r"), "\n";
echo ask('/echo', '-d', 'posted', '-w', ' %{http_code}'), "\n";
echo ask('/echo', '-H', 'Transfer-Encoding: chunked', '-d', 'posted', '-w', ' %{http_code}'), "\n";
echo ask('/echo', '-H', 'Expect: 100-continue', '-d', 'posted', '-w', ' %{http_code}'), "\n";
echo ask('/break', '-w', ' %{http_code} %{exitcode}'), "\n";
echo ask('/gone', '-o', '/dev/null', '-w', '%{http_code}'), "\n";

// Larger than what all the sockets on the way have room for: it comes back while it is sent, or not at all.
$file = sys_get_temp_dir() . '/event_proxied_' . getmypid();
file_put_contents($file, str_repeat(random_bytes(1 << 20), 40));
foreach ([['-T', $file, '--limit-rate', '80M'], ['--data-binary', "@$file"]] as $way) { // slowly, and as fast as it goes
	ask('/echo', '-X', 'POST', ...$way, ...['-o', "$file.back"]);
	echo md5_file("$file.back") === md5_file($file) ? "the same\n" : "another\n";
}
echo ask('/refuse', '-T', $file, '-o', "$file.back", '-w', '%{http_code}'), "\n";
echo ask('/echo', '-X', 'POST', '-T', $file, '--limit-rate', '1M', '--max-time', '0.3', '-o', "$file.back", '-w', '%{exitcode}'), "\n"; // it leaves
echo ask('/echo', '-d', 'posted'), "\n";
unlink($file);
unlink("$file.back");

preg_match('/^VmHWM:\s+(\d+) kB/m', file_get_contents("/proc/{$proxy->pid}/status"), $most);
echo $most[1] < 40000 || getenv('USE_ZEND_ALLOC') === '0' ? "little memory\n" : "$most[1] KiB\n"; // PHP itself and some pieces

$behind->signal(SIGKILL)->wait();
echo ask('/', '-o', '/dev/null', '-w', '%{http_code}'), "\n";
$proxy->signal(SIGTERM);
echo $proxy->rest();
$proxy->wait();
?>
--EXPECT--
The ports must be numbers from 1 to 65535; the first may be 0 for any 1
The ports must be numbers from 1 to 65535; the first may be 0 for any 1
GET /a?b=c {"Connection":null,"Keep-Alive":null,"X-Hop":null,"X-Forwarded-For":"127.0.0.1","X-End":"2"}
2 cookies
HTTP/1.1 201 
posted 200
posted 200
posted 200
half 200 18
502
the same
the same
413
28
posted
little memory
502
