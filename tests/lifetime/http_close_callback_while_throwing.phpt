--TEST--
A server that goes while an exception is thrown calls its close callbacks, and the exception is caught where it should
--EXTENSIONS--
event
--FILE--
<?php
require __DIR__ . '/../support/http.php';

/** A server with a connection. */
function server(EventBase $base, callable $on_close): EventHttp
{
	$http = serve($base, function (EventHttpRequest $req) use ($on_close): void {
		$req->getConnection()->setCloseCallback($on_close);
		$req->sendReply(200, 'OK', 'hello');
	});
	(new Client($base, $http))->get()->awaits('hello');
	return $http;
}

function throws_and_catches(): void
{
	try {
		throw new Exception('inside');
	} catch (Exception $e) {
		echo 'caught ', $e->getMessage(), "\n";
	}
}

function throws(): void
{
	throw new Exception('inside');
}

/** The server cannot become a string, and nobody but the operator has it. */
function fails(EventBase $base, callable $on_close): void
{
	try {
		echo 'never' . server($base, $on_close);
	} catch (Throwable $e) {
		for (; $e; $e = $e->getPrevious()) {
			echo get_class($e), ': ', $e->getMessage(), "\n";
		}
	} finally {
		echo "finally\n";
	}
}

$base = new EventBase();
fails($base, throws_and_catches(...));
fails($base, throws(...));
?>
--EXPECT--
caught inside
Error: Object of class EventHttp could not be converted to string
finally
Exception: inside
Error: Object of class EventHttp could not be converted to string
finally
