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
ValueError: EventSslContext::setMinProtoVersion(): Argument #1 ($proto) must be 0 or one of EventSslContext::*_VERSION
ValueError: EventSslContext::setMaxProtoVersion(): Argument #1 ($proto) must be 0 or one of EventSslContext::*_VERSION
-- properties
"server.pem server.key"
"other.pem other.key"
EventException: /server.key: key values mismatch
EventException: /does/not/exist: No such file or directory
TypeError: EventSslContext: a path must be a string without null bytes
"other.pem other.key"
null
-- objects
Error: EventSslContext: has already been constructed
Error: Trying to clone an uncloneable object of class EventSslContext
Exception: Serialization of 'EventSslContext' is not allowed
ReflectionException: Class EventSslContext is an internal class marked as final that cannot be instantiated without invoking its constructor
