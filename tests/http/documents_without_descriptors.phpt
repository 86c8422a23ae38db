--TEST--
EventHttp::setDocumentRoot() without a descriptor for the file: 503, and the connection goes on; sendFile(): false
--EXTENSIONS--
event
posix
--FILE--
<?php
require __DIR__ . '/../support/http.php';

pcntl_alarm(90);
$root = sys_get_temp_dir() . '/event_documents_' . getmypid();
mkdir($root);
file_put_contents("$root/file.txt", 'text');
register_shutdown_function(fn () => exec("rm -r $root"));
$base = new EventBase();
$http = serve($base, function (EventHttpRequest $req) use ($root): void {
	echo json_encode($req->sendFile("$root/file.txt")), ' ';
	$req->sendReply(200, 'OK', 'otherwise');
});
$http->setDocumentRoot('/d', $root);
$client = new Client($base, $http);

/** What one more request on it gets. */
function next_reply(Client $client, string $path): string
{
	$client->received = '';
	$client->get($path)->awaits("\r\n\r\n");
	settle($GLOBALS['base']);
	return $client->status() . ' ' . (strlen($client->body()) < 10 ? $client->body() : '...');
}

echo next_reply($client, '/d/file.txt'), "\n";
['soft openfiles' => $soft, 'hard openfiles' => $hard] = posix_getrlimit();
posix_setrlimit(POSIX_RLIMIT_NOFILE, 3, $hard);
$replies = array_map(fn (string $path) => next_reply($client, $path), ['/d/file.txt', '/d/file.txt', '/']);
posix_setrlimit(POSIX_RLIMIT_NOFILE, $soft, $hard);
echo implode("\n", $replies), "\n", next_reply($client, 'http://host/d/file.txt'), "\n";
?>
--EXPECT--
HTTP/1.1 200 OK text
false HTTP/1.1 503 Service Unavailable ...
HTTP/1.1 503 Service Unavailable ...
HTTP/1.1 200 OK otherwise
HTTP/1.1 200 OK text
