--TEST--
EventHttpRequest::sendReplyEnd(): trailers behind a chunked body, and nowhere else
--SKIPIF--
<?php
class_exists('EventSslContext') or die('skip built without OpenSSL');
?>
--FILE--
<?php
require __DIR__ . '/../support/http_talk.php';
require __DIR__ . '/../support/tls.php';

pcntl_alarm(90);
show_warnings();

$files = (new Authority())->issue('server', 'DNS:localhost');
$base = new EventBase();
$reply = null;
$servers = ['plain' => serve($base, fn () => null), 'over TLS' => new EventHttp($base, $files->server('server'))];
$servers['over TLS']->bind('127.0.0.1', 0);
$contexts = ['plain' => null, 'over TLS' => $files->client()];
foreach ($servers as $http) {
	$http->setDefaultCallback(function (EventHttpRequest $req) use (&$reply): void {
		$req->getUri() === '/next' ? $req->sendReply(200, 'OK', 'next') : $reply($req);
	});
}

/** The body of a reply with these headers and trailers, and another request behind it. */
$shows = function (string $what, array $trailers, array $headers = [], string $line = 'GET / HTTP/1.1', string $more = '', ?callable $says = null) use (&$reply, $base, $servers, $contexts): void {
	$told = [];
	foreach ($servers as $how => $http) {
		$reply = $says ?? function (EventHttpRequest $req) use ($headers, $trailers): void {
			foreach ($headers as $name => $value) {
				$req->addHeader($name, $value, EventHttpRequest::OUTPUT_HEADER);
			}
			$req->sendReplyStart(200, 'OK');
			$req->sendReplyChunk('body');
			try {
				$req->sendReplyEnd($trailers);
			} catch (Throwable $e) {
				echo $e::class, ': ', $e->getMessage(), "\n";
			}
			@$req->sendReplyEnd(); // where it has not been ended
		};
		ob_start();
		$bytes = talk($base, $http, "$line\r\nHost: a\r\n{$more}\r\nGET /next HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n", $contexts[$how]);
		$told[$how] = ob_get_clean() . json_encode(preg_replace('~HTTP/1\.[01] \d+ [\w ]+\r\n.*?\r\n\r\n~s', '|', $bytes), JSON_UNESCAPED_SLASHES);
	}
	echo "$what: $told[plain]\n", $told['over TLS'] === $told['plain'] ? '' : "over TLS: {$told['over TLS']}\n";
};

$shows('none', []);
$shows('one', ['X-Checksum' => 'abc']);
$shows('several', ['X-A' => 1, 'X-B' => ['2', 3.5, null], 'ETag' => '"x"', 'X-C' => []], ['Trailer' => 'X-A, X-B'], more: "TE: trailers\r\n");
$shows('to HTTP/1.0', ['X-A' => '1'], line: 'GET / HTTP/1.0', more: "Connection: keep-alive\r\n");
$shows('to HEAD', ['X-A' => '1'], line: 'HEAD / HTTP/1.1');
$shows('with a length', ['X-A' => '1'], ['Content-Length' => '4']);
$shows('with a length, none', [], ['Content-Length' => '4']);
$shows('a recorded reply', [], says: function (EventHttpRequest $req): void {
	$req->sendReply(200, 'OK', 'body');
	$req->sendReplyEnd(['X-A' => '1']);
});
$shows('a recorded reply that goes on', [], says: function (EventHttpRequest $req): void {
	$req->sendReply(200, 'OK', 'bo');
	$req->sendReplyChunk('dy');
	$req->sendReplyEnd(['X-A' => '1']);
});
$shows('an empty stream', [], says: function (EventHttpRequest $req): void {
	$req->sendReplyStart(200, 'OK');
	$req->sendReplyEnd(['X-A' => '1']);
});
$shows('304', [], says: function (EventHttpRequest $req): void {
	$req->sendReplyStart(304, 'Not Modified');
	$req->sendReplyEnd(['X-A' => '1']);
});
$shows('from a callback', [], says: function (EventHttpRequest $req): void {
	$req->sendReplyStart(200, 'OK');
	$req->sendReplyChunk('body', function (EventHttpRequest $req): void {
		$req->sendReplyEnd(['X-A' => '1']);
		echo $req->getPendingBytes() > 0 ? "waits\n" : "does not wait\n";
	});
});
$shows('closed', [], says: function (EventHttpRequest $req): void {
	$req->sendReplyStart(200, 'OK');
	$req->sendReplyEnd(['X-A' => '1']);
	$req->closeConnection();
});

echo "-- refused\n";
foreach (['Content-Length', 'transfer-encoding', 'Trailer', 'Connection', 'Host', 'Content-Type', 'CONTENT-ENCODING', 'Set-Cookie', 'Location', 'WWW-Authenticate',
	'Authorization', 'Cache-Control', 'Vary', 'Date', 'If-Match', 'Content-Range', 'TE'] as $name) {
	$shows($name, ['X-A' => '1', $name => '1']);
}
$shows('no name', ['' => '1']);
$shows('no key', ['1']);
$shows('a space', ['A B' => '1']);
$shows('a line more', ['A' => "1\r\nB: 2"]);
$shows('NUL', ['A' => ['1', "2\0"]]);
$shows('an object', ['A' => new stdClass()]);

// What it calls may do anything.
final class Meddler
{
	public static ?EventHttpRequest $req = null;

	public function __toString(): string
	{
		self::$req->sendReplyEnd(['X-B' => '2']);
		self::$req->free();
		return '1';
	}
}
$shows('an object that meddles', [], says: function (EventHttpRequest $req): void {
	Meddler::$req = $req;
	$req->sendReplyStart(200, 'OK');
	$req->sendReplyEnd(['X-A' => new Meddler()]);
	Meddler::$req = null;
});
?>
--EXPECT--
none: "|4\r\nbody\r\n0\r\n\r\n|next"
one: "|4\r\nbody\r\n0\r\nX-Checksum: abc\r\n\r\n|next"
several: "|4\r\nbody\r\n0\r\nX-A: 1\r\nX-B: 2\r\nX-B: 3.5\r\nX-B: \r\nETag: \"x\"\r\n\r\n|next"
to HTTP/1.0: "|body"
to HEAD: "||next"
with a length: warning: EventHttpRequest::sendReplyEnd(): Trailers come behind chunks: of a reply that says how long it is, none are sent
"|body|next"
with a length, none: "|body|next"
a recorded reply: warning: EventHttpRequest::sendReplyEnd(): Trailers come behind chunks: of a reply that says how long it is, none are sent
"|body|next"
a recorded reply that goes on: "|4\r\nbody\r\n0\r\nX-A: 1\r\n\r\n|next"
an empty stream: "|0\r\nX-A: 1\r\n\r\n|next"
304: "||next"
from a callback: waits
"|4\r\nbody\r\n0\r\nX-A: 1\r\n\r\n|next"
closed: "|0\r\nX-A: 1\r\n\r\n"
-- refused
Content-Length: warning: EventHttpRequest::sendReplyEnd(): Argument #1 ($trailers) must not have Content-Length, which is for the head of the reply alone
"|4\r\nbody\r\n0\r\n\r\n|next"
transfer-encoding: warning: EventHttpRequest::sendReplyEnd(): Argument #1 ($trailers) must not have transfer-encoding, which is for the head of the reply alone
"|4\r\nbody\r\n0\r\n\r\n|next"
Trailer: warning: EventHttpRequest::sendReplyEnd(): Argument #1 ($trailers) must not have Trailer, which is for the head of the reply alone
"|4\r\nbody\r\n0\r\n\r\n|next"
Connection: warning: EventHttpRequest::sendReplyEnd(): Argument #1 ($trailers) must not have Connection, which is for the head of the reply alone
"|4\r\nbody\r\n0\r\n\r\n|next"
Host: warning: EventHttpRequest::sendReplyEnd(): Argument #1 ($trailers) must not have Host, which is for the head of the reply alone
"|4\r\nbody\r\n0\r\n\r\n|next"
Content-Type: warning: EventHttpRequest::sendReplyEnd(): Argument #1 ($trailers) must not have Content-Type, which is for the head of the reply alone
"|4\r\nbody\r\n0\r\n\r\n|next"
CONTENT-ENCODING: warning: EventHttpRequest::sendReplyEnd(): Argument #1 ($trailers) must not have CONTENT-ENCODING, which is for the head of the reply alone
"|4\r\nbody\r\n0\r\n\r\n|next"
Set-Cookie: warning: EventHttpRequest::sendReplyEnd(): Argument #1 ($trailers) must not have Set-Cookie, which is for the head of the reply alone
"|4\r\nbody\r\n0\r\n\r\n|next"
Location: warning: EventHttpRequest::sendReplyEnd(): Argument #1 ($trailers) must not have Location, which is for the head of the reply alone
"|4\r\nbody\r\n0\r\n\r\n|next"
WWW-Authenticate: warning: EventHttpRequest::sendReplyEnd(): Argument #1 ($trailers) must not have WWW-Authenticate, which is for the head of the reply alone
"|4\r\nbody\r\n0\r\n\r\n|next"
Authorization: warning: EventHttpRequest::sendReplyEnd(): Argument #1 ($trailers) must not have Authorization, which is for the head of the reply alone
"|4\r\nbody\r\n0\r\n\r\n|next"
Cache-Control: warning: EventHttpRequest::sendReplyEnd(): Argument #1 ($trailers) must not have Cache-Control, which is for the head of the reply alone
"|4\r\nbody\r\n0\r\n\r\n|next"
Vary: warning: EventHttpRequest::sendReplyEnd(): Argument #1 ($trailers) must not have Vary, which is for the head of the reply alone
"|4\r\nbody\r\n0\r\n\r\n|next"
Date: warning: EventHttpRequest::sendReplyEnd(): Argument #1 ($trailers) must not have Date, which is for the head of the reply alone
"|4\r\nbody\r\n0\r\n\r\n|next"
If-Match: warning: EventHttpRequest::sendReplyEnd(): Argument #1 ($trailers) must not have If-Match, which is for the head of the reply alone
"|4\r\nbody\r\n0\r\n\r\n|next"
Content-Range: warning: EventHttpRequest::sendReplyEnd(): Argument #1 ($trailers) must not have Content-Range, which is for the head of the reply alone
"|4\r\nbody\r\n0\r\n\r\n|next"
TE: warning: EventHttpRequest::sendReplyEnd(): Argument #1 ($trailers) must not have TE, which is for the head of the reply alone
"|4\r\nbody\r\n0\r\n\r\n|next"
no name: warning: EventHttpRequest::sendReplyEnd(): Argument #1 ($trailers) must have header names as its keys
"|4\r\nbody\r\n0\r\n\r\n|next"
no key: warning: EventHttpRequest::sendReplyEnd(): Argument #1 ($trailers) must have header names as its keys
"|4\r\nbody\r\n0\r\n\r\n|next"
a space: warning: EventHttpRequest::sendReplyEnd(): Argument #1 ($trailers) must have header names as its keys
"|4\r\nbody\r\n0\r\n\r\n|next"
a line more: ValueError: EventHttpRequest::sendReplyEnd(): Argument #1 ($trailers) must not contain CR, LF or NUL
"|4\r\nbody\r\n0\r\n\r\n|next"
NUL: ValueError: EventHttpRequest::sendReplyEnd(): Argument #1 ($trailers) must not contain CR, LF or NUL
"|4\r\nbody\r\n0\r\n\r\n|next"
an object: Error: Object of class stdClass could not be converted to string
"|4\r\nbody\r\n0\r\n\r\n|next"
an object that meddles: warning: EventHttpRequest::sendReplyEnd(): EventHttpRequest: has been freed
"|0\r\nX-B: 2\r\n\r\n|next"
