--TEST--
EventHttpRequest::getInputHeaders(): how the body was framed is shown as the client has sent it
--FILE--
<?php
require __DIR__ . '/../support/http.php';

pcntl_alarm(90);
$base = new EventBase();
$http = serve($base, function (EventHttpRequest $req): void {
	$headers = array_diff_key($req->getInputHeaders(), ['Host' => '']);
	$req->sendReply(200, 'OK', json_encode($headers) . ' ' . $req->getInputBuffer()->read(9) . '.');
});
foreach (['', ' ', "\t", " \t \t"] as $before) {
	foreach (['', ' ', "\t", " \t \t"] as $after) {
		foreach (['Content-Length' => ['5', 'hello'], 'Transfer-Encoding' => ['Chunked', "5\r\nhello\r\n0\r\n\r\n"]] as $name => [$value, $body]) {
			$client = (new Client($base, $http))->send("POST / HTTP/1.1\r\nHost: a\r\n$name:$before$value$after\r\n\r\n$body")->awaits('.');
			until($base, fn () => str_ends_with($client->received, '.'));
			$seen[] = $client->body();
		}
	}
}
echo implode("\n", array_unique($seen)), "\n";
?>
--EXPECT--
{"Content-Length":"5"} hello.
{"Transfer-Encoding":"Chunked"} hello.
