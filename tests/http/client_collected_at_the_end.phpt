--TEST--
EventHttpConnection: collected at the end of the script with a request on its way, it calls nobody
--FILE--
<?php
require __DIR__ . '/../support/base.php';

/** A connection that waits for an answer, and that nobody but its own callbacks hold; it goes before its base. */
function ask(string $address): void
{
	$o = new stdClass();
	$o->base = new EventBase();
	$o->connection = new EventHttpConnection($o->base, null, '127.0.0.1', (int) substr(strrchr($address, ':'), 1));
	$o->connection->setCloseCallback(function () use ($o) { echo "closed\n"; });
	$o->request = new EventHttpRequest(function () use ($o) { echo "answered\n"; });
	$o->connection->makeRequest($o->request, EventHttpRequest::CMD_GET, '/');
	$o->base->exit(0.01);
	$o->base->loop();
}

$server = stream_socket_server('tcp://127.0.0.1:0');
ask(stream_socket_get_name($server, false));
$last = new class {
	public function __destruct()
	{
		var_dump(gc_collect_cycles() > 0);
	}
};
?>
--EXPECT--
bool(true)
