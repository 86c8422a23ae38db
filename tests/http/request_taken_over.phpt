--TEST--
EventHttp: a request let go of while its buffer event is held is left alone
--FILE--
<?php
require __DIR__ . '/../support/http.php';

$base = new EventBase();
$held = null;
$http = serve($base, function (EventHttpRequest $req) use (&$held): void {
	$req->getConnection()->setCloseCallback(fn () => print("closed\n"));
	$held = $req->getBufferEvent();
	$held->setCallbacks(
		function (EventBufferEvent $bev): void {
			$said = $bev->input->read($bev->input->length);
			$bev->write("you said $said");
		},
		null,
		function (EventBufferEvent $bev, int $what) use (&$held): void {
			echo 'event ', $what & EventBufferEvent::EOF ? 'EOF' : $what, "\n";
			$held = null;
		},
	);
	$held->enable(Event::READ | Event::WRITE);
	$held->write("HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: echo\r\n\r\n");
});

$client = (new Client($base, $http))->get('/', 'Connection: Upgrade', 'Upgrade: echo');
$client->awaits('Upgrade: echo');
$client->send('hello')->awaits('you said hello');
$client->send('again')->awaits('you said again');
echo $client->status(), "\n";
$client->halfClose();
$client->awaitsEnd();
echo "ended\n";
?>
--EXPECT--
HTTP/1.1 101 Switching Protocols
event EOF
closed
ended
