<?php
/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * Two requests over one connection. Their server runs in the same loop, on any free port.
 *
 *     php examples/http_client.php
 */

$base = new EventBase();

// --- the server ---

$http = new EventHttp($base);
$http->setDefaultCallback(function (EventHttpRequest $req): void {
	$posted = $req->getInputBuffer();
	$body = "You asked for {$req->getUri()}";
	if ($posted->length > 0) {
		$body .= " and sent \"{$posted->read($posted->length)}\"";
	}
	$req->addHeader('Content-Type', 'text/plain', EventHttpRequest::OUTPUT_HEADER);
	$req->sendReply(200, 'OK', $body);
});
$http->bind('127.0.0.1', 0);
[[$address, $port]] = $http->getBoundAddresses();

// --- the client ---

$connection = new EventHttpConnection($base, null, $address, $port);
$connection->setTimeout(5);

/** Makes a request whose callback prints the answer and then calls $next. */
function request(string $host, callable $next): EventHttpRequest
{
	$req = new EventHttpRequest(function (?EventHttpRequest $req) use ($next): void {
		// Null: no answer in time. Response code 0: no connection.
		if ($req === null || $req->getResponseCode() === 0) {
			echo "No answer\n";
		} else {
			$body = $req->getInputBuffer();
			echo $req->getResponseCode(), ' ', $body->read($body->length), "\n";
		}
		$next();
	});
	$req->addHeader('Host', $host, EventHttpRequest::OUTPUT_HEADER);
	return $req;
}

// A request on its way is kept, with its connection, until it has been answered.
$post = function () use ($base, $connection, $address): void {
	$req = request($address, fn () => $base->exit());
	$type = 'application/x-www-form-urlencoded';
	$req->addHeader('Content-Type', $type, EventHttpRequest::OUTPUT_HEADER);
	$req->getOutputBuffer()->add('colour=green');
	$connection->makeRequest($req, EventHttpRequest::CMD_POST, '/form');
};

$connection->makeRequest(request($address, $post), EventHttpRequest::CMD_GET, '/index.html');

$base->loop();
