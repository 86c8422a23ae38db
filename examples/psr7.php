<?php
/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * A handler of PSR-7 requests, as in PSR-15, Slim and Mezzio, behind an EventHttp.
 *
 *     composer require nyholm/psr7, or apt install php-nyholm-psr7
 *     php examples/psr7.php 8080
 *     curl -i 'http://127.0.0.1:8080/hello?name=Ada'
 *     curl -F 'file=@README.md' http://127.0.0.1:8080/upload
 *     curl http://127.0.0.1:8080/count?to=1000000
 *
 * Only handle() is the application: replace it with your `$app->handle(...)`. */

use Nyholm\Psr7\{Response, ServerRequest, Stream, UploadedFile};
use Psr\Http\Message\{ResponseInterface, ServerRequestInterface};

$autoload = __DIR__ . '/../vendor/autoload.php';
require is_file($autoload) ? $autoload : 'Nyholm/Psr7/autoload.php';

/** The application. */
function handle(ServerRequestInterface $request): ResponseInterface
{
	$query = $request->getQueryParams();
	switch ($request->getUri()->getPath()) {
		case '/hello':
			return new Response(200, ['Content-Type' => 'text/plain', 'Set-Cookie' => ['a=1', 'b=2']],
				'Hello, ' . ($query['name'] ?? $request->getCookieParams()['name'] ?? 'World') . "!\n");
		case '/upload':
			$file = $request->getUploadedFiles()['file'];
			return new Response(200, [], $file->getClientFilename() . ': ' . md5($file->getStream()) . "\n");
		case '/form':
			return new Response(200, ['Content-Type' => 'application/json'], json_encode($request->getParsedBody()));
		case '/echo':
			return new Response(200, [], $request->getBody());
		case '/count':
			$body = fopen('php://temp', 'w+');
			for ($i = 1; $i <= (int) $query['to']; $i++) {
				fwrite($body, "$i\n");
			}
			rewind($body);
			return new Response(200, [], Stream::create($body));
		default:
			return new Response(404);
	}
}

function request_of(EventHttpRequest $req): ServerRequestInterface
{
	$connection = $req->getConnection();
	$connection->getPeer($address, $port);
	$request = new ServerRequest($req->getMethod(), $req->getUri(), [], $req->getBodyStream(), $req->getVersion(),
		['REMOTE_ADDR' => $address, 'REMOTE_PORT' => $port, 'REQUEST_TIME_FLOAT' => microtime(true)]);
	foreach ($req->getInputHeaders() as $name => $value) {
		$request = $request->withHeader($name, $req->getHeaderValues($name, EventHttpRequest::INPUT_HEADER));
	}
	return $request->withQueryParams($req->getQuery())->withCookieParams($req->getCookies())
		->withParsedBody($req->getForm())->withUploadedFiles(array_map(files_of(...), $req->getFiles()));
}

/** Converts an entry of $_FILES, which may be a tree. */
function files_of(array $file): UploadedFile|array
{
	if (is_array($file['tmp_name'])) {
		$files = [];
		foreach (array_keys($file['tmp_name']) as $key) {
			$files[$key] = files_of(array_map(fn (array $of) => $of[$key], $file));
		}
		return $files;
	}
	return new UploadedFile($file['tmp_name'], $file['size'], $file['error'], $file['name'], $file['type']);
}

/** Sends the response; a large body in pieces, each when the last one has left. */
function send(EventHttpRequest $req, ResponseInterface $response): void
{
	foreach ($response->getHeaders() as $name => $values) {
		foreach ($values as $value) {
			$req->addHeader($name, $value, EventHttpRequest::OUTPUT_HEADER);
		}
	}
	$body = $response->getBody();
	$body->isSeekable() && $body->rewind();
	if ($body->getSize() !== null && $body->getSize() <= 65536) {
		$req->sendReply($response->getStatusCode(), $response->getReasonPhrase(), (string) $body);
		return;
	}
	$req->sendReplyStart($response->getStatusCode(), $response->getReasonPhrase());
	$next = function () use (&$next, $req, $body): void {
		if ($body->eof()) {
			$req->sendReplyEnd();
			$body->close();
			$next = null;
			return;
		}
		$req->sendReplyChunk($body->read(65536), $next);
	};
	$next();
}

$base = new EventBase();
$http = new EventHttp($base);
$http->setDefaultCallback(function (EventHttpRequest $req): void {
	try {
		$response = handle(request_of($req));
	} catch (Throwable $e) {
		error_log((string) $e);
		$response = new Response(500);
	}
	send($req, $response);
});
if (!$http->bind('127.0.0.1', (int) ($argv[1] ?? 8080))) {
	fwrite(STDERR, "Cannot bind: " . EventUtil::getLastSocketError() . "\n");
	exit(1);
}
[[$address, $port]] = $http->getBoundAddresses();
echo "Listening on http://$address:$port/\n";
$base->loop();
