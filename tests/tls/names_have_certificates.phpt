--TEST--
EventSslContext::OPT_SNI_SERVER_CERTS: each name has its certificate, and sessions keep to their name
--SKIPIF--
<?php
class_exists('EventSslContext') or die('skip built without OpenSSL');
?>
--FILE--
<?php
require __DIR__ . '/../support/http.php';
require __DIR__ . '/../support/tls.php';

pcntl_alarm(90); // many handshakes, which take their time under valgrind
$files = (new Authority())
	->issue('server', 'DNS:localhost')
	->issue('a', 'DNS:a.test')
	->issue('wild', 'DNS:*.b.test')
	->issue('exact', 'DNS:exact.b.test')->lock('exact', 'secret')
	->signSelf('rsa', '/CN=rsa', 'subjectAltName=DNS:rsa.test', 'rsa', 'rsa_keygen_bits:2048');
file_put_contents($files->file('both'), file_get_contents($files->file('a.pem')) . file_get_contents($files->file('a.key')));
$identity = fn (string $name) => [
	EventSslContext::OPT_LOCAL_CERT => $files->file("$name.pem"),
	EventSslContext::OPT_LOCAL_PK => $files->file("$name.key"),
];
$names = [EventSslContext::OPT_SNI_SERVER_CERTS => [
	'A.test' => $files->file('both'),
	'*.b.test' => $identity('wild'),
	'exact.b.test' => [
		EventSslContext::OPT_LOCAL_CERT => $files->file('exact.pem'),
		EventSslContext::OPT_LOCAL_PK => $files->file('exact.locked'),
		EventSslContext::OPT_PASSPHRASE => 'secret',
	],
	'rsa.test' => $identity('rsa'),
]];
$base = new EventBase();

function server(EventBase $base, EventSslContext $context): EventHttp
{
	$http = new EventHttp($base, $context);
	$http->setDefaultCallback(fn (EventHttpRequest $request) => $request->sendReply(200, 'OK'));
	$http->bind('127.0.0.1', 0);
	return $http;
}

/** Whose certificate a client is shown, and whether its session is an earlier one. */
function shown(EventBase $base, EventHttp $http, string ...$options): string
{
	$said = s_client($base, port_of($http), ...$options);
	preg_match('/^subject=.*CN ?= ?(\w+)/m', $said, $subject);
	preg_match('/^(New|Reused), TLS/m', $said, $session);
	preg_match('/SSL alert number (\d+)/', $said, $alert);
	return implode(' ', [$subject[1] ?? '-', $session[1] ?? '-', $alert[1] ?? '', str_contains($said, 'HTTP/1.0 200 OK') ? 'answered' : '']);
}

$http = server($base, $files->server('server', $names));
$bare = server($base, new EventSslContext(EventSslContext::TLS_SERVER_METHOD, $names));
foreach (['a.test', 'A.TEST', 'one.b.test', 'ONE.B.test', 'exact.b.test', 'one.two.b.test', '.b.test', 'b.test', 'xb.test', 'rsa.test', 'none.test'] as $name) {
	echo "$name: ", shown($base, $http, '-servername', $name), ' | ', shown($base, $bare, '-servername', $name), "\n";
}
echo '(none): ', shown($base, $http, '-noservername'), ' | ', shown($base, $bare, '-noservername'), "\n";
echo 'a.test, TLS 1.2: ', shown($base, $http, '-servername', 'a.test', '-tls1_2'), "\n";
echo 'a.test, rsa only: ', shown($base, $http, '-servername', 'a.test', '-sigalgs', 'rsa_pss_rsae_sha256'), "\n";

echo "-- sessions\n";
foreach (['-tls1_2', '-tls1_3'] as $version) {
	$session = ['-sess_out', $files->file('session')];
	shown($base, $http, $version, '-servername', 'one.b.test', ...$session);
	foreach (['one.b.test', 'two.b.test', 'a.test', 'exact.b.test', 'none.test'] as $name) {
		echo "$version $name: ", shown($base, $http, $version, '-servername', $name, '-sess_in', $files->file('session')), "\n";
	}
	shown($base, $http, $version, '-noservername', ...$session);
	foreach (['a.test', 'none.test'] as $name) {
		echo "$version $name: ", shown($base, $http, $version, '-servername', $name, '-sess_in', $files->file('session')), "\n";
	}
}

echo "-- without tickets\n";
$http = server($base, $files->server('server', [EventSslContext::OPT_NO_TICKET => true]));
$said = s_client($base, port_of($http), '-tls1_3', '-sess_out', $files->file('none'));
var_dump(str_contains($said, 'New Session Ticket'), str_contains($said, 'HTTP/1.0 200'), file_exists($files->file('none')));
var_dump(str_contains(s_client($base, port_of($http), '-tls1_2'), 'session ticket'));
$http = server($base, $files->server('server', [EventSslContext::OPT_NO_TICKET => false]));
$said = s_client($base, port_of($http), '-tls1_3', '-sess_out', $files->file('none'));
var_dump(str_contains($said, 'New Session Ticket'), file_exists($files->file('none')));
?>
--EXPECT--
a.test: a New  answered | a New  answered
A.TEST: a New  answered | a New  answered
one.b.test: wild New  answered | wild New  answered
ONE.B.test: wild New  answered | wild New  answered
exact.b.test: exact New  answered | exact New  answered
one.two.b.test: server New  answered | - - 112 
.b.test: server New  answered | - - 112 
b.test: server New  answered | - - 112 
xb.test: server New  answered | - - 112 
rsa.test: rsa New  answered | rsa New  answered
none.test: server New  answered | - - 112 
(none): server New  answered | - - 112 
a.test, TLS 1.2: a New  answered
a.test, rsa only: - - 40 
-- sessions
-tls1_2 one.b.test: wild Reused  answered
-tls1_2 two.b.test: wild Reused  answered
-tls1_2 a.test: a New  answered
-tls1_2 exact.b.test: exact New  answered
-tls1_2 none.test: server New  answered
-tls1_2 a.test: a New  answered
-tls1_2 none.test: server Reused  answered
-tls1_3 one.b.test: wild Reused  answered
-tls1_3 two.b.test: wild Reused  answered
-tls1_3 a.test: a New  answered
-tls1_3 exact.b.test: exact New  answered
-tls1_3 none.test: server New  answered
-tls1_3 a.test: a New  answered
-tls1_3 none.test: server Reused  answered
-- without tickets
bool(false)
bool(true)
bool(false)
bool(false)
bool(true)
bool(true)
