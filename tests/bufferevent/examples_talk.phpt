--TEST--
The examples of buffer events do what they say
--FILE--
<?php
require __DIR__ . '/../support/process.php';

$pair = Process::php(__DIR__ . '/../../examples/socket_pair.php');
echo $pair->rest(), $pair->wait(), "\n";

$usage = Process::php(__DIR__ . '/../../examples/tcp_echo.php', '65536');
echo preg_replace('~ \S+/~', ' ', $usage->rest()), $usage->wait(), "\n";

$server = Process::php(__DIR__ . '/../../examples/tcp_echo.php', '0');
$name = preg_replace('/^Listening on /', '', $server->line());
$first = stream_socket_client("tcp://$name", $errno, $error, 10);
$second = stream_socket_client("tcp://$name", $errno, $error, 10);
foreach ([$first, $second, $first] as $i => $client) {
	fwrite($client, "line $i\n");
	echo fgets($client);
}
fclose($first);

/* More than fits on the way: the answer still arrives after the end. */
stream_set_blocking($second, false);
$much = random_bytes(1 << 20);
for ($sent = 0, $got = ''; strlen($got) < strlen($much);) {
	$read = [$second];
	$write = $sent < strlen($much) ? [$second] : [];
	$none = null;
	stream_select($read, $write, $none, 10) or die("nothing moves\n");
	if ($write) {
		$sent += (int) fwrite($second, substr($much, $sent, 65536));
		if ($sent === strlen($much)) {
			stream_socket_shutdown($second, STREAM_SHUT_WR);
		}
	}
	if ($read) {
		$got .= fread($second, 65536);
	}
}
var_dump($got === $much);
stream_set_blocking($second, true);
var_dump(fread($second, 1), feof($second));
$server->signal(SIGTERM)->wait();
?>
--EXPECT--
Otto hears 1
Anna hears 2
Otto hears 3
Anna hears 4
Otto hears 5
Anna hears 6
Otto is alone
Bob hears 4
Ida hears 5
Bob hears 6
0
Usage: php tcp_echo.php [port]
1
line 0
line 1
line 2
bool(true)
string(0) ""
bool(true)
