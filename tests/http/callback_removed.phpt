--TEST--
EventHttp::removeCallback(): of either kind, with escapes in the path, from within the callback, with requests in hand
--FILE--
<?php
require __DIR__ . '/../support/http.php';

final class Guarded
{
	public function __construct(private string $name, private ?Closure $then = null)
	{
	}

	public function __invoke(EventHttpRequest $req): void
	{
		$req->sendReply(200, 'OK', $this->name);
	}

	public function __destruct()
	{
		echo "$this->name goes\n";
		$this->then && ($this->then)();
	}
}

$base = new EventBase();
$http = serve($base, fn (EventHttpRequest $req) => $req->sendReply(200, 'OK', 'default'));
$get = fn (string $path) => fetch($base, $http, $path)->body();
$remove = fn (string $path) => var_export($http->removeCallback($path), true) . "\n";

echo '-- nothing: ', $remove('/a'), '-- a NUL: ', $remove("/a\0b");

$http->setCallback('/a', new Guarded('a'));
$http->setCallback('/ä b', new Guarded('escaped'));
$http->setStreamCallback('/stream', function (EventHttpRequest $req): void {
	$body = '';
	$req->setBodyCallback(function (EventHttpRequest $req, string $piece) use (&$body): void {
		$body .= $piece;
	});
	$req->setBodyEndCallback(function (EventHttpRequest $req) use (&$body): void {
		$req->sendReply(200, 'OK', "streamed $body");
	});
});
echo $get('/a'), ', ', $get('/%c3%a4%20b'), "\n";
echo 'set again: ', var_export($http->setCallback('/a', 'strlen'), true), "\n";
echo $remove('/A'), $remove('/a'), $remove('/a'), $remove('/ä b');
echo $get('/a'), ', ', $get('/%c3%a4%20b'), "\n";
var_dump($http->setCallback('/a', new Guarded('another')));
echo $get('/a'), "\n", $remove('/a');

echo "-- a body on its way goes to who has been given it\n";
$client = (new Client($base, $http))->send("POST /stream HTTP/1.1\r\nHost: a\r\nContent-Length: 6\r\nConnection: close\r\n\r\nabc");
$late = $late_stream = null;
$http->setCallback('/late', function (EventHttpRequest $req) use (&$late): void {
	$late = $req;
});
$waits = (new Client($base, $http))->get('/late', 'Connection: close');
until($base, function () use (&$late) {
	return $late !== null;
});
echo $remove('/stream'), $remove('/late');
echo $client->send('def')->awaitsEnd()->body(), "\n";
$late->sendReply(200, 'OK', 'late');
echo $waits->awaitsEnd()->body(), "\n";
echo $get('/stream'), "\n";

echo "-- from within\n";
$http->setCallback('/once', function (EventHttpRequest $req) use ($http, $remove): void {
	$guard = new Guarded('once');
	echo $remove('/once'), $remove('/once');
	gc_collect_cycles();
	$guard($req);
});
echo $get('/once'), ', ', $get('/once'), "\n";
$http->setCallback('/turns', $turn = function (EventHttpRequest $req) use ($http, &$turn): void {
	$http->removeCallback('/turns');
	$http->setStreamCallback('/turns', $turn);
	$req->sendReply(200, 'OK', 'turn');
});
echo $get('/turns'), ', ', $get('/turns'), ', ', $remove('/turns');

echo "-- what it lets go of removes others, and frees the base\n";
$http->setCallback('/b', new Guarded('b'));
$http->setCallback('/c', new Guarded('c', function () use ($http): void {
	echo 'b: ', var_export($http->removeCallback('/b'), true), ', c: ', var_export($http->setCallback('/c', 'strlen'), true), "\n";
}));
echo $remove('/c');
$http->setCallback('/d', new Guarded('d', $base->free(...)));
$http->setCallback('/e', new Guarded('e'));
echo $remove('/d'), outcome(fn () => $http->removeCallback('/e')), "\n";
?>
--EXPECT--
-- nothing: false
-- a NUL: false
a, escaped
set again: false
false
a goes
true
false
escaped goes
true
default, default
bool(true)
another
another goes
true
-- a body on its way goes to who has been given it
true
true
streamed abcdef
late
default
-- from within
true
false
once goes
once, default
turn, turn, true
-- what it lets go of removes others, and frees the base
c goes
b: b goes
true, c: true
true
d goes
e goes
true
Error: EventHttp: its EventBase has been freed
