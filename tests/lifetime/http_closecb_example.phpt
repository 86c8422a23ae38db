--TEST--
examples/http_closecb.php, with clients that leave in all ways
--EXTENSIONS--
event
sockets
--SKIPIF--
<?php
require __DIR__ . '/../support/programs.php';
need_programs('curl', 'lsof', 'nc');
?>
--FILE--
<?php
require __DIR__ . '/../support/process.php';

const HEAD = "HTTP/1.0 200 OK\r\n"
	. "Content-Type: multipart/x-mixed-replace;boundary=boundarydonotcross\r\n"
	. "Connection: close\r\n"
	. "\r\n";

$example = __DIR__ . '/../../examples/http_closecb.php';
foreach (['0', '65536', 'text', '-1', '', '42 ', "42\n"] as $port) {
	$refused = Process::php($example, $port);
	echo trim($refused->rest()), ' ', $refused->wait(), "\n";
}

$port = free_port();
$server = Process::php($example, (string) $port);
fclose(connect($port));
$second = Process::php($example, (string) $port);
echo str_replace((string) $port, 'PORT', $second->rest()), $second->wait(), "\n";

/** The sockets of its connections, whatever their state. */
$connections = function () use ($server, $port): string {
	$lsof = new Process(['lsof', '-a', '-n', '-P', '-p', (string) $server->pid, '-i', "TCP@127.0.0.1:$port"]);
	return implode("\n", preg_grep('/->/', explode("\n", $lsof->rest())));
};
wait_until(fn () => $connections() === '');

function read_to($stream, string $text): string
{
	$read = '';
	stream_set_timeout($stream, PATIENCE);
	while (!str_ends_with($read, $text)) {
		$piece = (string) fread($stream, 1000);
		$piece !== '' or throw new RuntimeException("only this has come: $read");
		$read = preg_replace('/^Date: .*\n/m', '', $read . $piece);
	}
	return $read;
}

/** A client that speaks HTTP itself. */
function raw(int $port, string $request = "GET / HTTP/1.0\r\nConnection: close\r\n\r\n"): mixed
{
	$stream = connect($port);
	fwrite($stream, $request);
	return $stream;
}

function reset_connection($stream): void
{
	$linger = ['l_onoff' => 1, 'l_linger' => 0];
	socket_set_option(socket_import_stream($stream), SOL_SOCKET, SO_LINGER, $linger);
	fclose($stream);
}

function netcat(int $port): Process
{
	return (new Process(['nc', '-t', '127.0.0.1', (string) $port]))
		->write("GET / HTTP/1.0\r\nConnection: close\r\n\r\n");
}

function read_head(Process $nc): string
{
	$lines = '';
	for ($i = 0; $i < 5; $i++) {
		$lines .= $nc->line() . "\n";
	}
	return preg_replace('/^Date: .*\n/m', '', $lines);
}

function gone(string $how): void
{
	global $server, $connections;
	echo $how, ': ', $server->line(), "\n";
	wait_until(fn () => $connections() === '');
}

// nc, as the manual has it.
foreach (['SIGKILL' => SIGKILL, 'SIGINT' => SIGINT, 'SIGTERM' => SIGTERM] as $name => $signal) {
	$nc = netcat($port);
	$said = read_head($nc);
	if ($said !== HEAD) {
		var_dump($said);
	}
	if (!str_contains($connections(), 'ESTABLISHED')) {
		echo "the connection is not open\n";
	}
	$nc->signal($signal);
	if ($nc->rest() !== '<html>') {
		echo "not <html>\n";
	}
	$nc->wait();
	gone("nc ended by $name");
}

// Raw sockets.
$stream = raw($port);
var_dump(read_to($stream, '<html>') === HEAD . '<html>');
fclose($stream);
gone('FIN');

$stream = raw($port);
read_to($stream, '<html>');
reset_connection($stream);
gone('RST');

$stream = raw($port);
read_to($stream, '<html>');
stream_socket_shutdown($stream, STREAM_SHUT_WR);
gone('half-closed');
var_dump(stream_get_contents($stream), feof($stream));

foreach (['FIN' => fclose(...), 'RST' => reset_connection(...)] as $name => $leave) {
	$stream = raw($port, "GET / HTTP/1.1\r\nHost: a\r\n\r\n" . str_repeat("GET /more HTTP/1.1\r\nHost: a\r\n\r\n", 1000));
	read_to($stream, "6\r\n<html>\r\n");
	$leave($stream);
	gone("$name with unread requests");
}

// HTTP/1.1 gets a chunked stream.
$stream = raw($port, "GET / HTTP/1.1\r\nHost: localhost\r\n\r\n");
$read = read_to($stream, "6\r\n<html>\r\n");
var_dump(str_starts_with($read, "HTTP/1.1 200 OK\r\n"), str_contains($read, "\r\nTransfer-Encoding: chunked\r\n"));
fclose($stream);
gone('HTTP/1.1');

foreach (['--http1.0', '--http1.1'] as $version) {
	$curl = new Process(['curl', '--silent', '--no-buffer', $version, "http://127.0.0.1:$port/"]);
	$body = $curl->read();
	$curl->signal(SIGKILL)->wait();
	gone("curl $version $body");
}

// A client that stays forever does not keep the others from being served; nor does it cost time.
$stays = raw($port);
read_to($stays, '<html>');
for ($i = 0; $i < 50; $i++) {
	$stream = raw($port);
	read_to($stream, '<html>');
	$i % 2 ? fclose($stream) : reset_connection($stream);
	if ($server->line() !== '_close_callback') {
		echo "not called\n";
	}
}
/** How often it has slept until now, where it sleeps; one that is woken for ever does not. */
$slept = function () use ($server): int {
	wait_until(function () use ($server, &$status) {
		$status = file_get_contents("/proc/$server->pid/status");
		return str_contains($status, "\nState:\tS");
	});
	preg_match('/^voluntary_ctxt_switches:\s+(\d+)$/m', $status, $found);
	return (int) $found[1];
};
[$before, $start] = [$slept(), microtime(true)];
usleep(200000);
[$woken, $seconds] = [$slept() - $before, (int) (microtime(true) - $start)];
var_dump($woken <= 2 + $seconds ?: $woken); // for the end of the last client, and for the server's ticks

echo $server->signal(SIGTERM)->rest();
$server->wait();
?>
--EXPECT--
The port must be a number from 1 to 65535 1
The port must be a number from 1 to 65535 1
The port must be a number from 1 to 65535 1
The port must be a number from 1 to 65535 1
The port must be a number from 1 to 65535 1
The port must be a number from 1 to 65535 1
The port must be a number from 1 to 65535 1
Cannot bind to port PORT: Address already in use
Another port is an argument: ./dev serve examples/http_closecb.php 4243
1
nc ended by SIGKILL: _close_callback
nc ended by SIGINT: _close_callback
nc ended by SIGTERM: _close_callback
bool(true)
FIN: _close_callback
RST: _close_callback
half-closed: _close_callback
string(0) ""
bool(true)
FIN with unread requests: _close_callback
RST with unread requests: _close_callback
bool(true)
bool(true)
HTTP/1.1: _close_callback
curl --http1.0 <html>: _close_callback
curl --http1.1 <html>: _close_callback
bool(true)
