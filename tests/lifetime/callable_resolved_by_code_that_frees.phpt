--TEST--
Code that runs while a callable is being resolved may free what it is set on
--EXTENSIONS--
event
--FILE--
<?php
class Parents
{
	public static function __callStatic(string $name, array $arguments): void
	{
	}
}

// A callable that is deprecated each time it is resolved: an error handler runs.
final class Child extends Parents
{
	public const CALLABLE = ['Child', 'parent::method'];
}

final class Data
{
	public static int $alive = 0;

	public function __construct()
	{
		self::$alive++;
	}

	public function __destruct()
	{
		self::$alive--;
	}
}

// Calls $set, and $meddle at the $nth deprecation; false where there are not so many.
function interfere(int $nth, callable $meddle, callable $set): bool
{
	$seen = 0;
	set_error_handler(function () use (&$seen, $nth, $meddle): bool {
		if (++$seen === $nth) {
			$meddle();
		}
		return true;
	});
	try {
		$set(Child::CALLABLE);
	} catch (Error $e) {
		// what it was set on is stale
	} finally {
		restore_error_handler();
	}
	return $seen >= $nth;
}

function listener(EventBase $base): EventListener
{
	return new EventListener($base, fn () => null, new Data(), EventListener::OPT_CLOSE_ON_FREE, -1, '127.0.0.1:0');
}

// A connection whose request nobody has answered.
function held(EventBase $base): array
{
	$http = new EventHttp($base);
	$held = [];
	$http->setDefaultCallback(function (EventHttpRequest $req) use (&$held, $base): void {
		$held = [$req, $req->getConnection()];
		$base->stop();
	});
	$http->bind('127.0.0.1', 0);
	[$address, $port] = $http->getBoundAddresses()[0];
	$client = stream_socket_client("tcp://$address:$port");
	fwrite($client, "GET / HTTP/1.0\r\n\r\n");
	$watchdog = Event::timer($base, fn () => throw new Exception('no request came'));
	$watchdog->add(20);
	$base->loop();
	return [...$held, $http, $client];
}

// What sets a callable on what is made of a base.
$ways = [
	'Event' => [null, fn ($none, $base, $f) => new Event($base, -1, Event::TIMEOUT, $f, new Data())],
	'Event::timer' => [null, fn ($none, $base, $f) => Event::timer($base, $f, new Data())],
	'Event::signal' => [null, fn ($none, $base, $f) => Event::signal($base, 10, $f, new Data())],
	'Event->set' => [
		fn ($base) => Event::timer($base, fn () => null),
		fn ($event, $base, $f) => $event->set($base, -1, Event::TIMEOUT, $f, new Data()),
	],
	'Event->setTimer' => [
		fn ($base) => Event::timer($base, fn () => null),
		fn ($event, $base, $f) => $event->setTimer($base, $f, new Data()),
	],
	'EventListener' => [
		null,
		fn ($none, $base, $f) => new EventListener($base, $f, new Data(), EventListener::OPT_CLOSE_ON_FREE, -1, '127.0.0.1:0'),
	],
	'EventListener->setCallback' => ['listener', fn ($listener, $base, $f) => $listener->setCallback($f, new Data())],
	'EventListener->setErrorCallback' => ['listener', fn ($listener, $base, $f) => $listener->setErrorCallback($f)],
	'EventBufferEvent' => [null, fn ($none, $base, $f) => new EventBufferEvent($base, null, 0, $f, $f, $f, new Data())],
	'EventBufferEvent->setCallbacks' => [
		fn ($base) => new EventBufferEvent($base),
		fn ($bev, $base, $f) => $bev->setCallbacks($f, $f, $f, new Data()),
	],
	'EventHttp->setCallback' => [
		fn ($base) => new EventHttp($base),
		fn ($http, $base, $f) => $http->setCallback('/', $f, new Data()),
	],
	'EventHttp->setDefaultCallback' => [
		fn ($base) => new EventHttp($base),
		fn ($http, $base, $f) => $http->setDefaultCallback($f, new Data()),
	],
	'EventHttpConnection->setCloseCallback, a client' => [
		fn ($base) => new EventHttpConnection($base, null, '127.0.0.1', 1),
		fn ($connection, $base, $f) => $connection->setCloseCallback($f, new Data()),
	],
	'EventHttpConnection->setCloseCallback, a server' => [
		'held',
		fn ($held, $base, $f) => $held[1]->setCloseCallback($f, new Data()),
	],
	'EventDnsBase->resolve' => [
		fn ($base) => new EventDnsBase($base, false),
		fn ($dns, $base, $f) => $dns->resolve('localhost', $f, new Data()),
	],
];

foreach ($ways as $name => [$make, $set]) {
	$nth = 0;
	do {
		$nth++;
		$base = new EventBase();
		$on = $make ? $make($base) : null;
		$more = interfere($nth, fn () => $base->free(), fn (array $f) => $set($on, $base, $f));
		unset($base, $on);
		if (Data::$alive !== 0) {
			echo "$name, $nth: ", Data::$alive, " left\n";
			Data::$alive = 0;
		}
	} while ($more && $nth < 20);
}

echo "A listener that keeps its data, which is replaced meanwhile:\n";
for ($nth = 1; $nth <= 2; $nth++) {
	$base = new EventBase();
	$listener = listener($base);
	interfere(
		$nth,
		fn () => $listener->setCallback(fn () => null, new Data()),
		fn (array $f) => $listener->setCallback($f),
	);
	echo Data::$alive, " alive\n";
	unset($base, $listener);
}
echo Data::$alive, " left\n";
?>
--EXPECT--
A listener that keeps its data, which is replaced meanwhile:
1 alive
1 alive
0 left
