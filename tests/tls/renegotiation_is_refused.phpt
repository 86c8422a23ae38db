--TEST--
EventBufferEvent::sslRenegotiate() warns and changes nothing, and a client that asks for it gets none
--SKIPIF--
<?php
class_exists('EventSslContext') or die('skip built without OpenSSL');
?>
--FILE--
<?php
require __DIR__ . '/../support/http.php';
require __DIR__ . '/../support/tls.php';

pcntl_alarm(90);
set_error_handler(fn (int $type, string $message) => print("warning: $message\n"));
$files = (new Authority())->issue('server', 'DNS:localhost');
$base = new EventBase();
foreach ([EventSslContext::TLSv12_CLIENT_METHOD, EventSslContext::TLS_CLIENT_METHOD] as $method) {
	[$here, $there] = stream_socket_pair(STREAM_PF_UNIX, STREAM_SOCK_STREAM, 0);
	$close = EventBufferEvent::OPT_CLOSE_ON_FREE;
	$ends = [
		EventBufferEvent::sslSocket($base, $here, $files->client([], $method), EventBufferEvent::SSL_CONNECTING, $close),
		EventBufferEvent::sslSocket($base, $there, $files->server('server'), EventBufferEvent::SSL_ACCEPTING, $close),
	];
	$received = '';
	$events = [];
	foreach ($ends as $end) {
		$end->setCallbacks(function ($end) use (&$received) { $received .= $end->read(100); }, null, function ($end, $what) use (&$events) { $events[] = $what; });
		$end->enable(Event::READ);
	}
	until($base, function () use (&$events) { return count($events) == 2; });
	foreach ($ends as $i => $end) {
		$ends[1 - $i]->write("from $i, ");
		$end->sslRenegotiate();
	}
	until($base, function () use (&$received) { return strlen($received) == 16; });
	echo strlen($received), ' ', json_encode($events), ' ', $ends[0]->sslGetProtocol(), "\n";
}

$heard = '';
$listener = new EventListener($base, function ($listener, $fd) use ($base, $files, &$heard, &$served) {
	$served = EventBufferEvent::sslSocket($base, $fd, $files->server('server'), EventBufferEvent::SSL_ACCEPTING, EventBufferEvent::OPT_CLOSE_ON_FREE);
	$served->setCallbacks(null, null, function ($served, $events) use (&$heard) {
		$heard .= $events & EventBufferEvent::CONNECTED ? 'connected ' : 'ended ';
	});
	$served->enable(Event::READ);
}, null, EventListener::OPT_CLOSE_ON_FREE, 8, '127.0.0.1:0');
EventUtil::getSocketName($listener->fd, $address, $port);
$asking = proc_open(['openssl', 's_client', '-connect', "127.0.0.1:$port", '-tls1_2'], [['pipe', 'r'], ['pipe', 'w'], ['redirect', 1]], $pipes);
fwrite($pipes[0], "R\n");
$said = '';
$event = new Event($base, $pipes[1], Event::READ | Event::PERSIST, function () use ($pipes, &$said) { $said .= fread($pipes[1], 65536); });
$event->add();
until($base, function () use (&$heard, $pipes) { return feof($pipes[1]) && str_contains($heard, 'ended'); });
var_dump(str_contains($said, 'RENEGOTIATING'), str_contains($said, 'no renegotiation'));
echo $heard, "\n";
?>
--EXPECT--
warning: EventBufferEvent::sslRenegotiate(): Connections are never renegotiated
warning: EventBufferEvent::sslRenegotiate(): Connections are never renegotiated
16 [128,128] TLSv1.2
warning: EventBufferEvent::sslRenegotiate(): Connections are never renegotiated
warning: EventBufferEvent::sslRenegotiate(): Connections are never renegotiated
16 [128,128] TLSv1.3
bool(true)
bool(true)
connected ended 
