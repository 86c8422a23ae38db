--TEST--
The example of a chat: a page, and what one says all hear
--FILE--
<?php
require __DIR__ . '/../support/process.php';
require __DIR__ . '/../support/websocket.php';

pcntl_alarm(90);
$server = Process::php(__DIR__ . '/../../examples/websocket_chat/server.php', '0');
preg_match('~^Listening on http://(127\.0\.0\.1:\d+)/$~', $server->line(), $match);
[, $address] = $match;
var_dump(str_contains(file_get_contents("http://$address/"), 'new WebSocket('));

$base = new EventBase();
$clients = [];
foreach (['Ada', 'Grace'] as $name) {
	$clients[] = $client = new WebSocketClient($base, "tcp://$address", '/chat', "Origin: http://$address");
	$client->send(frame(1, $name));
	foreach ($clients as $each) {
		echo $each->awaits(), "\n";
	}
}
$clients[0]->send(frame(1, 'hello'));
foreach ($clients as $each) {
	echo $each->awaits(), "\n";
}
$clients[0]->send(frame(8, pack('n', 1000)))->awaitsEnd();
echo $clients[1]->awaits(), "\n", $server->line(), "\n";
echo strtok((new WebSocketClient($base, "tcp://$address", '/chat', 'Origin: http://evil.test'))->head, "\r"), "\n";
$server->signal(SIGKILL)->wait();
echo Process::php(__DIR__ . '/../../examples/websocket_chat/server.php', '65536')->rest();
?>
--EXPECT--
bool(true)
text {"who":"Ada","what":"is here","there":1}
text {"who":"Grace","what":"is here","there":2}
text {"who":"Grace","what":"is here","there":2}
text {"who":"Ada","what":"hello","there":2}
text {"who":"Ada","what":"hello","there":2}
text {"who":"Ada","what":"has left","there":1}
One has left with 1000, 1 are there
HTTP/1.1 403 Forbidden
The port must be a number from 1 to 65535, or 0 for any
