--TEST--
EventHttp: requests sent at once are answered one after the other
--FILE--
<?php
require __DIR__ . '/../support/http.php';

$base = new EventBase();
$http = serve($base, fn ($req) => $req->sendReply(200, 'OK', buffer("<{$req->getUri()}>")));

$client = new Client($base, $http);
for ($i = 1; $i <= 50; $i++) {
	$client->get("/$i");
}
$client->awaits('</50>');
preg_match_all('~</(\d+)>~', $client->received, $matches);
var_dump($matches[1] == range(1, 50));
$client->close();
?>
--EXPECT--
bool(true)
