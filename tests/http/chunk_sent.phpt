--TEST--
EventHttpRequest::sendReplyChunk(): the callback of a piece is called when all up to its end has left, plain and over TLS
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
$events = [];
foreach ($servers as $http) {
	$http->setDefaultCallback(function (EventHttpRequest $req) use (&$reply): void {
		$req->getUri() === '/next' ? $req->sendReply(200, 'OK', 'next') : $reply($req);
	});
}

/** Each that has been called says so. */
$says = function (string $what) use (&$events): Closure {
	return function (EventHttpRequest $req, ...$more) use ($what, &$events): void {
		$events[] = $what . ($more ? ' and more' : '') . ($req->getPendingBytes() > 0 ? ' (some waits)' : '');
	};
};

/** What happens, and what the client gets; another request follows. */
$shows = function (string $what, callable $callback, string $line = 'GET / HTTP/1.1') use (&$reply, &$events, $base, $servers, $contexts): void {
	$reply = $callback;
	$told = [];
	foreach ($servers as $how => $http) {
		$events = [];
		$bytes = talk($base, $http, "$line\r\nHost: a\r\n\r\nGET /next HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n", $contexts[$how]);
		$body = preg_replace('~HTTP/1\.[01] 200 OK\r\n.*?\r\n\r\n~s', '|', $bytes);
		$told[$how] = implode(', ', $events) . ': ' . json_encode($body);
	}
	echo "$what: $told[plain]\n", $told['over TLS'] === $told['plain'] ? '' : "over TLS: {$told['over TLS']}\n";
};

$shows('one', function (EventHttpRequest $req) use ($says, &$events): void {
	$req->sendReplyStart(200, 'OK');
	$req->sendReplyChunk('one', function (EventHttpRequest $same) use ($req, &$events): void {
		$events[] = $same === $req ? 'the same request' : 'another request';
		$same->sendReplyChunk('two');
		$same->sendReplyEnd();
	});
	$events[] = 'not at once';
});
$shows('each of several', function (EventHttpRequest $req) use ($says): void {
	$req->sendReplyStart(200, 'OK');
	$req->sendReplyChunk('one', $says('first'));
	$req->sendReplyChunk('two', null);
	$req->sendReplyChunk('three', $says('second'));
	$req->sendReplyChunk('', $says('an empty one'));
	$req->sendReplyChunk(buffer('four'), function (EventHttpRequest $req) use ($says): void {
		$says('third')($req);
		$req->sendReplyEnd();
	});
});
$shows('before the end', function (EventHttpRequest $req) use ($says): void {
	$req->sendReplyStart(200, 'OK');
	$req->sendReplyChunk('one', $says('first'));
	$req->sendReplyChunk('two', $says('second'));
	$req->sendReplyEnd();
});
$shows('one after the other', function (EventHttpRequest $req) use (&$events): void {
	$left = 5;
	$next = function (EventHttpRequest $req) use (&$next, &$left, &$events): void {
		$events[] = $req->getPendingBytes();
		$left-- > 0 ? $req->sendReplyChunk("$left", $next) : $req->sendReplyEnd();
	};
	$req->sendReplyStart(200, 'OK');
	$next($req);
});
$shows('with a length', function (EventHttpRequest $req) use ($says): void {
	$req->addHeader('Content-Length', '6', EventHttpRequest::OUTPUT_HEADER);
	$req->sendReplyStart(200, 'OK');
	$req->sendReplyChunk('one', $says('first'));
	$req->sendReplyChunk('two', function (EventHttpRequest $req) use ($says): void {
		$says('second')($req);
		$req->sendReplyEnd();
	});
});
$shows('more than the length', function (EventHttpRequest $req) use ($says): void {
	$req->addHeader('Content-Length', '4', EventHttpRequest::OUTPUT_HEADER);
	$req->sendReplyStart(200, 'OK');
	$req->sendReplyChunk('one', $says('first'));
	$req->sendReplyChunk('two', $says('second'));
	$req->sendReplyEnd();
});
$shows('of a recorded reply', function (EventHttpRequest $req) use ($says): void {
	$req->sendReply(200, 'OK', 'one');
	$req->sendReplyChunk('two', $says('first'));
	$req->sendReplyEnd();
});
$shows('to HEAD', function (EventHttpRequest $req) use (&$events): void {
	$left = 3;
	$next = function (EventHttpRequest $req) use (&$next, &$left, &$events): void {
		$events[] = $left;
		$left-- > 0 ? $req->sendReplyChunk('left out', $next) : $req->sendReplyEnd();
	};
	$req->sendReplyStart(200, 'OK');
	$req->sendReplyChunk('left out', $next);
}, 'HEAD / HTTP/1.1');
$shows('to HTTP/1.0', function (EventHttpRequest $req) use ($says): void {
	$req->sendReplyStart(200, 'OK');
	$req->sendReplyChunk('one', function (EventHttpRequest $req) use ($says): void {
		$says('first')($req);
		$req->sendReplyChunk('two', $says('second'));
		$req->sendReplyEnd();
	});
}, 'GET / HTTP/1.0');
$shows('closed', function (EventHttpRequest $req) use ($says): void {
	$req->sendReplyStart(200, 'OK');
	$req->sendReplyChunk('one', $says('first'));
	$req->closeConnection();
});
$shows('closed in it', function (EventHttpRequest $req) use ($says): void {
	$req->sendReplyStart(200, 'OK');
	$req->sendReplyChunk('one', function (EventHttpRequest $req) use ($says): void {
		$says('first')($req);
		$req->sendReplyChunk('two', $says('second'));
		$req->closeConnection();
	});
});

// The callback goes with its piece: where that is not taken, and when it has been called.
$weak = null;
$once = function () use (&$weak): Closure {
	$closure = function (EventHttpRequest $req) use (&$weak): void {
	};
	$weak = WeakReference::create($closure);
	return $closure;
};
$shows('too early', function (EventHttpRequest $req) use ($once, &$weak, &$events): void {
	$req->sendReplyChunk('one', $once());
	$events[] = $weak->get() ? 'kept' : 'let go of';
	$req->sendReply(200, 'OK', 'reply');
});
$shows('let go of', function (EventHttpRequest $req) use ($once, &$weak, &$events): void {
	$req->sendReplyStart(200, 'OK');
	$req->sendReplyChunk('one', $once());
	$events[] = $weak->get() ? 'kept' : 'let go of';
	$req->sendReplyChunk('two', function (EventHttpRequest $req) use (&$weak, &$events): void {
		$events[] = $weak->get() ? 'kept' : 'let go of';
		$req->sendReplyEnd();
	});
});
$shows('no function', function (EventHttpRequest $req) use (&$events): void {
	try {
		$req->sendReplyChunk('one', 'no function');
	} catch (TypeError $e) {
		$events[] = $e->getMessage();
	}
	$req->sendReply(200, 'OK', 'reply');
});
?>
--EXPECT--
one: not at once, the same request: "|3\r\none\r\n3\r\ntwo\r\n0\r\n\r\n|next"
each of several: first, second, an empty one, third: "|3\r\none\r\n3\r\ntwo\r\n5\r\nthree\r\n4\r\nfour\r\n0\r\n\r\n|next"
before the end: first, second: "|3\r\none\r\n3\r\ntwo\r\n0\r\n\r\n|next"
one after the other: 124, 0, 0, 0, 0, 0: "|1\r\n4\r\n1\r\n3\r\n1\r\n2\r\n1\r\n1\r\n1\r\n0\r\n0\r\n\r\n|next"
with a length: first, second: "|onetwo|next"
warning: EventHttpRequest::sendReplyChunk(): More than the Content-Length says: the rest is not sent, and the connection closes
warning: EventHttpRequest::sendReplyChunk(): More than the Content-Length says: the rest is not sent, and the connection closes
more than the length: first, second: "|onet"
of a recorded reply: first: "|6\r\nonetwo\r\n0\r\n\r\n|next"
to HEAD: 3, 2, 1, 0: "||next"
to HTTP/1.0: first, second: "|onetwo"
closed: first: "|3\r\none\r\n"
closed in it: first, second: "|3\r\none\r\n3\r\ntwo\r\n"
warning: EventHttpRequest::sendReplyChunk(): No reply has been started
warning: EventHttpRequest::sendReplyChunk(): No reply has been started
too early: let go of: "|reply|next"
let go of: kept, let go of: "|3\r\none\r\n3\r\ntwo\r\n0\r\n\r\n|next"
no function: EventHttpRequest::sendReplyChunk(): Argument #2 ($sent) must be a valid callback or null, function "no function" not found or invalid function name: "|reply|next"
