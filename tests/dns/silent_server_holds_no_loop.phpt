--TEST--
EventDnsBase::DISABLE_WHEN_INACTIVE: a name server that does not answer does not hold the loop
--FILE--
<?php
require __DIR__ . '/../support/dns.php';

$silent = stream_socket_server('udp://127.0.0.1:0', flags: STREAM_SERVER_BIND);

$ways = [
	'resolve()' => fn ($base, $dns) => $dns->resolve('a.test', function (?array $addresses, ?string $error): void {
		echo $error, "\n";
	}),
	'connectHost()' => function ($base, $dns): EventBufferEvent {
		$bev = new EventBufferEvent($base, null, 0, null, null, function (EventBufferEvent $bev): void {
			echo $bev->getDnsErrorString(), "\n";
		});
		$bev->connectHost($dns, 'a.test', 80, EventUtil::AF_INET);
		return $bev;
	},
];
foreach ($ways as $way => $look_up) {
	$base = new EventBase();
	$dns = new EventDnsBase($base, EventDnsBase::DISABLE_WHEN_INACTIVE);
	$dns->setOption('timeout', '0.05');
	$dns->setOption('attempts', '1');
	$dns->addNameserverIp(stream_socket_get_name($silent, false));
	echo "$way\n";
	for ($i = 0; $i < 2; $i++) {
		$kept = $look_up($base, $dns);
		$started = microtime(true);
		$base->loop();
		var_dump(microtime(true) - $started < 9); // after 10 seconds it would be probed
	}
	echo 'the loop has ended, name servers: ', $dns->countNameservers(), "\n";
}
?>
--EXPECTF--
resolve()
%s
bool(true)
%s
bool(true)
the loop has ended, name servers: 1
connectHost()
%s
bool(true)
%s
bool(true)
the loop has ended, name servers: 1
