--TEST--
EventBufferEvent::sslSocket: who is trusted, and under which name
--SKIPIF--
<?php
class_exists('EventSslContext') or die('skip built without OpenSSL');
?>
--FILE--
<?php
require __DIR__ . '/../support/bufferevent.php';
require __DIR__ . '/../support/tls.php';

$files = (new Authority())
	->issue('server', 'DNS:localhost,IP:127.0.0.1')
	->issue('elsewhere', 'DNS:elsewhere.test')
	->issue('user', 'DNS:user.test')
	->signSelf('self', '/CN=localhost', 'subjectAltName=DNS:localhost')
	->signSelf('stranger', '/CN=localhost', 'subjectAltName=DNS:elsewhere.test');
$base = new EventBase();

$cases = [
	'known' => [$files->server('server'), $files->client(), 'localhost'],
	'known, by address' => [$files->server('server'), $files->client(), '127.0.0.1'],
	'no name given' => [$files->server('elsewhere'), $files->client(), null],
	'wrong name' => [$files->server('elsewhere'), $files->client(), 'localhost'],
	'wrong address' => [$files->server('elsewhere'), $files->client(), '127.0.0.1'],
	'wrong name, not verified' => [$files->server('elsewhere'), $files->client([EventSslContext::OPT_VERIFY_PEER => false]), 'localhost'],
	'wrong authority' => [$files->server('server'), $files->client([EventSslContext::OPT_CA_FILE => $files->file('self.pem')]), 'localhost'],
	'the system\'s authorities' => [$files->server('server'), new EventSslContext(EventSslContext::TLS_CLIENT_METHOD, []), 'localhost'],
	'self-signed' => [$files->server('self'), $files->client(), 'localhost'],
	'self-signed, allowed' => [$files->server('self'), $files->client([EventSslContext::OPT_ALLOW_SELF_SIGNED => true]), 'localhost'],
	'self-signed, allowed, wrong name' => [$files->server('stranger'), $files->client([EventSslContext::OPT_ALLOW_SELF_SIGNED => true]), 'localhost'],
];
foreach ($cases as $what => $case) {
	echo "-- $what\n";
	meet($base, ...$case);
}

$asking = [EventSslContext::OPT_REQUIRE_CLIENT_CERT => true, EventSslContext::OPT_CA_FILE => $files->file('ca.pem')];
$with = fn (string $name) => [
	EventSslContext::OPT_LOCAL_CERT => $files->file("$name.pem"),
	EventSslContext::OPT_LOCAL_PK => $files->file("$name.key"),
];
// In TLS 1.3 a client has finished before the server has looked at its certificate.
$tls12 = EventSslContext::TLSv12_CLIENT_METHOD;
echo "-- client's certificate: known\n";
meet($base, $files->server('server', $asking), $files->client($with('user'), $tls12), 'localhost');
echo "-- client's certificate: none\n";
meet($base, $files->server('server', $asking), $files->client([], $tls12), 'localhost');
echo "-- client's certificate: unknown\n";
meet($base, $files->server('server', $asking), $files->client($with('self'), $tls12), 'localhost');
echo "-- client's certificate: none is fine\n";
meet($base, $files->server('server', [EventSslContext::OPT_VERIFY_PEER => true]), $files->client([], $tls12), 'localhost');

echo "-- no protocol in common\n";
$new = $files->server('server');
$new->setMinProtoVersion(EventSslContext::TLS1_3_VERSION);
meet($base, $new, $files->client([], $tls12), 'localhost');
?>
--EXPECT--
-- known
client: CONNECTED TLSv1.3
server: CONNECTED TLSv1.3
-- known, by address
client: CONNECTED TLSv1.3
server: CONNECTED TLSv1.3
-- no name given
client: CONNECTED TLSv1.3
server: CONNECTED TLSv1.3
-- wrong name
client: ERROR certificate verify failed (hostname mismatch)
server: ERROR alert bad certificate
-- wrong address
client: ERROR certificate verify failed (IP address mismatch)
server: ERROR alert bad certificate
-- wrong name, not verified
client: CONNECTED TLSv1.3
server: CONNECTED TLSv1.3
-- wrong authority
client: ERROR certificate verify failed (unable to get local issuer certificate)
server: ERROR tlsv1 alert unknown ca
-- the system's authorities
client: CONNECTED TLSv1.3
server: CONNECTED TLSv1.3
-- self-signed
client: ERROR certificate verify failed (self-signed certificate)
server: ERROR tlsv1 alert unknown ca
-- self-signed, allowed
client: CONNECTED TLSv1.3
server: CONNECTED TLSv1.3
-- self-signed, allowed, wrong name
client: ERROR certificate verify failed (hostname mismatch)
server: ERROR alert bad certificate
-- client's certificate: known
client: CONNECTED TLSv1.2
server: CONNECTED TLSv1.2
-- client's certificate: none
client: ERROR alert handshake failure
server: ERROR peer did not return a certificate
-- client's certificate: unknown
client: ERROR tlsv1 alert unknown ca
server: ERROR certificate verify failed (self-signed certificate)
-- client's certificate: none is fine
client: CONNECTED TLSv1.2
server: CONNECTED TLSv1.2
-- no protocol in common
client: ERROR tlsv1 alert protocol version
server: ERROR unsupported protocol
