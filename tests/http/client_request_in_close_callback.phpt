--TEST--
EventHttpConnection: a request made in the close callback goes out on a new connection
--EXTENSIONS--
event
--FILE--
<?php
require __DIR__ . '/../support/http.php';

$answers = [
	'in its head' => "HTTP/1.1 200 OK\r\nContent-Le",
	'before it answers' => '',
	'after an answer' => "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok",
	'as it has said' => "HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 2\r\n\r\nok",
];
foreach ($answers as $when => $answer) {
	echo "-- the server closes $when\n";
	$base = new EventBase();
	$streams = $events = [];
	$server = stream_socket_server('tcp://127.0.0.1:0');
	$accepting = new Event($base, $server, Event::READ | Event::PERSIST, function ($server) use (&$streams, &$events, $base, $answer) {
		$streams[] = $stream = stream_socket_accept($server);
		$first = count($streams) === 1;
		$events[] = $event = new Event($base, $stream, Event::READ, function ($stream) use ($first, $answer) {
			fread($stream, 10000);
			fwrite($stream, $first ? $answer : "HTTP/1.1 201 Created\r\nContent-Length: 0\r\n\r\n");
			if ($first) {
				fclose($stream);
			}
		});
		$event->add();
	});
	$accepting->add();

	$outcomes = [];
	$port = (int) explode(':', stream_socket_get_name($server, false))[1];
	$connection = new EventHttpConnection($base, null, '127.0.0.1', $port);
	$ask = function () use ($connection, &$outcomes) {
		$request = new EventHttpRequest(function ($request) use (&$outcomes) {
			$outcomes[] = $request?->getResponseCode() ?? 'nothing';
		});
		return $connection->makeRequest($request, EventHttpRequest::CMD_GET, '/');
	};
	$closed = 0;
	$connection->setCloseCallback(function () use (&$closed, $ask, $connection) {
		if (++$closed > 1) {
			return;
		}
		var_dump($ask());
		$cancelled = new EventHttpRequest(fn () => print("not called\n"));
		$connection->makeRequest($cancelled, EventHttpRequest::CMD_GET, '/cancelled');
		$cancelled->cancel();
	});
	$ask();
	until($base, function () use (&$outcomes) { return count($outcomes) === 2; });
	sort($outcomes);
	echo implode(' ', $outcomes), ', ', count($streams), " connections\n";
}
?>
--EXPECT--
-- the server closes in its head
bool(true)
201 nothing, 2 connections
-- the server closes before it answers
bool(true)
201 nothing, 2 connections
-- the server closes after an answer
bool(true)
200 201, 2 connections
-- the server closes as it has said
bool(true)
200 201, 2 connections
