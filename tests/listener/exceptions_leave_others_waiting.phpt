--TEST--
EventListener: after an exception or stop() connections that came at the same time wait for the next run
--EXTENSIONS--
event
sockets
--FILE--
<?php
require __DIR__ . '/../support/listener.php';

function try_leaving(string $how, Closure $leave): void
{
	echo "$how\n";
	$before = descriptors();
	$base = new EventBase;
	$sockets = [];
	$listener = listen($base, function ($listener, $fd) use (&$sockets, $leave, $base) {
		$sockets[] = EventUtil::createSocket($fd);
		$leave($base, $listener);
	});
	$clients = clients($listener, 3);
	for ($i = 1; $i <= 3; $i++) {
		echo outcome(fn () => $base->loop()), ', accepted ', count($sockets), "\n";
	}
	var_dump(count(array_filter($clients, is_closed(...))));
	$base->loop(EventBase::LOOP_NONBLOCK);
	$listener->disable();
	var_dump(count($sockets), $base->loop());
	unset($clients, $sockets, $listener, $base);
	gc_collect_cycles();
	var_dump(descriptors() - $before);
}
try_leaving('stop', fn ($base) => $base->stop());
try_leaving('throw', fn () => throw new Exception('thrown'));
try_leaving('both', function ($base) {
	$base->stop();
	throw new Exception('thrown');
});

echo "disable and throw\n";
$base = new EventBase;
$n = 0;
$listener = listen($base, function ($listener, $fd) use (&$n) {
	EventUtil::createSocket($fd);
	$n++;
	$listener->disable();
	throw new Exception('thrown');
});
$other = listen($base, fn () => print("not me\n"), flags: EventListener::OPT_DISABLED);
$clients = [...clients($listener, 2), client($other)];
echo outcome(fn () => $base->loop()), ', accepted ', $n, "\n";
var_dump($base->loop(), $n);

echo "throw and go\n";
$listener = listen($base, function () use (&$listener, &$other) {
	$listener = $other = null;
	throw new Exception('thrown');
});
$clients = clients($listener, 2);
echo outcome(fn () => $base->loop()), "\n";
var_dump($base->loop());

echo "a wrong signature\n";
$listener = listen($base, fn (string ...$all) => 0);
$client = client($listener);
echo outcome(fn () => $base->loop()), "\n";
?>
--EXPECTF--
stop
true, accepted 1
true, accepted 2
true, accepted 3
int(0)
int(3)
bool(true)
int(0)
throw
Exception: thrown, accepted 1
Exception: thrown, accepted 2
Exception: thrown, accepted 3
int(0)
int(3)
bool(true)
int(0)
both
Exception: thrown, accepted 1
Exception: thrown, accepted 2
Exception: thrown, accepted 3
int(0)
int(3)
bool(true)
int(0)
disable and throw
Exception: thrown, accepted 1
bool(true)
int(1)
throw and go
Exception: thrown
bool(true)
a wrong signature
TypeError: {closure}(): Argument #1 must be of type string, EventListener given
