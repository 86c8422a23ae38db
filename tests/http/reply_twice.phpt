--TEST--
EventHttpRequest: one request has one answer
--FILE--
<?php
require __DIR__ . '/../support/http.php';

show_warnings();

$base = new EventBase();
$http = serve($base, function (EventHttpRequest $req): void {
	switch ($req->getUri()) {
		case '/whole':
			$req->sendReply(200, 'OK', buffer('first'));
			echo strtok(outcome(fn () => $req->sendReply(200, 'OK', buffer('second'))), ':'), "\n";
			echo strtok(outcome(fn () => $req->sendError(500)), ':'), "\n";
			echo strtok(outcome(fn () => $req->sendReplyStart(200, 'OK')), ':'), "\n";
			break;
		case '/started':
			$req->sendReplyStart(200, 'OK');
			echo strtok(outcome(fn () => $req->sendReplyStart(200, 'OK')), ':'), "\n";
			echo strtok(outcome(fn () => $req->sendReply(200, 'OK')), ':'), "\n";
			echo strtok(outcome(fn () => $req->sendError(500)), ':'), "\n";
			$req->sendReplyChunk(buffer('first'));
			$req->sendReplyEnd();
			echo strtok(outcome(fn () => $req->sendReplyChunk(buffer('second'))), ':'), "\n";
			echo strtok(outcome(fn () => $req->sendReplyEnd()), ':'), "\n";
			break;
		case '/not-started':
			echo strtok(outcome(fn () => $req->sendReplyChunk(buffer('early'))), ':'), "\n";
			echo strtok(outcome(fn () => $req->sendReplyEnd()), ':'), "\n";
			$req->sendReply(200, 'OK', buffer('first'));
			break;
	}
});
foreach (['/whole', '/started', '/not-started'] as $path) {
	$text = fetch($base, $http, $path)->received;
	echo $path, ' ', substr_count($text, 'HTTP/1.1'), ' ', substr_count($text, 'first'), "\n";
}
?>
--EXPECT--
warning: EventHttpRequest::sendReply(): The reply has been given
NULL
warning: EventHttpRequest::sendError(): The reply has been given
NULL
warning: EventHttpRequest::sendReplyStart(): The reply has been given
NULL
/whole 1 1
warning: EventHttpRequest::sendReplyStart(): A reply has been started
NULL
warning: EventHttpRequest::sendReply(): A reply has been started
NULL
warning: EventHttpRequest::sendError(): A reply has been started
NULL
warning: EventHttpRequest::sendReplyChunk(): The reply has been given
NULL
warning: EventHttpRequest::sendReplyEnd(): The reply has been given
NULL
/started 1 1
warning: EventHttpRequest::sendReplyChunk(): No reply has been started
NULL
warning: EventHttpRequest::sendReplyEnd(): No reply has been started
NULL
/not-started 1 1
