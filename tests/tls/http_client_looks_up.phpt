--TEST--
EventHttpConnection with TLS and an EventDnsBase: the name is looked up, sent and verified
--SKIPIF--
<?php
class_exists('EventSslContext') or die('skip built without OpenSSL');
?>
--FILE--
<?php
require __DIR__ . '/../support/dns.php';
require __DIR__ . '/../support/tls.php';

show_warnings();
$files = (new Authority())
	->issue('other', 'DNS:other.test')
	->issue('here', 'DNS:here.test')
	->issue('wild', 'DNS:*.wild.test')
	->signSelf('self', '/CN=self', 'subjectAltName=DNS:self.test');
$base = new EventBase();
$server = new NameServer($base, array_fill_keys(['here.test', 'other.test', 'a.wild.test', 'a.b.wild.test', 'wild.test', 'self.test'], ['127.0.0.1']));
$dns = asking($base, $server);
$identity = fn (string $name) => [
	EventSslContext::OPT_LOCAL_CERT => $files->file("$name.pem"),
	EventSslContext::OPT_LOCAL_PK => $files->file("$name.key"),
];
$http = new EventHttp($base, $files->server('other', [EventSslContext::OPT_SNI_SERVER_CERTS => [
	'here.test' => $identity('here'), 'wild.test' => $identity('wild'), '*.wild.test' => $identity('wild'), 'a.b.wild.test' => $identity('wild'), 'self.test' => $identity('self'),
]]));
$http->setDefaultCallback(fn (EventHttpRequest $request) => $request->sendReply(200, 'OK'));
$http->bind('127.0.0.1', 0);
$port = $http->getBoundAddresses()[0][1];

foreach (['here.test', 'HERE.test', 'here.test.', 'other.test', 'a.wild.test', 'a.b.wild.test', 'wild.test', 'self.test', 'missing.test', '127.0.0.1'] as $host) {
	$connection = new EventHttpConnection($base, $dns, $host, $port, $files->client());
	$said = null;
	$request = new EventHttpRequest(function (?EventHttpRequest $request) use (&$said): void {
		$said = $request?->getResponseCode() ?: 'no answer';
	});
	$connection->makeRequest($request, EventHttpRequest::CMD_GET, '/');
	until($base, function () use (&$said) { return $said; });
	echo "$host: $said\n";
}
?>
--EXPECTF--
here.test: 200
HERE.test: 200
here.test.: 200
other.test: 200
a.wild.test: 200
warning: EventBase::loop(): EventHttpConnection: the peer's certificate is not trusted: hostname mismatch
a.b.wild.test: no answer
warning: EventBase::loop(): EventHttpConnection: the peer's certificate is not trusted: hostname mismatch
wild.test: no answer
warning: EventBase::loop(): EventHttpConnection: the peer's certificate is not trusted: self%csigned certificate
self.test: no answer
missing.test: no answer
warning: EventBase::loop(): EventHttpConnection: the peer's certificate is not trusted: IP address mismatch
127.0.0.1: no answer
