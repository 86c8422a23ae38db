--TEST--
EventHttp: a TLS client that ends its sending side with its request gets the answer made in the callback
--SKIPIF--
<?php
class_exists('EventSslContext') or die('skip built without OpenSSL');
?>
--FILE--
<?php
require __DIR__ . '/../support/http.php';
require __DIR__ . '/../support/tls.php';

pcntl_alarm(280); // many handshakes and processes, which take their time under valgrind
$files = (new Authority())->issue('server', 'DNS:localhost');
$base = new EventBase();
$http = new EventHttp($base, $files->server('server'));
$http->setDefaultCallback(function (EventHttpRequest $request) {
	$request->sendReply(200, 'OK', buffer(str_repeat('x', (int) substr($request->getUri(), 1))));
});
$http->bind('127.0.0.1', 0);

// Of what is sent after the client's own goodbye PHP shows what is on the wire: its length tells.
$client = <<<'PHP'
	[, $port, $how, $size, $method] = $argv;
	$context = stream_context_create(['ssl' => ['verify_peer' => false, 'crypto_method' => constant($method), 'verify_peer_name' => false]]);
	$stream = stream_socket_client("ssl://127.0.0.1:$port", context: $context);
	fwrite($stream, "GET /0 HTTP/1.1\r\nHost: localhost\r\n\r\n");
	do { $line = fgets($stream); } while (trim($line) !== '');
	echo "answered\n";
	fwrite($stream, "GET /$size HTTP/1.1\r\nHost: localhost\r\n\r\n");
	if ($how !== 'FIN') {
		stream_socket_enable_crypto($stream, false);
	}
	if ($how !== 'goodbye') {
		stream_socket_shutdown($stream, STREAM_SHUT_WR);
	}
	echo "sent\n";
	stream_set_timeout($stream, 10);
	$n = 0;
	while (!feof($stream) && ($got = @fread($stream, 65536)) != '') {
		$n += strlen($got);
	}
	echo $n > $size ? 'whole' : "only $n", stream_get_meta_data($stream)['timed_out'] ? ', open' : '', "\n";
	PHP;

/** The next line of a client, while the loop runs. */
function line(EventBase $base, mixed $pipe): string
{
	$line = '';
	stream_set_blocking($pipe, false);
	$event = new Event($base, $pipe, Event::READ | Event::PERSIST, function () use ($pipe, &$line) { $line .= fgets($pipe); });
	$event->add();
	until($base, function () use (&$line) { return str_ends_with($line, "\n"); });
	return trim($line);
}

foreach (['TLSv1_2', 'TLSv1_3'] as $version) {
	foreach (['FIN', 'goodbye', 'goodbye and FIN'] as $how) {
		foreach (['100', '1000000'] as $size) {
			$command = [PHP_BINARY, '-r', $client, (string) port_of($http), $how, $size, "STREAM_CRYPTO_METHOD_{$version}_CLIENT"];
			$process = proc_open($command, [['file', '/dev/null', 'r'], ['pipe', 'w'], ['redirect', 1]], $pipes);
			$first = line($base, $pipes[1]);
			stream_set_blocking($pipes[1], true);
			$second = trim(fgets($pipes[1])); // nothing reads meanwhile: request and end arrive together
			echo "$version, $how, $size: $first, $second, ", line($base, $pipes[1]), "\n";
			proc_close($process);
		}
	}
}
?>
--EXPECT--
TLSv1_2, FIN, 100: answered, sent, whole
TLSv1_2, FIN, 1000000: answered, sent, whole
TLSv1_2, goodbye, 100: answered, sent, whole
TLSv1_2, goodbye, 1000000: answered, sent, whole
TLSv1_2, goodbye and FIN, 100: answered, sent, whole
TLSv1_2, goodbye and FIN, 1000000: answered, sent, whole
TLSv1_3, FIN, 100: answered, sent, whole
TLSv1_3, FIN, 1000000: answered, sent, whole
TLSv1_3, goodbye, 100: answered, sent, whole
TLSv1_3, goodbye, 1000000: answered, sent, whole
TLSv1_3, goodbye and FIN, 100: answered, sent, whole
TLSv1_3, goodbye and FIN, 1000000: answered, sent, whole
