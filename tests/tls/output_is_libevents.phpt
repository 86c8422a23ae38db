--TEST--
EventBufferEvent::$output with TLS: nothing is taken from its front or put before it while it is being sent
--SKIPIF--
<?php
class_exists('EventSslContext') or die('skip built without OpenSSL');
?>
--FILE--
<?php
require __DIR__ . '/../support/bufferevent.php';
set_error_handler(fn ($number, $message) => throw new Error(preg_replace('/^\w+::\w+\(\): /', '', $message)), E_WARNING);
require __DIR__ . '/../support/tls.php';

$files = (new Authority())->issue('server', 'DNS:localhost');
$base = new EventBase();

/** What a view's methods return that must not touch what is being sent. */
function meddle(EventBufferEvent $bev, EventBufferEvent $plain): string
{
	$own = new EventBuffer();
	$own->add('own');
	$out = $bev->output;
	$length = $out->length;
	$said = json_encode([
		$out->drain(1), $out->drain(PHP_INT_MAX), $out->read(1), $out->readLine(EventBuffer::EOL_LF),
		$out->prepend('x'), $out->prepend(str_repeat('x', 10000)), $out->prependBuffer($own), $own->addBuffer($out),
		$own->prependBuffer($out), $own->appendFrom($out, 5), $out->write($plain->fd), $plain->writeBuffer($out),
		$plain->output->addBuffer($out), $bev->writeBuffer($out),
	]);
	return $said . ' ' . ($own->read(9) === 'own' && $out->length === $length ? 'as it was' : 'changed');
}

[$plain] = connection($base);
[$here, $there] = tcp();
EventUtil::setSocketOption($here, EventUtil::SOL_SOCKET, EventUtil::SO_SNDBUF, 20000);
EventUtil::setSocketOption($there, EventUtil::SOL_SOCKET, EventUtil::SO_RCVBUF, 20000);
$sender = EventBufferEvent::sslSocket($base, $here, $files->client(), EventBufferEvent::SSL_CONNECTING);
$receiver = EventBufferEvent::sslSocket($base, $there, $files->server('server'), EventBufferEvent::SSL_ACCEPTING);
$received = $failed = '';
$sender->setCallbacks(null, null, function ($bev, int $events) use (&$failed) { $failed .= names($events); });
$receiver->setCallbacks(function ($bev) use (&$received) { $received .= $bev->read(1 << 20); }, null, null);
$receiver->enable(Event::READ);
until($base, function () use (&$failed) { return $failed; });
$receiver->disable(Event::READ);

/* More than the sockets hold, so a write is under way, in pieces small and large, shared and copied. */
$sent = '';
for ($i = 0; $i < 30; $i++) {
	$sender->write($piece = random_bytes($i % 2 ? 1000 : 100000));
	$sent .= $piece;
}
$base->loop(EventBase::LOOP_NONBLOCK);
$said = [];
while ($sender->output->length > 0) {
	$said[meddle($sender, $plain)] = true;
	if ($sender->output->length > 100000) {
		$sender->output->pullup(70000);
		$sender->output->expand(5000);
	}
	$receiver->enable(Event::READ);
	$base->loop(EventBase::LOOP_ONCE);
}
until($base, function () use (&$received, $sent) { return strlen($received) >= strlen($sent); });
echo implode("\n", array_keys($said)), "\n$failed\n";
var_dump($received === $sent);
?>
--EXPECT--
[false,false,null,null,false,false,false,false,false,-1,false,false,false,true] as it was
CONNECTED
bool(true)
