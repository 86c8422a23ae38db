<?php
/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * A callback for each path, one for all others, and other names for the server.
 *
 *     php examples/http_routes.php 8080
 *     curl http://127.0.0.1:8080/about
 *     curl 'http://127.0.0.1:8080/greet?name=Anna'
 *     curl --proxy http://127.0.0.1:8080 http://www.example.test/about
 */

$port = (int) ($argv[1] ?? 8080);
if ($port < 0 || $port > 65535) {
	fwrite(STDERR, "The port must be a number from 1 to 65535, or 0 for any\n");
	exit(1);
}

function reply(EventHttpRequest $req, string $text): void
{
	$req->addHeader('Content-Type', 'text/plain; charset=utf-8', EventHttpRequest::OUTPUT_HEADER);
	$req->sendReply(200, 'OK', "$text\n");
}

$base = new EventBase();
$http = new EventHttp($base);

// A path is compared as a whole, without the query.
$http->setCallback('/about', function (EventHttpRequest $req): void {
	reply($req, 'This server answers three paths. You reached it as ' . $req->getHost() . '.');
});

$http->setCallback('/greet', function (EventHttpRequest $req): void {
	parse_str((string) parse_url($req->getUri(), PHP_URL_QUERY), $query);
	$name = $query['name'] ?? null;
	reply($req, 'Hello, ' . (is_string($name) ? $name : 'stranger') . '!');
});

// The last argument of the callback is the one given here.
$http->setCallback('/visits', function (EventHttpRequest $req, ArrayObject $visits): void {
	$req->getConnection()->getPeer($address, $peerPort);
	$visits[$address] = ($visits[$address] ?? 0) + 1;
	reply($req, "Visit number $visits[$address] from $address");
}, new ArrayObject());

// All other paths. Without a default callback they get 404 too, with libevent's page.
$http->setDefaultCallback(function (EventHttpRequest $req): void {
	$req->sendError(404, 'Nothing Here');
});

// All other methods are answered with 405 or 501, and no callback is called.
$http->setAllowedMethods(EventHttpRequest::CMD_GET | EventHttpRequest::CMD_HEAD);

// A request may name the server in full, "GET http://www.example.test/about": under these names it
// is for this server and not for a proxy.
$http->addServerAlias('www.example.test');
$http->addServerAlias('example.test');

if (!$http->bind('127.0.0.1', $port)) {
	fwrite(STDERR, "Cannot bind to port $port: " . EventUtil::getLastSocketError() . "\n");
	exit(1);
}

[[$address, $port]] = $http->getBoundAddresses();
echo "Listening on http://$address:$port/\n";

$base->loop();
