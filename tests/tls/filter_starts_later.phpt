--TEST--
EventBufferEvent::createSslFilter: plain first, TLS later, and what becomes of the buffer event below
--SKIPIF--
<?php
class_exists('EventSslContext') or die('skip built without OpenSSL');
?>
--FILE--
<?php
require __DIR__ . '/../support/bufferevent.php';
set_error_handler(fn ($number, $message) => throw new Error(preg_replace('/^\w+::\w+\(\): /', '', $message)), E_WARNING);
require __DIR__ . '/../support/tls.php';

$files = (new Authority())->issue('server', 'DNS:localhost')->issue('elsewhere', 'DNS:elsewhere.test');
$base = new EventBase();

/** Speak plainly, then with TLS; what the client hears. */
function converse(EventBase $base, EventSslContext $server, EventSslContext $client, string $host, int $options): array
{
	$said = [];
	$filters = [];
	$filter = function (EventBufferEvent $below, EventSslContext $context, int $state, callable $read, callable $event) use (&$filters, $options) {
		$filters[] = $filter = EventBufferEvent::createSslFilter($below, $context, $state, $options);
		$filter->setCallbacks($read, null, $event);
		$filter->enable(Event::READ);
	};
	$listener = new EventListener($base, function ($listener, $fd) use ($base, $server, $filter, &$served) {
		$served = new EventBufferEvent($base, $fd, EventBufferEvent::OPT_CLOSE_ON_FREE, function (EventBufferEvent $bev) use ($server, $filter) {
			if ($bev->read(100) === 'STARTTLS') {
				$bev->write('go');
				$filter($bev, $server, EventBufferEvent::SSL_ACCEPTING, fn ($bev) => $bev->write(strrev($bev->read(100))), fn () => null);
			}
		});
		$served->enable(Event::READ);
	}, null, EventListener::OPT_CLOSE_ON_FREE, 8, '127.0.0.1:0');
	EventUtil::getSocketName($listener->fd, $address, $port);
	$bev = new EventBufferEvent($base, null, 0, function (EventBufferEvent $bev) use ($client, $filter, &$said) {
		$said[] = $bev->read(100);
		$filter($bev, $client, EventBufferEvent::SSL_CONNECTING,
			function ($filter) use (&$said) { $said[] = $filter->read(100); },
			function ($filter, $events) use (&$said) {
				$said[] = names($events & ~3) . preg_replace('/.*:/', ' ', $filter->sslError());
				$events & EventBufferEvent::CONNECTED ? $filter->write('abc') : null;
			});
	});
	$bev->enable(Event::READ);
	$bev->connectHost(null, $host, $port, EventUtil::AF_INET);
	$bev->write('STARTTLS');
	until($base, function () use (&$said) { return count($said) == 3 || str_starts_with(end($said) ?: '', 'ERROR'); });
	echo json_encode($said), "\n";
	return [$bev, $served, ...$filters];
}

foreach (['kept' => 0, 'freed with the filter' => EventBufferEvent::OPT_CLOSE_ON_FREE] as $what => $options) {
	echo "-- $what\n";
	[$below, , , $filter] = converse($base, $files->server('server'), $files->client(), 'localhost', $options);
	$filter = $filter->sslGetProtocol() !== '' ? $filter : null;
	foreach ([fn () => $below->write('x'), fn () => $below->enable(Event::READ),
		fn () => $below->setCallbacks(null, null, null),
		fn () => EventBufferEvent::createSslFilter($below, $files->client(), EventBufferEvent::SSL_CONNECTING)] as $call) {
		attempt($call);
	}
	attempt(fn () => [$below->input->length, $below->getOutput()->length]);
	attempt(fn () => EventBufferEvent::createSslFilter($filter, $files->client(), EventBufferEvent::SSL_CONNECTING));
	attempt(fn () => $filter->connect('127.0.0.1:1'));
	attempt(fn () => $filter->fd === $below->fd);
	$filter->free();
	attempt(fn () => $below->getEnabled());
	$below->free();
	unset($below, $filter);
	gc_collect_cycles();
}

echo "-- the name below counts\n";
converse($base, $files->server('elsewhere'), $files->client(), 'localhost', 0);

echo "-- below is freed first\n";
[$below, , , $filter] = converse($base, $files->server('server'), $files->client(), 'localhost', 0);
$input = $filter->input;
$below->free();
attempt(fn () => $filter->write('x'));
attempt(fn () => $input->length);
settle($base);

echo "-- below is meddled with: an error of TLS, here or there\n";
foreach ([0, 1] as $which) {
	$all = converse($base, $files->server('server'), $files->client(), 'localhost', 0);
	$events = 0;
	$all[3]->setCallbacks(null, null, function ($bev, $what) use (&$events) { $events |= $what; });
	$all[$which]->output->add(str_repeat('no TLS ', 3000));
	$all[$which]->input->drain(1000);
	until($base, function () use (&$events) { return $events; });
	var_dump(($events & (EventBufferEvent::ERROR | EventBufferEvent::EOF)) !== 0);
	unset($all);
}

echo "-- only the filter is held, or nothing, or everything at the end\n";
[, , $a, $b] = converse($base, $files->server('server'), $files->client(), 'localhost', 0);
attempt(fn () => $b->write('more'));
settle($base);
converse($base, $files->server('server'), $files->client(), 'localhost', 0);
settle($base);

echo "-- a pair\n";
$pair = EventBufferEvent::createPair($base);
$news = [];
$ends = [];
foreach ([[EventBufferEvent::SSL_CONNECTING, $files->client()], [EventBufferEvent::SSL_ACCEPTING, $files->server('server')]] as $i => [$state, $context]) {
	$view = $pair[$i]->output;
	$ends[] = $end = EventBufferEvent::createSslFilter($pair[$i], $context, $state, EventBufferEvent::OPT_CLOSE_ON_FREE);
	var_dump($view->length > 0);
	$end->setCallbacks(null, null, function ($bev, $events) use (&$news) { $news[] = names($events); });
	$end->enable(Event::READ);
}
until($base, function () use (&$news) { return count($news) == 2; });
echo json_encode($news), "\n";
$all = converse($base, $files->server('server'), $files->client(), 'localhost', EventBufferEvent::OPT_CLOSE_ON_FREE);
echo "done\n";
?>
--EXPECT--
-- kept
["go","CONNECTED","cba"]
Error: EventBufferEvent: its SSL filter uses it
Error: EventBufferEvent: its SSL filter uses it
Error: EventBufferEvent: its SSL filter uses it
Error: EventBufferEvent: its SSL filter uses it
[0,0]
Error: EventBufferEvent: the connection has TLS already
Error: EventBufferEvent: an SSL filter cannot connect
true
6
-- freed with the filter
["go","CONNECTED","cba"]
Error: EventBufferEvent: its SSL filter uses it
Error: EventBufferEvent: its SSL filter uses it
Error: EventBufferEvent: its SSL filter uses it
Error: EventBufferEvent: its SSL filter uses it
[0,0]
Error: EventBufferEvent: the connection has TLS already
Error: EventBufferEvent: an SSL filter cannot connect
true
Error: EventBufferEvent: its SSL filter has been freed
-- the name below counts
["go","ERROR certificate verify failed (hostname mismatch)"]
-- below is freed first
["go","CONNECTED","cba"]
Error: EventBufferEvent: its EventBufferEvent has been freed
Error: EventBuffer: its EventBufferEvent has been freed
-- below is meddled with: an error of TLS, here or there
["go","CONNECTED","cba"]
bool(true)
["go","CONNECTED","cba"]
bool(true)
-- only the filter is held, or nothing, or everything at the end
["go","CONNECTED","cba"]
true
["go","CONNECTED","cba"]
-- a pair
bool(false)
bool(false)
["CONNECTED","CONNECTED"]
["go","CONNECTED","cba"]
done
