--TEST--
examples/workers: a reload and the end without a request lost, a worker that is killed, and what systemd hears
--FILE--
<?php
require __DIR__ . '/../support/process.php';
require __DIR__ . '/../support/operate.php';

$path = sys_get_temp_dir() . '/notify.' . getmypid();
$systemd = stream_socket_server("udg://$path", $error, $message, STREAM_SERVER_BIND);
stream_set_blocking($systemd, false);
putenv("NOTIFY_SOCKET=$path");

$port = free_port();
$master = Process::php(__DIR__ . '/../../examples/workers/master.php', (string) $port, '2');
fclose(connect($port));

$heard = new ArrayObject();
$base = new EventBase();
$turn = new Event($base, -1, Event::TIMEOUT | Event::PERSIST, function () use ($systemd, $heard): void {
	while (($told = (string) fread($systemd, 4096)) !== '') {
		$told === 'WATCHDOG=1' ? $GLOBALS['watchdog'] = true : $heard[] = strtok($told, "\n");
	}
});
$turn->add(0.05);

/** Run the load's loop until something holds. */
function run(EventBase $base, callable $until): void
{
	for ($end = hrtime(true) + PATIENCE * 1e9; !$until(); ) {
		hrtime(true) < $end or throw new RuntimeException('it does not come to that');
		$base->loop(EventBase::LOOP_ONCE);
	}
}

run($base, fn () => count($heard) === 1);
$load = new Load($base, $port, 8);
run($base, fn () => $load->answered > 100);
$before = children($master->pid);
echo count($before), " workers\n";

posix_kill($master->pid, SIGHUP);
run($base, fn () => count($now = children($master->pid)) === 2 && !array_intersect($now, $before) && count($heard) === 3);
echo "replaced: $load->failed failed\n";

[$first] = children($master->pid);
posix_kill($first, SIGKILL);
run($base, fn () => count($now = children($master->pid)) === 2 && !in_array($first, $now));
echo 'one was killed: ', $load->failed <= 8 ? 'only what it had in hand' : "$load->failed failed", "\n";

$failed = $load->failed;
$answered = $load->answered;
run($base, fn () => $load->answered > $answered + 100);
$load->end();
posix_kill($master->pid, SIGTERM);
run($base, fn () => children($master->pid) === []);
echo 'ended: ', $load->failed - $failed, " failed\n";
echo preg_replace('/^\S+ worker \d+/m', 'worker N', $master->rest()), $master->wait(), "\n";
echo implode(' ', (array) $heard), ' ', var_export($watchdog, true), "\n";
unlink($path);
?>
--EXPECT--
2 workers
replaced: 0 failed
one was killed: only what it had in hand
ended: 0 failed
worker N has ended by itself: signal 9
0
READY=1 RELOADING=1 READY=1 STOPPING=1 true
