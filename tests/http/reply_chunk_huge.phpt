--TEST--
EventHttpRequest: a chunk of more than 4 GiB says how long it is
--EXTENSIONS--
event
--SKIPIF--
<?php
PHP_INT_SIZE === 8 or die('skip no file is that large');
?>
--FILE--
<?php
require __DIR__ . '/../support/http.php';

$file = tmpfile();
ftruncate($file, 5 << 30) or print "the file system has no such files\n"; // takes no room

$base = new EventBase();
$http = serve($base, function (EventHttpRequest $request) use ($file): void {
	$body = buffer('');
	$body->addFile($file) or print "not added\n";
	$request->sendReplyStart(200, 'OK');
	$request->sendReplyChunk('small');
	$request->sendReplyChunk('');
	$request->sendReplyChunk($body);
	$request->sendReplyEnd();
});

$client = (new Client($base, $http))->get()->awaits("\0");
$client->close();
echo strtok($client->body(), "\0");
?>
--EXPECT--
5
small
140000000
