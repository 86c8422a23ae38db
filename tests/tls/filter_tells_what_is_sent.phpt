--TEST--
EventBufferEvent::createSslFilter: the write callback comes when the buffer event below has sent all, and free() may follow
--SKIPIF--
<?php
class_exists('EventSslContext') or die('skip built without OpenSSL');
?>
--FILE--
<?php
require __DIR__ . '/../support/bufferevent.php';
require __DIR__ . '/../support/tls.php';

const SIZE = 3000000;
$files = (new Authority())->issue('server', 'DNS:localhost');
$close = EventBufferEvent::OPT_CLOSE_ON_FREE;
$ends = [
	'free()' => fn ($filter) => $filter->free(),
	'close()' => fn ($filter) => $filter->close(),
];
foreach (['a low mark of 0' => 0, 'a low mark' => 100000] as $how => $low) {
	foreach ($ends as $name => $end) {
		$base = new EventBase();
		[$here, $there] = tcp();
		$below = new EventBufferEvent($base, $there, $close);
		$filter = EventBufferEvent::createSslFilter($below, $files->server('server'), EventBufferEvent::SSL_ACCEPTING, $close);
		$client = EventBufferEvent::sslSocket($base, $here, $files->client(), EventBufferEvent::SSL_CONNECTING, $close);
		$got = 0;
		$news = [];
		$filter->setWatermark(Event::WRITE, $low, 0);
		$filter->setCallbacks(null, function (EventBufferEvent $filter) use ($below, $low, $end, &$news, &$written) {
			if ($written && !$news) {
				$news[] = $below->output->length <= $low ? 'sent' : "{$below->output->length} bytes are left";
				$low === 0 ? $end($filter) : null;
			}
		}, function ($filter, int $events) use (&$written) {
			if ($events & EventBufferEvent::CONNECTED) {
				$filter->write(str_repeat('x', SIZE));
				$written = true;
			}
		});
		$written = false;
		$filter->enable(Event::READ | Event::WRITE);
		$client->setCallbacks(function ($client) use (&$got) { $got += strlen($client->read(SIZE)); }, null,
			function ($client, int $events) use (&$news) { $events & EventBufferEvent::CONNECTED or $news[] = names($events); });
		$client->enable(Event::READ);
		until($base, function () use (&$news, &$got, $low) { return $low ? $news && $got === SIZE : count($news) === 2; });
		echo "$how, $name: $got, ", implode(', ', $news), "\n";
		$filter->free();
		$client->free();
	}
}

echo "-- what is below goes first, and the filter while the callback is to come\n";
foreach ([fn ($below, $filter) => $below->free(), fn ($below, $filter) => $filter->free()] as $end) {
	$base = new EventBase();
	[$here, $there] = tcp();
	$below = new EventBufferEvent($base, $there, $close);
	$filter = EventBufferEvent::createSslFilter($below, $files->server('server'), EventBufferEvent::SSL_ACCEPTING);
	$client = EventBufferEvent::sslSocket($base, $here, $files->client(), EventBufferEvent::SSL_CONNECTING, $close);
	$connected = $told = false;
	$filter->setCallbacks(null, function () use (&$told) { $told = true; }, function ($filter) use (&$connected) {
		$connected = true;
		$filter->write(str_repeat('x', SIZE));
	});
	until($base, function () use (&$connected) { return $connected; });
	$base->loop(EventBase::LOOP_NONBLOCK);
	$base->loop(EventBase::LOOP_NONBLOCK);
	var_dump($told, $below->output->length > 0);
	$end($below, $filter);
	$client->enable(Event::READ);
	for ($i = 0; $i < 20; $i++) {
		$base->loop(EventBase::LOOP_NONBLOCK);
		$client->read(SIZE);
	}
	var_dump($told);
}
?>
--EXPECT--
a low mark of 0, free(): 3000000, sent, READING|EOF
a low mark of 0, close(): 3000000, sent, READING|EOF
a low mark, free(): 3000000, sent
a low mark, close(): 3000000, sent
-- what is below goes first, and the filter while the callback is to come
bool(false)
bool(true)
bool(false)
bool(false)
bool(true)
bool(false)
