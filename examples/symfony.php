<?php
/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * A Symfony kernel behind an EventHttp; Laravel's kernel works too.
 *
 *     composer require symfony/http-kernel, or apt install php-symfony-http-kernel
 *     php examples/symfony.php 8080
 *     curl -i 'http://127.0.0.1:8080/hello?name=Ada'
 *     curl -F 'file=@README.md' http://127.0.0.1:8080/upload
 *     curl http://127.0.0.1:8080/stream
 *
 * Only kernel() is the application: replace it with yours. One kernel serves all requests, so reset what it keeps between
 * them, such as stateful services, as for any long-running server. */

use Symfony\Component\EventDispatcher\EventDispatcher;
use Symfony\Component\HttpFoundation\{Request, Response, StreamedResponse};
use Symfony\Component\HttpKernel\{HttpKernel, HttpKernelInterface, TerminableInterface};
use Symfony\Component\HttpKernel\Controller\ControllerResolver;

$autoload = __DIR__ . '/../vendor/autoload.php';
require is_file($autoload) ? $autoload : 'Symfony/Component/HttpKernel/autoload.php';

/** The application. */
function kernel(): HttpKernelInterface
{
	$controllers = [
		'/hello' => fn (Request $request) => new Response('Hello, ' . $request->query->get('name', 'World') . "!\n"),
		'/upload' => function (Request $request): Response {
			$file = $request->files->get('file');
			return new Response($file->getClientOriginalName() . ': ' . md5_file($file->getPathname()) . "\n");
		},
		'/form' => fn (Request $request) => new Response(json_encode($request->request->all() + $request->cookies->all())),
		'/echo' => fn (Request $request) => new Response($request->getContent()),
		'/stream' => fn () => new StreamedResponse(function (): void {
			for ($i = 1; $i <= 3; $i++) {
				echo "$i\n";
				flush();
			}
		}),
	];
	$dispatcher = new EventDispatcher();
	$dispatcher->addListener('kernel.request', function ($event) use ($controllers): void {
		$request = $event->getRequest();
		$request->attributes->set('_controller',
			$controllers[$request->getPathInfo()] ?? fn () => new Response("not found\n", 404));
	});
	return new HttpKernel($dispatcher, new ControllerResolver());
}

function request_of(EventHttpRequest $req): Request
{
	$connection = $req->getConnection();
	$connection->getPeer($address, $port);
	$server = [
		'REQUEST_METHOD' => $req->getMethod(),
		'REQUEST_URI' => $req->getUri(),
		'QUERY_STRING' => (string) parse_url($req->getUri(), PHP_URL_QUERY),
		'SERVER_PROTOCOL' => "HTTP/{$req->getVersion()}",
		'REMOTE_ADDR' => $address,
		'REMOTE_PORT' => $port,
		'REQUEST_TIME_FLOAT' => microtime(true),
	];
	foreach ($req->getInputHeaders() as $name => $value) {
		$key = strtoupper(strtr($name, '-', '_'));
		$server[in_array($key, ['CONTENT_TYPE', 'CONTENT_LENGTH']) ? $key : "HTTP_$key"] = $value;
	}
	return new Request($req->getQuery(), $req->getForm(), [], $req->getCookies(), $req->getFiles(), $server,
		$req->getBodyStream());
}

/** Sends what a StreamedResponse prints as it is printed; the loop waits until it has finished. */
function send(EventHttpRequest $req, Response $response): void
{
	foreach ($response->headers->allPreserveCase() as $name => $values) {
		foreach ($values as $value) {
			$req->addHeader($name, $value, EventHttpRequest::OUTPUT_HEADER);
		}
	}
	$reason = Response::$statusTexts[$response->getStatusCode()] ?? '';
	if ($response->getContent() !== false) {
		$req->sendReply($response->getStatusCode(), $reason, $response->getContent());
		return;
	}
	$req->sendReplyStart($response->getStatusCode(), $reason);
	ob_start(function (string $bytes) use ($req): string {
		$bytes !== '' && $req->sendReplyChunk($bytes);
		return '';
	}, 4096);
	$response->sendContent();
	ob_end_clean();
	$req->sendReplyEnd();
}

$kernel = kernel();
$base = new EventBase();
$http = new EventHttp($base);
$http->setDefaultCallback(function (EventHttpRequest $req) use ($kernel): void {
	$request = request_of($req);
	try {
		$response = $kernel->handle($request);
	} catch (Throwable $e) {
		error_log((string) $e);
		$response = new Response('', 500);
	}
	send($req, $response->prepare($request));
	$kernel instanceof TerminableInterface && $kernel->terminate($request, $response);
});
if (!$http->bind('127.0.0.1', (int) ($argv[1] ?? 8080))) {
	fwrite(STDERR, "Cannot bind: " . EventUtil::getLastSocketError() . "\n");
	exit(1);
}
[[$address, $port]] = $http->getBoundAddresses();
echo "Listening on http://$address:$port/\n";
$base->loop();
