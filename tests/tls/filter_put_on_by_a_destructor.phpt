--TEST--
EventBufferEvent::setCallbacks: a filter that a destructor puts on the buffer event meanwhile goes on hearing what comes
--SKIPIF--
<?php
class_exists('EventSslContext') or die('skip built without OpenSSL');
?>
--FILE--
<?php
require __DIR__ . '/../support/bufferevent.php';
require __DIR__ . '/../support/tls.php';

$files = (new Authority())->issue('server', 'DNS:localhost');
$base = new EventBase();
$heard = [];
$listen = function (EventBufferEvent $filter, string $who) use (&$heard) {
	$filter->setCallbacks(null, null, function ($filter, int $events) use (&$heard, $who) {
		$heard[] = "$who: " . names($events);
	});
	$filter->enable(Event::READ);
};
[$one, $other] = EventBufferEvent::createPair($base);
$late = new class(function () use (&$filter, $one, $files, $listen) {
	$filter = EventBufferEvent::createSslFilter($one, $files->server('server'), EventBufferEvent::SSL_ACCEPTING);
	$listen($filter, 'server');
}) {
	public function __construct(private Closure $end)
	{
	}

	public function __destruct()
	{
		($this->end)();
	}
};
$one->setCallbacks(fn () => print("plain\n"), null, null, $late);
unset($late);
$one->setCallbacks(fn () => print("plain\n"), null, null, 'nothing'); // the destructor runs
var_dump($filter instanceof EventBufferEvent);
$client = EventBufferEvent::createSslFilter($other, $files->client(), EventBufferEvent::SSL_CONNECTING);
$listen($client, 'client');
until($base, function () use (&$heard) { return count($heard) == 2; });
sort($heard);
echo implode("\n", $heard), "\n";
?>
--EXPECT--
bool(true)
client: CONNECTED
server: CONNECTED
