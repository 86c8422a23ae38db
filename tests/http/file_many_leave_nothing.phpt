--TEST--
EventHttpRequest::sendFile(): 10,000 replies of all kinds leave neither memory nor descriptors
--FILE--
<?php
require __DIR__ . '/../support/http.php';

pcntl_alarm(120);
$path = tempnam(sys_get_temp_dir(), 'event');
register_shutdown_function(fn () => unlink($path));
file_put_contents($path, str_repeat('x', 4096));
touch($path, 784111777);

$base = new EventBase();
$http = serve($base, function (EventHttpRequest $request) use ($path) {
	$request->sendFile($request->getUri() === '/missing' ? 'missing' : $path) or $request->sendReply(404, 'Not Found');
});
$client = new Client($base, $http);
$end = "Host: h\r\n\r\n";
$kinds = ["GET / HTTP/1.1\r\n", "HEAD / HTTP/1.1\r\n", "GET /missing HTTP/1.1\r\n", "GET / HTTP/1.1\r\nRange: bytes=0-99\r\n",
	"GET / HTTP/1.1\r\nRange: bytes=0-99, 200-299\r\nRange: bytes=0-0\r\n", "GET / HTTP/1.1\r\nRange: bytes=0-99, 200-299\r\n",
	"GET / HTTP/1.1\r\nRange: bytes=4096-\r\n", "GET / HTTP/1.1\r\nIf-None-Match: *\r\n",
	"GET / HTTP/1.1\r\nIf-None-Match: \"x\"\r\nIf-None-Match: \"y\"\r\nIf-None-Match: *\r\n", "GET / HTTP/1.1\r\nIf-Match: \"x\"\r\n"];
$requests = str_repeat(implode($end, $kinds) . $end, 10);

function ask(Client $client, string $requests): void
{
	$client->received = '';
	$client->send($requests);
	until($GLOBALS['base'], fn () => substr_count($client->received, "HTTP/1.1 ") === 100);
	settle($GLOBALS['base']);
}

ask($client, $requests);
preg_match_all('~HTTP/1.1 (\d+)~', $client->received, $statuses);
echo json_encode(array_count_values($statuses[1])), "\n";
ask($client, $requests);
$client->received = '';
[$memory, $descriptors] = [memory_get_usage(), descriptors()];
for ($i = 0; $i < 100; $i++) {
	ask($client, $requests);
}
$client->received = '';
$more = memory_get_usage() - $memory;
echo $more < 1000 ? 'no' : $more, ' memory, ', descriptors() - $descriptors, " descriptors\n";
?>
--EXPECT--
{"200":40,"404":10,"206":20,"416":10,"304":10,"412":10}
no memory, 0 descriptors
