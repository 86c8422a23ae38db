--TEST--
EventUtil::listenFds(): the sockets that a process is given by who started it, as systemd does
--FILE--
<?php
require __DIR__ . '/../support/http.php';
require __DIR__ . '/../support/process.php';

$program = <<<'PHP'
	var_dump(EventUtil::listenFds());
	$base = new EventBase();
	$http = new EventHttp($base);
	foreach (EventUtil::listenFds() as $fd => $name) {
		$http->accept($fd);
	}
	$http->setDefaultCallback(function (EventHttpRequest $request) use ($base): void {
		$request->sendReply(200, 'OK', 'passed on: ' . shell_exec('for fd in 3 4; do [ -S /dev/fd/$fd ] && echo $fd; done; echo here'));
		$base->exit();
	});
	echo count($http->getBoundAddresses()), "\n";
	$http->getBoundAddresses() and $base->loop();
	PHP;

$listening = stream_socket_server('tcp://127.0.0.1:0');
$address = stream_socket_get_name($listening, false);
$command = php_command_line('-r', $program);
foreach ([
	'two, one has a name' => 'LISTEN_PID=$$ LISTEN_FDS=2 LISTEN_FDNAMES=web',
	'two with names' => 'LISTEN_PID=$$ LISTEN_FDS=2 LISTEN_FDNAMES=web:admin:more',
	'a name is empty' => 'LISTEN_PID=$$ LISTEN_FDS=2 LISTEN_FDNAMES=:admin',
	'none' => 'LISTEN_PID=$$ LISTEN_FDS=0',
	'no number' => 'LISTEN_PID=$$ LISTEN_FDS=-1',
	'for another process' => 'LISTEN_PID=1 LISTEN_FDS=2',
	'nothing said' => 'NOTHING=1',
] as $what => $environment) {
	echo "-- $what --\n";
	$pipes = [];
	$process = proc_open(['sh', '-c', "export $environment; exec $command"], [['file', '/dev/null', 'r'], ['pipe', 'w'], ['redirect', 1], $listening, $listening], $pipes);
	while (($line = fgets($pipes[1])) !== false) {
		echo $line;
		if (trim($line) === '2') {
			echo file_get_contents("http://$address/");
		}
	}
	proc_close($process);
}
?>
--EXPECT--
-- two, one has a name --
array(2) {
  [3]=>
  string(3) "web"
  [4]=>
  string(7) "unknown"
}
2
passed on: here
-- two with names --
array(2) {
  [3]=>
  string(3) "web"
  [4]=>
  string(5) "admin"
}
2
passed on: here
-- a name is empty --
array(2) {
  [3]=>
  string(7) "unknown"
  [4]=>
  string(5) "admin"
}
2
passed on: here
-- none --
array(0) {
}
0
-- no number --
array(0) {
}
0
-- for another process --
array(0) {
}
0
-- nothing said --
array(0) {
}
0
