--TEST--
A connection that is collected is found by no callback of a loop that a destructor runs meanwhile
--EXTENSIONS--
event
--FILE--
<?php
require __DIR__ . '/../support/http.php';

gc_disable(); // until the end

final class Last
{
	public static array $all = [];
	public static array $found = [];
	public ?self $self = null;

	public function __construct(private Closure $do)
	{
	}

	public function __destruct()
	{
		($this->do)();
	}
}

/** In a cycle that nobody refers to. */
function lose(EventHttpConnection $connection): void
{
	$holder = new stdClass();
	$holder->self = $holder;
	$holder->connection = $connection;
}

/** A client's connection, idle. */
function client(EventBase $base, EventHttp $http): void
{
	$connection = new EventHttpConnection($base, null, '127.0.0.1', port_of($http));
	$answered = false;
	$request = new EventHttpRequest(function () use (&$answered): void {
		$answered = true;
	}, null);
	$connection->makeRequest($request, EventHttpRequest::CMD_GET, '/');
	until($base, function () use (&$answered) { return $answered; });
	$connection->setCloseCallback(function (EventHttpConnection $connection): void {
		Last::$found[] = $connection;
	});
	lose($connection);
}

Last::$all[] = $base = new EventBase();
Last::$all[] = $http = serve($base, function (EventHttpRequest $req): void {
	$uri = $req->getUri();
	if ($uri === '/lost') {
		lose($req->getConnection());
	} elseif ($uri === '/found') {
		Last::$found[] = $req->getConnection();
	}
	$req->sendReply(200, 'OK', "$uri\n");
});
Last::$all[] = $client = (new Client($base, $http))->get('/lost')->awaits("/lost\n");
client($base, $http);

// The destructors of the connections are called before that of a later object, unless its place is
// one that has become free: none is left.
for ($i = 0; $i < 1000; $i++) {
	$fill[] = new stdClass();
}

// By then they are collected.
Last::$all[] = new Last(static function (): void {
	$last = new Last(static function (): void {
		[$base, , $client] = Last::$all;
		$client->get('/found')->awaits("/found\n");
		Last::$all[1] = null; // the server, and with it the client's connection
		for ($i = 0; $i < 10; $i++) {
			$base->loop(EventBase::LOOP_ONCE | EventBase::LOOP_NONBLOCK);
		}
	});
	$last->self = $last;
	unset($last);
	echo gc_collect_cycles() > 0 ? "collected\n" : "nothing was collected\n";
	foreach (Last::$found as $connection) {
		$connection->getPeer($address, $port);
		echo get_class($connection), " $address\n";
	}
});
unset($base, $http, $client);
?>
--EXPECT--
collected
EventHttpConnection 127.0.0.1
