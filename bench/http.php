<?php
/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * The server that is measured: `php http.php <port> <folder> [tls|log]`. What it does is what http.c does. */

const CHUNKS = 1000;
const TICK = 0.025;

/** Another build than this one may know buffers only. */
function takes_strings(): bool
{
	$type = (new ReflectionMethod('EventHttpRequest', 'sendReply'))->getParameters()[2]->getType();
	return str_contains((string) $type, 'string');
}

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

function serve_upload(EventHttpRequest $request): void
{
	$buffer = new EventBuffer();
	$buffer->add((string) $request->getInputBuffer()->length);
	$request->addHeader('Content-Type', 'text/plain', EventHttpRequest::OUTPUT_HEADER);
	$request->sendReply(200, 'OK', $buffer);
}

function serve_big(EventHttpRequest $request, string $body): void
{
	$request->addHeader('Content-Type', 'text/plain', EventHttpRequest::OUTPUT_HEADER);
	$request->sendReply(200, 'OK', $body);
}

function serve_big_by_buffer(EventHttpRequest $request, string $body): void
{
	$buffer = new EventBuffer();
	$buffer->add($body);
	$request->addHeader('Content-Type', 'text/plain', EventHttpRequest::OUTPUT_HEADER);
	$request->sendReply(200, 'OK', $buffer);
}

function serve_file(EventHttpRequest $request, string $path): void
{
	$buffer = new EventBuffer();
	$buffer->addFile(fopen($path, 'r'));
	$request->addHeader('Content-Type', 'application/octet-stream', EventHttpRequest::OUTPUT_HEADER);
	$request->sendReply(200, 'OK', $buffer);
}

function serve_chunks(EventHttpRequest $request, string $chunk): void
{
	$buffer = new EventBuffer();
	$request->addHeader('Content-Type', 'text/plain', EventHttpRequest::OUTPUT_HEADER);
	$request->sendReplyStart(200, 'OK');
	for ($i = 0; $i < CHUNKS; $i++) {
		$buffer->add($chunk);
		$request->sendReplyChunk($buffer);
	}
	$request->sendReplyEnd();
}

/** What PHP has allocated. */
function serve_memory(EventHttpRequest $request): void
{
	$buffer = new EventBuffer();
	$buffer->add((string) memory_get_usage());
	$request->sendReply(200, 'OK', $buffer);
}

/** Events for all who listen. */
final class Channel
{
	private array $listeners = [];
	private readonly Event $tick;
	private readonly EventBuffer $buffer;

	public function __construct(EventBase $base)
	{
		$this->buffer = new EventBuffer();
		$this->tick = new Event($base, -1, Event::TIMEOUT | Event::PERSIST, $this->send(...));
		$this->tick->add(TICK);
	}

	public function serve(EventHttpRequest $request): void
	{
		$id = spl_object_id($request);
		$this->listeners[$id] = $request;
		$request->getConnection()->setCloseCallback(function () use ($id): void {
			unset($this->listeners[$id]);
		});
		$request->addHeader('Content-Type', 'text/event-stream', EventHttpRequest::OUTPUT_HEADER);
		$request->sendReplyStart(200, 'OK');
	}

	private function send(): void
	{
		foreach ($this->listeners as $request) {
			$this->buffer->add("data: Hello!\n\n");
			$request->sendReplyChunk($this->buffer);
		}
	}
}

[, $port, $folder] = $argv;
$way = $argv[3] ?? '';
$context = $way === 'tls' ? new EventSslContext(EventSslContext::TLS_SERVER_METHOD, [
	EventSslContext::OPT_LOCAL_CERT => "$folder/certificate.pem",
	EventSslContext::OPT_LOCAL_PK => "$folder/key.pem",
]) : null;
$base = new EventBase();
$http = new EventHttp($base, $context);
$channel = new Channel($base);
$http->setCallback('/hello', 'serve_hello');
$http->setCallback('/headers', 'serve_headers');
$http->setCallback('/post', 'serve_post');
$http->setCallback('/upload', 'serve_upload');
$http->setCallback('/big', takes_strings() ? 'serve_big' : 'serve_big_by_buffer', str_repeat('x', 1 << 20));
if (method_exists('EventBuffer', 'addFile')) { // another build than this one may not have it
	$http->setCallback('/file', 'serve_file', "$folder/file");
}
if (method_exists('EventHttp', 'setDocumentRoot')) {
	$http->setDocumentRoot('/', $folder);
}
$http->setCallback('/chunks', 'serve_chunks', str_repeat('x', 1024));
$http->setCallback('/events', $channel->serve(...));
$http->setCallback('/memory', 'serve_memory');
if ($way === 'log') {
	$http->logTo("$folder/log");
}
$http->bind('127.0.0.1', (int) $port) or exit("cannot listen on port $port\n");
$base->loop();
