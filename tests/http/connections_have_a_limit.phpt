--TEST--
EventHttp::setMaxConnections(): others wait to be accepted, on all that the server listens on, and cost nothing
--FILE--
<?php
require __DIR__ . '/../support/http.php';

pcntl_alarm(90);

$base = new EventBase();
$http = serve($base, function (EventHttpRequest $req) use (&$held): void {
	if ($req->getUri() === '/held') {
		$held = $req;
		return;
	}
	$req->sendReply(200, 'OK', 'served');
});
$http->accept(stream_socket_server('tcp://127.0.0.1:0'));
$http->setMaxConnections(2);
$http->bind('127.0.0.1', 0);
$addresses = array_map(fn (array $at) => "tcp://$at[0]:$at[1]", $http->getBoundAddresses());
count($addresses) === 3 or die('three were meant');

$first = (new Client($base, $addresses[0]))->get()->awaits('served');
$second = (new Client($base, $addresses[1]))->get('/held');
until($base, function () use (&$held) { return $held; });
$others = [];
foreach ($addresses as $address) {
	$others[] = (new Client($base, $address))->get();
}
settle($base);
echo 'woken while they wait: ', wakes($base, 0.1), "\n";
$served = fn () => count(array_filter($others, fn (Client $each) => str_contains($each->received, 'served')));
echo 'served: ', $served(), "\n";

// It makes room for one.
$first->close();
until($base, fn () => $served() > 0);
settle($base);
echo 'served after one has left: ', $served(), "\n";

// A new limit counts at once, and what listens from then on obeys it as well.
$http->setMaxConnections(3);
until($base, fn () => $served() > 1);
settle($base);
echo 'served with a limit of one more: ', $served(), "\n";
$http->bind('127.0.0.1', 0);
$late = (new Client($base, 'tcp://127.0.0.1:' . $http->getBoundAddresses()[3][1]))->get();
settle($base);
echo "and of what was bound later: '$late->received'\n";

// What PHP closes makes room, too.
$held->getConnection()->setCloseCallback(fn () => null);
$held->closeConnection();
until($base, fn () => $served() > 2);
settle($base);
echo 'served after one was closed: ', $served(), ", '$late->received'\n";
$http->setMaxConnections(0);
$late->awaits('served');
echo "all served without a limit\n";

// Who is there stays, where the limit is less.
$http->setMaxConnections(1);
foreach ($others as $each) {
	$each->received = '';
	$each->get()->awaits('served');
}
echo "all served again\n";
$more = (new Client($base, $http))->get();
foreach ([...$others, $late] as $i => $each) {
	settle($base);
	echo $i, ' gone: ', $more->received === '' ? 'waits' : 'served', "\n";
	$each->close();
}
echo $more->awaits('served')->status(), "\n";
?>
--EXPECT--
woken while they wait: 0
served: 0
served after one has left: 1
served with a limit of one more: 2
and of what was bound later: ''
served after one was closed: 3, ''
all served without a limit
all served again
0 gone: waits
1 gone: waits
2 gone: waits
3 gone: waits
HTTP/1.1 200 OK
