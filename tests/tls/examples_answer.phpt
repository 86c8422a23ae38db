--TEST--
The example of HTTPS does what it says
--SKIPIF--
<?php
class_exists('EventSslContext') or die('skip built without OpenSSL');
require __DIR__ . '/../support/programs.php';
need_programs('curl');
?>
--FILE--
<?php
require __DIR__ . '/../support/process.php';
require __DIR__ . '/../support/tls.php';

$stranger = new Authority;
$server = Process::php(__DIR__ . '/../../examples/https_hello.php', '0');
preg_match('~^Listening on (https://127\.0\.0\.1:\d+/)$~', $server->line(), $url);
preg_match('~^The certificate to trust is in (/.+)$~', $server->line(), $certificate);
foreach ([$certificate[1], $stranger->file('ca.pem')] as $trusted) {
	$curl = new Process(['curl', '--silent', '--max-time', '10', '--cacert', $trusted, $url[1]]);
	echo trim($curl->rest()), ' ', $curl->wait(), "\n";
}
$server->signal(SIGTERM);
echo $server->wait(), ' ', var_export(file_exists($certificate[1]), true), "\n";

$refused = Process::php(__DIR__ . '/../../examples/https_hello.php', '65536');
echo trim($refused->rest()), ' ', $refused->wait(), "\n";
?>
--EXPECT--
Hello, World! 0
 60
0 false
The port must be a number from 1 to 65535, or 0 for any 1
