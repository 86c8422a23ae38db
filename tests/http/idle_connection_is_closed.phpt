--TEST--
EventHttp::setStrict(false): an idle connection is closed after 50 seconds, or after those of setTimeout()
--SKIPIF--
<?php
$config = new EventConfig();
$config->setFlags(EventBase::PRECISE_TIMER);
(new EventBase($config))->getMethod() === 'epoll' or die('skip only epoll shows what it waits for');
?>
--FILE--
<?php
require __DIR__ . '/../support/http.php';

pcntl_alarm(90);

[$awake, $other] = stream_socket_pair(STREAM_PF_UNIX, STREAM_SOCK_STREAM, 0);
fwrite($other, 'x');

/** The seconds that the loop would have waited, rounded up: 0 for ever. It has something to read, and goes on at once. */
function waits(EventBase $base): int
{
	settle($base);
	$turn = new Event($base, $GLOBALS['awake'], Event::READ, fn () => null);
	$turn->add();
	$base->loop(EventBase::LOOP_ONCE);
	foreach (glob('/proc/self/fdinfo/*') as $file) {
		if (preg_match('/^it_value: \((\d+), (\d+)\)/m', @file_get_contents($file), $value)) {
			return (int) ceil("$value[1].$value[2]" + ($value[2] > 0 ? 0.5 : 0));
		}
	}
	throw new RuntimeException('there is no timer');
}

function http(EventBase $base, ?int $timeout): EventHttp
{
	$http = serve($base, function (EventHttpRequest $req): void {
		if ($req->getUri() === '/held') {
			$GLOBALS['held'] = $req;
			return;
		}
		$req->sendReply(200, 'OK', 'answer');
	});
	$http->setStrict(false); // libevent reads, and looks at the time
	$timeout === null || $http->setTimeout($timeout);
	return $http;
}

/** Does the loop wait for about so long? Some of it may have gone by on a busy machine. */
function check(string $what, int $waits, int $expected): void
{
	echo $what, ': ', $waits === $expected || $expected > 0 && $waits > $expected - 20 && $waits < $expected + 2 ? 'as expected' : "$waits seconds", "\n";
}

foreach ([['to begin with', null, 50], ['setTimeout(0)', 0, 50], ['setTimeout(500)', 500, 500], ['setTimeout(-1)', -1, 0], ['setTimeout(-2)', -2, 0]] as [$what, $timeout, $expected]) {
	echo "-- $what\n";
	$config = new EventConfig();
	$config->setFlags(EventBase::PRECISE_TIMER); // libevent waits by a descriptor that shows for how long
	$base = new EventBase($config);
	$http = http($base, $timeout);
	check('nobody there', waits($base), 0);
	$client = new Client($base, $http);
	check('silent', waits($base), $expected);
	$client->send("GET /first HTTP/1.1\r\n");
	check('half a head', waits($base), $expected);
	$client->send("Host: localhost\r\n\r\n")->awaits('answer');
	check('after a reply', waits($base), $expected);
	$held = null;
	$client->get('/held');
	until($base, function () use (&$held) { return $held; });
	// The 50 seconds are those of all connections: libevent forgets them only when they are over.
	$expected === 50 || check('held', waits($base), 0);
	$held->sendReply(200, 'OK', 'later');
	$client->awaits('later');
	check('after that', waits($base), $expected);
	$client->close();
	settle($base);
	unset($client, $http, $held, $base);
}
?>
--EXPECT--
-- to begin with
nobody there: as expected
silent: as expected
half a head: as expected
after a reply: as expected
after that: as expected
-- setTimeout(0)
nobody there: as expected
silent: as expected
half a head: as expected
after a reply: as expected
after that: as expected
-- setTimeout(500)
nobody there: as expected
silent: as expected
half a head: as expected
after a reply: as expected
held: as expected
after that: as expected
-- setTimeout(-1)
nobody there: as expected
silent: as expected
half a head: as expected
after a reply: as expected
held: as expected
after that: as expected
-- setTimeout(-2)
nobody there: as expected
silent: as expected
half a head: as expected
after a reply: as expected
held: as expected
after that: as expected
