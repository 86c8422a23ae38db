<?php
/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * The smallest HTTPS server. It makes its own certificate with the openssl program: clients have to be told to
 * trust it.
 *
 *     php examples/https_hello.php 8443
 *     curl --cacert /path/that/it/prints https://localhost:8443/
 */

$port = (int) ($argv[1] ?? 8443);
if ($port < 0 || $port > 65535) {
	fwrite(STDERR, "The port must be a number from 1 to 65535, or 0 for any\n");
	exit(1);
}

$certificate = tempnam(sys_get_temp_dir(), 'https_hello');
register_shutdown_function(unlink(...), $certificate);
$file = escapeshellarg($certificate);
exec('openssl req -x509 -newkey rsa:2048 -nodes -days 1 -subj /CN=localhost'
	. " -addext subjectAltName=DNS:localhost,IP:127.0.0.1 -keyout $file -out $file 2>&1", $said, $status);
if ($status !== 0) {
	fwrite(STDERR, implode("\n", $said) . "\n");
	exit(1);
}

$base = new EventBase();
$context = new EventSslContext(EventSslContext::TLS_SERVER_METHOD, [
	EventSslContext::OPT_LOCAL_CERT => $certificate,
]);
$http = new EventHttp($base, $context);

$http->setDefaultCallback(function (EventHttpRequest $req): void {
	$req->addHeader('Content-Type', 'text/plain', EventHttpRequest::OUTPUT_HEADER);
	$req->sendReply(200, 'OK', "Hello, World!\n");
});

if (!$http->bind('127.0.0.1', $port)) {
	fwrite(STDERR, "Cannot bind to port $port: " . EventUtil::getLastSocketError() . "\n");
	exit(1);
}

$stop = Event::signal($base, 15 /* SIGTERM */, fn () => $base->stop());
$stop->add();

[[$address, $port]] = $http->getBoundAddresses();
echo "Listening on https://$address:$port/\n";
echo "The certificate to trust is in $certificate\n";

$base->loop();
