--TEST--
Where libevent ends the process all the same, it is said why, and where
--EXTENSIONS--
event
ffi
posix
--SKIPIF--
<?php
if (PHP_OS_FAMILY !== 'Linux') die('skip looks descriptors up in /proc');
?>
--FILE--
<?php
require __DIR__ . '/../support/base.php';

if (!isset($argv[1])) {
	passthru('ulimit -c 0; exec 2>&1; '
		. php_command_line('-n', '-d', 'ffi.enable=1', __FILE__, 'ends'), $status);
	var_dump($status > 128);
	exit;
}
$config = new EventConfig();
$config->avoidMethod('epoll'); // which would forget what is closed
$base = new EventBase($config);
foreach (array_filter(scandir('/proc/self/fd'), fn ($number) => $number > 2) as $number) {
	$ends[(string) @readlink("/proc/self/fd/$number")][] = (int) $number;
}
$signal = Event::signal($base, SIGUSR1, fn () => null);
$signal->add();
$libc = FFI::cdef('int dup2(int from, int to);');
foreach ($ends as $file => $numbers) { // behind everybody's back: the pipe of signals cannot be read any more
	str_starts_with($file, 'pipe:') and $libc->dup2(max($numbers), min($numbers));
}
$base->loop(EventBase::LOOP_ONCE);
?>
--EXPECTF--
libevent: evsig_cb: recv: Bad file descriptor
event: this ended the process in EventBase::loop()
%Abool(true)
