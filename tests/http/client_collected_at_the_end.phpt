--TEST--
EventHttpConnection: collected at the end of the script with a request on its way, it calls nobody
--FILE--
<?php
require __DIR__ . '/../support/base.php';

/** Calls on its end. */
final class Last
{
	public function __construct(private Closure $call)
	{
	}

	public function __destruct()
	{
		($this->call)();
	}
}

/** What is held by its own callbacks alone. */
final class World
{
	public $base, $connection, $request;
}

$server = stream_socket_server('tcp://127.0.0.1:0');
$port = (int) substr(strrchr(stream_socket_get_name($server, false), ':'), 1);
(function (World $o) use ($port) {
	$o->base = new EventBase();
	$GLOBALS['last'] = new Last(fn () => var_dump(gc_collect_cycles() > 0)); // made here, it has the connection freed before the base
	$o->connection = new EventHttpConnection($o->base, null, '127.0.0.1', $port);
	$o->connection->setCloseCallback(function () use ($o) { echo "closed\n"; });
	$o->request = new EventHttpRequest(function () use ($o) { echo "answered\n"; });
	$o->connection->makeRequest($o->request, EventHttpRequest::CMD_GET, '/');
	$o->base->exit(0.01);
	$o->base->loop();
})(new World());
?>
--EXPECT--
bool(true)
