--TEST--
Manual, EventHttpConnection::setCloseCallback(): a client that is killed in the middle of a reply
--EXTENSIONS--
event
--SKIPIF--
<?php
require __DIR__ . '/../support/programs.php';
need_programs('nc');
?>
--FILE--
<?php
require __DIR__ . '/../support/http.php';
require __DIR__ . '/../support/process.php';

pcntl_alarm(90); // a loop that never ends is a failure, not a hang

$base = new EventBase();
$asked = $closed = 0;
$http = serve($base, function (EventHttpRequest $req, mixed $data) use (&$asked, &$closed) {
	$asked++;
	$req->getConnection()->setCloseCallback(function (EventHttpConnection $connection, mixed $data) use (&$closed) {
		$connection->getPeer($address, $port);
		echo "closed: $address ", $port > 0 ? 'and a port' : 'without a port', ', ', json_encode($data), "\n";
		$closed++;
	}, null);
	$bev = $req->getBufferEvent();
	var_dump($bev->enable(Event::READ));
	$bev->free();
	$req->addHeader('Content-Type', 'multipart/x-mixed-replace;boundary=boundarydonotcross', EventHttpRequest::OUTPUT_HEADER);
	$req->sendReply(200, 'OK');
	$req->sendReplyChunk(buffer('<html>'));
}, null);
$port = port_of($http);
$before = descriptors();

foreach ([SIGKILL, SIGINT] as $signal) {
	$client = new Process(['nc', '-t', '127.0.0.1', (string) $port]);
	$client->write("GET / HTTP/1.0\r\nConnection: close\r\n\r\n");
	$asked_before = $asked;
	until($base, function () use (&$asked, $asked_before) { return $asked > $asked_before; });
	settle($base);
	for ($said = ''; !str_ends_with($said, '<html>');) {
		$said .= $client->read();
	}
	echo str_replace("\r", '', $said), "\n";
	$client->signal($signal)->wait();
	$closed_before = $closed;
	until($base, function () use (&$closed, $closed_before) { return $closed > $closed_before; });
	unset($client);
	settle($base);
	var_dump(descriptors() - $before, close_waits($port));
}
?>
--EXPECTF--
bool(true)
HTTP/1.0 200 OK
Content-Type: multipart/x-mixed-replace;boundary=boundarydonotcross
Date: %s GMT
Connection: close

<html>
closed: 127.0.0.1 and a port, null
int(0)
int(0)
bool(true)
HTTP/1.0 200 OK
Content-Type: multipart/x-mixed-replace;boundary=boundarydonotcross
Date: %s GMT
Connection: close

<html>
closed: 127.0.0.1 and a port, null
int(0)
int(0)
