--TEST--
examples/workers: on a socket that systemd holds, a restart loses no request
--FILE--
<?php
require __DIR__ . '/../support/process.php';
require __DIR__ . '/../support/operate.php';

$socket = stream_socket_server('tcp://127.0.0.1:0');
$port = (int) substr(strrchr(stream_socket_get_name($socket, false), ':'), 1);
$master = __DIR__ . '/../../examples/workers/master.php';

/** As systemd does: the socket is number 3, and the process is told so. */
function start(string $master, $socket): mixed
{
	$command = 'LISTEN_FDS=1 LISTEN_PID=$$ exec ' . php_command_line($master, 'none', '1');
	return proc_open($command, [['pipe', 'r'], STDOUT, STDERR, $socket], $pipes);
}

$base = new EventBase();
$tick = new Event($base, -1, Event::TIMEOUT | Event::PERSIST, fn () => null); // until() looks
$tick->add(0.02);
$process = start($master, $socket);
register_shutdown_function(function () use (&$process): void {
	proc_terminate($process, SIGKILL);
});
$load = new Load($base, $port, 4, 2, [new Question('GET', '/'), new Question('POST', '/', 'body')]);
foreach (['restarted', 'ended'] as $what) {
	$answered = $load->answered;
	until($base, fn () => $load->answered > $answered + 100);
	if ($what === 'ended') {
		$load->end();
	}
	proc_terminate($process, SIGTERM);
	until($base, function () use (&$process, &$status): bool {
		$status = proc_get_status($process);
		return !$status['running'];
	});
	echo "$what: {$status['exitcode']}, $load->failed failed\n";
	if ($what === 'restarted') {
		$process = start($master, $socket);
	}
}
until($base, fn () => $load->active === 0);
echo count($load->bodies), " workers\n";
?>
--EXPECT--
restarted: 0, 0 failed
ended: 0, 0 failed
2 workers
