--TEST--
EventHttpRequest::getBufferEvent(): a connection with a reply on its way is not taken over
--FILE--
<?php
require __DIR__ . '/../support/http.php';

show_warnings();
$base = new EventBase();
$http = serve($base, function (EventHttpRequest $req): void {
	$bev = $req->getBufferEvent();
	$req->sendReply(200, 'OK', buffer('the reply'));
	$bev->setCallbacks(fn () => print("never called\n"), null, null);
});
$client = new Client($base, $http);
foreach ([1, 2] as $time) {
	$client->received = '';
	echo $client->get()->awaits('the reply')->body(), "\n";
}
?>
--EXPECT--
warning: EventBufferEvent::setCallbacks(): A reply is on its way on this connection
the reply
warning: EventBufferEvent::setCallbacks(): A reply is on its way on this connection
the reply
