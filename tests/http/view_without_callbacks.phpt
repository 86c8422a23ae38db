--TEST--
EventBufferEvent: a view of an HTTP connection that is given no callbacks leaves it to EventHttp
--EXTENSIONS--
event
--FILE--
<?php
require __DIR__ . '/../support/http.php';

$base = new EventBase();
$http = serve($base, function (EventHttpRequest $request) {
	$view = $request->getBufferEvent();
	$view->setCallbacks(null, null, null);
	unset($view);
	$request->sendReply(200, 'OK', buffer("answer to {$request->getUri()}"));
});
$client = new Client($base, $http);
$client->get('/first')->awaits('answer to /first');
$client->get('/second')->awaits('answer to /second');
echo "answered\n";
fclose($client->stream);
settle($base);
?>
--EXPECT--
answered
