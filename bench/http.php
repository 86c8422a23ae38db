<?php
/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * The server that is measured: `php http.php <port>`. */

function serve_hello(EventHttpRequest $request): void
{
	$buffer = new EventBuffer();
	$buffer->add('Hello, World!');
	$request->addHeader('Content-Type', 'text/plain', EventHttpRequest::OUTPUT_HEADER);
	$request->sendReply(200, 'OK', $buffer);
}

function serve_headers(EventHttpRequest $request): void
{
	$headers = $request->getInputHeaders();
	$id = $headers['X-Request-Id'];
	$buffer = new EventBuffer();
	$buffer->add($id);
	$request->addHeader('Content-Type', 'text/plain', EventHttpRequest::OUTPUT_HEADER);
	$request->addHeader('Cache-Control', 'no-store', EventHttpRequest::OUTPUT_HEADER);
	$request->addHeader('Server', 'bench', EventHttpRequest::OUTPUT_HEADER);
	$request->addHeader('X-Request-Id', $id, EventHttpRequest::OUTPUT_HEADER);
	$request->sendReply(200, 'OK', $buffer);
}

function serve_post(EventHttpRequest $request): void
{
	$request->addHeader('Content-Type', 'application/json', EventHttpRequest::OUTPUT_HEADER);
	$request->sendReply(200, 'OK', $request->getInputBuffer());
}

function serve_big(EventHttpRequest $request, string $body): void
{
	$buffer = new EventBuffer();
	$buffer->add($body);
	$request->addHeader('Content-Type', 'text/plain', EventHttpRequest::OUTPUT_HEADER);
	$request->sendReply(200, 'OK', $buffer);
}

$base = new EventBase();
$http = new EventHttp($base);
$http->setCallback('/hello', 'serve_hello');
$http->setCallback('/headers', 'serve_headers');
$http->setCallback('/post', 'serve_post');
$http->setCallback('/big', 'serve_big', str_repeat('x', 1 << 20));
$http->bind('127.0.0.1', (int) $argv[1]) or exit("cannot listen on port $argv[1]\n");
echo "ready\n";
$base->loop();
