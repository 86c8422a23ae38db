--TEST--
EventHttp: a callback may replace itself, and private methods are callable
--FILE--
<?php
require __DIR__ . '/../support/http.php';

final class Site
{
	private int $calls = 0;

	public function __construct(private EventHttp $http)
	{
		$http->setDefaultCallback([$this, 'first'], 'data of the first');
	}

	private function first(EventHttpRequest $req, string $data): void
	{
		$this->http->setDefaultCallback([$this, 'second']);
		gc_collect_cycles();
		$this->calls++;
		$req->sendReply(200, 'OK', buffer("$data, call $this->calls"));
	}

	private function second(EventHttpRequest $req, mixed $data): void
	{
		$this->calls++;
		$req->sendReply(200, 'OK', buffer(var_export($data, true) . ", call $this->calls"));
	}
}

$base = new EventBase();
$http = new EventHttp($base);
$http->bind('127.0.0.1', 0);
new Site($http);
echo fetch($base, $http)->body(), "\n";
echo fetch($base, $http)->body(), "\n";
echo fetch($base, $http)->body(), "\n";
?>
--EXPECT--
data of the first, call 1
NULL, call 2
NULL, call 3
