--TEST--
Large strings that libevent still holds when a script ends, in buffers of every kind
--EXTENSIONS--
event
--FILE--
<?php
require __DIR__ . '/../support/base.php';

class Derived extends EventBuffer
{
	public static ?EventBuffer $static = null;
	public mixed $other = null;

	public function __destruct()
	{
		$this->add(str_repeat('d', 100000));
	}
}

$fill = function (): array {
	$string = fn (): string => str_repeat('x', 100000);
	$base = new EventBase();
	$sockets = pair();
	$kept = [$base, $sockets];

	$kept[] = $plain = new EventBuffer();
	$plain->add($string());
	$plain->prepend($string());
	Derived::$static = $derived = new Derived();
	$derived->add($string());
	$derived->other = [$derived, $base]; // a cycle
	$kept[] = $buffer_event = new EventBufferEvent($base, $sockets[0]);
	$buffer_event->write($string());
	$buffer_event->write(str_repeat('y', 1 << 22)); // more than a socket takes
	$kept[] = $view = $buffer_event->getOutput();
	$view->prepend($string());
	$kept[] = $two = EventBufferEvent::createPair($base);
	$two[1]->enable(Event::READ);
	$two[0]->write($string());
	$base->loop(EventBase::LOOP_NONBLOCK);
	$two[1]->write($string());

	$server = new EventHttp($base);
	$server->bind('127.0.0.1', 0);
	$client = new EventHttpConnection($base, null, '127.0.0.1', $server->getBoundAddresses()[0][1], null);
	$server->setDefaultCallback(function (EventHttpRequest $request) use ($string, $base, &$kept) {
		$request->getInputBuffer()->add($string());
		$request->getOutputBuffer()->add($string());
		$buffer = new EventBuffer();
		$buffer->add(str_repeat('z', 1 << 22));
		$request->sendReplyStart(200, 'OK');
		$request->sendReplyChunk($buffer);
		$kept[] = $request;
		$base->stop();
	});
	$request = new EventHttpRequest(fn () => null);
	$request->getOutputBuffer()->add($string());
	$client->makeRequest($request, EventHttpRequest::CMD_POST, '/');
	$kept[] = $unsent = new EventHttpRequest(fn () => null);
	$unsent->getOutputBuffer()->add($string());
	$base->loop();
	return [...$kept, $server, $client, $request];
};

$ends = [
	'by itself' => fn () => null,
	'in a cycle' => function () use ($fill) {
		$kept = $fill();
		$kept[] = &$kept;
	},
	'by exit' => fn () => exit(3),
	'by an error' => fn () => trigger_error('over', E_USER_ERROR),
	'in a callback' => function () use (&$kept) {
		$event = Event::timer($kept[0], fn () => exit(4));
		$event->add(0);
		$kept[0]->loop();
	},
	'without memory' => function () {
		ini_set('memory_limit', '64M');
		str_repeat('m', 1 << 28);
	},
];
ini_set('display_errors', '0');
foreach ($ends as $how => $end) {
	if ($how === 'without memory' && is_watched()) {
		$end = fn () => exit(255);
	}
	isolated($how, function () use ($fill, $end, &$kept) {
		$kept = $fill();
		$end();
	});
}
?>
--EXPECT--
-- by itself
status 0
-- in a cycle
status 0
-- by exit
status 3
-- by an error
status 255
-- in a callback
status 4
-- without memory
status 255
