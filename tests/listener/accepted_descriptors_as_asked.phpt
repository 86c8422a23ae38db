--TEST--
EventListener: options decide whether accepted descriptors block, and whether programs inherit them
--EXTENSIONS--
event
sockets
--FILE--
<?php
require __DIR__ . '/../support/listener.php';

function flags(int $fd): array
{
	preg_match('/^flags:\s+(\d+)$/m', file_get_contents("/proc/self/fdinfo/$fd"), $found);
	$flags = octdec($found[1]);
	return [$flags & 04000 ? 'non-blocking' : 'blocking', $flags & 02000000 ? 'closed' : 'inherited'];
}
$base = new EventBase;
$cases = [
	'0' => 0,
	'OPT_LEAVE_SOCKETS_BLOCKING' => EventListener::OPT_LEAVE_SOCKETS_BLOCKING,
	'OPT_CLOSE_ON_EXEC' => EventListener::OPT_CLOSE_ON_EXEC,
	'OPT_THREADSAFE' => EventListener::OPT_THREADSAFE,
	'OPT_REUSEABLE' => EventListener::OPT_REUSEABLE,
];
foreach ($cases as $name => $flags) {
	$seen = null;
	$listener = listen($base, function ($listener, $fd) use (&$seen) {
		$seen = flags($fd);
		EventUtil::createSocket($fd);
	}, flags: $flags);
	$client = client($listener);
	until($base, function () use (&$seen) {
		return $seen;
	});
	echo "$name: accepted ", implode(', ', $seen), '; listening ', implode(', ', flags($listener->fd)), "\n";
}
$listener = listen($base, fn () => 0, null, EventListener::OPT_CLOSE_ON_FREE, stream_socket_server('tcp://127.0.0.1:0'));
echo 'duplicate: ', implode(', ', flags($listener->fd)), "\n";

/* one that has been sent nothing is not accepted */
$listener = listen($base, function ($listener, $fd) use (&$seen) {
	$seen = fread(accepted($fd), 10);
}, flags: EventListener::OPT_DEFERRED_ACCEPT);
$seen = null;
$client = client($listener);
settle($base);
var_dump($seen);
fwrite($client, 'hello');
until($base, function () use (&$seen) {
	return $seen;
});
var_dump($seen);
?>
--EXPECT--
0: accepted non-blocking, inherited; listening non-blocking, inherited
OPT_LEAVE_SOCKETS_BLOCKING: accepted blocking, inherited; listening non-blocking, inherited
OPT_CLOSE_ON_EXEC: accepted non-blocking, closed; listening non-blocking, closed
OPT_THREADSAFE: accepted non-blocking, inherited; listening non-blocking, inherited
OPT_REUSEABLE: accepted non-blocking, inherited; listening non-blocking, inherited
duplicate: non-blocking, closed
NULL
string(5) "hello"
