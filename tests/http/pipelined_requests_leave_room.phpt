--TEST--
EventHttp: a client that sends many requests at once keeps nobody else from being served meanwhile
--FILE--
<?php
require __DIR__ . '/../support/http.php';

pcntl_alarm(90);

const REQUESTS = 1000;

$base = new EventBase();
$pair = stream_socket_pair(STREAM_PF_UNIX, STREAM_SOCK_STREAM, 0);
$served = 0;
$http = serve($base, function (EventHttpRequest $req) use (&$served, $pair): void {
	if (++$served === 1) {
		fwrite($pair[0], 'x');
	}
	$req->sendReply(200, 'OK', "<$served>");
});
$other = new Event($base, $pair[1], Event::READ, function () use (&$served): void {
	echo $served > 0 && $served < REQUESTS / 10 ? "served in between\n" : "served after $served\n";
});
$other->add();

$client = new Client($base, $http);
$client->send(str_repeat("GET / HTTP/1.1\r\nHost: a\r\n\r\n", REQUESTS));
$client->awaits('<' . REQUESTS . '>');
var_dump($served);
$client->close();
?>
--EXPECT--
served in between
int(1000)
