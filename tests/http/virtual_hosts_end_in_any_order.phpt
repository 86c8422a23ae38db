--TEST--
EventHttp::addVirtualHost(): a host is held, removed within its callback, stale, its own, in a circle, of another base, collected
--FILE--
<?php
require __DIR__ . '/../support/http.php';

show_warnings();

/** A callback that tells when it goes. */
final class Guarded
{
	public static ?int $counted = null;

	public function __construct(private string $name, private ?Closure $before = null)
	{
	}

	public function __invoke(EventHttpRequest $req): void
	{
		$this->before && ($this->before)($req);
		$req->sendReply(200, 'OK', $this->name);
	}

	public function __destruct()
	{
		if (self::$counted === null) {
			echo "($this->name goes)\n";
		} else {
			self::$counted++;
		}
	}
}

function site(EventBase $base, string $name, ?Closure $before = null): EventHttp
{
	$http = new EventHttp($base);
	$http->setDefaultCallback(new Guarded($name, $before));
	return $http;
}

function get(string $host, string $path = '/'): string
{
	global $base, $http;
	$client = (new Client($base, $http))->send("GET $path HTTP/1.1\r\nHost: $host\r\nConnection: close\r\n\r\n")->awaitsEnd();
	return substr($client->status(), 9, 3) . " {$client->body()}";
}

$base = new EventBase();
$http = site($base, 'server');
$http->bind('127.0.0.1', 0);

echo "-- held, and let go of\n";
$http->addVirtualHost('one', site($base, 'one'));
gc_collect_cycles();
echo get('one'), "\n";
var_dump($http->removeVirtualHost('one'));

echo "-- removed within its callback, for which it was held alone\n";
$http->addVirtualHost('two', site($base, 'two', fn () => print var_export($http->removeVirtualHost('two'), true) . "\n"));
echo get('two'), "\n", get('two'), "\n";

echo "-- a request in hand outlives it\n";
$late = null;
$http->addVirtualHost('three', site($base, 'three'));
$three = new EventHttp($base);
$three->setDefaultContentType('text/three');
$three->setDefaultCallback(function (EventHttpRequest $req) use (&$late): void {
	$late = $req;
});
$http->addVirtualHost('late', $three);
$client = (new Client($base, $http))->send("GET / HTTP/1.1\r\nHost: late\r\nConnection: close\r\n\r\n");
until($base, function () use (&$late) {
	return $late !== null;
});
$http->removeVirtualHost('late');
$three = null;
gc_collect_cycles();
$late->sendReply(200, 'OK', 'late');
echo $client->awaitsEnd()->body(), ' ', preg_match('~^Content-Type: text/three\r$~m', $client->head()), "\n";
$late = null;

echo "-- of another base, which is freed\n";
$other = new EventBase();
$http->addVirtualHost('other', $of_other = site($other, 'other'));
echo get('other'), "\n";
$other->free();
echo rtrim(strtok(get('other'), '<')), "\n";
echo outcome(fn () => $http->addVirtualHost('again', $of_other)), "\n";

echo "-- itself, one another, and one that is bound\n";
$http->addVirtualHost('self', $http);
$four = site($base, 'four');
$four->bind('127.0.0.1', 0);
$http->addVirtualHost('four', $four);
$four->addVirtualHost('self', $http);
$four->addVirtualHost('one', $four);
echo get('self'), ', ', get('four'), ', ', get('one'), "\n";
echo fetch($base, $four)->body(), "\n";

echo "-- it throws\n";
$http->addVirtualHost('throws', site($base, 'throws', fn () => throw new Exception('thrown')));
$client = (new Client($base, $http))->send("GET / HTTP/1.1\r\nHost: throws\r\nConnection: close\r\n\r\n");
echo outcome(fn () => $base->loop()), "\n", substr($client->awaitsEnd()->status(), 9), "\n";

echo "-- in a Fiber, removed while that is suspended\n";
$fiber = null;
$http->addVirtualHost('fiber', site($base, 'fiber', function (EventHttpRequest $req): void {
	Fiber::suspend($req);
}));
$http->addVirtualHost('fibers', $fibers = new EventHttp($base));
$fibers->setDefaultCallback(function (EventHttpRequest $req) use (&$fiber): void {
	$fiber = new Fiber(function (EventHttpRequest $req): void {
		Fiber::suspend();
		$req->sendReply(200, 'OK', 'resumed');
	});
	$fiber->start($req);
});
$client = (new Client($base, $http))->send("GET / HTTP/1.1\r\nHost: fibers\r\nConnection: close\r\n\r\n");
until($base, function () use (&$fiber) {
	return $fiber !== null;
});
$http->removeVirtualHost('fibers');
$fibers = null;
$fiber->resume();
echo $client->awaitsEnd()->body(), "\n";

echo "-- in a forked process\n";
if (($pid = pcntl_fork()) === 0) {
	$base->reInit();
	$own = new EventHttp($base);
	$own->bind('127.0.0.1', 0);
	$own->addVirtualHost('four', $four);
	$http = $own;
	echo get('four'), "\n";
	posix_kill(getmypid(), SIGKILL);
}
pcntl_waitpid($pid, $status);
echo get('four'), "\n";

Guarded::$counted = 0; // in whatever order
echo "-- collected: nobody has the base but the servers\n";
(function (): void {
	$base = new EventBase();
	$http = site($base, 'island', fn () => $base);
	$http->bind('127.0.0.1', 0);
	$host = site($base, 'host of the island', fn () => $http);
	$http->addVirtualHost('host', $host);
	$http->addVirtualHost('self', $http);
	$host->addVirtualHost('server', $http);
})();
gc_collect_cycles();
echo Guarded::$counted, "\n";

echo "-- the end, with all of them there\n";
?>
--EXPECT--
-- held, and let go of
200 one
(one goes)
bool(true)
-- removed within its callback, for which it was held alone
true
(two goes)
200 two
200 server
-- a request in hand outlives it
late 1
-- of another base, which is freed
200 other
(other goes)
404
Error: EventHttp: its EventBase has been freed
-- itself, one another, and one that is bound
200 server, 200 four, 200 server
four
-- it throws
Exception: thrown
500 Internal Server Error
-- in a Fiber, removed while that is suspended
resumed
-- in a forked process
200 four
200 four
-- collected: nobody has the base but the servers
2
-- the end, with all of them there
