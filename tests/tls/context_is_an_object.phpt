--TEST--
EventSslContext: versions, properties, and what is no context
--SKIPIF--
<?php
class_exists('EventSslContext') or die('skip built without OpenSSL');
?>
--FILE--
<?php
require __DIR__ . '/../support/base.php';
require __DIR__ . '/../support/tls.php';

$files = (new Authority())->issue('server', 'DNS:localhost')->issue('other', 'DNS:localhost');
$say = function (callable $call) use ($files): void {
	try {
		echo json_encode($call()), "\n";
	} catch (Throwable $e) {
		echo $e::class, ': ', str_replace($files->folder, '', $e->getMessage()), "\n";
	}
};

set_error_handler(function (int $level, string $message) use ($files): bool {
	echo 'Warning: ', preg_replace('/^[^ ]*: /', '', str_replace($files->folder, '', $message)), "\n";
	return true;
}, E_WARNING);

$context = $files->server('server');
foreach ([EventSslContext::TLS1_2_VERSION, EventSslContext::TLS1_3_VERSION, 0] as $version) {
	$say(fn () => [$context->setMinProtoVersion($version), $context->setMaxProtoVersion($version)]);
}
$say(fn () => $context->setMinProtoVersion(EventSslContext::DTLS1_VERSION));
$say(fn () => $context->setMaxProtoVersion(-1));

echo "-- properties\n";
$say(fn () => basename($context->local_cert) . ' ' . basename($context->local_pk));
$context->local_cert = $files->file('other.pem');
$context->local_pk = $files->file('other.key');
$say(fn () => basename($context->local_cert) . ' ' . basename($context->local_pk));
$say(function () use ($context, $files) {
	$context->local_pk = $files->file('server.key');
});
$say(function () use ($context) {
	$context->local_cert = '/does/not/exist';
});
$say(function () use ($context) {
	$context->local_cert = null;
});
$say(fn () => basename($context->local_cert) . ' ' . basename($context->local_pk));
$say(fn () => (new EventSslContext(EventSslContext::TLS_CLIENT_METHOD, []))->local_cert);

echo "-- the certificate, then its key\n";
$empty = new EventSslContext(EventSslContext::TLS_SERVER_METHOD, []);
$empty->local_cert = $files->file('server.pem');
$empty->local_pk = $files->file('server.key');
$say(fn () => basename($empty->local_cert) . ' ' . basename($empty->local_pk));

echo "-- methods\n";
foreach (['SSLv2', 'SSLv3', 'SSLv23', 'TLS', 'TLSv11', 'TLSv12'] as $name) {
	foreach (['CLIENT', 'SERVER'] as $side) {
		$method = @constant("EventSslContext::{$name}_{$side}_METHOD");
		$say(fn () => [$method, (new EventSslContext($method, []))->setMinProtoVersion(0)]);
	}
}
foreach ([0, 13, -1, PHP_INT_MAX] as $method) {
	$say(fn () => (new EventSslContext($method, []))->setMinProtoVersion(0));
}

echo "-- objects\n";
$say(fn () => $context->__construct(EventSslContext::TLS_SERVER_METHOD, []));
$say(fn () => clone $context);
$say(fn () => serialize($context));
$say(fn () => (new ReflectionClass(EventSslContext::class))->newInstanceWithoutConstructor());
?>
--EXPECT--
[true,true]
[true,true]
[true,true]
Warning: Argument #1 ($proto) must be 0 or one of EventSslContext::*_VERSION
false
Warning: Argument #1 ($proto) must be 0 or one of EventSslContext::*_VERSION
false
-- properties
"server.pem server.key"
"other.pem other.key"
Warning: /server.key: not the private key of the certificate
null
Warning: /does/not/exist: No such file or directory
null
TypeError: EventSslContext: a path must be a string
"other.pem other.key"
null
-- the certificate, then its key
Warning: /server.pem: no private key in it
"server.pem server.key"
-- methods
[1,true]
[5,true]
[2,true]
[6,true]
[3,true]
[7,true]
[4,true]
[8,true]
[9,true]
[10,true]
[11,true]
[12,true]
Warning: Argument #1 ($method) must be one of EventSslContext::*_METHOD
Error: EventSslContext: has not been constructed
Warning: Argument #1 ($method) must be one of EventSslContext::*_METHOD
Error: EventSslContext: has not been constructed
Warning: Argument #1 ($method) must be one of EventSslContext::*_METHOD
Error: EventSslContext: has not been constructed
Warning: Argument #1 ($method) must be one of EventSslContext::*_METHOD
Error: EventSslContext: has not been constructed
-- objects
Error: EventSslContext: has already been constructed
Error: Trying to clone an uncloneable object of class EventSslContext
Exception: Serialization of 'EventSslContext' is not allowed
ReflectionException: Class EventSslContext is an internal class marked as final that cannot be instantiated without invoking its constructor
