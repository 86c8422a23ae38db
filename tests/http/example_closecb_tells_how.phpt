--TEST--
examples/http_closecb.php tells who looks at it in a terminal how to try it
--SKIPIF--
<?php
require __DIR__ . '/../support/outcome.php';
if (is_watched()) die('skip valgrind does not know how PHP makes a terminal');
if (!@proc_open(['true'], [['pty']], $pipes)) die('skip there are no terminals');
?>
--FILE--
<?php
require __DIR__ . '/../support/process.php';

$port = free_port();
$command = 'exec ' . php_command_line(__DIR__ . '/../../examples/http_closecb.php', (string) $port);
$server = proc_open($command, [['pipe', 'r'], ['pipe', 'w'], ['pty']], $pipes);
echo str_replace((string) $port, 'PORT', rtrim(fgets($pipes[2]))), "\n";
proc_terminate($server, SIGKILL);
proc_close($server);
?>
--EXPECT--
Listening on http://127.0.0.1:PORT/ and this machine's other addresses. Try it from another terminal:
