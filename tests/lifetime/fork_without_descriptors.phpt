--TEST--
EventBase: a forked process that may open no descriptors can leave, drop and run what it inherited
--EXTENSIONS--
event
posix
--SKIPIF--
<?php
if (!function_exists('posix_setrlimit')) die('skip needs posix_setrlimit()');
if (getenv('ASAN_OPTIONS')) die('skip without descriptors AddressSanitizer cannot look for leaks');
?>
--FILE--
<?php
require __DIR__ . '/../support/base.php';

show_warnings();
[$reader, $writer] = pair();
$base = new EventBase();
$heard = 0;
$event = new Event($base, $reader, Event::READ | Event::PERSIST, function ($stream) use (&$heard, &$inside) {
	fread($stream, 100);
	$heard++;
	$inside && $inside();
});
$event->add();
/** The hard limit stays as it is: valgrind refuses any other. */
function limit_descriptors(?int $soft): bool
{
	$hard = posix_getrlimit()['hard openfiles'];
	$hard = $hard === 'unlimited' ? POSIX_RLIMIT_INFINITY : $hard;
	return posix_setrlimit(POSIX_RLIMIT_NOFILE, $soft ?? $hard, $hard);
}

$none = fn () => limit_descriptors(0);

isolated('leaves', $none);
isolated('drops', function () use (&$base, &$event, $none) {
	$none();
	$event = $base = null;
});
isolated('frees', function () use ($base, $event, $none) {
	$none();
	$event->free();
	attempt(fn () => $base->getMethod());
});
isolated('runs', function () use ($base, $event, $none) {
	$none();
	attempt(fn () => $base->loop());
	attempt(fn () => $base->loop());
	attempt(fn () => $event->add());
});
isolated('inside a callback', function () use ($base, $writer, &$inside, $none) {
	fwrite($writer, 'x');
	$base->loop(EventBase::LOOP_ONCE);
	$inside = function () use ($none) {
		if (pcntl_fork() !== 0) {
			pcntl_wait($status);
			exit(pcntl_wexitstatus($status));
		}
		$none();
	};
	fwrite($writer, 'x');
	attempt(fn () => $base->loop());
	attempt(fn () => $base->getMethod());
});
fwrite($writer, 'x');
$base->loop(EventBase::LOOP_ONCE);
var_dump($heard);

echo "-- without a fork\n";
limit_descriptors(0);
attempt(fn () => $base->reInit());
fwrite($writer, 'x');
$base->loop(EventBase::LOOP_ONCE);
var_dump($heard);
limit_descriptors(null);
attempt(fn () => $base->reInit());
fwrite($writer, 'x');
$base->loop(EventBase::LOOP_ONCE);
var_dump($heard);
?>
--EXPECT--
-- leaves
status 0
-- drops
status 0
-- frees
Error: EventBase: a forked process had no descriptors left for a backend of its own
status 0
-- runs
warning: EventBase::loop(): EventBase: a forked process had no descriptors left for a backend of its own
false
warning: EventBase::loop(): EventBase: a forked process had no descriptors left for a backend of its own
false
warning: Event::add(): Failed adding event: its EventBase has been freed
false
status 0
-- inside a callback
true
Error: EventBase: a forked process had no descriptors left for a backend of its own
status 0
int(1)
-- without a fork
warning: EventBase::reInit(): No descriptors are left
false
int(2)
true
int(3)
