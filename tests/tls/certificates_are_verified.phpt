--TEST--
Clients of TLS: names and addresses in certificates, their time, their chain, and the versions that are spoken
--SKIPIF--
<?php
class_exists('EventSslContext') or die('skip built without OpenSSL');
?>
--FILE--
<?php
require __DIR__ . '/../support/dns.php';
require __DIR__ . '/../support/tls.php';

pcntl_alarm(90); // many handshakes, which take their time under valgrind
$files = (new Authority())
	->issue('names', 'DNS:here.test,DNS:*.wild.test,DNS:part*.part.test,DNS:*.deep.wild.test,DNS:*')
	->issue('addresses', 'IP:127.0.0.1,IP:::1')
	->issue('named', 'DNS:127.0.0.1,DNS:::1')
	->issue('common', 'email:common@test')
	->issueFor(['20200101000000Z', '20200102000000Z'], 'expired', 'DNS:here.test')
	->issueFor(['20990101000000Z', '20990102000000Z'], 'early', 'DNS:here.test')
	->issueAuthority('inner')->issueAuthority('innermost', 'inner')
	->issue('chained', 'DNS:here.test', 'innermost');
$chain = fn (string ...$names) => implode('', array_map(fn ($name) => file_get_contents($files->file("$name.pem")), $names));
file_put_contents($files->file('whole.pem'), $chain('chained', 'innermost', 'inner'));
file_put_contents($files->file('gap.pem'), $chain('chained', 'inner'));
copy($files->file('chained.key'), $files->file('whole.key'));
copy($files->file('chained.key'), $files->file('gap.key'));

$base = new EventBase();
$hosts = ['here.test', 'a.wild.test', 'wild.test', 'a.b.wild.test', 'a.deep.wild.test', 'party.part.test', 'common', 'there.test', 'tld'];
$server = new NameServer($base, array_fill_keys($hosts, ['127.0.0.1']));
$dns = asking($base, $server);
$try = function (string $name, string $host, array $options = [], string $address = '127.0.0.1') use ($base, $files, $dns): void {
	echo "-- $name, ", $host, "\n";
	meet($base, $files->server($name), $files->client($options), $host, $dns, $address);
};

foreach (['here.test', 'HERE.Test', 'here.test.', 'a.wild.test', 'wild.test', 'a.b.wild.test', 'a.deep.wild.test', 'party.part.test', 'there.test', 'tld', '127.0.0.1'] as $host) {
	$try('names', $host);
}
foreach (['addresses', 'named'] as $name) {
	$try($name, '127.0.0.1');
	$try($name, '::1', [], '::1');
}
$try('common', 'common');

echo "== time\n";
foreach (['expired', 'early'] as $name) {
	$try($name, 'here.test');
	$try($name, 'here.test', [EventSslContext::OPT_ALLOW_SELF_SIGNED => true]);
	$try($name, 'here.test', [EventSslContext::OPT_VERIFY_PEER => false]);
}

echo "== chain\n";
$try('whole', 'here.test');
$try('gap', 'here.test');
foreach ([0, 1, 2] as $depth) {
	echo "($depth) ";
	$try('whole', 'here.test', [EventSslContext::OPT_VERIFY_DEPTH => $depth]);
}
$try('whole', 'here.test', [EventSslContext::OPT_CA_FILE => $files->file('inner.pem')]);

echo "== versions\n";
$any = [EventSslContext::OPT_CIPHERS => 'ALL:@SECLEVEL=0'];
$clients = ['TLS' => EventSslContext::TLS_CLIENT_METHOD, 'TLS 1.2' => EventSslContext::TLSv12_CLIENT_METHOD, 'TLS 1.1' => EventSslContext::TLSv11_CLIENT_METHOD];
$speak = function (string $what, string $client, ?int $min = null, ?int $max = null) use ($base, $files, $dns, $any, $clients): void {
	echo "-- $what, client of $client\n";
	$accepting = $files->server('names', $any);
	$min === null || var_dump($accepting->setMinProtoVersion($min));
	$max === null || var_dump($accepting->setMaxProtoVersion($max));
	meet($base, $accepting, $files->client($any, $clients[$client]), 'here.test', $dns);
};
foreach ($clients as $client => $method) {
	$speak('as it is', $client);
	$speak('1.3 or newer', $client, EventSslContext::TLS1_3_VERSION);
	$speak('up to 1.2', $client, null, EventSslContext::TLS1_2_VERSION);
	$speak('1.1 or newer', $client, EventSslContext::TLS1_1_VERSION);
}
$speak('all there are', 'TLS 1.1', 0, 0);
$speak('1.2 only', 'TLS', EventSslContext::TLS1_2_VERSION, EventSslContext::TLS1_2_VERSION);
?>
--EXPECTF--
-- names, here.test
client: CONNECTED TLSv1.3
server: CONNECTED TLSv1.3
-- names, HERE.Test
client: CONNECTED TLSv1.3
server: CONNECTED TLSv1.3
-- names, here.test.
client: CONNECTED TLSv1.3
server: CONNECTED TLSv1.3
-- names, a.wild.test
client: CONNECTED TLSv1.3
server: CONNECTED TLSv1.3
-- names, wild.test
client: ERROR certificate verify failed (hostname mismatch)
server: ERROR alert bad certificate
-- names, a.b.wild.test
client: ERROR certificate verify failed (hostname mismatch)
server: ERROR alert bad certificate
-- names, a.deep.wild.test
client: CONNECTED TLSv1.3
server: CONNECTED TLSv1.3
-- names, party.part.test
client: ERROR certificate verify failed (hostname mismatch)
server: ERROR alert bad certificate
-- names, there.test
client: ERROR certificate verify failed (hostname mismatch)
server: ERROR alert bad certificate
-- names, tld
client: ERROR certificate verify failed (hostname mismatch)
server: ERROR alert bad certificate
-- names, 127.0.0.1
client: ERROR certificate verify failed (IP address mismatch)
server: ERROR alert bad certificate
-- addresses, 127.0.0.1
client: CONNECTED TLSv1.3
server: CONNECTED TLSv1.3
-- addresses, ::1
client: CONNECTED TLSv1.3
server: CONNECTED TLSv1.3
-- named, 127.0.0.1
client: ERROR certificate verify failed (IP address mismatch)
server: ERROR alert bad certificate
-- named, ::1
client: ERROR certificate verify failed (IP address mismatch)
server: ERROR alert bad certificate
-- common, common
client: ERROR certificate verify failed (hostname mismatch)
server: ERROR alert bad certificate
== time
-- expired, here.test
client: ERROR certificate verify failed (certificate has expired)
server: ERROR alert certificate expired
-- expired, here.test
client: ERROR certificate verify failed (certificate has expired)
server: ERROR alert certificate expired
-- expired, here.test
client: CONNECTED TLSv1.3
server: CONNECTED TLSv1.3
-- early, here.test
client: ERROR certificate verify failed (certificate is not yet valid%S)
server: ERROR alert bad certificate
-- early, here.test
client: ERROR certificate verify failed (certificate is not yet valid%S)
server: ERROR alert bad certificate
-- early, here.test
client: CONNECTED TLSv1.3
server: CONNECTED TLSv1.3
== chain
-- whole, here.test
client: CONNECTED TLSv1.3
server: CONNECTED TLSv1.3
-- gap, here.test
client: ERROR certificate verify failed (unable to get local issuer certificate)
server: ERROR tlsv1 alert unknown ca
(0) -- whole, here.test
client: ERROR certificate verify failed (certificate chain too long)
server: ERROR tlsv1 alert unknown ca
(1) -- whole, here.test
client: ERROR certificate verify failed (certificate chain too long)
server: ERROR tlsv1 alert unknown ca
(2) -- whole, here.test
client: CONNECTED TLSv1.3
server: CONNECTED TLSv1.3
-- whole, here.test
client: ERROR certificate verify failed (unable to get issuer certificate)
server: ERROR tlsv1 alert unknown ca
== versions
-- as it is, client of TLS
client: CONNECTED TLSv1.3
server: CONNECTED TLSv1.3
-- 1.3 or newer, client of TLS
bool(true)
client: CONNECTED TLSv1.3
server: CONNECTED TLSv1.3
-- up to 1.2, client of TLS
bool(true)
client: CONNECTED TLSv1.2
server: CONNECTED TLSv1.2
-- 1.1 or newer, client of TLS
bool(true)
client: CONNECTED TLSv1.3
server: CONNECTED TLSv1.3
-- as it is, client of TLS 1.2
client: CONNECTED TLSv1.2
server: CONNECTED TLSv1.2
-- 1.3 or newer, client of TLS 1.2
bool(true)
client: ERROR tlsv1 alert protocol version
server: ERROR unsupported protocol
-- up to 1.2, client of TLS 1.2
bool(true)
client: CONNECTED TLSv1.2
server: CONNECTED TLSv1.2
-- 1.1 or newer, client of TLS 1.2
bool(true)
client: CONNECTED TLSv1.2
server: CONNECTED TLSv1.2
-- as it is, client of TLS 1.1
client: ERROR tlsv1 alert protocol version
server: ERROR unsupported protocol
-- 1.3 or newer, client of TLS 1.1
bool(true)
client: ERROR tlsv1 alert protocol version
server: ERROR unsupported protocol
-- up to 1.2, client of TLS 1.1
bool(true)
client: ERROR tlsv1 alert protocol version
server: ERROR unsupported protocol
-- 1.1 or newer, client of TLS 1.1
bool(true)
client: CONNECTED TLSv1.1
server: CONNECTED TLSv1.1
-- all there are, client of TLS 1.1
bool(true)
bool(true)
client: CONNECTED TLSv1.1
server: CONNECTED TLSv1.1
-- 1.2 only, client of TLS
bool(true)
bool(true)
client: CONNECTED TLSv1.2
server: CONNECTED TLSv1.2
