--TEST--
var_dump() shows what an object is: address, state, what waits; in its own callback, freed, not constructed
--EXTENSIONS--
event
--FILE--
<?php
require __DIR__ . '/../support/outcome.php';
require __DIR__ . '/../support/websocket.php';

/** In one line what print_r() shows; ports and times as words. */
function show(string $name, object $object): void
{
	$shown = preg_replace(['~ Object\s*\(~', '~(:|port\S+ => )\d+~', '~\[due_in\S+ => (99|100)\S*~'], [' (', '$1PORT', 'due in 99.9'], print_r($object, true));
	$shown = preg_replace(['~\[(\w+):\w+:private\]~', '~\[?\b(fd|input|output)\]? => (?:\d+|EventBuffer \([^)]*\))~', '~\s+~'], ['$1', '[$1]', ' '], $shown);
	echo "$name: ", rtrim($shown), "\n";
}

$base = new EventBase();
show('base', $base);
$timer = Event::timer($base, function () use (&$timer, $base) {
	show('timer in its callback', $timer);
	show('base in its loop', $base);
	$timer->free();
	show('timer, freed in its callback', $timer);
});
show('timer', $timer);
$timer->add(100);
show('timer, added', $timer);
$timer->add(0);
$base->loop(EventBase::LOOP_ONCE);
$signal = Event::signal($base, 10, fn () => 0);
show('signal', $signal);
show('event of a base that has been freed', (function () {
	$base = new EventBase();
	$pair = stream_socket_pair(STREAM_PF_UNIX, STREAM_SOCK_STREAM, 0);
	$event = new Event($base, $pair[0], Event::READ | Event::PERSIST, fn () => 0, 'data');
	show('event', $event);
	$base->free();
	return $event;
})());
show('never', (new ReflectionClass(EventBuffer::class))->newInstanceWithoutConstructor());

show('config', new EventConfig());
$buffer = new EventBuffer();
$buffer->add('abc');
show('buffer', $buffer);
show('dns', new EventDnsBase($base, 0));

$listener = new EventListener($base, function ($listener) use ($base) {
	show('listener in its callback', $listener);
	$base->stop();
}, null, 0, -1, '127.0.0.1:0');
$listener->getSocketName($address, $port);
$bev = new EventBufferEvent($base);
show('bufferevent', $bev);
$bev->connect("127.0.0.1:$port");
show('bufferevent on its way', $bev);
$bev->write('secret');
$bev->setCallbacks(null, null, function ($bev) {
	show('bufferevent in its callback', $bev);
	$bev->free();
	show('bufferevent, freed in its callback', $bev);
});
$base->loop();
until($base, fn () => $bev->fd === null);
$listener->disable();
show('listener, disabled', $listener);
$socket = stream_socket_server('tcp://127.0.0.1:0');
$lent = new EventListener($base, fn () => 0, null, 0, -1, $socket);
fclose($socket);
show('listener whose stream is closed', $lent);

$http = new EventHttp($base);
show('server', $http);
$http->bind('127.0.0.1', 0);
$http->setMaxConnections(9);
$http->setCallback('/page', function (EventHttpRequest $req) use ($http, &$seen) {
	show('request', $req);
	show('connection', $req->getConnection());
	show('server in its callback', $http);
	$req->sendReply(200, 'OK', 'hello');
	show('request with a reply', $req);
	$seen = [$req, $req->getConnection()];
});
$http->setCallback('/ws', function (EventHttpRequest $req) use (&$ws) {
	$ws = EventWebSocket::accept($req);
	$ws->send('hello');
	show('websocket', $ws);
	show('request that has been upgraded', $req);
});
$client = new EventHttpConnection($base, null, '127.0.0.1', port_of($http));
show('client', $client);
$request = new EventHttpRequest(function ($req) use (&$client) {
	show('answer', $req);
	show('client with an answer', $client);
}, null);
show('request to make', $request);
$client->makeRequest($request, EventHttpRequest::CMD_GET, '/page?secret=1');
show('request on its way', $request);
$is_over = fn () => str_contains(print_r($GLOBALS['seen'][0] ?? null, true), 'complete');
until($base, fn () => $request->getResponseCode() === 200 && $is_over());
show('answer, later', $request);
show('request that is over', $seen[0]);
show('connection between requests', $seen[1]);
$client = null;
until($base, fn () => str_contains(print_r($seen[1], true), 'left'));
show('connection that is over', $seen[1]);

$other = new EventBase();
$open = EventWebSocket::connect($base, 'ws://127.0.0.1:' . port_of($http) . '/ws');
show('websocket on its way', $open);
$open->setCallbacks(fn ($open) => show('websocket in its callback', $open) || $open->close());
until($base, fn () => str_contains(print_r($open, true), 'ended'));
show('websocket that is over', $open);
$http->drain(5);
show('server that drains', $http);
$base->free();
show('base, freed', $base);
show('server of it', $http);

/* Nobody else sees it. */
$event = Event::timer($other, fn () => 0);
$before = [get_object_vars($event), (array) $event, json_encode($event), property_exists($event, 'events'), isset($event->events)];
var_dump($event);
var_dump($before === [get_object_vars($event), (array) $event, json_encode($event), false, false]);
?>
--EXPECTF--
base: EventBase ( state => not running method => epoll pending => 0 active => 0 priorities => 1 )
timer: Event ( events => priority => 0 [pending] => [data] => )
timer, added: Event ( events => priority => 0 due in 99.9 [pending] => 1 [data] => )
timer in its callback: Event ( events => priority => 0 [pending] => [data] => )
base in its loop: EventBase ( state => running method => epoll pending => 0 active => 0 priorities => 1 )
timer, freed in its callback: Event ( state => has been freed [pending] => [data] => )
signal: Event ( signal => 10 events => SIGNAL|PERSIST priority => 0 [pending] => [data] => )
event: Event ( [fd] events => READ|PERSIST priority => 0 [pending] => [data] => data )
event of a base that has been freed: Event ( state => its EventBase has been freed [pending] => [data] => )
never: EventBuffer ( state => has not been constructed [length] => [contiguous_space] => )
config: EventConfig ( )
buffer: EventBuffer ( [length] => 3 [contiguous_space] => 3 )
dns: EventDnsBase ( nameservers => 0 look_ups => 0 )
bufferevent: EventBufferEvent ( state => not connected peer => enabled => WRITE received => 0 to_send => 0 tls => [priority] => 0 [fd] => [input] [output] [allow_ssl_dirty_shutdown] => )
bufferevent on its way: EventBufferEvent ( state => connecting peer => 127.0.0.1:PORT enabled => WRITE received => 0 to_send => 0 tls => [priority] => 0 [fd] [input] [output] [allow_ssl_dirty_shutdown] => )
listener in its callback: EventListener ( state => accepting local => 127.0.0.1:PORT [fd] )
bufferevent in its callback: EventBufferEvent ( state => open peer => 127.0.0.1:PORT enabled => WRITE received => 0 to_send => 6 tls => [priority] => 0 [fd] [input] [output] [allow_ssl_dirty_shutdown] => )
bufferevent, freed in its callback: EventBufferEvent ( state => has been freed [priority] => [fd] => [input] => [output] => [allow_ssl_dirty_shutdown] => )
listener, disabled: EventListener ( state => disabled local => 127.0.0.1:PORT [fd] )
listener whose stream is closed: EventListener ( state => its descriptor has been closed local => [fd] )
server: EventHttp ( state => not bound addresses => Array ( ) paths => Array ( ) connections => 0 max_connections => 0 tls => )
client: EventHttpConnection ( state => no request is on its way host => 127.0.0.1 port => PORT peer => requests => 0 tls => )
request to make: EventHttpRequest ( state => has not been made status => 0 )
request on its way: EventHttpRequest ( state => on its way method => GET path => /page status => 0 )
request: EventHttpRequest ( state => waits for the reply method => GET path => /page peer => 127.0.0.1:PORT to_send => 0 )
connection: EventHttpConnection ( state => waits for the reply peer => 127.0.0.1:PORT requests => 1 tls => )
server in its callback: EventHttp ( state => listening addresses => Array ( [0] => 127.0.0.1:PORT ) paths => Array ( [0] => /page [1] => /ws ) connections => 1 max_connections => 9 tls => )
request with a reply: EventHttpRequest ( state => the reply leaves with the callback method => GET path => /page peer => 127.0.0.1:PORT to_send => 5 )
answer: EventHttpRequest ( state => answered method => GET path => /page status => 200 )
client with an answer: EventHttpConnection ( state => no request is on its way host => 127.0.0.1 port => PORT peer => 127.0.0.1:PORT requests => 0 tls => )
answer, later: EventHttpRequest ( state => answered status => 200 )
request that is over: EventHttpRequest ( state => the request is already complete )
connection between requests: EventHttpConnection ( state => between requests peer => 127.0.0.1:PORT requests => 1 tls => )
connection that is over: EventHttpConnection ( state => the client has left )
websocket on its way: EventWebSocket ( state => opening peer => 127.0.0.1:PORT to_send => 0 tls => side => client [protocol] => [extensions] => )
websocket: EventWebSocket ( state => open peer => 127.0.0.1:PORT to_send => 173 tls => side => server [protocol] => [extensions] => )
request that has been upgraded: EventHttpRequest ( state => taken over method => GET path => /ws peer => 127.0.0.1:PORT to_send => 173 )
websocket in its callback: EventWebSocket ( state => open peer => 127.0.0.1:PORT to_send => 0 tls => side => client [protocol] => [extensions] => )
websocket that is over: EventWebSocket ( state => the connection has ended [protocol] => [extensions] => )
server that drains: EventHttp ( state => draining addresses => Array ( [0] => 127.0.0.1:PORT ) paths => Array ( [0] => /page [1] => /ws ) connections => 0 max_connections => 9 tls => )
base, freed: EventBase ( state => has been freed )
server of it: EventHttp ( state => its EventBase has been freed )
object(Event)#%d (4) {
  ["events":"Event":private]=>
  string(0) ""
  ["priority":"Event":private]=>
  int(0)
  ["pending"]=>
  bool(false)
  ["data"]=>
  NULL
}
bool(true)
