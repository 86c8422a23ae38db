--TEST--
Connections that wait for a look-up go in every order with their EventDnsBase, EventBase and request
--SKIPIF--
<?php
class_exists('EventSslContext') or die('skip built without OpenSSL');
?>
--FILE--
<?php
require __DIR__ . '/../support/dns.php';
require __DIR__ . '/../support/tls.php';

$files = new Authority();
$trusting = $files->client();
$listener = stream_socket_server('tcp://127.0.0.1:0');
$port = (int) substr(strrchr(stream_socket_get_name($listener, false), ':'), 1);

$http = fn (?EventSslContext $context) => function (EventBase $base, EventDnsBase $dns, string $host) use ($port, $context): array {
	$connection = new EventHttpConnection($base, $dns, $host, $port, $context);
	$connection->setCloseCallback(fn () => 0);
	$request = new EventHttpRequest(fn () => 0);
	$connection->makeRequest($request, EventHttpRequest::CMD_GET, '/');
	return [$connection, $request];
};
$kinds = [
	'HTTP' => $http(null),
	'HTTPS' => $http($trusting),
	'plain' => function (EventBase $base, EventDnsBase $dns, string $host) use ($port): array {
		$bev = new EventBufferEvent($base, null, EventBufferEvent::OPT_CLOSE_ON_FREE, null, null, fn () => 0);
		$bev->connectHost($dns, $host, $port, EventUtil::AF_INET);
		return [$bev, $bev->input];
	},
	'TLS' => function (EventBase $base, EventDnsBase $dns, string $host) use ($port, $trusting): array {
		$bev = EventBufferEvent::sslSocket($base, null, $trusting, EventBufferEvent::SSL_CONNECTING, EventBufferEvent::OPT_CLOSE_ON_FREE);
		$bev->setCallbacks(null, null, fn () => 0);
		$bev->connectHost($dns, $host, $port, EventUtil::AF_INET);
		return [$bev, $bev->input];
	},
];

/** All orders of some things. */
function orders(array $things): iterable
{
	if (!$things) {
		yield [];
	}
	foreach ($things as $i => $first) {
		foreach (orders(array_diff_key($things, [$i => 0])) as $rest) {
			yield [$first, ...$rest];
		}
	}
}

$nobody = new NameServer(new EventBase()); // whose loop does not run
$descriptors = descriptors();
foreach ($kinds as $kind => $make) {
	foreach (['here.test', 'silent.test'] as $host) {
		foreach (orders(['base', 'free', 'dns', 'connection', 'request']) as $order) {
			foreach ([false, true] as $running) {
				$things['base'] = $base = new EventBase();
				$server = $host === 'here.test' ? new NameServer($base, ['here.test' => ['127.0.0.1']]) : $nobody;
				$things['dns'] = asking($base, $server);
				[$things['connection'], $things['request']] = $make($base, $things['dns'], $host);
				foreach ($order as $what) {
					if ($what === 'free') {
						$base?->free();
						$base = $things['base'] = null;
					} else {
						$things[$what] = null;
						$base = $things['base'];
					}
					if ($running && $base) {
						$base->loop(EventBase::LOOP_NONBLOCK);
					}
				}
				unset($server);
			}
			gc_collect_cycles(); // a request on its way and its base hold each other
		}
	}
	while ($peer = @stream_socket_accept($listener, 0)) {
		unset($peer);
	}
	echo "$kind: ", descriptors() - $descriptors, " left open\n";
}
?>
--EXPECT--
HTTP: 0 left open
HTTPS: 0 left open
plain: 0 left open
TLS: 0 left open
