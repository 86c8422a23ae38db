--TEST--
EventHttp: two servers on one base, and one of them ends
--FILE--
<?php
require __DIR__ . '/../support/http.php';

$base = new EventBase();
$one = serve($base, fn ($req) => $req->sendReply(200, 'OK', buffer("one\n")));
$two = serve($base, fn ($req) => $req->sendReply(200, 'OK', buffer("two\n")));

echo fetch($base, $one)->body(), fetch($base, $two)->body();
$kept = (new Client($base, $one))->get()->awaits('one');
unset($one);
until($base, fn () => $kept->ended);
echo fetch($base, $two)->body();
?>
--EXPECT--
one
two
two
