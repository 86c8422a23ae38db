--TEST--
EventHttp: where a callback stops the loop or throws, the requests behind it wait for the next run; where it closes the connection, they go
--FILE--
<?php
require __DIR__ . '/../support/http.php';

pcntl_alarm(90);

$base = new EventBase();
$http = serve($base, function (EventHttpRequest $req) use ($base): void {
	echo "  {$req->getUri()}\n";
	if ($req->getUri() === '/close') {
		$req->closeConnection();
		return;
	}
	$req->sendReply(200, 'OK', "<{$req->getUri()}>");
	if ($req->getUri() === '/stop') {
		$base->stop();
	}
	if ($req->getUri() === '/throw') {
		throw new Exception('thrown');
	}
});

$client = new Client($base, $http);
$client->get('/first')->awaits('</first>');
$stopper = new Event($base, -1, Event::TIMEOUT, fn () => $base->stop());
foreach (['/stop', '/throw'] as $path) {
	$client->get($path)->get('/second')->get('/third');
	$stopper->add(60);
	try {
		$base->loop();
	} catch (Exception $exception) {
		echo "  {$exception->getMessage()}\n";
	}
	$stopper->del();
	echo "again\n";
	$client->awaits('</third>');
	$client->received = '';
}
$client->get('/close')->get('/never');
$client->awaitsEnd();
var_dump($client->received);
?>
--EXPECT--
  /first
  /stop
again
  /second
  /third
  /throw
  thrown
again
  /second
  /third
  /close
string(0) ""
