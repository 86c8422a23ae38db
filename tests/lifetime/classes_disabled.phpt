--TEST--
A class that php.ini disables ends in a warning or an Error, not in a crash
--EXTENSIONS--
event
--FILE--
<?php
require __DIR__ . '/../support/process.php';

$code = <<<'PHP'
function attempt(Closure $f): void { try { $f(); } catch (Throwable $e) { } }
attempt(fn () => Event::timer(new EventBase, fn () => 1)->add(0));
attempt(fn () => (new EventBufferEvent(new EventBase, null))->writeBuffer(new EventBuffer));
attempt(fn () => new EventBase(new EventConfig));
attempt(fn () => EventBufferEvent::createPair(new EventBase)[0]->input->length);
attempt(fn () => (new EventBufferEvent(new EventBase, null))->output);
attempt(fn () => new EventListener(new EventBase, fn () => 1, null, 0, -1, '127.0.0.1:0'));
attempt(fn () => new EventDnsBase(new EventBase, 1 << 20));
attempt(fn () => (new EventHttp(new EventBase))->bind('127.0.0.1', 0));
attempt(function () {
	$base = new EventBase;
	$connection = new EventHttpConnection($base, new EventDnsBase($base, false), '127.0.0.1', 1);
	$connection->makeRequest(new EventHttpRequest(fn () => 1), 1, '/');
	$base->loop(EventBase::LOOP_NONBLOCK);
});
attempt(fn () => new EventBufferEvent(new EventBase, 987654));
attempt(fn () => new EventBufferEvent(new EventBase, fopen('php://memory', 'r')));
attempt(fn () => EventUtil::getLastSocketError());
attempt(function () {
	$base = new EventBase;
	$http = new EventHttp($base);
	$http->setDefaultCallback(fn ($request) => $request->sendReply(200, 'OK'));
	$http->bind('127.0.0.1', 0);
	[[$host, $port]] = $http->getBoundAddresses();
	$client = stream_socket_client("tcp://$host:$port");
	fwrite($client, "GET / HTTP/1.0\r\n\r\n");
	$base->exit(0.02);
	$base->loop();
});
attempt(fn () => throw new EventException());
gc_collect_cycles();
echo 'end';
PHP;
foreach ((new ReflectionExtension('event'))->getClassNames() as $class) {
	$said = shell_exec(php_command_line() . " -d disable_classes=$class -r " . escapeshellarg($code) . ' 2>&1');
	if (!str_ends_with((string) $said, 'end')) {
		echo "$class: $said\n";
	}
}
echo "done\n";
?>
--EXPECT--
done
