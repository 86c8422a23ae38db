--TEST--
EventHttpRequest: what only the answer to a client has is a warning for a request that a server received, and once a request is gone
--FILE--
<?php
require __DIR__ . '/../support/http.php';

show_warnings();

$base = new EventBase();
$methods = ['setHeaderCallback', 'setChunkCallback', 'setErrorCallback'];
$http = serve($base, function (EventHttpRequest $req) use ($methods): void {
	foreach ($methods as $method) {
		echo outcome(fn () => $req->$method(strlen(...))), "\n";
	}
	$req->sendReply(200, 'OK');
});
fetch($base, $http);

$request = new EventHttpRequest(strlen(...));
foreach ($methods as $method) {
	echo outcome(fn () => $request->$method('there is none')), "\n";
	echo outcome(fn () => $request->$method(null)), "\n";
}
$request->free();
foreach ([...$methods, 'pauseBody', 'resumeBody'] as $method) {
	echo outcome(fn () => $request->$method(...(str_starts_with($method, 'set') ? [strlen(...)] : []))), "\n";
}

// Whoever looks for a callable may free the request.
$request = new EventHttpRequest(strlen(...));
spl_autoload_register(function () use ($request) { $request->free(); });
echo outcome(fn () => $request->setChunkCallback('NotThere::method')), "\n";
echo outcome(fn () => $request->setChunkCallback(strlen(...))), "\n";
?>
--EXPECT--
warning: EventHttpRequest::setHeaderCallback(): A request that a server received has no answer
NULL
warning: EventHttpRequest::setChunkCallback(): A request that a server received has no answer
NULL
warning: EventHttpRequest::setErrorCallback(): A request that a server received has no answer
NULL
TypeError: EventHttpRequest::setHeaderCallback(): Argument #1 ($callback) must be a valid callback or null, function "there is none" not found or invalid function name
NULL
TypeError: EventHttpRequest::setChunkCallback(): Argument #1 ($callback) must be a valid callback or null, function "there is none" not found or invalid function name
NULL
TypeError: EventHttpRequest::setErrorCallback(): Argument #1 ($callback) must be a valid callback or null, function "there is none" not found or invalid function name
NULL
warning: EventHttpRequest::setHeaderCallback(): EventHttpRequest: has been freed
NULL
warning: EventHttpRequest::setChunkCallback(): EventHttpRequest: has been freed
NULL
warning: EventHttpRequest::setErrorCallback(): EventHttpRequest: has been freed
NULL
warning: EventHttpRequest::pauseBody(): EventHttpRequest: has been freed
NULL
warning: EventHttpRequest::resumeBody(): EventHttpRequest: has been freed
NULL
TypeError: EventHttpRequest::setChunkCallback(): Argument #1 ($callback) must be a valid callback or null, class "NotThere" not found
warning: EventHttpRequest::setChunkCallback(): EventHttpRequest: has been freed
NULL
