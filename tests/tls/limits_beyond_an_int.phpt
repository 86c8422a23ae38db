--TEST--
EventBufferEvent: limits and marks beyond an int are limits, and neither an end of the input nor a loop that spins
--EXTENSIONS--
event
pcntl
--SKIPIF--
<?php
class_exists('EventSslContext') or die('skip built without OpenSSL');
PHP_INT_SIZE > 4 or die('skip no integer is beyond an int');
?>
--FILE--
<?php
require __DIR__ . '/../support/bufferevent.php';
require __DIR__ . '/../support/idle.php';
require __DIR__ . '/../support/tls.php';

$authority = (new Authority())->issue('server', 'DNS:localhost');
[$server, $client] = [$authority->server('server'), $authority->client([EventSslContext::OPT_VERIFY_PEER => false])];
$base = new EventBase();

/** @return array<EventBufferEvent> both ends of one connection, plain, over TLS, or with TLS as a filter */
function ends(string $way): array
{
	global $base, $server, $client;
	$close = EventBufferEvent::OPT_CLOSE_ON_FREE;
	return array_map(fn ($stream, $context, $state) => match ($way) {
		'plain' => new EventBufferEvent($base, $stream, $close),
		'TLS' => EventBufferEvent::sslSocket($base, $stream, $context, $state, $close),
		'filter' => EventBufferEvent::createSslFilter(new EventBufferEvent($base, $stream, $close), $context, $state, $close),
	}, tcp(), [$client, $server], [EventBufferEvent::SSL_CONNECTING, EventBufferEvent::SSL_ACCEPTING]);
}

$settings = [];
foreach ([1 << 31, 1 << 32, 10 << 31, 10 << 32, PHP_INT_MAX] as $number) {
	$settings["setRateLimit($number, 0)"] = fn ($bev) => @$bev->setRateLimit($number, 0);
	$settings["setMaxSingleRead($number)"] = fn ($bev) => $bev->setMaxSingleRead($number);
	$settings["setMaxSingleWrite($number)"] = fn ($bev) => $bev->setMaxSingleWrite($number);
	$settings["setWatermark(READ, 0, $number)"] = fn ($bev) => $bev->setWatermark(Event::READ, 0, $number);
}
$settings['setRateLimit(0, 1000000)'] = fn ($bev) => @$bev->setRateLimit(0, 1000000);
$settings['setRateLimit(-1, PHP_INT_MAX)'] = fn ($bev) => @$bev->setRateLimit(-1, PHP_INT_MAX);

foreach (['plain', 'TLS', 'filter'] as $way) {
	foreach ($settings as $setting => $set) {
		[$one, $other] = ends($way);
		$events = [];
		$heard = function ($bev, $event) use (&$events) {
			$events[] = names($event);
		};
		$one->setCallbacks(null, null, $heard);
		$one->enable(Event::READ);
		$other->enable(Event::READ);
		$other->write('first');
		until($base, fn () => $one->input->length === 5);
		$set($one);
		$set($other);
		$events = [];
		$other->write('second');
		until($base, function () use ($one, &$events) {
			return $one->input->length === 11 || $events;
		});
		echo $one->input->length === 11 && !$events ? '' : "$way, $setting: " . implode(', ', $events) . "\n";
	}
	echo "$way\n";
}
?>
--EXPECT--
plain
TLS
filter
