--TEST--
EventHttpRequest::getBodyStream() without a descriptor for it: false, and what was copied of the body is given back
--SKIPIF--
<?php
if (!is_readable('/proc/self/statm')) {
	die('skip needs /proc');
}
?>
--FILE--
<?php
require __DIR__ . '/../support/http.php';

pcntl_alarm(60);
show_warnings();
$base = new EventBase();

/** Pages that the process has in memory. */
function pages(): int
{
	return (int) explode(' ', file_get_contents('/proc/self/statm'))[1];
}

$http = serve($base, function (EventHttpRequest $req) use (&$length): void {
	['soft openfiles' => $soft, 'hard openfiles' => $hard] = posix_getrlimit();
	$before = pages();
	posix_setrlimit(POSIX_RLIMIT_NOFILE, 3, $hard);
	var_dump($req->getBodyStream());
	for ($i = 0; $i < 10000; $i++) {
		@$req->getBodyStream() === false or print "there is one\n";
	}
	posix_setrlimit(POSIX_RLIMIT_NOFILE, $soft, $hard);
	// a tool keeps what is given back for a while, or more than is asked for, and looks for leaks itself
	echo is_watched() || pages() - $before < 2000 ? "nothing is kept\n" : "it is kept\n";
	echo strlen(stream_get_contents($req->getBodyStream())) - $length, "\n";
	$req->sendReply(200, 'OK', 'done');
});

// What is not worth a call yet, less than 4 KiB, is in memory, and the rest in a file.
$client = new Client($base, $http);
$length = (1 << 20) + 1000 + 1000;
$client->send("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: $length\r\n\r\n");
foreach ([1 << 20, 1000, 1000] as $size) {
	$client->sendAll(str_repeat('x', $size));
}
$client->awaits('done');
?>
--EXPECT--
warning: EventHttpRequest::getBodyStream(): EventHttpRequest: the body cannot be read: Too many open files
bool(false)
nothing is kept
0
