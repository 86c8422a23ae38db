--TEST--
EventSslContext takes its options in any order and says what OpenSSL has against them
--SKIPIF--
<?php
class_exists('EventSslContext') or die('skip built without OpenSSL');
?>
--FILE--
<?php
require __DIR__ . '/../support/base.php';
require __DIR__ . '/../support/tls.php';

$files = (new Authority())->issue('server', 'DNS:localhost')->issue('other', 'DNS:localhost')->lock('server', 'secret');
file_put_contents($files->file('both'), file_get_contents($files->file('server.pem')) . file_get_contents($files->file('server.key')));
file_put_contents($files->file('garbage'), 'no certificate');

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
context($files, $cert + [EventSslContext::OPT_LOCAL_PK => $files->file('other.key')]);
context($files, $cert + [EventSslContext::OPT_LOCAL_PK => $files->file('missing')]);
context($files, [EventSslContext::OPT_LOCAL_CERT => $files->file('missing')]);
context($files, [EventSslContext::OPT_LOCAL_CERT => $files->file('garbage')]);
context($files, [EventSslContext::OPT_CA_FILE => $files->file('garbage')]);
context($files, [EventSslContext::OPT_CA_FILE => $files->file('missing')]);
context($files, [EventSslContext::OPT_CIPHERS => 'none such']);

echo "-- arguments\n";
context($files, [], 5);
context($files, [99 => true]);
context($files, ['cafile' => 'x']);
context($files, [EventSslContext::OPT_LOCAL_CERT => 7]);
context($files, [EventSslContext::OPT_VERIFY_PEER => 'yes']);
context($files, [EventSslContext::OPT_VERIFY_DEPTH => 1.5]);
context($files, [EventSslContext::OPT_VERIFY_DEPTH => -1]);
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
EventException: /server.locked: interrupted or cancelled
EventException: /server.locked: bad decrypt
EventException: /server.locked: interrupted or cancelled
EventException: /server.pem: unsupported
EventException: /other.key: key values mismatch
EventException: /missing: No such file or directory
EventException: /missing: No such file or directory
EventException: /garbage: no start line
EventException: /garbage: no certificate or crl found
EventException: /missing: No such file or directory
EventException: none such: no cipher match
-- arguments
ValueError: EventSslContext::__construct(): Argument #1 ($method) must be one of EventSslContext::*_METHOD
ValueError: EventSslContext::__construct(): Argument #2 ($options) must have only EventSslContext::OPT_* as keys
ValueError: EventSslContext::__construct(): Argument #2 ($options) must have only EventSslContext::OPT_* as keys
TypeError: EventSslContext::__construct(): Argument #2 ($options) must have a value of type string for EventSslContext::OPT_LOCAL_CERT, int given
TypeError: EventSslContext::__construct(): Argument #2 ($options) must have a value of type bool for EventSslContext::OPT_VERIFY_PEER, string given
TypeError: EventSslContext::__construct(): Argument #2 ($options) must have a value of type int for EventSslContext::OPT_VERIFY_DEPTH, float given
ValueError: EventSslContext::__construct(): Argument #2 ($options) must have a number between 0 and 100 for EventSslContext::OPT_VERIFY_DEPTH
ValueError: EventSslContext::__construct(): Argument #2 ($options) must not have null bytes in EventSslContext::OPT_CIPHERS
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
ValueError: EventSslContext::__construct(): Argument #2 ($options) must not have null bytes in EventSslContext::OPT_ALPN_PROTOCOLS
ValueError: EventSslContext::__construct(): Argument #2 ($options) must not have null bytes in EventSslContext::OPT_ALPN_PROTOCOLS
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
ValueError: EventSslContext::__construct(): Argument #2 ($options) must have OPT_LOCAL_CERT, and only OPT_LOCAL_PK and OPT_PASSPHRASE beside it, for each name in EventSslContext::OPT_SNI_SERVER_CERTS
ValueError: EventSslContext::__construct(): Argument #2 ($options) must have OPT_LOCAL_CERT, and only OPT_LOCAL_PK and OPT_PASSPHRASE beside it, for each name in EventSslContext::OPT_SNI_SERVER_CERTS
ValueError: EventSslContext::__construct(): Argument #2 ($options) must have OPT_LOCAL_CERT, and only OPT_LOCAL_PK and OPT_PASSPHRASE beside it, for each name in EventSslContext::OPT_SNI_SERVER_CERTS
ValueError: EventSslContext::__construct(): Argument #2 ($options) must have only EventSslContext::OPT_* as keys
TypeError: EventSslContext::__construct(): Argument #2 ($options) must have a value of type string for EventSslContext::OPT_LOCAL_CERT, int given
ValueError: EventSslContext::__construct(): Argument #2 ($options) must not have null bytes in EventSslContext::OPT_LOCAL_CERT
EventException: /server.pem: unsupported
EventException: /server.locked: interrupted or cancelled
EventException: /other.key: key values mismatch
EventException: /missing: No such file or directory
EventException: /garbage: no start line
-- all the others
made
