--TEST--
EventSslContext::OPT_ALPN_PROTOCOLS: the server chooses of what the client offers, or refuses
--SKIPIF--
<?php
class_exists('EventSslContext') or die('skip built without OpenSSL');
?>
--FILE--
<?php
require __DIR__ . '/../support/http.php';
set_error_handler(fn ($number, $message) => throw new Error(preg_replace('/^\w+::\w+\(\): /', '', $message)), E_WARNING);
require __DIR__ . '/../support/tls.php';

pcntl_alarm(90); // many handshakes, which take their time under valgrind
$files = (new Authority())->issue('server', 'DNS:localhost');
$base = new EventBase();
$speaking = fn (?string $protocols) => $protocols === null ? [] : [EventSslContext::OPT_ALPN_PROTOCOLS => $protocols];

/** What both ends of a connection hear. */
function settled(EventBase $base, EventSslContext $server, EventSslContext $client): string
{
	[$here, $there] = stream_socket_pair(STREAM_PF_UNIX, STREAM_SOCK_STREAM, 0);
	$heard = [];
	$ends = [];
	foreach ([[$here, $client, EventBufferEvent::SSL_CONNECTING], [$there, $server, EventBufferEvent::SSL_ACCEPTING]] as $i => [$socket, $context, $state]) {
		$ends[] = $bev = EventBufferEvent::sslSocket($base, $socket, $context, $state, EventBufferEvent::OPT_CLOSE_ON_FREE);
		$before = $bev->sslGetAlpnProtocol();
		$bev->setCallbacks(null, null, function ($bev, $events) use (&$heard, $i, $before) {
			$heard[$i] ??= $events & EventBufferEvent::CONNECTED
				? var_export($before . $bev->sslGetAlpnProtocol(), true)
				: preg_replace('/.*:/', '', $bev->sslError());
		});
		$bev->enable(Event::READ);
	}
	until($base, function () use (&$heard) { return count($heard) == 2; });
	ksort($heard);
	return implode(' | ', $heard);
}

foreach ([EventSslContext::TLSv12_CLIENT_METHOD, EventSslContext::TLS_CLIENT_METHOD] as $method) {
	foreach ([['h2,http/1.1', 'http/1.1,h2'], ['http/1.1', 'h2,http/1.1'], ['x', 'x'], ['h2', null], [null, 'h2'], [null, null], ['h2', 'http/1.1'], ['h', 'h2'], ['h2', 'h']] as [$server, $client]) {
		echo json_encode($server), ' and ', json_encode($client), ': ',
			settled($base, $files->server('server', $speaking($server)), $files->client($speaking($client), $method)), "\n";
	}
}

echo "-- other clients\n";
$heard = [];
$ends = [];
$context = $files->server('server', $speaking('http/1.1,other'));
$listener = new EventListener($base, function ($listener, $fd) use ($base, &$context, &$heard, &$ends) {
	$ends[] = $bev = EventBufferEvent::sslSocket($base, $fd, $context, EventBufferEvent::SSL_ACCEPTING, EventBufferEvent::OPT_CLOSE_ON_FREE);
	$bev->setCallbacks(null, function ($bev) { $bev->free(); }, function ($bev, $events) use (&$heard, &$context) {
		$context = $events & EventBufferEvent::CONNECTED ? $context : null;
		$heard[] = $bev->sslGetAlpnProtocol();
		$bev->write("hello\n");
	});
	$bev->enable(Event::READ);
}, null, EventListener::OPT_CLOSE_ON_FREE, 8, '127.0.0.1:0');
EventUtil::getSocketName($listener->fd, $address, $port);
foreach (['h2,other,http/1.1', 'other'] as $offered) {
	preg_match('/^ALPN protocol: .*/m', s_client($base, $port, '-alpn', $offered), $said);
	echo $said[0], ' | ', array_pop($heard), "\n";
}
$code = <<<'PHP'
	$context = stream_context_create(['ssl' => ['alpn_protocols' => 'h2,other', 'cafile' => $argv[2], 'peer_name' => 'localhost']]);
	$stream = stream_socket_client("ssl://127.0.0.1:$argv[1]", context: $context);
	echo trim(fgets($stream)), ' ', stream_get_meta_data($stream)['crypto']['alpn_protocol'];
	PHP;
echo said($base, [PHP_BINARY, '-r', $code, (string) $port, $files->file('ca.pem')]), ' | ', array_pop($heard), "\n";
echo str_contains(s_client($base, $port, '-alpn', 'h2,spdy'), 'SSL alert number 120') ? "no_application_protocol\n" : "?\n";
var_dump($context);

echo "-- not of TLS\n";
[$one, $two] = EventBufferEvent::createPair($base);
echo outcome(fn () => $one->sslGetAlpnProtocol()), "\n";
$one->free();
echo outcome(fn () => $one->sslGetAlpnProtocol()), "\n";
?>
--EXPECT--
"h2,http\/1.1" and "http\/1.1,h2": 'h2' | 'h2'
"http\/1.1" and "h2,http\/1.1": 'http/1.1' | 'http/1.1'
"x" and "x": 'x' | 'x'
"h2" and null: '' | ''
null and "h2": '' | ''
null and null: '' | ''
"h2" and "http\/1.1": tlsv1 alert no application protocol | no application protocol
"h" and "h2": tlsv1 alert no application protocol | no application protocol
"h2" and "h": tlsv1 alert no application protocol | no application protocol
"h2,http\/1.1" and "http\/1.1,h2": 'h2' | 'h2'
"http\/1.1" and "h2,http\/1.1": 'http/1.1' | 'http/1.1'
"x" and "x": 'x' | 'x'
"h2" and null: '' | ''
null and "h2": '' | ''
null and null: '' | ''
"h2" and "http\/1.1": tlsv1 alert no application protocol | no application protocol
"h" and "h2": tlsv1 alert no application protocol | no application protocol
"h2" and "h": tlsv1 alert no application protocol | no application protocol
-- other clients
ALPN protocol: http/1.1 | http/1.1
ALPN protocol: other | other
hello other | other
no_application_protocol
NULL
-- not of TLS
false
Error: EventBufferEvent: has been freed
