--TEST--
EventHttpRequest::sendError() escapes the reason in its page
--FILE--
<?php
require __DIR__ . '/../support/http.php';

$base = new EventBase();
$http = serve($base, function (EventHttpRequest $req): void {
	match ($req->getUri()) {
		'/script' => $req->sendError(404, '<script>alert("a" & \'b\')</script>'),
		'/plain' => $req->sendError(403, 'No Way'),
		'/default' => $req->sendError(404),
		'/own' => $req->sendError(599),
	};
});
$client = fetch($base, $http, '/script');
var_dump(str_contains($client->body(), '<script>'), str_contains($client->body(), '&lt;script&gt;'));
echo $client->status(), "\n";

$client = fetch($base, $http, '/plain');
echo $client->status(), ' ', var_export(str_contains($client->body(), 'No Way'), true), "\n";
preg_match('/^Content-Length: (\d+)/mi', $client->head(), $match);
var_dump((int) $match[1] === strlen($client->body()));
var_dump(preg_match('~^Content-Type: text/html~m', $client->head()));

echo fetch($base, $http, '/default')->status(), "\n";
echo fetch($base, $http, '/own')->status(), "\n";
?>
--EXPECTF--
bool(false)
bool(true)
HTTP/1.1 404 <script>alert("a" & 'b')</script>
HTTP/1.1 403 No Way true
bool(true)
int(1)
HTTP/1.1 404 Not Found
HTTP/1.1 599 %s
