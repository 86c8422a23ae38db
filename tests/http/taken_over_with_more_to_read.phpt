--TEST--
EventHttpRequest::getBufferEvent(): all that the client sent behind its request is for who takes over
--FILE--
<?php
require __DIR__ . '/../support/http.php';

$base = new EventBase();
$held = null;
$http = serve($base, function (EventHttpRequest $req) use (&$held): void {
	$held = $req;
});
foreach ([true, false] as $strict) {
	$http->setStrict($strict);
	$held = null;
	$client = (new Client($base, $http))->get('/', 'Connection: Upgrade', 'Upgrade: anything');
	until($base, function () use (&$held): bool { return $held !== null; });
	// Some of it is read while the server looks out for the client's leaving, and most is left in the kernel.
	$sent = fwrite($client->stream, str_repeat('x', 1 << 19));
	settle($base);

	$bev = $held->getBufferEvent();
	$bev->setCallbacks(function (EventBufferEvent $bev) use (&$received): void {
		$received += strlen($bev->input->read($bev->input->length));
	}, null, null);
	$received = $early = strlen($bev->input->read($bev->input->length));
	$bev->enable(Event::READ);
	until($base, function () use (&$received, $sent): bool { return $received === $sent; });
	echo 0 < $early && $early < $sent ? "some early, and the rest\n" : "$early of $sent\n";
	$bev->free();
}
?>
--EXPECT--
some early, and the rest
some early, and the rest
