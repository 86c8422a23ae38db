--TEST--
EventHttpConnection: what a server sends beyond its answer ends the connection and answers nothing
--EXTENSIONS--
event
--FILE--
<?php
require __DIR__ . '/../support/http.php';

pcntl_alarm(90);
$base = new EventBase();
$server = stream_socket_server('tcp://127.0.0.1:0');
$port = (int) substr(strrchr(stream_socket_get_name($server, false), ':'), 1);
$peers = [];
$connections = 0;
$accept = new Event($base, $server, Event::READ | Event::PERSIST, function ($server) use ($base, &$peers, &$connections) {
	$stream = stream_socket_accept($server);
	$connections++;
	$peers[] = $stream;
	$peers[] = $peer = new Event($base, $stream, Event::READ | Event::PERSIST, function ($stream) use (&$peers) {
		preg_match_all('~^GET (\S+)~m', (string) fread($stream, 10000), $asked);
		foreach ($asked[1] as $uri) {
			$poison = $uri === '/first' ? "HTTP/1.1 200 OK\r\nContent-Length: 6\r\n\r\npoison" : '';
			@fwrite($stream, "HTTP/1.1 200 OK\r\nContent-Length: " . strlen($uri) . "\r\n\r\n$uri$poison");
		}
		feof($stream) && fclose($stream);
	});
	$peer->add();
});
$accept->add();

$connection = new EventHttpConnection($base, null, '127.0.0.1', $port);
$connection->setCloseCallback(fn () => print("closed\n"));
$waits = 0;
$ask = function (string $uri, ?callable $then = null) use ($connection, &$waits) {
	$waits++;
	$connection->makeRequest(new EventHttpRequest(function (?EventHttpRequest $answer) use ($uri, &$waits, $then) {
		echo "$uri: ", $answer ? $answer->getInputBuffer()->read(100) : 'none', "\n";
		$waits--;
		$then && $then();
	}), EventHttpRequest::CMD_GET, $uri);
};
$answered = function () use (&$waits) { return $waits === 0; };

echo "-- one after the other\n";
$ask('/first');
until($base, $answered);
$ask('/second');
until($base, $answered);
echo "-- waiting\n";
foreach (['/first', '/second', '/third'] as $uri) {
	$ask($uri);
}
until($base, $answered);
echo "-- made in the callback\n";
$ask('/first', fn () => $ask('/second'));
until($base, $answered);
echo "-- dropped in the callback\n";
$ask('/first', function () use (&$connection, &$ask) { $connection = $ask = null; });
until($base, $answered);
settle($base);
var_dump($connections >= 4);
?>
--EXPECT--
-- one after the other
/first: /first
closed
/second: /second
-- waiting
/first: /first
closed
/second: /second
/third: /third
-- made in the callback
/first: /first
closed
/second: /second
-- dropped in the callback
/first: /first
closed
bool(true)
