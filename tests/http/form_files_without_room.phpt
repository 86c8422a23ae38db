--TEST--
EventHttpRequest::getFiles(): where there is no room or no descriptor for a file the form tells so, and a body without room is no request
--EXTENSIONS--
event
posix
pcntl
--CONFLICTS--
uploads
--INI--
upload_tmp_dir={PWD}
--FILE--
<?php
require __DIR__ . '/../support/http.php';

pcntl_alarm(90);
pcntl_signal(SIGXFSZ, SIG_IGN);
show_warnings();
$base = new EventBase();

/** With this resource limited. */
function within(int $resource, string $name, int $limit, callable $do): mixed
{
	['soft ' . $name => $soft, 'hard ' . $name => $hard] = posix_getrlimit();
	[$soft, $hard] = array_map(fn ($each) => $each === 'unlimited' ? POSIX_RLIMIT_INFINITY : $each, [$soft, $hard]);
	posix_setrlimit($resource, $limit, $hard);
	try {
		return $do();
	} finally {
		posix_setrlimit($resource, $soft, $hard);
	}
}

$http = serve($base, function (EventHttpRequest $req) use (&$how): void {
	$files = within(...[...$how, fn () => $req->getFiles()])['f'];
	echo 'error ', $files['error'], ', size ', $files['size'], ", '", $files['tmp_name'], "', ", json_encode($req->getForm()), "\n";
	$req->sendReply(200, 'OK', 'done');
});

function post_file(int $bytes): Client
{
	$client = new Client($GLOBALS['base'], $GLOBALS['http']);
	$body = "--b\r\nContent-Disposition: form-data; name=\"f\"; filename=\"x\"\r\n\r\n" . str_repeat('x', $bytes)
		. "\r\n--b\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n1\r\n--b--\r\n";
	$client->send("POST / HTTP/1.1\r\nHost: a\r\nContent-Type: multipart/form-data; boundary=b\r\nContent-Length: " . strlen($body) . "\r\n\r\n");
	return $client->sendAll($body);
}

$how = [POSIX_RLIMIT_FSIZE, 'filesize', 1000];
echo 'room: ';
echo post_file(5000)->awaits('done')->status(), "\n";
$how = [POSIX_RLIMIT_NOFILE, 'openfiles', 3];
echo 'descriptors: ';
echo post_file(5000)->awaits('done')->status(), "\n";
echo 'body: ', within(POSIX_RLIMIT_FSIZE, 'filesize', 1000, fn () => post_file(1 << 20)->awaitsEnd()->status()), "\n";
$left = glob(__DIR__ . '/php*');
array_map(unlink(...), $left);
echo is_watched() ? 0 : count($left), " left\n"; // valgrind opens one before it says that there is no descriptor
?>
--EXPECT--
room: error 7, size 0, '', {"a":"1"}
HTTP/1.1 200 OK
descriptors: warning: EventHttpRequest::getFiles(): file created in the system's temporary directory
warning: EventHttpRequest::getFiles(): File upload error - unable to create a temporary file
error 6, size 0, '', {"a":"1"}
HTTP/1.1 200 OK
body: HTTP/1.1 500 Internal Server Error
0 left
