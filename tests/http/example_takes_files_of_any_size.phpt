--TEST--
The example that takes files as they come keeps what is complete, in the memory of a piece, and nothing of what breaks off
--SKIPIF--
<?php
is_readable('/proc/self/status') or die('skip only Linux tells the memory in use');
require __DIR__ . '/../support/programs.php';
need_programs('curl');
?>
--FILE--
<?php
require __DIR__ . '/../support/process.php';

$example = __DIR__ . '/../../examples/http_put.php';
foreach ([['65536'], ['0', '/no/such/folder']] as $arguments) {
	$refused = Process::php($example, ...$arguments);
	echo trim($refused->rest()), ' ', $refused->wait(), "\n";
}

$around = sys_get_temp_dir() . '/event_put_' . getmypid();
mkdir("$around/kept", recursive: true);
$large = fopen("$around/large.bin", 'wb');
for ($i = 0; $i < 48; $i++) {
	fwrite($large, str_repeat(random_bytes(64), 16384)); // 48 MiB
}
fclose($large);
file_put_contents("$around/small.txt", 'small');

$server = Process::php($example, '0', "$around/kept");
preg_match('~^Listening on (http://127\.0\.0\.1:(\d+)/)$~', $server->line(), $match);

/** The most memory that it has had so far, in KiB. */
function peak(): int
{
	preg_match('/^VmHWM:\s+(\d+) kB/m', file_get_contents("/proc/{$GLOBALS['server']->pid}/status"), $found);
	return (int) $found[1];
}

function ask(string $path, string ...$options): string
{
	return trim((new Process(['curl', '-s', '--max-time', '60', '-w', '%{http_code}', '-o', '/dev/null', ...$options, $GLOBALS['match'][1] . $path]))->rest());
}

echo 'small: ', ask('', '-T', "$around/small.txt"), ' ', file_get_contents("$around/kept/small.txt"), "\n";
$before = peak();
echo 'large: ', ask('', '-T', "$around/large.bin"), ' ', ask('in%20chunks', '-T', "$around/large.bin", '-H', 'Transfer-Encoding: chunked'), "\n";
$more = peak() - $before;
echo $more < 8192 || getenv('USE_ZEND_ALLOC') === '0' ? "in little memory\n" : "in $more KiB\n";
echo 'as sent: ', json_encode(array_map(fn (string $name) => md5_file("$around/kept/$name") === md5_file("$around/large.bin"), ['large.bin', 'in chunks'])), "\n";
echo 'given back: ', ask('small.txt'), ' ', ask('nothing'), ' ', ask('small.txt', '-I'), "\n";
echo 'refused: ', ask('.hidden', '-T', "$around/small.txt"), ' ', ask('a%2Fb', '-T', "$around/large.bin"), ' ', ask('small.txt', '-d', 'x'), "\n";

$client = stream_socket_client("tcp://127.0.0.1:{$match[2]}");
fwrite($client, "PUT /huge HTTP/1.1\r\nHost: a\r\nContent-Length: 1000000000000000\r\nExpect: 100-continue\r\n\r\n");
echo 'huge: ', fgets($client);
$client = stream_socket_client("tcp://127.0.0.1:{$match[2]}");
fwrite($client, "PUT /broken HTTP/1.1\r\nHost: a\r\nContent-Length: 1000\r\n\r\nsome");
while (!glob("$around/kept/.part*")) {
	usleep(1000);
}
fclose($client);
while (glob("$around/kept/.part*")) {
	usleep(1000);
}
echo 'broken off: ', implode(', ', array_diff(scandir("$around/kept"), ['.', '..'])), "\n";
$server->signal(SIGTERM);
echo $server->rest();
$server->wait();
(new Process(['rm', '-r', $around]))->wait();
?>
--EXPECT--
The port must be a number from 1 to 65535, or 0 for any 1
There is no such folder, or it cannot be written to 1
small: 201 small
large: 201 201
in little memory
as sent: [true,true]
given back: 200 404 200
refused: 403 403 405
huge: HTTP/1.1 413 Content Too Large
broken off: in chunks, large.bin, small.txt
