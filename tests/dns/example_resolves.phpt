--TEST--
examples/dns_resolve.php prints the addresses of hosts
--FILE--
<?php
require __DIR__ . '/../support/process.php';
require __DIR__ . '/../support/dns.php';

// The name server is a process of its own, which ends with this one.
[$ours, $its] = stream_socket_pair(STREAM_PF_UNIX, STREAM_SOCK_STREAM, 0);
$child = pcntl_fork();
if ($child === 0) {
	fclose($ours);
	$base = new EventBase();
	$server = new NameServer($base, ['one.test' => ['192.0.2.1', '2001:db8::1'], 'two.test' => ['192.0.2.2']]);
	fwrite($its, $server->address . "\n");
	$end = new Event($base, $its, Event::READ, fn () => $base->stop());
	$end->add();
	$base->loop();
	exit(0);
}
fclose($its);
$nameserver = trim(fgets($ours));

$example = __DIR__ . '/../../examples/dns_resolve.php';
$lines = explode("\n", Process::php($example, "@$nameserver", 'one.test', 'two.test', 'three.test', '192.0.2.9')->rest());
sort($lines);
echo implode("\n", $lines), "\n";
echo Process::php($example)->rest();

fclose($ours);
pcntl_waitpid($child, $status);
?>
--EXPECT--

192.0.2.9: 192.0.2.9
one.test: 192.0.2.1, 2001:db8::1
three.test: nodename nor servname provided, or not known
two.test: 192.0.2.2
Usage: php dns_resolve.php [@nameserver] host...
