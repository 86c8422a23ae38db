--TEST--
EventSslContext takes its options in any order, and says what it has to do without
--SKIPIF--
<?php
class_exists('EventSslContext') or die('skip built without OpenSSL');
?>
--FILE--
<?php
require __DIR__ . '/../support/base.php';
require __DIR__ . '/../support/tls.php';

$files = (new Authority())->issue('server', 'DNS:localhost')->issue('other', 'DNS:localhost')
	->signSelf('rsa', '/CN=rsa', 'subjectAltName=DNS:localhost', 'rsa', 'rsa_keygen_bits:2048')->lock('server', 'secret');
file_put_contents($files->file('both'), file_get_contents($files->file('server.pem')) . file_get_contents($files->file('server.key')));
file_put_contents($files->file('garbage'), 'no certificate');

set_error_handler(function (int $level, string $message) use ($files): bool {
	echo $level === E_WARNING ? 'Warning: ' : 'Other: ', str_replace($files->folder, '', $message), "\n";
	return true;
});

function context(Authority $files, array $options, int $method = EventSslContext::TLS_SERVER_METHOD): void
{
	try {
		new EventSslContext($method, $options);
		echo "made\n";
	} catch (Throwable $e) {
		echo $e::class, ': ', str_replace($files->folder, '', $e->getMessage()), "\n";
	}
}

$cert = [EventSslContext::OPT_LOCAL_CERT => $files->file('server.pem')];
$key = [EventSslContext::OPT_LOCAL_PK => $files->file('server.key')];
$locked = [EventSslContext::OPT_LOCAL_PK => $files->file('server.locked')];
$secret = [EventSslContext::OPT_PASSPHRASE => 'secret'];

echo "-- in any order\n";
foreach ([$cert + $locked + $secret, $secret + $locked + $cert, $locked + $cert + $secret] as $options) {
	context($files, $options);
}
context($files, $cert + $key);
context($files, [EventSslContext::OPT_LOCAL_CERT => $files->file('both')]);
context($files, [EventSslContext::OPT_LOCAL_CERT => $files->file('both')], EventSslContext::TLSv12_CLIENT_METHOD);
context($files, []);

echo "-- files\n";
context($files, $cert + $locked);
context($files, $cert + $locked + [EventSslContext::OPT_PASSPHRASE => 'wrong']);
context($files, $cert + $locked + [EventSslContext::OPT_PASSPHRASE => str_repeat('x', 100000)]);
context($files, $cert);
context($files, $key);
context($files, [EventSslContext::OPT_LOCAL_CERT => $files->file('server.key')]);
context($files, [EventSslContext::OPT_LOCAL_CERT => $files->folder]);
context($files, [EventSslContext::OPT_LOCAL_CERT => '']);
context($files, $cert + [EventSslContext::OPT_LOCAL_PK => $files->folder]);
context($files, $cert + [EventSslContext::OPT_LOCAL_PK => $files->file('server.pem')]);
context($files, $cert + [EventSslContext::OPT_LOCAL_PK => $files->file('rsa.key')]);
context($files, $cert + [EventSslContext::OPT_LOCAL_PK => $files->file('other.key')]);
context($files, $cert + [EventSslContext::OPT_LOCAL_PK => $files->file('missing')]);
context($files, [EventSslContext::OPT_LOCAL_CERT => $files->file('missing')]);
context($files, [EventSslContext::OPT_LOCAL_CERT => $files->file('garbage')]);
context($files, [EventSslContext::OPT_CA_FILE => $files->file('garbage')]);
context($files, [EventSslContext::OPT_CA_FILE => $files->file('missing')]);
context($files, [EventSslContext::OPT_CA_FILE => $files->file('server.key')]);
context($files, [EventSslContext::OPT_CA_FILE => $files->folder]);
context($files, [EventSslContext::OPT_CA_PATH => $files->file('missing')]);
context($files, [EventSslContext::OPT_CA_PATH => $files->file('ca.pem')]);
context($files, [EventSslContext::OPT_CA_PATH => $files->folder]);
context($files, [EventSslContext::OPT_CIPHERS => 'none such']);

echo "-- arguments\n";
context($files, [], 99);
context($files, [99 => true]);
context($files, ['cafile' => 'x']);
context($files, [EventSslContext::OPT_LOCAL_CERT => 7]);
foreach (['yes', '1', '', null, 1.5, []] as $value) {
	context($files, [EventSslContext::OPT_VERIFY_PEER => $value, EventSslContext::OPT_NO_TLSv1 => $value]);
}
foreach ([1.5, '3', null, -1, PHP_INT_MAX, PHP_INT_MIN, []] as $value) {
	context($files, [EventSslContext::OPT_VERIFY_DEPTH => $value]);
}
foreach ([EventSslContext::OPT_CA_FILE, EventSslContext::OPT_LOCAL_PK, EventSslContext::OPT_PASSPHRASE, EventSslContext::OPT_CIPHERS] as $option) {
	context($files, [$option => null]);
}
context($files, [EventSslContext::OPT_CIPHERS => []]);
context($files, [EventSslContext::OPT_CA_FILE => new class {
	public function __toString(): string
	{
		throw new Exception('not a string');
	}
}]);
context($files, [EventSslContext::OPT_CIPHERS => "a\0b"]);

echo "-- protocols\n";
foreach (['h2,http/1.1', 'x', str_repeat('x', 255), '', ',', 'h2,', ',h2', 'h2,,h3', str_repeat('x', 256), str_repeat('x,', 40000) . 'x', "h2\0"] as $protocols) {
	context($files, [EventSslContext::OPT_ALPN_PROTOCOLS => $protocols]);
	context($files, [EventSslContext::OPT_ALPN_PROTOCOLS => $protocols], EventSslContext::TLS_CLIENT_METHOD);
}
context($files, [EventSslContext::OPT_ALPN_PROTOCOLS => ['h2']]);
context($files, [EventSslContext::OPT_NO_TICKET => 'no']);

echo "-- names\n";
$names = fn (mixed $value, string $name = 'a.test') => context($files, [EventSslContext::OPT_SNI_SERVER_CERTS => [$name => $value]]);
$names($cert + $key);
$names($cert + $locked + $secret);
$names($files->file('both'));
foreach (['', '.', '*', '*.', '*.*.test', 'a.*.test', '*a.test', 'a..test', '.test', 'a.test.', 'a:443', "a\0", '17', str_repeat('x', 256)] as $name) {
	$names($cert + $key, $name);
}
context($files, [EventSslContext::OPT_SNI_SERVER_CERTS => 'a.test']);
context($files, [EventSslContext::OPT_SNI_SERVER_CERTS => []]);
$names(7);
$names([]);
$names($key);
$names($cert + $key + [EventSslContext::OPT_CIPHERS => 'HIGH']);
$names(['local_cert' => 'x']);
$names([EventSslContext::OPT_LOCAL_CERT => 7]);
$names("a\0b");
$names($cert);
$names($cert + $locked);
$names($cert + [EventSslContext::OPT_LOCAL_PK => $files->file('other.key')]);
$names($files->file('missing'));
context($files, [EventSslContext::OPT_SNI_SERVER_CERTS => ['a.test' => $files->file('both'), 'b.test' => $files->file('garbage')]] + $cert + $key);

echo "-- all the others\n";
context($files, [
	EventSslContext::OPT_CA_PATH => $files->folder,
	EventSslContext::OPT_ALLOW_SELF_SIGNED => true,
	EventSslContext::OPT_VERIFY_PEER => true,
	EventSslContext::OPT_VERIFY_DEPTH => 3,
	EventSslContext::OPT_CIPHERS => 'HIGH',
	EventSslContext::OPT_NO_SSLv2 => true,
	EventSslContext::OPT_NO_SSLv3 => 1,
	EventSslContext::OPT_NO_TLSv1 => true,
	EventSslContext::OPT_NO_TLSv1_1 => true,
	EventSslContext::OPT_NO_TLSv1_2 => false,
	EventSslContext::OPT_CIPHER_SERVER_PREFERENCE => true,
	EventSslContext::OPT_REQUIRE_CLIENT_CERT => true,
	EventSslContext::OPT_VERIFY_CLIENT_ONCE => true,
]);
?>
--EXPECT--
-- in any order
made
made
made
made
made
made
made
-- files
Warning: EventSslContext::__construct(): /server.locked: the private key in it is encrypted, and there is no passphrase
made
Warning: EventSslContext::__construct(): /server.locked: the passphrase does not open the private key in it
made
Warning: EventSslContext::__construct(): /server.locked: the passphrase does not open the private key in it
made
Warning: EventSslContext::__construct(): /server.pem: no private key in it
made
Warning: EventSslContext::__construct(): /server.key: a private key, and no certificate for it
made
Warning: EventSslContext::__construct(): /server.key: no certificate in it, in PEM form
made
Warning: EventSslContext::__construct(): : is a folder
made
Warning: EventSslContext::__construct(): : no name of a file
made
Warning: EventSslContext::__construct(): : is a folder
made
Warning: EventSslContext::__construct(): /server.pem: no private key in it
made
Warning: EventSslContext::__construct(): /rsa.key: not the private key of the certificate
made
Warning: EventSslContext::__construct(): /other.key: not the private key of the certificate
made
Warning: EventSslContext::__construct(): /missing: No such file or directory
made
Warning: EventSslContext::__construct(): /missing: No such file or directory
made
Warning: EventSslContext::__construct(): /garbage: no certificate in it, in PEM form
made
Warning: EventSslContext::__construct(): /garbage: no certificate in it, in PEM form
made
Warning: EventSslContext::__construct(): /missing: No such file or directory
made
Warning: EventSslContext::__construct(): /server.key: no certificate in it, in PEM form
made
Warning: EventSslContext::__construct(): : is a folder
made
Warning: EventSslContext::__construct(): /missing: No such file or directory
made
Warning: EventSslContext::__construct(): /ca.pem: Not a directory
made
Warning: EventSslContext::__construct(): : no authority in it is named as `openssl rehash` does
made
Warning: EventSslContext::__construct(): none such: no ciphers (EventSslContext::OPT_CIPHERS)
made
-- arguments
Warning: EventSslContext::__construct(): Argument #1 ($method) must be one of EventSslContext::*_METHOD
made
Warning: EventSslContext::__construct(): Argument #2 ($options) must have only EventSslContext::OPT_* as keys
made
Warning: EventSslContext::__construct(): Argument #2 ($options) must have only EventSslContext::OPT_* as keys
made
Warning: EventSslContext::__construct(): 7: No such file or directory
made
made
made
made
made
made
made
made
made
made
made
made
made
made
made
made
made
made
Warning: Array to string conversion
Warning: EventSslContext::__construct(): Array: no ciphers (EventSslContext::OPT_CIPHERS)
made
Exception: not a string
Warning: EventSslContext::__construct(): a: no ciphers (EventSslContext::OPT_CIPHERS)
made
-- protocols
made
made
made
made
made
made
ValueError: EventSslContext::__construct(): Argument #2 ($options) must have protocols of 1 to 255 bytes, with commas between them, for EventSslContext::OPT_ALPN_PROTOCOLS
ValueError: EventSslContext::__construct(): Argument #2 ($options) must have protocols of 1 to 255 bytes, with commas between them, for EventSslContext::OPT_ALPN_PROTOCOLS
ValueError: EventSslContext::__construct(): Argument #2 ($options) must have protocols of 1 to 255 bytes, with commas between them, for EventSslContext::OPT_ALPN_PROTOCOLS
ValueError: EventSslContext::__construct(): Argument #2 ($options) must have protocols of 1 to 255 bytes, with commas between them, for EventSslContext::OPT_ALPN_PROTOCOLS
ValueError: EventSslContext::__construct(): Argument #2 ($options) must have protocols of 1 to 255 bytes, with commas between them, for EventSslContext::OPT_ALPN_PROTOCOLS
ValueError: EventSslContext::__construct(): Argument #2 ($options) must have protocols of 1 to 255 bytes, with commas between them, for EventSslContext::OPT_ALPN_PROTOCOLS
ValueError: EventSslContext::__construct(): Argument #2 ($options) must have protocols of 1 to 255 bytes, with commas between them, for EventSslContext::OPT_ALPN_PROTOCOLS
ValueError: EventSslContext::__construct(): Argument #2 ($options) must have protocols of 1 to 255 bytes, with commas between them, for EventSslContext::OPT_ALPN_PROTOCOLS
ValueError: EventSslContext::__construct(): Argument #2 ($options) must have protocols of 1 to 255 bytes, with commas between them, for EventSslContext::OPT_ALPN_PROTOCOLS
ValueError: EventSslContext::__construct(): Argument #2 ($options) must have protocols of 1 to 255 bytes, with commas between them, for EventSslContext::OPT_ALPN_PROTOCOLS
ValueError: EventSslContext::__construct(): Argument #2 ($options) must have protocols of 1 to 255 bytes, with commas between them, for EventSslContext::OPT_ALPN_PROTOCOLS
ValueError: EventSslContext::__construct(): Argument #2 ($options) must have protocols of 1 to 255 bytes, with commas between them, for EventSslContext::OPT_ALPN_PROTOCOLS
ValueError: EventSslContext::__construct(): Argument #2 ($options) must have protocols of 1 to 255 bytes, with commas between them, for EventSslContext::OPT_ALPN_PROTOCOLS
ValueError: EventSslContext::__construct(): Argument #2 ($options) must have protocols of 1 to 255 bytes, with commas between them, for EventSslContext::OPT_ALPN_PROTOCOLS
ValueError: EventSslContext::__construct(): Argument #2 ($options) must have protocols of 1 to 255 bytes, with commas between them, for EventSslContext::OPT_ALPN_PROTOCOLS
ValueError: EventSslContext::__construct(): Argument #2 ($options) must have protocols of 1 to 255 bytes, with commas between them, for EventSslContext::OPT_ALPN_PROTOCOLS
TypeError: EventSslContext::__construct(): Argument #2 ($options) must have a value of type string for EventSslContext::OPT_ALPN_PROTOCOLS, array given
TypeError: EventSslContext::__construct(): Argument #2 ($options) must have a value of type bool for EventSslContext::OPT_NO_TICKET, string given
-- names
made
made
made
ValueError: EventSslContext::__construct(): Argument #2 ($options) must have only names of hosts as keys in EventSslContext::OPT_SNI_SERVER_CERTS
ValueError: EventSslContext::__construct(): Argument #2 ($options) must have only names of hosts as keys in EventSslContext::OPT_SNI_SERVER_CERTS
ValueError: EventSslContext::__construct(): Argument #2 ($options) must have only names of hosts as keys in EventSslContext::OPT_SNI_SERVER_CERTS
ValueError: EventSslContext::__construct(): Argument #2 ($options) must have only names of hosts as keys in EventSslContext::OPT_SNI_SERVER_CERTS
ValueError: EventSslContext::__construct(): Argument #2 ($options) must have only names of hosts as keys in EventSslContext::OPT_SNI_SERVER_CERTS
ValueError: EventSslContext::__construct(): Argument #2 ($options) must have only names of hosts as keys in EventSslContext::OPT_SNI_SERVER_CERTS
ValueError: EventSslContext::__construct(): Argument #2 ($options) must have only names of hosts as keys in EventSslContext::OPT_SNI_SERVER_CERTS
ValueError: EventSslContext::__construct(): Argument #2 ($options) must have only names of hosts as keys in EventSslContext::OPT_SNI_SERVER_CERTS
ValueError: EventSslContext::__construct(): Argument #2 ($options) must have only names of hosts as keys in EventSslContext::OPT_SNI_SERVER_CERTS
ValueError: EventSslContext::__construct(): Argument #2 ($options) must have only names of hosts as keys in EventSslContext::OPT_SNI_SERVER_CERTS
ValueError: EventSslContext::__construct(): Argument #2 ($options) must have only names of hosts as keys in EventSslContext::OPT_SNI_SERVER_CERTS
ValueError: EventSslContext::__construct(): Argument #2 ($options) must have only names of hosts as keys in EventSslContext::OPT_SNI_SERVER_CERTS
ValueError: EventSslContext::__construct(): Argument #2 ($options) must have only names of hosts as keys in EventSslContext::OPT_SNI_SERVER_CERTS
ValueError: EventSslContext::__construct(): Argument #2 ($options) must have only names of hosts as keys in EventSslContext::OPT_SNI_SERVER_CERTS
TypeError: EventSslContext::__construct(): Argument #2 ($options) must have a value of type array for EventSslContext::OPT_SNI_SERVER_CERTS, string given
made
TypeError: EventSslContext::__construct(): Argument #2 ($options) must have strings and arrays in EventSslContext::OPT_SNI_SERVER_CERTS, int given
ValueError: EventSslContext::__construct(): Argument #2 ($options) must have a string for OPT_LOCAL_CERT, and only for OPT_LOCAL_PK and OPT_PASSPHRASE beside it, for each name in EventSslContext::OPT_SNI_SERVER_CERTS
ValueError: EventSslContext::__construct(): Argument #2 ($options) must have a string for OPT_LOCAL_CERT, and only for OPT_LOCAL_PK and OPT_PASSPHRASE beside it, for each name in EventSslContext::OPT_SNI_SERVER_CERTS
ValueError: EventSslContext::__construct(): Argument #2 ($options) must have a string for OPT_LOCAL_CERT, and only for OPT_LOCAL_PK and OPT_PASSPHRASE beside it, for each name in EventSslContext::OPT_SNI_SERVER_CERTS
ValueError: EventSslContext::__construct(): Argument #2 ($options) must have a string for OPT_LOCAL_CERT, and only for OPT_LOCAL_PK and OPT_PASSPHRASE beside it, for each name in EventSslContext::OPT_SNI_SERVER_CERTS
ValueError: EventSslContext::__construct(): Argument #2 ($options) must have a string for OPT_LOCAL_CERT, and only for OPT_LOCAL_PK and OPT_PASSPHRASE beside it, for each name in EventSslContext::OPT_SNI_SERVER_CERTS
EventException: a: cannot be the name of a file
EventException: /server.pem: no private key in it
EventException: /server.locked: the private key in it is encrypted, and there is no passphrase
EventException: /other.key: not the private key of the certificate
EventException: /missing: No such file or directory
EventException: /garbage: no certificate in it, in PEM form
-- all the others
Warning: EventSslContext::__construct(): : no authority in it is named as `openssl rehash` does
made
