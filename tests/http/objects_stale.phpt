--TEST--
The HTTP classes: every method of what has gone with its base, and of a request that was freed
--FILE--
<?php
require __DIR__ . '/../support/http.php';

set_error_handler(function (int $type, string $message) use (&$warned): bool {
	$warned = preg_replace('/^.*?\(\): /', ' warning: ', $message);
	return true;
});

/** Call all methods, and tell those apart that behave in one way. */
function call_all(object $object, array $arguments): void
{
	global $warned;
	$methods = array_diff(get_class_methods($object), ['__construct', 'setSslContext']);
	echo '-- ', implode(' ', [$object::class, ...array_diff($methods, array_keys($arguments))]), "\n";
	$ways = [];
	foreach ($arguments as $method => $list) {
		$warned = '';
		$outcome = str_replace("\n", ' ', outcome(fn () => $object->$method(...$list)));
		$ways[$outcome . $warned][] = $method;
	}
	foreach ($ways as $outcome => $methods) {
		echo $outcome, "\n\t", implode(' ', $methods), "\n";
	}
}

$base = new EventBase();
$http = serve($base, fn () => print("never called\n"));
$connection = new EventHttpConnection($base, null, '127.0.0.1', port_of($http));
$request = new EventHttpRequest(fn () => print("never called\n"));
$base->free();

$does = fn () => null;
call_all($http, [
	'accept' => [1], 'bind' => ['127.0.0.1', 0], 'close' => [], 'drain' => [1], 'setLogCallback' => [$does], 'logTo' => [null], 'getStats' => [], 'getBoundAddresses' => [], 'addServerAlias' => ['a'],
	'removeServerAlias' => ['a'], 'setAllowedMethods' => [EventHttpRequest::CMD_GET], 'setCallback' => ['/', $does], 'setStreamCallback' => ['/', $does], 'removeCallback' => ['/'], 'addVirtualHost' => ['a', $http], 'setConnectionCallback' => [$does], 'removeVirtualHost' => ['a'], 'setDefaultStreamCallback' => [$does],
	'setDocumentRoot' => ['/', '.'], 'setDefaultContentType' => ['a/b'], 'setErrorPage' => [404, 'a'], 'setDefaultCallback' => [$does], 'setMaxBodySize' => [1], 'setMaxHeadersSize' => [1],
	'setMaxHeaders' => [1], 'setMaxConnections' => [1, false], 'setMaxRequests' => [1], 'setStrict' => [true], 'setHeaderTimeout' => [1.5], 'setHandshakeTimeout' => [1.5], 'setMinRate' => [1000, 1.5], 'setIdleTimeout' => [1.5], 'setTimeout' => [1],
]);
call_all($connection, [
	'getBase' => [], 'getPeer' => [&$address, &$port], 'makeRequest' => [$request, EventHttpRequest::CMD_GET, '/'],
	'setCloseCallback' => [$does], 'setLocalAddress' => ['127.0.0.1'], 'setLocalPort' => [1], 'setMaxBodySize' => [1],
	'setMaxHeadersSize' => [1], 'setRetries' => [1], 'setTimeout' => [1], 'setConnectTimeout' => [1], 'setFamily' => [0],
	'setRetryDelay' => [1],
]);
echo "-- $address\n";
$request->free();
$input = EventHttpRequest::INPUT_HEADER;
call_all($request, [
	'addHeader' => ['A', 'b', $input], 'cancel' => [], 'clearHeaders' => [], 'closeConnection' => [], 'findHeader' => ['A', $input],
	'free' => [], 'getBodyStream' => [], 'getBufferEvent' => [], 'getCommand' => [], 'getConnection' => [], 'getCookies' => [], 'getFiles' => [], 'getForm' => [], 'getHeaderValues' => ['A', $input],
	'getHost' => [], 'getInputBuffer' => [], 'getInputHeaders' => [], 'getMethod' => [], 'getOutputBuffer' => [], 'getOutputHeaders' => [], 'getPendingBytes' => [],
	'getQuery' => [], 'getReason' => [], 'getResponseCode' => [], 'getTrailers' => [], 'getUri' => [], 'getVersion' => [],
	'pauseBody' => [], 'resumeBody' => [], 'setHeaderCallback' => [$does], 'setChunkCallback' => [$does], 'setErrorCallback' => [$does], 'setTimeout' => [1], 'setBodyStream' => [STDIN],
	'removeHeader' => ['A', $input], 'sendError' => [500], 'sendFile' => [__FILE__], 'sendInformational' => [103], 'sendReply' => [200, 'OK'],
	'sendReplyChunk' => [new EventBuffer()], 'sendReplyEnd' => [], 'sendReplyStart' => [200, 'OK'], 'upgrade' => ['echo'],
	'setBodyCallback' => [$does], 'setBodyEndCallback' => [$does],
]);
?>
--EXPECT--
-- EventHttp
Error: EventHttp: its EventBase has been freed
	accept bind close drain setLogCallback logTo getStats getBoundAddresses addServerAlias removeServerAlias setAllowedMethods setCallback setStreamCallback removeCallback addVirtualHost setConnectionCallback removeVirtualHost setDefaultStreamCallback setDocumentRoot setDefaultContentType setErrorPage setDefaultCallback setMaxBodySize setMaxHeadersSize setMaxHeaders setMaxConnections setMaxRequests setStrict setHeaderTimeout setHandshakeTimeout setMinRate setIdleTimeout setTimeout
-- EventHttpConnection
\EventBase::__set_state(array( ))
	getBase
NULL
	getPeer
Error: EventHttpConnection: its EventBase has been freed
	makeRequest setCloseCallback setLocalAddress setLocalPort setMaxBodySize setMaxHeadersSize setRetries setTimeout setConnectTimeout setFamily setRetryDelay
-- 127.0.0.1
-- EventHttpRequest
false warning: EventHttpRequest: has been freed
	addHeader getBodyStream removeHeader sendFile
NULL warning: EventHttpRequest: has been freed
	cancel clearHeaders closeConnection findHeader getBufferEvent getConnection pauseBody resumeBody setHeaderCallback setChunkCallback setErrorCallback setTimeout setBodyStream sendError sendInformational sendReply sendReplyChunk sendReplyEnd sendReplyStart upgrade setBodyCallback setBodyEndCallback
NULL
	free
0 warning: EventHttpRequest: has been freed
	getCommand getPendingBytes getResponseCode
array ( ) warning: EventHttpRequest: has been freed
	getCookies getFiles getForm getHeaderValues getInputHeaders getOutputHeaders getQuery getTrailers
Error: EventHttpRequest: has been freed
	getHost getUri
\EventBuffer::__set_state(array( )) warning: EventHttpRequest: has been freed
	getInputBuffer getOutputBuffer
'' warning: EventHttpRequest: has been freed
	getMethod getReason getVersion
