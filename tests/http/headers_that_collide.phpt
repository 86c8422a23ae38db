--TEST--
EventHttpRequest::getInputHeaders(): names that a client has chosen take no longer than others
--FILE--
<?php
require __DIR__ . '/../support/http.php';

pcntl_alarm(90);

$base = new EventBase();
$http = serve($base, function (EventHttpRequest $req) use (&$seconds, &$count): void {
	$seconds = INF;
	for ($i = 0; $i < 5; $i++) {
		$started = hrtime(true);
		$headers = $req->getInputHeaders();
		$seconds = min($seconds, (hrtime(true) - $started) / 1e9);
	}
	$count = count($headers);
	$req->sendReply(200, 'OK');
});

/** How long it takes to get headers of these names, at best. */
function seconds(EventBase $base, EventHttp $http, array $names): float
{
	$done = false;
	$req = new EventHttpRequest(function (EventHttpRequest $req) use (&$done): void {
		echo $req->getResponseCode(), ', ';
		$done = true;
	});
	foreach ($names as $name) {
		$req->addHeader($name, '1', EventHttpRequest::OUTPUT_HEADER);
	}
	$connection = new EventHttpConnection($base, null, '127.0.0.1', port_of($http));
	$connection->makeRequest($req, EventHttpRequest::CMD_GET, '/');
	until($base, function () use (&$done) { return $done; });
	echo $GLOBALS["count"] - count($names), " more: Host\n";
	return $GLOBALS['seconds'];
}

// Where upper case is made lower case by a bit, "^" becomes "~": 8192 names with one hash.
$chosen = $others = [];
for ($i = 0; $i < 8192; $i++) {
	$chosen[] = strtr(sprintf('%013b', $i), '01', '^~');
	$others[] = substr(md5((string) $i), 0, 13);
}
$ordinary = seconds($base, $http, $others);
$collided = seconds($base, $http, $chosen);
echo $collided < 20 * $ordinary ? "as fast\n" : "$collided seconds, and not $ordinary\n";
?>
--EXPECT--
200, 1 more: Host
200, 1 more: Host
as fast
