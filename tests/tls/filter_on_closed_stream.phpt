--TEST--
EventBufferEvent::createSslFilter: a filter and what is below it end quietly where the stream has been closed before
--SKIPIF--
<?php
class_exists('EventSslContext') or die('skip built without OpenSSL');
?>
--FILE--
<?php
require __DIR__ . '/../support/bufferevent.php';

$context = new EventSslContext(EventSslContext::TLS_CLIENT_METHOD, []);
$ends = [
	'the filter is freed' => fn () => $GLOBALS['filter']->free(),
	'the filter is dropped' => function () {
		global $filter;
		$filter = null;
	},
	'what is below is freed' => fn () => $GLOBALS['below']->free(),
	'the base is freed' => fn () => $GLOBALS['base']->free(),
	'the filter is disabled, and may not be enabled' => function () {
		global $filter;
		var_dump($filter->disable(Event::READ | Event::WRITE), $filter->enable(Event::READ));
	},
	'what is below, which no filter uses any more' => function () {
		global $filter, $below;
		$filter = null;
		var_dump($below->disable(Event::READ | Event::WRITE), $below->enable(Event::READ));
	},
];
/* Whatever is said, the base goes meanwhile. */
set_error_handler(function (int $type, string $message) {
	echo "$message\n";
	$GLOBALS['base']->free();
});
foreach ($ends as $how => $end) {
	echo "$how\n";
	$base = new EventBase();
	[$stream, $peer] = stream_socket_pair(STREAM_PF_UNIX, STREAM_SOCK_STREAM, 0);
	$below = new EventBufferEvent($base, $stream);
	$below->write(str_repeat('x', 1 << 20)); // it waits in both directions
	$filter = EventBufferEvent::createSslFilter($below, $context, EventBufferEvent::SSL_CONNECTING);
	$filter->enable(Event::READ | Event::WRITE);
	$base->loop(EventBase::LOOP_NONBLOCK);
	fclose($stream);
	$end();
	$how === 'the base is freed' || settle($base);
}
?>
--EXPECT--
the filter is freed
the filter is dropped
what is below is freed
the base is freed
the filter is disabled, and may not be enabled
bool(true)
bool(false)
what is below, which no filter uses any more
bool(true)
bool(false)
