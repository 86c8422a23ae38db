--TEST--
EventHttpRequest::sendReply(): many replies of one large string hold it once, and let go of it
--FILE--
<?php
require __DIR__ . '/../support/http.php';

const CLIENTS = 64;

/** In KiB. Tools that watch memory have some of their own. */
define('ENOUGH', is_watched() ? 16 << 10 : 4 << 10);

/** In KiB, with what libevent has. */
function resident(): int
{
	preg_match('/^VmRSS:\s*(\d+)/m', file_get_contents('/proc/self/status'), $size);
	return (int) $size[1];
}

$base = new EventBase();
$answered = $closed = 0;
$body = str_repeat('0123456789abcdef', 1 << 16);
$http = serve($base, function (EventHttpRequest $req) use (&$body, &$answered, &$closed): void {
	$req->getConnection()->setCloseCallback(function () use (&$closed): void {
		$closed++;
	});
	if ($req->getUri() === '/buffer') {
		$req->sendReply(200, 'OK', buffer($body));
	} else {
		$req->sendReply(200, 'OK', $body);
	}
	$answered++;
});

foreach (['/string', '/buffer'] as $path) {
	$answered = $closed = 0;
	$clients = [];
	fetch($base, $http, $path);
	$before = resident();
	for ($i = 0; $i < CLIENTS; $i++) {
		$clients[] = $client = stream_socket_client('tcp://127.0.0.1:' . port_of($http));
		fwrite($client, "GET $path HTTP/1.1\r\nHost: localhost\r\n\r\n"); // and reads nothing
	}
	until($base, function () use (&$answered): bool {
		return $answered > CLIENTS;
	});
	$base->loop(EventBase::LOOP_NONBLOCK);
	$more = resident() - $before;
	echo $path, ': ', $more < ENOUGH ? 'little more' : "$more KiB more", "\n";

	// Half of them leave, the others read it all.
	$events = [];
	$received = array_fill(0, CLIENTS, '');
	foreach ($clients as $i => $client) {
		$events[$i] = new Event($base, $client, Event::READ | Event::PERSIST,
			function ($client) use (&$events, &$received, &$body, $i): void {
				$piece = fread($client, 1 << 16);
				$received[$i] .= $piece;
				$is_all = strlen($received[$i]) > strlen($body) && str_ends_with($received[$i], "\r\n\r\n$body");
				if ($is_all || $piece === '') {
					echo $is_all ? '' : "cut off\n";
					$received[$i] = '';
					$events[$i]->free();
					fclose($client);
				}
			});
		if ($i % 2) {
			fclose($client);
		} else {
			stream_set_blocking($client, false);
			$events[$i]->add();
		}
	}
	$client = null;
	until($base, function () use (&$closed): bool {
		return $closed > CLIENTS;
	});
}

// Nobody else has the string any more.
$before = memory_get_usage();
$body = null;
if (!is_watched()) {
	var_dump($before - memory_get_usage() > 1 << 20);
} else {
	var_dump(true);
}
?>
--EXPECT--
/string: little more
/buffer: little more
bool(true)
