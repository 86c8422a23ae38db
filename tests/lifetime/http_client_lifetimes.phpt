--TEST--
A client's requests: freed, dropped, cut off and torn down at all moments
--FILE--
<?php
require __DIR__ . '/../support/http.php';

show_warnings();

$base = new EventBase();
$asked = 0;
$http = serve($base, function (EventHttpRequest $req) use (&$asked): void {
	$asked++;
	$req->sendReply(200, 'OK', buffer('answer'));
});
$port = port_of($http);
$get = EventHttpRequest::CMD_GET;

// Nothing but the base keeps request and connection while they are on their way.
$done = 0;
(function () use ($base, $port, $get, &$done): void {
	$conn = new EventHttpConnection($base, null, '127.0.0.1', $port);
	$conn->makeRequest(new EventHttpRequest(function (?EventHttpRequest $req) use (&$done): void {
		$done++;
		echo 'dropped before: ', $req->getResponseCode(), "\n";
	}), $get, '/');
})();
gc_collect_cycles();
until($base, function () use (&$done) { return $done; });

// Kept after its callback it can still be read.
$conn = new EventHttpConnection($base, null, '127.0.0.1', $port);
$done = 0;
$kept = null;
$conn->makeRequest(new EventHttpRequest(function (?EventHttpRequest $req) use (&$done, &$kept): void {
	$kept = $req;
	$done++;
}), $get, '/');
until($base, function () use (&$done) { return $done; });
unset($conn);
settle($base);
$input = $kept->getInputBuffer();
echo 'kept: ', $kept->getResponseCode(), ' ', $input->read(100), "\n";
$kept = null;
echo strtok(outcome(fn () => $input->add('x')), ':'), "\n";

// free() inside the callback, and everything else with it.
$done = 0;
$conn = new EventHttpConnection($base, null, '127.0.0.1', $port);
$req = new EventHttpRequest(function (?EventHttpRequest $r) use (&$done, &$conn, &$req): void {
	$req->free();
	echo 'freed inside: ', strtok(outcome(fn () => $r->getResponseCode()), ':'), "\n";
	$req = $conn = null;
	$done++;
});
$conn->makeRequest($req, $get, '/');
until($base, function () use (&$done) { return $done; });
settle($base);

// The next request is made inside the callback of the one before.
$conn = new EventHttpConnection($base, null, '127.0.0.1', $port);
$done = 0;
$next = function (?EventHttpRequest $req) use (&$next, &$done, $conn, $get): void {
	if (++$done < 5) {
		$conn->makeRequest(new EventHttpRequest($next), $get, "/$done");
	}
};
$conn->makeRequest(new EventHttpRequest($next), $get, '/');
until($base, function () use (&$done) { return $done === 5; });
echo "chained\n";

// An exception comes out of the loop.
$conn->makeRequest(new EventHttpRequest(fn () => throw new DomainException('from the callback')), $get, '/');
try {
	until($base, fn () => false, 5);
} catch (DomainException $e) {
	echo $e->getMessage(), "\n";
}

// A close callback: whenever it gets disconnected.
$closed = 0;
$conn = new EventHttpConnection($base, null, '127.0.0.1', $port);
$conn->setCloseCallback(function (EventHttpConnection $c, string $data) use (&$closed): void {
	$closed++;
}, 'data');
for ($i = 1; $i <= 2; $i++) {
	$done = 0;
	$req = new EventHttpRequest(function () use (&$done): void {
		$done++;
	});
	$req->addHeader('Connection', 'close', EventHttpRequest::OUTPUT_HEADER);
	$conn->makeRequest($req, $get, '/');
	until($base, function () use (&$done) { return $done; });
	settle($base);
}
echo 'closed ', $closed > 0 ? 'told' : 'not told', "\n";

// The base goes with requests on their way and waiting.
$other = new EventBase();
foreach ([1, 2, 3] as $i) {
	$conn = new EventHttpConnection($other, null, '127.0.0.1', $port);
	$conn->makeRequest($first = new EventHttpRequest(fn () => print("must not be called\n")), $get, '/');
	$conn->makeRequest($second = new EventHttpRequest(fn () => print("must not be called\n")), $get, '/');
	$other->loop(EventBase::LOOP_NONBLOCK);
}
$other->free();
echo strtok(outcome(fn () => $first->cancel()), ':'), ' ', strtok(outcome(fn () => $conn->setTimeout(1)), ':'), "\n";

// And inside the callback.
$other = new EventBase();
$server = serve($other, fn ($req) => $req->sendReply(200, 'OK'));
$conn = new EventHttpConnection($other, null, '127.0.0.1', port_of($server));
$conn->makeRequest(new EventHttpRequest(function () use (&$other): void {
	$other->free();
	echo "base freed inside\n";
}), $get, '/');
$conn->makeRequest(new EventHttpRequest(fn () => print("must not be called\n")), $get, '/');
$other->loop();
unset($conn, $server, $other);
gc_collect_cycles();
echo "done\n";
?>
--EXPECTREGEX--
dropped before: 200
kept: 200 answer
Error
freed inside: warning: EventHttpRequest::getResponseCode\(\): EventHttpRequest: has been freed
0
chained
from the callback
closed told
warning: EventHttpRequest::cancel\(\): EventHttpRequest: its EventHttpConnection has been freed
(Error|NULL) Error
base freed inside
done
