--TEST--
examples/workers: a proxy is told before they end, and they find out that their master has been killed
--FILE--
<?php
require __DIR__ . '/../support/operate/node.php';

function status(Node $node, string $path): string
{
	$context = stream_context_create(['http' => ['ignore_errors' => true]]);
	$stream = fopen("http://127.0.0.1:$node->port$path", 'r', false, $context);
	return explode(' ', stream_get_meta_data($stream)['wrapper_data'][0])[1];
}

$folder = sys_get_temp_dir() . '/event_workers_' . getmypid();
mkdir($folder);
$node = new Node($folder, 2, '1000');
$node->deploy('1');
$node->start();
echo status($node, '/health'), "\n";
wait_until(fn () => count($node->workers()) === 2);
$workers = $node->workers();
$node->signal(SIGTERM);
wait_until(fn () => status($node, '/health') === '503');
echo 'near the end: ', status($node, '/version'), "\n";
$node->signal(SIGTERM); // once more: at once
echo 'said: ', $node->end(), "\n";
var_dump(count($workers), array_filter($workers, fn ($pid) => file_exists("/proc/$pid")));
var_dump(@stream_socket_client("tcp://127.0.0.1:$node->port"));

$node->start();
wait_until(fn () => count($node->workers()) === 2);
$workers = $node->workers();
$second = Process::php("$node->folder/master.php", (string) $node->port);
echo preg_match('/Address already in use/', $second->rest()), ' ', $second->wait(), "\n";
$node->signal(SIGKILL);
wait_until(fn () => !array_filter($workers, fn ($pid) => file_exists("/proc/$pid")));
echo "they have ended\n";
$node->end();
(new Process(['rm', '-rf', $folder]))->wait();
?>
--EXPECT--
200
near the end: 200
said: 
int(2)
array(0) {
}
bool(false)
1 1
they have ended
