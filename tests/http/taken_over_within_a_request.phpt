--TEST--
EventHttpRequest::getBufferEvent(): a connection is not taken over within the body of a request, but it is with a part of a head
--FILE--
<?php
require __DIR__ . '/../support/http.php';

show_warnings();
pcntl_alarm(90);
$base = new EventBase();
$http = serve($base, function (EventHttpRequest $req) use (&$bev): void {
	$bev ??= $req->getBufferEvent();
	$req->sendReply(200, 'OK', 'reply to ' . $req->getUri());
});
$take = function (EventBufferEvent $bev): void {
	echo "now it is ours\n";
	$bev->setCallbacks(function (EventBufferEvent $bev): void {
		$bev->write('has come: ' . json_encode($bev->read(1000)));
	}, null, null);
	$bev->enable(Event::READ);
};
$client = (new Client($base, $http))->get('/first')->awaits('reply to /first');
$client->send("POST /second HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nab\r\n2\r\nc");
settle($base);
$take($bev);
$client->send("d\r\n0\r\n\r\n")->awaits('reply to /second');
$client->send("GET /third HT");
settle($base);
$take($bev);
$client->send("TP")->awaits('P"');
preg_match_all('/has come: "(.*?)"/', $client->received, $come);
echo implode('', $come[1]), "\n";
$bev->free();
?>
--EXPECT--
now it is ours
warning: EventBufferEvent::setCallbacks(): A request is on its way on this connection
now it is ours
GET \/third HTTP
