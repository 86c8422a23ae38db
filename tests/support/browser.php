<?php
/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * `./dev browser [picture]`: clients that people use visit examples/https_hello.php, once told to trust its certificate
 * and once not; two tabs see each other come and go in examples/live, of which there may be a picture; two talk to each other in
 * examples/websocket_chat; and a page talks to a WebSocket in all ways that there are. */
require __DIR__ . '/process.php';

pcntl_alarm(480);

/** What a program prints, or "refused" where it says that it does not trust the server. */
function visit(string $reason, string ...$command): string
{
	$process = new Process(['timeout', '30', ...$command]);
	$said = $process->end()->rest();
	$process->wait();
	if (str_contains($said, 'Hello, World!')) {
		return 'answered';
	}
	return str_contains($said, $reason) ? 'refused' : "unexpected: $said";
}

$server = Process::php(__DIR__ . '/../../examples/https_hello.php', '0');
preg_match('~^Listening on https://127\.0\.0\.1:(\d+)/$~', $server->line(), $port);
preg_match('~^The certificate to trust is in (/.+)$~', $server->line(), $certificate);
$port = $port[1];
$certificate = $certificate[1];
$url = "https://localhost:$port/";
$folder = sys_get_temp_dir() . '/event_browser_' . getmypid();
mkdir($folder, 0700);

$key = trim(shell_exec('openssl x509 -noout -pubkey -in ' . escapeshellarg($certificate)
	. ' | openssl pkey -pubin -outform der | openssl dgst -sha256 -binary | base64'));
$chromium = fn (string $profile, string ...$options) => visit('ERR_CERT_AUTHORITY_INVALID', 'chromium', '--headless',
	'--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
	'--disable-component-update', '--disable-sync', '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost',
	"--user-data-dir=$folder/$profile", ...[...$options, '--dump-dom', $url]);

$node = <<<'JS'
	const [url, ca] = process.argv.slice(1);
	require('https').get(url, ca ? { ca: require('fs').readFileSync(ca) } : {}, (answer) => answer.pipe(process.stdout))
		.on('error', (error) => console.log(error.code));
	JS;
$s_client = fn (string ...$options) => visit('verify error', 'sh', '-c', 'printf "GET / HTTP/1.0\r\n\r\n" | exec "$@"', 'sh',
	'openssl', 's_client', '-connect', "localhost:$port", '-ign_eof', '-verify_return_error', '-verify_hostname', 'localhost', ...$options);

$visits = [
	'chromium' => [fn () => $chromium('trusting', "--ignore-certificate-errors-spki-list=$key"), fn () => $chromium('new')],
	'node' => [fn () => visit('SELF_SIGNED', 'node', '-e', $node, $url, $certificate), fn () => visit('SELF_SIGNED', 'node', '-e', $node, $url)],
	'curl' => [fn () => visit('curl: (60)', 'curl', '-sS', '--cacert', $certificate, $url), fn () => visit('curl: (60)', 'curl', '-sS', $url)],
	'openssl' => [fn () => $s_client('-CAfile', $certificate), fn () => $s_client()],
];
$failed = false;
foreach ($visits as $client => [$trusting, $new]) {
	$outcomes = [$trusting(), $new()];
	$failed = $failed || $outcomes !== ['answered', 'refused'];
	printf("%-8s  trusting: %s; not trusting: %s\n", $client, ...$outcomes);
}
$server->signal(SIGTERM)->wait();

$examples = __DIR__ . '/../../examples';
foreach ([
	'live' => ["$examples/live/server.php", 'tabs come and go', null],
	'chat' => ["$examples/websocket_chat/server.php", 'each reads what the other writes', null],
	'websocket' => [__DIR__ . '/browser_websocket.php', 'text, binary, a mebibyte, and how it ends',
		str_repeat("4001 had enough\n3000 as you wish\n1009 a message is too large\n1005\n", 2)],
] as $place => [$script, $expected, $told]) {
	$server = Process::php($script, '0');
	preg_match('~^Listening on (.+)$~', $server->line(), $found);
	$outcome = (new Process(['env', 'NODE_PATH=/usr/share/nodejs', 'timeout', '100', 'node', __DIR__ . '/browser_tabs.js',
		$place, $found[1], "$folder/$place", ...($place === 'live' ? array_slice($argv, 1) : [])]))->rest();
	$failed = $failed || $outcome !== "$expected\n";
	printf('%-10s%s', $place, $outcome);
	$server->signal(SIGTERM);
	if ($told !== null && ($said = $server->rest()) !== $told) {
		$failed = true;
		echo "          the server says $said";
	}
	$server->wait();
}

(new Process(['rm', '-rf', '--one-file-system', $folder]))->wait();
exit($failed ? 1 : 0);
