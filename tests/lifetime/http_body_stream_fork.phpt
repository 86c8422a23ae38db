--TEST--
EventHttpRequest::getBodyStream(): parent and child read the same body, each on its own
--FILE--
<?php
require __DIR__ . '/../support/http.php';

pcntl_alarm(60);
$body = str_repeat("0123456789abcde\n", 20000);
$base = new EventBase();
$http = serve($base, function (EventHttpRequest $req) use ($body): void {
	$stream = $req->getBodyStream();
	fseek($stream, 160000);
	$child = pcntl_fork();
	$rest = stream_get_contents($stream);
	$whole = stream_get_contents($req->getBodyStream()) === $body;
	if ($child === 0) {
		fclose($stream);
		exit($whole && $rest === substr($body, 160000) ? 42 : 1);
	}
	pcntl_waitpid($child, $status);
	echo 'child ', pcntl_wexitstatus($status), "\n";
	echo 'parent ', json_encode([$whole, strlen($rest), $rest === substr($body, 160000)]), "\n";
	rewind($stream);
	echo json_encode(stream_get_contents($stream) === $body), "\n";
	$req->sendReply(200, 'OK', $req->getInputBuffer());
});
$client = new Client($base, $http);
$client->post('/', $body, 'Connection: close');
echo json_encode($client->awaitsEnd()->body() === $body), "\n";
?>
--EXPECT--
child 42
parent [true,160000,true]
true
true
