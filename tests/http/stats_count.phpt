--TEST--
EventHttp::getStats(): what has come of a server until now
--FILE--
<?php
require __DIR__ . '/../support/http.php';

show_warnings();
pcntl_alarm(90);
$base = new EventBase();
$http = serve($base, function (EventHttpRequest $req) use (&$held): void {
	if ($req->getUri() === '/held') {
		$held = $req;
	} else {
		$req->sendReply($req->getUri() === '/odd' ? 999 : 200, 'OK', 'Hello');
	}
});

function show(): void
{
	global $http;
	$stats = $http->getStats();
	$stats['oldest'] = $stats['oldest'] > 0 ? 'some' : 'none';
	$stats['sent'] = $stats['sent'] > 0 ? 'some' : 'none';
	$stats['ended'] = array_filter($stats['ended']);
	echo json_encode($stats), "\n";
}

show();
$client = (new Client($base, $http))->get()->awaits('Hello');
show();
$sent = $http->getStats()['sent'];
echo $sent === strlen($client->received) ? 'all that has come' : "$sent sent", "\n";

$client->get('/held');
until($base, function () use (&$held) { return $held; });
show();
$held->sendReply(302, 'There');
$client->awaits('302');
show();
echo $http->getStats()['sent'] === strlen($client->received) ? 'all that has come' : 'other', "\n";

(new Client($base, $http))->get('/odd')->awaits('999');
(new Client($base, $http))->send("no request\r\n")->awaitsEnd();
$client->get('/held')->close();
until($base, fn () => $http->getStats()['ended']['aborted'] === 1);
$http->setIdleTimeout(0.2);
(new Client($base, $http))->awaitsEnd();
$http->setMaxConnections(1, false);
(new Client($base, $http))->awaitsEnd();
$http->setMaxConnections(0);
$http->setConnectionCallback(fn () => false);
(new Client($base, $http))->awaitsEnd();
settle($base);
show();
echo implode(' ', array_keys($http->getStats()['ended'])), "\n";
?>
--EXPECT--
{"connections":0,"accepted":0,"surplus":0,"unwelcome":0,"overdue":0,"in_hand":0,"oldest":"none","ended":[],"statuses":[],"refused":[],"received":0,"sent":"none","dropped":0}
{"connections":1,"accepted":1,"surplus":0,"unwelcome":0,"overdue":0,"in_hand":0,"oldest":"none","ended":{"replied":1},"statuses":{"200":1},"refused":[],"received":35,"sent":"some","dropped":0}
all that has come
{"connections":1,"accepted":1,"surplus":0,"unwelcome":0,"overdue":0,"in_hand":1,"oldest":"some","ended":{"replied":1},"statuses":{"200":1},"refused":[],"received":74,"sent":"some","dropped":0}
{"connections":1,"accepted":1,"surplus":0,"unwelcome":0,"overdue":0,"in_hand":0,"oldest":"none","ended":{"replied":2},"statuses":{"200":1,"302":1},"refused":[],"received":74,"sent":"some","dropped":0}
all that has come
{"connections":1,"accepted":6,"surplus":1,"unwelcome":1,"overdue":1,"in_hand":0,"oldest":"none","ended":{"replied":3,"refused":3,"aborted":1},"statuses":{"200":1,"302":1,"400":1,"503":1,"999":1},"refused":{"400":1,"503":1},"received":161,"sent":"some","dropped":0}
replied refused aborted timeout closed taken
