--TEST--
EventHttpRequest::sendFile() takes regular files alone, without waiting, and what it does not take is still to be answered
--EXTENSIONS--
event
posix
--FILE--
<?php
require __DIR__ . '/../support/http.php';

pcntl_alarm(90);
$folder = sys_get_temp_dir() . '/event_files_' . getmypid();
mkdir("$folder/sub", recursive: true);
file_put_contents("$folder/file.txt", 'text');
file_put_contents("$folder/page.html", 'not found');
posix_mkfifo("$folder/pipe", 0600);
$listens = stream_socket_server("unix://$folder/socket");
register_shutdown_function(fn () => exec("rm -r $folder"));
chdir($folder);

$base = new EventBase();
$what = null;
$http = serve($base, function (EventHttpRequest $request) use (&$what) {
	$what($request);
});

/** What $do says, and what the client gets. */
function told(string $name, callable $do): void
{
	$GLOBALS['what'] = $do;
	$client = fetch($GLOBALS['base'], $GLOBALS['http']);
	echo "$name: ", $client->status(), ' ', $client->body(), "\n";
}

set_error_handler(function (int $level, string $message): bool {
	echo '[', preg_replace('/path\(s\): .*/', 'path(s)', $message), '] ';
	return true;
});

/** Not taken, and so answered otherwise. */
function refuse(string $path, array $options = []): void
{
	told(strlen($path) < 30 ? addcslashes($path, "\0") : 'long', function (EventHttpRequest $request) use ($path, $options) {
		echo json_encode($request->sendFile($path, $options)), ' ';
		$request->addHeader('X-Own', '1', EventHttpRequest::OUTPUT_HEADER);
		$own = $request->getOutputHeaders();
		echo $own === ['X-Own' => '1'] ? '' : json_encode($own);
		$request->sendReply(200, 'OK', 'otherwise');
	});
}

foreach (['', 'missing', 'sub', 'sub/', 'pipe', 'socket', '/dev/null', '/dev/tty', "file.txt\0", 'file.txt/', 'file:///dev/null', "file://" . __FILE__,
	'php://memory', 'data:,x', 'glob://*', 'http://127.0.0.1/', 'compress.zlib://file.txt', str_repeat('x', 5000)] as $path) {
	refuse($path);
}

echo "-- options\n";
refuse('file.txt', ['types' => 'x']);
refuse('file.txt', ['text/plain']);
refuse('file.txt', ['status' => 99]);
refuse('file.txt', ['status' => 304]);
foreach (['type' => "a\r\nb: c", 'status' => 404] as $name => $value) {
	told($name, function (EventHttpRequest $request) use ($name, $value) {
		try {
			echo json_encode($request->sendFile('page.html', [$name => $value])), ' ';
		} catch (ValueError $e) {
			echo $e->getMessage(), ' ';
			$request->sendReply(200, 'OK', 'otherwise');
		}
	});
}
told('type', fn (EventHttpRequest $request) => $request->sendFile('page.html', ['type' => 'text/x-own']) && print(json_encode($request->getOutputHeaders()['Content-Type']) . ' '));
told('own headers', function (EventHttpRequest $request) {
	foreach (['Content-Type' => 'a/b', 'ETag' => '"own"', 'Content-Length' => '1', 'Transfer-Encoding' => 'chunked', 'Content-Range' => 'x', 'Last-Modified' => 'x'] as $name => $value) {
		$request->addHeader($name, $value, EventHttpRequest::OUTPUT_HEADER);
	}
	$request->getOutputBuffer()->add('dropped');
	$request->sendFile('file.txt');
	$headers = $request->getOutputHeaders();
	unset($headers['Last-Modified']);
	echo json_encode($headers), ' ';
});

echo "-- once\n";
told('twice', function (EventHttpRequest $request) {
	echo json_encode([$request->sendFile('file.txt'), $request->sendFile('file.txt')]), ' ';
	$request->sendReply(200, 'OK');
	$request->sendReplyChunk('x');
	$request->sendReplyEnd();
	echo json_encode($request->addHeader('a', 'b', EventHttpRequest::OUTPUT_HEADER)), ' ';
});
told('after a reply', function (EventHttpRequest $request) {
	$request->sendReply(200, 'OK', 'otherwise');
	echo json_encode($request->sendFile('file.txt')), ' ';
});
echo json_encode((new EventHttpRequest(fn () => null))->sendFile('file.txt')), "\n";
$what = function (EventHttpRequest $request) {
	$GLOBALS['kept'] = $request;
};
$client = (new Client($base, $http))->get();
until($base, fn () => isset($GLOBALS['kept']));
$client->close();
until($base, function () use ($kept) {
	try {
		return @$kept->getCommand() === 0;
	} catch (Error) {
		return true;
	}
});
echo 'left: ', json_encode($kept->sendFile('file.txt')), "\n";

echo "-- open_basedir\n";
symlink('/etc/passwd', "$folder/link");
ini_set('open_basedir', "$folder:" . dirname(__DIR__));
refuse('/etc/passwd');
refuse('link');
told('within', fn (EventHttpRequest $request) => $request->sendFile("$folder/file.txt"));
?>
--EXPECT--
false : HTTP/1.1 200 OK otherwise
false missing: HTTP/1.1 200 OK otherwise
false sub: HTTP/1.1 200 OK otherwise
false sub/: HTTP/1.1 200 OK otherwise
false pipe: HTTP/1.1 200 OK otherwise
false socket: HTTP/1.1 200 OK otherwise
false /dev/null: HTTP/1.1 200 OK otherwise
false /dev/tty: HTTP/1.1 200 OK otherwise
false file.txt\000: HTTP/1.1 200 OK otherwise
false file.txt/: HTTP/1.1 200 OK otherwise
false file:///dev/null: HTTP/1.1 200 OK otherwise
false long: HTTP/1.1 200 OK otherwise
false php://memory: HTTP/1.1 200 OK otherwise
false data:,x: HTTP/1.1 200 OK otherwise
false glob://*: HTTP/1.1 200 OK otherwise
false http://127.0.0.1/: HTTP/1.1 200 OK otherwise
false compress.zlib://file.txt: HTTP/1.1 200 OK otherwise
false long: HTTP/1.1 200 OK otherwise
-- options
[EventHttpRequest::sendFile(): Argument #2 ($options) must have no options but type and status] false file.txt: HTTP/1.1 200 OK otherwise
[EventHttpRequest::sendFile(): Argument #2 ($options) must have no options but type and status] false file.txt: HTTP/1.1 200 OK otherwise
[EventHttpRequest::sendFile(): Argument #2 ($options) must have one that has a body, 200 to 599, not 204 or 304, as its status] false file.txt: HTTP/1.1 200 OK otherwise
[EventHttpRequest::sendFile(): Argument #2 ($options) must have one that has a body, 200 to 599, not 204 or 304, as its status] false file.txt: HTTP/1.1 200 OK otherwise
EventHttpRequest::sendFile(): Argument #2 ($options) must not contain CR, LF or NUL type: HTTP/1.1 200 OK otherwise
true status: HTTP/1.1 404 Not Found not found
"text\/x-own" type: HTTP/1.1 200 OK not found
{"Content-Type":"a\/b","ETag":"\"own\"","Accept-Ranges":"bytes"} own headers: HTTP/1.1 200 OK text
-- once
[EventHttpRequest::sendFile(): The reply has been given] [true,false] [EventHttpRequest::sendReply(): The reply has been given] [EventHttpRequest::sendReplyChunk(): The reply has been given] [EventHttpRequest::sendReplyEnd(): The reply has been given] false twice: HTTP/1.1 200 OK text
[EventHttpRequest::sendFile(): The reply has been given] false after a reply: HTTP/1.1 200 OK otherwise
[EventHttpRequest::sendFile(): A client's request cannot be replied to] false
[EventHttpRequest::getCommand(): EventHttpRequest: the client has left] left: false
-- open_basedir
[EventHttpRequest::sendFile(): open_basedir restriction in effect. File(/etc/passwd) is not within the allowed path(s)] false /etc/passwd: HTTP/1.1 200 OK otherwise
[EventHttpRequest::sendFile(): open_basedir restriction in effect. File(link) is not within the allowed path(s)] false link: HTTP/1.1 200 OK otherwise
within: HTTP/1.1 200 OK text
