--TEST--
A fatal error in a close callback, while PHP holds views of the connection
--EXTENSIONS--
event
--FILE--
<?php
require __DIR__ . '/../support/http.php';
set_error_handler(fn ($number, $message) => throw new Error(preg_replace('/^\w+::\w+\(\): /', '', $message)), E_WARNING);

$base = new EventBase();
$held = [];
$http = serve($base, function (EventHttpRequest $request) use (&$held) {
	$connection = $request->getConnection();
	$connection->setCloseCallback(function () {
		@trigger_error('fatal', E_USER_ERROR);
	});
	array_push($held, $request, $connection, $request->getBufferEvent());
});
$client = new Client($base, $http);
$client->get();
until($base, function () use (&$held) { return $held; });
register_shutdown_function(function () use (&$held) {
	foreach (array_splice($held, 0) as $view) {
		try {
			match ($view::class) {
				'EventHttpRequest' => $view->getUri(),
				'EventHttpConnection' => $view->setTimeout(1),
				'EventBufferEvent' => $view->getInput(),
			};
		} catch (Error $e) {
			echo $e->getMessage(), "\n";
		}
	}
});
fclose($client->stream);
$base->loop();
echo "not reached\n";
?>
--EXPECTF--
Fatal error: fatal in %s on line %d
EventHttpRequest: the client has left
EventHttpConnection: the client has left
EventBufferEvent: the client has left
