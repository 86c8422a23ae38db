--TEST--
EventBufferEvent: a forked child ends without a trace in its parent, or goes on with what it inherited
--FILE--
<?php
require __DIR__ . '/../support/bufferevent.php';

/** What a forked child prints and how it ends. */
function in_child(callable $code): void
{
	flush();
	$child = pcntl_fork();
	if ($child === 0) {
		pcntl_alarm(90);
		$code();
		exit(0);
	}
	pcntl_waitpid($child, $status);
	echo $status ? "the child ended with status $status\n" : '';
}

/** Run the loop until two callbacks have been called. */
function both(EventBase $base): void
{
	global $called;
	$called = 0;
	until($base, function (): bool {
		global $called;
		return $called === 2;
	});
}

$base = new EventBase();
[$bev, $peer] = connection($base, function (EventBufferEvent $bev): void {
	$GLOBALS['called']++;
	echo getmypid() === PARENT ? 'parent' : 'child', ' reads ', $bev->read(10), "\n";
});
define('PARENT', getmypid());
[$one, $two] = EventBufferEvent::createPair($base);
$two->setCallbacks(function (EventBufferEvent $bev): void {
	$GLOBALS['called']++;
	echo "the pair says {$bev->read(10)}\n";
}, null, null);
$two->enable(Event::READ);
$bev->enable(Event::READ);

in_child(function (): void {});
in_child(function () use ($bev, $one): void { $bev->free(); $one->free(); });
in_child(function () use ($bev, $one): void { $bev->close(); $one->close(); });
in_child(function () use ($base): void { $base->free(); });
var_dump(is_closed($peer));
stream_set_blocking($peer, true);
in_child(function () use ($base, $bev, $peer, $one): void {
	fwrite($peer, 'first');
	$one->write('hello');
	both($base);
	$bev->write('from the child');
	settle($base);
});
echo stream_get_contents($peer, 14), "\n";
fwrite($peer, 'second');
$one->write('again');
both($base);
$bev->write('from the parent');
settle($base);
echo stream_get_contents($peer, 15), "\n";

/* In a callback. */
[$bev, $peer] = connection($base, function (EventBufferEvent $bev): void {
	$bev->read(10);
	in_child(function () use ($bev): void { $bev->free(); });
	in_child(fn () => posix_kill(posix_getpid(), SIGKILL));
	$bev->write('still here');
	$GLOBALS['called']++;
});
$bev->enable(Event::READ);
fwrite($peer, 'x');
$called = 0;
until($base, function () use (&$called): bool { return $called === 1; });
settle($base);
echo stream_get_contents($peer, 10), "\n";
?>
--EXPECT--
bool(false)
the pair says hello
child reads first
from the child
the pair says again
parent reads second
from the parent
the child ended with status 9
still here
