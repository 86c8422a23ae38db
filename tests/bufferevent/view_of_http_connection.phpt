--TEST--
EventBufferEvent: a view of an HTTP connection, before it is taken over and after
--FILE--
<?php
require __DIR__ . '/../support/http.php';
set_error_handler(fn ($number, $message) => print("Warning: $message\n"));

$base = new EventBase();

echo "-- looking on\n";
$kept = [];
$http = serve($base, function (EventHttpRequest $req) use (&$kept): void {
	$bev = $req->getBufferEvent();
	attempt(fn () => $bev->getEnabled());
	attempt(fn () => [$bev->enable(Event::READ), $bev->getEnabled(), $bev->disable(Event::WRITE), $bev->getEnabled()]);
	attempt(fn () => $bev->setCallbacks(null, null, null));
	attempt(fn () => $bev->setTimeouts(30, 30));
	attempt(fn () => $bev->setWatermark(Event::READ, 1, 1));
	attempt(fn () => $bev->connect('127.0.0.1:1'));
	attempt(fn () => $bev->connectHost(null, 'localhost', 1));
	attempt(fn () => [is_int($bev->fd), $bev->priority, $bev->setPriority(0), $bev->read(10), $bev->input->length]);
	attempt(fn () => $bev->enable(1));
	$kept = [$bev, $bev->output, $req->getBufferEvent()];
	$freed = $req->getBufferEvent();
	$input = $freed->input;
	$freed->free();
	attempt(fn () => $freed->enable(Event::READ));
	attempt(fn () => $input->length);
	$req->getBufferEvent()->close();
	$req->sendReply(200, 'OK', buffer('the reply'));
});
echo fetch($base, $http)->body(), "\n";
settle($base);
foreach ($kept as $view) {
	attempt(fn () => $view instanceof EventBuffer ? $view->length : $view->getEnabled());
}

echo "-- taken over\n";
foreach (['free', 'close', 'unset'] as $how) {
	$http = serve($base, function (EventHttpRequest $req) use (&$bev): void {
		$bev = $req->getBufferEvent();
		$other = $req->getBufferEvent();
		$bev->enable(Event::READ);
		$bev->setCallbacks(function (EventBufferEvent $bev, string $arg): void {
			$bev->write("$arg: " . $bev->read(100));
		}, null, null, 'echo');
		attempt(fn () => $bev->getEnabled());
		attempt(fn () => $other->setCallbacks(fn () => null, null, null));
		attempt(fn () => $bev->connect('127.0.0.1:1'));
		attempt(fn () => $bev->setWatermark(Event::READ, 2, 0));
	});
	$client = (new Client($base, $http))->get();
	until($base, function () use (&$bev): bool { return (bool) $bev; });
	$client->send('hello')->awaits('echo: hello');
	$bev->setCallbacks(function (EventBufferEvent $bev) use ($how): void {
		$bev->write('ends with ' . $bev->read(100));
		if ($how !== 'unset') {
			$bev->$how();
			attempt(fn () => $bev->write('x'));
		}
	}, null, null);
	$client->send('more');
	if ($how === 'unset') {
		$client->awaits('more');
		$bev = null;
	}
	$client->awaitsEnd();
	$bev = null;
	settle($base);
}

echo "-- with its server and base\n";
foreach (['server', 'base'] as $what) {
	$own = new EventBase();
	$http = serve($own, function (EventHttpRequest $req) use (&$bev): void {
		$bev = $req->getBufferEvent();
		$bev->setCallbacks(fn () => null, null, fn (EventBufferEvent $bev, int $what) => print("told of $what\n"), [$bev]);
		$bev->enable(Event::READ);
	});
	$client = (new Client($own, $http))->get();
	until($own, function () use (&$bev): bool { return (bool) $bev; });
	if ($what === 'server') {
		$http = null;
	} else {
		$own->free();
	}
	attempt(fn () => $bev->write('x'));
	$bev = $client = $http = $own = null;
}
?>
--EXPECT--
-- looking on
4
[true,6,true,2]
null
true
Warning: EventBufferEvent::setWatermark(): EventBufferEvent: the connection belongs to EventHttp until setCallbacks()
null
Warning: EventBufferEvent::connect(): EventBufferEvent: the connection belongs to EventHttp
false
Warning: EventBufferEvent::connectHost(): EventBufferEvent: the connection belongs to EventHttp
false
[true,0,true,null,0]
true
Warning: EventBufferEvent::enable(): EventBufferEvent: has been freed
false
Error: EventBuffer: its EventBufferEvent has been freed
the reply
Warning: EventBufferEvent::getEnabled(): EventBufferEvent: the client has left
false
Error: EventBuffer: its EventBufferEvent has been freed
Warning: EventBufferEvent::getEnabled(): EventBufferEvent: the client has left
false
-- taken over
6
Warning: EventBufferEvent::setCallbacks(): EventBufferEvent: the connection has been taken over already
null
Warning: EventBufferEvent::connect(): EventBufferEvent: the connection belongs to EventHttp
false
null
Warning: EventBufferEvent::write(): EventBufferEvent: has been freed
false
6
Warning: EventBufferEvent::setCallbacks(): EventBufferEvent: the connection has been taken over already
null
Warning: EventBufferEvent::connect(): EventBufferEvent: the connection belongs to EventHttp
false
null
Warning: EventBufferEvent::write(): EventBufferEvent: has been closed
false
6
Warning: EventBufferEvent::setCallbacks(): EventBufferEvent: the connection has been taken over already
null
Warning: EventBufferEvent::connect(): EventBufferEvent: the connection belongs to EventHttp
false
null
-- with its server and base
told of 32
Warning: EventBufferEvent::write(): EventBufferEvent: the connection has ended
false
Warning: EventBufferEvent::write(): EventBufferEvent: its EventBase has been freed
false
