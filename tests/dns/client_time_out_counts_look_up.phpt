--TEST--
EventHttpConnection: the time-out counts while its host is looked up
--EXTENSIONS--
event
--FILE--
<?php
require __DIR__ . '/../support/outcome.php';

pcntl_alarm(90);
$silent = stream_socket_server('udp://127.0.0.1:0', $code, $reason, STREAM_SERVER_BIND);
$base = new EventBase();
$dns = new EventDnsBase($base, false);
$dns->addNameserverIp(stream_socket_get_name($silent, false));
$dns->setOption('timeout:', '60');

$told = [];
$make = function (string $uri, EventHttpConnection $connection) use (&$told): EventHttpRequest {
	$request = new EventHttpRequest(function (?EventHttpRequest $answer) use ($uri, &$told) {
		$told[] = $uri . ' ' . json_encode($answer?->getResponseCode());
	});
	$connection->makeRequest($request, EventHttpRequest::CMD_GET, $uri);
	return $request;
};
$started = microtime(true);
$connection = new EventHttpConnection($base, $dns, 'host.example', 80);
$connection->setTimeout(1);
$make('/one', $connection);
$make('/two', $connection);
$other = new EventHttpConnection($base, $dns, 'host.example', 80);
$other->setTimeout(1);
$make('/cancelled', $other)->free();
$dropped = new EventHttpConnection($base, $dns, 'host.example', 80);
$dropped->setTimeout(1);
$make('/dropped', $dropped);
$dropped = null;
until($base, function () use (&$told) { return count($told) === 3; });
sort($told);
echo implode("\n", $told), "\n";
var_dump(microtime(true) - $started > 0.9, microtime(true) - $started < 50);

// The connection looks the host up anew.
$make('/again', $connection);
until($base, function () use (&$told) { return count($told) === 4; });
echo end($told), "\n";

// And all of it goes while a look-up is on its way.
$make('/last', $connection);
unset($connection, $other, $dns);
$base->free();
echo "done\n";
?>
--EXPECT--
/dropped null
/one null
/two null
bool(true)
bool(true)
/again null
done
