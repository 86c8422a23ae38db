--TEST--
A body that PHP takes as it comes: the script ends, fails, forks or is suspended in its callbacks or while it is paused
--FILE--
<?php
require __DIR__ . '/../support/http.php';

pcntl_alarm(120);

/** Upload ten bytes; $at is called with the place and the request. */
function upload(callable $at, string $until = 'never'): string
{
	global $base, $http, $kept;
	$base = new EventBase();
	$http = new EventHttp($base);
	$http->bind('127.0.0.1', 0);
	$http->setDefaultStreamCallback(function (EventHttpRequest $req) use ($at): void {
		$GLOBALS['kept'] = $req;
		$req->setBodyCallback(fn (EventHttpRequest $req, string $bytes) => $at('piece', $req));
		$req->setBodyEndCallback(function (EventHttpRequest $req, bool $complete) use ($at): void {
			$at($complete ? 'end' : 'broken', $req);
			$complete && $req->sendReply(200, 'OK', 'whole');
		});
		$at('asked', $req);
	});
	$client = new Client($base, $http);
	foreach (["POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 10\r\n\r\n", 'hello', 'paused', 'world'] as $piece) {
		if ($piece === 'paused' && $until === 'paused') {
			$kept->pauseBody();
			$at('paused', $kept);
			$kept->resumeBody();
		} elseif ($piece !== 'paused') {
			@$client->send($piece);
		}
		settle($base);
	}
	return strtok($client->received, "\r");
}

set_error_handler(function (int $type, string $message): bool {
	echo error_reporting() & $type ? '(' . preg_replace('/^.*\(\): /', '', $message) . ') ' : '';
	return true;
});
$tell = fn (string $place) => print("$place ");
$ways = [
	'exit' => fn () => exit(3),
	'a fatal error' => fn () => eval('class Twice {} class Twice {}'),
	'exit in a destructor' => fn () => $GLOBALS['kept'] = new class { public function __destruct() { exit(4); } },
	'all kept until the end' => fn () => exit([$GLOBALS['self'] = [$GLOBALS['http'], $GLOBALS['kept'], fn () => $GLOBALS['self']]] ? 0 : 1),
];
foreach ($ways as $how => $way) {
	foreach (['asked', 'piece', 'end', 'paused'] as $place) {
		echo "$how, $place: ";
		if (pcntl_fork() === 0) {
			ini_set('display_errors', '0');
			echo upload(function (string $here) use ($place, $way, $tell): void {
				$tell($here);
				$here === $place && $way();
			}, $place);
			exit(0);
		}
		pcntl_wait($status);
		echo pcntl_wexitstatus($status), "\n";
	}
}

foreach (['asked', 'piece', 'end', 'paused'] as $place) {
	echo "forked, $place: ";
	echo upload(function (string $here, EventHttpRequest $req) use ($place): void {
		static $forked = [];
		if ($here === $place && !isset($forked[$place])) {
			$forked[$place] = true;
			if (pcntl_fork() === 0) {
				$req->pauseBody();
				$req->resumeBody();
				$req->setBodyCallback(fn () => print("called in the child\n"));
				if ($place !== 'end') {
					$req = $GLOBALS['kept'] = $GLOBALS['http'] = null;
					$GLOBALS['base']->free();
				}
				exit(0);
			}
			pcntl_wait($status);
			echo pcntl_wexitstatus($status), ' ';
		}
		echo $here, ' ';
	}, $place), "\n";
}

foreach (['resumed', 'dropped', 'base freed', 'server dropped', 'request freed', 'connection closed', 'answered', 'paused'] as $then) {
	foreach (['asked', 'piece', 'end'] as $place) {
		echo "suspended, $place, $then: ";
		$GLOBALS['said'] = '';
		$fiber = new Fiber(function () use ($place, $tell): void {
			$said = upload(function (string $here) use ($place, $tell): void {
				static $done = false;
				$tell($here);
				$here === $place && !$done && ($done = true) && Fiber::suspend();
			});
			echo $said;
		});
		try {
			$fiber->start();
			match ($then) {
				'resumed', 'dropped' => null,
				'base freed' => $base->free(),
				'server dropped' => $http = null,
				'request freed' => @$kept->free(),
				'connection closed' => $kept->closeConnection(),
				'answered' => $kept->sendReply(202, 'Accepted'),
				'paused' => $kept->pauseBody(),
			};
			$then === 'dropped' || @$fiber->resume();
		} catch (Error $e) {
			echo "({$e->getMessage()})";
		}
		$fiber = $kept = null;
		gc_collect_cycles();
		echo "\n";
	}
}
?>
--EXPECT--
exit, asked: asked 3
exit, piece: asked piece 3
exit, end: asked piece piece end 3
exit, paused: asked piece paused 3
a fatal error, asked: asked 255
a fatal error, piece: asked piece 255
a fatal error, end: asked piece piece end 255
a fatal error, paused: asked piece paused 255
exit in a destructor, asked: asked piece piece end HTTP/1.1 200 OK4
exit in a destructor, piece: asked piece piece 4
exit in a destructor, end: asked piece piece end HTTP/1.1 200 OK4
exit in a destructor, paused: asked piece paused 4
all kept until the end, asked: asked 0
all kept until the end, piece: asked piece 0
all kept until the end, end: asked piece piece end 0
all kept until the end, paused: asked piece paused 0
forked, asked: 0 asked piece piece end HTTP/1.1 200 OK
forked, piece: asked 0 piece piece end HTTP/1.1 200 OK
forked, end: asked piece piece 0 end HTTP/1.1 200 OK
forked, paused: asked piece broken 0 paused piece end HTTP/1.1 200 OK
suspended, asked, resumed: asked piece piece end HTTP/1.1 200 OK
suspended, piece, resumed: asked piece piece end HTTP/1.1 200 OK
suspended, end, resumed: asked piece piece end HTTP/1.1 200 OK
suspended, asked, dropped: asked 
suspended, piece, dropped: asked piece 
suspended, end, dropped: asked piece piece end 
suspended, asked, base freed: asked broken (EventBase: has been freed)
suspended, piece, base freed: asked piece broken (EventBase: has been freed)
suspended, end, base freed: asked piece piece end (EventHttpRequest: its EventHttp has been freed) (EventBase: has been freed)
suspended, asked, server dropped: asked broken 
suspended, piece, server dropped: asked piece broken 
suspended, end, server dropped: asked piece piece end (EventHttpRequest: its EventHttp has been freed) 
suspended, asked, request freed: asked HTTP/1.1 500 Internal Server Error
suspended, piece, request freed: asked piece HTTP/1.1 500 Internal Server Error
suspended, end, request freed: asked piece piece end (EventHttpRequest: has been freed) HTTP/1.1 500 Internal Server Error
suspended, asked, connection closed: asked broken 
suspended, piece, connection closed: asked piece broken 
suspended, end, connection closed: asked piece piece end (EventHttpRequest: the connection has been closed) 
suspended, asked, answered: asked HTTP/1.1 202 Accepted
suspended, piece, answered: asked piece HTTP/1.1 202 Accepted
suspended, end, answered: asked piece piece end (The reply has been given) HTTP/1.1 202 Accepted
suspended, asked, paused: asked 
suspended, piece, paused: broken asked piece 
suspended, end, paused: broken asked piece piece end HTTP/1.1 200 OK
