--TEST--
Callables get the arguments that the stubs list, and no others
--FILE--
<?php
require_once __DIR__ . '/../support/websocket.php';

/** What the stub says that a method's callable gets: the types, one string each. */
function listed(string $method, string $parameter): array
{
	[$class, $name] = explode('::', $method);
	$stub = file_get_contents(__DIR__ . '/../../event.stub.php');
	$stub = substr($stub, strpos($stub, "\nfinal class $class\n"));
	$docblock = substr($stub, 0, strpos($stub, "function $name("));
	$docblock = substr($docblock, strrpos($docblock, '/**'));
	preg_match("~@param .*?callable\((.*)\): mixed\)?(\|null)? \\$$parameter\n~", $docblock, $found);
	return preg_split('~ \$\w+(, |$)~', $found[1], -1, PREG_SPLIT_NO_EMPTY);
}

/** The callable of a parameter, which notes whether it got what is listed, the first time it is called. */
function told(string $method, string $parameter, ?callable $then = null): Closure
{
	return function (mixed ...$arguments) use ($method, $parameter, $then): void {
		global $called;
		if (!isset($called["$method(), \$$parameter"])) {
			$types = array_map(fn ($type) => explode('|', preg_replace(['/\{.*\}/', '/^\?/'], ['', 'null|'], $type)),
				listed($method, $parameter));
			$fits = count($types) === count($arguments);
			foreach ($fits ? $types : [] as $i => $type) {
				$is = strtok(get_debug_type($arguments[$i]), ' ');
				$fits = $fits && ($type === ['mixed'] ? $arguments[$i] === 'data' : in_array($is, $type));
			}
			$called["$method(), \$$parameter"] = $fits ? 'as listed' : print_r($arguments, true);
		}
		$then && $then(...$arguments);
	};
}

$base = new EventBase();
$base->setSlowCallback(0, told('EventBase::setSlowCallback', 'cb'), 'data');

[$one, $other] = stream_socket_pair(STREAM_PF_UNIX, STREAM_SOCK_STREAM, 0);
$events = [
	new Event($base, $one, Event::WRITE, told('Event::__construct', 'cb'), 'data'),
	Event::timer($base, told('Event::timer', 'cb'), 'data'),
	Event::signal($base, SIGUSR1, told('Event::signal', 'cb'), 'data'),
];
$set = Event::timer($base, fn () => null);
$set->set($base, $other, Event::WRITE, told('Event::set', 'cb'), 'data');
$timer = new Event($base, $one, Event::READ, fn () => null);
$timer->setTimer($base, told('Event::setTimer', 'cb'), 'data');
foreach ([...$events, $set, $timer] as $event) {
	$event->add($event === $events[1] || $event === $timer ? 0 : -1);
	$event === $events[2] && posix_kill(getmypid(), SIGUSR1);
	$base->loop(EventBase::LOOP_ONCE);
	$event->del();
}

[$one, $other] = stream_socket_pair(STREAM_PF_UNIX, STREAM_SOCK_STREAM, 0);
$new = new EventBufferEvent($base, $one, 0, told('EventBufferEvent::__construct', 'readcb'),
	told('EventBufferEvent::__construct', 'writecb'), told('EventBufferEvent::__construct', 'eventcb'), 'data');
$set = new EventBufferEvent($base, $other);
$set->setCallbacks(told('EventBufferEvent::setCallbacks', 'readcb'), told('EventBufferEvent::setCallbacks', 'writecb'),
	told('EventBufferEvent::setCallbacks', 'eventcb'), 'data');
foreach ([$new, $set] as $bev) {
	$bev->enable(Event::READ);
	$bev->write('x');
	settle($base);
}
$new->setTimeouts(0.001, 0);
$ends = false;
$set->setCallbacks(null, null, told('EventBufferEvent::setCallbacks', 'eventcb', function () use (&$ends) {
	$ends = true;
}), 'data');
$base->loop(EventBase::LOOP_ONCE);
$new->close();
until($base, function () use (&$ends) {
	return $ends;
});

$dns = new EventDnsBase($base, EventDnsBase::DISABLE_WHEN_INACTIVE);
$dns->resolve('127.0.0.1', told('EventDnsBase::resolve', 'cb'), 'data');
$dns->resolveReverse('127.0.0.1', told('EventDnsBase::resolveReverse', 'cb'), 'data');
$base->loop();

$http = new EventHttp($base);
$reply = function (EventHttpRequest $req): void {
	$req->getConnection()->setCloseCallback(told('EventHttpConnection::setCloseCallback', 'callback'), 'data');
	$req->sendReplyStart(200, 'OK');
	$req->sendReplyChunk('body', told('EventHttpRequest::sendReplyChunk', 'sent'));
	$req->sendReplyEnd();
	$req->closeConnection();
};
$http->setCallback('/', told('EventHttp::setCallback', 'cb', $reply), 'data');
$http->setDefaultCallback(told('EventHttp::setDefaultCallback', 'cb', $reply), 'data');
$http->setStreamCallback('/stream', told('EventHttp::setStreamCallback', 'cb', function (EventHttpRequest $req) use ($reply): void {
	$req->setBodyCallback(told('EventHttpRequest::setBodyCallback', 'cb'), 'data');
	$req->setBodyEndCallback(told('EventHttpRequest::setBodyEndCallback', 'cb', $reply), 'data');
}), 'data');
$http->setLogCallback(told('EventHttp::setLogCallback', 'cb'), 'data');
$http->setConnectionCallback(told('EventHttp::setConnectionCallback', 'cb'), 'data');
$http->bind('127.0.0.1', 0);
[[$address, $port]] = $http->getBoundAddresses();
$all = new EventHttp($base);
$all->setDefaultStreamCallback(told('EventHttp::setDefaultStreamCallback', 'cb', $reply), 'data');
$all->bind('127.0.0.1', 0);
$streams = $all->getBoundAddresses()[0][1];
foreach (['/' => $port, '/other' => $port, '/stream' => $port, '/all' => $streams, '/nobody' => 1] as $path => $to) {
	$answered = false;
	$connection = new EventHttpConnection($base, null, $address, $to);
	$request = new EventHttpRequest(told('EventHttpRequest::__construct', 'callback', function () use (&$answered) {
		$answered = true;
	}), 'data');
	foreach (['setHeaderCallback', 'setChunkCallback', 'setErrorCallback'] as $method) {
		$request->$method(told("EventHttpRequest::$method", 'callback'), 'data');
	}
	$request->getOutputBuffer()->add('body');
	$connection->makeRequest($request, EventHttpRequest::CMD_POST, $path);
	until($base, function () use (&$answered) {
		return $answered;
	});
}
$all = null;
$http->drain(0, told('EventHttp::drain', 'done'), 'data');
$base->loop();

$new = new EventListener($base, told('EventListener::__construct', 'cb'), 'data', EventListener::OPT_CLOSE_ON_FREE, -1, '127.0.0.1:0');
$set = new EventListener($base, fn () => null, null, EventListener::OPT_CLOSE_ON_FREE, -1, '127.0.0.1:0');
$set->setCallback(told('EventListener::setCallback', 'cb'), 'data');
foreach ([$new, $set] as $listener) {
	$listener->getSocketName($address, $port);
	$client = stream_socket_client("tcp://$address:$port");
	$base->loop(EventBase::LOOP_ONCE);
	$listener->disable();
}

// A socket that is shut down cannot accept.
$socket = stream_socket_server('tcp://127.0.0.1:0');
$listener = new EventListener($base, fn () => null, 'data', EventListener::OPT_CLOSE_ON_FREE, 0, $socket);
$listener->setErrorCallback(told('EventListener::setErrorCallback', 'cb', fn ($listener) => $listener->disable()));
stream_socket_shutdown($socket, STREAM_SHUT_RDWR);
$base->loop(EventBase::LOOP_ONCE);

$ends = false;
$sockets = [];
$http = serve_sockets($base, [], function (EventWebSocket $ws) use (&$ends, &$sockets): void {
	$sockets[] = $ws;
	$ws->setCallbacks(told('EventWebSocket::setCallbacks', 'message', fn ($ws) => $ws->send('x')), told('EventWebSocket::setCallbacks', 'close', function () use (&$ends) {
		$ends = true;
	}), told('EventWebSocket::setCallbacks', 'drain'), 'data');
});
$client = new WebSocketClient($base, $http);
$client->send(frame(1, 'x'))->awaits();
settle($base);
$client->send(frame(8, ''));
until($base, function () use (&$ends) {
	return $ends;
});

ksort($called);
foreach ($called as $what => $how) {
	echo "$what: $how\n";
}
echo preg_match_all('~@param \(?callable\(~', file_get_contents(__DIR__ . '/../../event.stub.php')) - count($called), " not called\n";
?>
--EXPECT--
Event::__construct(), $cb: as listed
Event::set(), $cb: as listed
Event::setTimer(), $cb: as listed
Event::signal(), $cb: as listed
Event::timer(), $cb: as listed
EventBase::setSlowCallback(), $cb: as listed
EventBufferEvent::__construct(), $eventcb: as listed
EventBufferEvent::__construct(), $readcb: as listed
EventBufferEvent::__construct(), $writecb: as listed
EventBufferEvent::setCallbacks(), $eventcb: as listed
EventBufferEvent::setCallbacks(), $readcb: as listed
EventBufferEvent::setCallbacks(), $writecb: as listed
EventDnsBase::resolve(), $cb: as listed
EventDnsBase::resolveReverse(), $cb: as listed
EventHttp::drain(), $done: as listed
EventHttp::setCallback(), $cb: as listed
EventHttp::setConnectionCallback(), $cb: as listed
EventHttp::setDefaultCallback(), $cb: as listed
EventHttp::setDefaultStreamCallback(), $cb: as listed
EventHttp::setLogCallback(), $cb: as listed
EventHttp::setStreamCallback(), $cb: as listed
EventHttpConnection::setCloseCallback(), $callback: as listed
EventHttpRequest::__construct(), $callback: as listed
EventHttpRequest::sendReplyChunk(), $sent: as listed
EventHttpRequest::setBodyCallback(), $cb: as listed
EventHttpRequest::setBodyEndCallback(), $cb: as listed
EventHttpRequest::setChunkCallback(), $callback: as listed
EventHttpRequest::setErrorCallback(), $callback: as listed
EventHttpRequest::setHeaderCallback(), $callback: as listed
EventListener::__construct(), $cb: as listed
EventListener::setCallback(), $cb: as listed
EventListener::setErrorCallback(), $cb: as listed
EventWebSocket::setCallbacks(), $close: as listed
EventWebSocket::setCallbacks(), $drain: as listed
EventWebSocket::setCallbacks(), $message: as listed
0 not called
