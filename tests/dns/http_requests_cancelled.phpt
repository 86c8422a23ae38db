--TEST--
EventHttpConnection: requests are cancelled while the host is looked up, and the others are answered
--SKIPIF--
<?php
class_exists('EventSslContext') or die('skip built without OpenSSL');
?>
--FILE--
<?php
require __DIR__ . '/../support/dns.php';
require __DIR__ . '/../support/tls.php';

$files = (new Authority())->issue('here', 'DNS:here.test');

/** Make three requests, let $meddle loose on them, and print what became of them. */
function cancelling(bool $secure, Authority $files, string $what, int $answers, callable $meddle, string $host = 'here.test'): void
{
	$base = new EventBase();
	$server = new NameServer($base, ['here.test' => ['127.0.0.1']]);
	$http = new EventHttp($base, $secure ? $files->server('here') : null);
	$connections = [];
	$http->setDefaultCallback(function (EventHttpRequest $request) use (&$connections): void {
		$request->getConnection()->getPeer($address, $port);
		$connections[$port] = true;
		$request->sendReply(200, 'OK');
	});
	$http->bind('127.0.0.1', 0);
	$connection = new EventHttpConnection($base, asking($base, $server), $host, $http->getBoundAddresses()[0][1], $secure ? $files->client() : null);
	$told = $requests = [];
	$ask = function (string $name) use ($connection, &$told, &$requests): void {
		$requests[$name] = new EventHttpRequest(function (?EventHttpRequest $request) use (&$told, $name): void {
			$told[] = "$name " . ($request?->getResponseCode() ?? 'failed');
		});
		$connection->makeRequest($requests[$name], EventHttpRequest::CMD_GET, "/$name");
	};
	array_map($ask, ['one', 'two', 'three']);
	$meddle($requests, $ask, $base);
	until($base, function () use (&$told, $answers) { return count($told) === $answers; });
	settle($base);
	echo "$what: ", implode(', ', $told), '; connections: ', count($connections), "\n";
	$base->free();
}

foreach ([false, true] as $secure) {
	echo $secure ? "-- TLS\n" : "-- plain\n";
	cancelling($secure, $files, 'the first', 2, fn ($r) => $r['one']->cancel());
	cancelling($secure, $files, 'the second', 2, fn ($r) => $r['two']->cancel());
	cancelling($secure, $files, 'freed', 2, fn ($r) => $r['one']->free());
	cancelling($secure, $files, 'the first two', 1, fn ($r) => [$r['one']->cancel(), $r['two']->cancel()]);
	cancelling($secure, $files, 'the last two', 1, fn ($r) => [$r['three']->cancel(), $r['two']->cancel()]);
	cancelling($secure, $files, 'all, backwards', 0, fn ($r) => [$r['three']->cancel(), $r['two']->cancel(), $r['one']->cancel()]);
	cancelling($secure, $files, 'and one more', 3, fn ($r, $ask) => [$r['one']->cancel(), $ask('four')]);
	cancelling($secure, $files, 'in a callback', 1, function (array $requests, Closure $ask, EventBase $base): void {
		$timer = Event::timer($base, fn () => [$requests['one']->cancel(), $requests['two']->cancel()]);
		$timer->add(0);
		$base->loop(EventBase::LOOP_ONCE);
	});
	cancelling($secure, $files, 'all, and one more', 1, function (array $requests, Closure $ask): void {
		array_map(fn ($request) => $request->cancel(), $requests);
		$ask('four');
	});
	cancelling($secure, $files, 'while nobody answers', 0, fn ($r, $ask, $base) => [settle($base), $r['one']->cancel()], 'silent.test');
	cancelling($secure, $files, 'the connection', 0, function (array $requests, Closure $ask): void {
		$requests['two']->closeConnection();
	});
}
?>
--EXPECT--
-- plain
the first: two 200, three 200; connections: 1
the second: one 200, three 200; connections: 1
freed: two 200, three 200; connections: 1
the first two: three 200; connections: 1
the last two: one 200; connections: 1
all, backwards: ; connections: 0
and one more: two 200, three 200, four 200; connections: 1
in a callback: three 200; connections: 1
all, and one more: four 200; connections: 1
while nobody answers: ; connections: 0
the connection: ; connections: 0
-- TLS
the first: two 200, three 200; connections: 1
the second: one 200, three 200; connections: 1
freed: two 200, three 200; connections: 1
the first two: three 200; connections: 1
the last two: one 200; connections: 1
all, backwards: ; connections: 0
and one more: two 200, three 200, four 200; connections: 1
in a callback: three 200; connections: 1
all, and one more: four 200; connections: 1
while nobody answers: ; connections: 0
the connection: ; connections: 0
