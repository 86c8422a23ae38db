<?php
/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * Receives files of any size, in the memory of one piece each, and serves them.
 *
 *     php examples/http_put.php 8080 /tmp
 *     curl -T large.iso http://127.0.0.1:8080/
 *     curl -O http://127.0.0.1:8080/large.iso
 */

$port = (int) ($argv[1] ?? 8080);
if ($port < 0 || $port > 65535) {
	fwrite(STDERR, "The port must be a number from 1 to 65535, or 0 for any\n");
	exit(1);
}

$folder = realpath($argv[2] ?? '.');
if ($folder === false || !is_dir($folder) || !is_writable($folder)) {
	fwrite(STDERR, "There is no such folder, or it cannot be written to\n");
	exit(1);
}

/** A file that is being received. It is not visible before it is complete, and is deleted if it never is. */
final class Upload
{
	private string $part;
	/** @var resource|false */
	private $file;

	public function __construct(private string $path)
	{
		$this->part = dirname($path) . '/.part-' . bin2hex(random_bytes(8));
		$this->file = @fopen($this->part, 'xb');
	}

	public function take(EventHttpRequest $req, string $bytes): void
	{
		if (!$this->file || @fwrite($this->file, $bytes) !== strlen($bytes)) {
			$req->sendError(507); // the rest is not received: neither callback is called again
		}
	}

	public function end(EventHttpRequest $req, bool $complete): void
	{
		if (!$complete) {
			return; // the client has left, or is told why its body was refused
		}
		$kept = $this->file && fclose($this->file) && rename($this->part, $this->path);
		$this->file = false;
		$kept ? $req->sendReply(201, 'Created') : $req->sendError(500);
	}

	public function __destruct()
	{
		$this->file && fclose($this->file);
		@unlink($this->part);
	}
}

$base = new EventBase();
$http = new EventHttp($base);
$http->setMaxBodySize(-1);
$http->setMinRate(1000); // so that no upload takes for ever
$http->setAllowedMethods(['GET', 'HEAD', 'PUT']);
$http->setDocumentRoot('/', $folder, ['index' => null, 'fallback' => true]);

// Called as soon as the head has arrived: after an error here, a client that waits for 100 never sends its body.
$http->setDefaultStreamCallback(function (EventHttpRequest $req) use ($folder): void {
	$name = rawurldecode(substr($req->getUri(), 1));
	$length = (int) $req->findHeader('Content-Length', EventHttpRequest::INPUT_HEADER);
	if ($req->getMethod() !== 'PUT') {
		$req->sendError(404);
	} elseif (!preg_match('/^\w[\w. -]{0,100}$/D', $name)) {
		$req->sendError(403);
	} elseif ($length > disk_free_space($folder)) {
		$req->sendError(413);
	} else {
		$upload = new Upload("$folder/$name");
		$req->setBodyCallback($upload->take(...));
		$req->setBodyEndCallback($upload->end(...));
	}
});

if (!$http->bind('127.0.0.1', $port)) {
	fwrite(STDERR, "Cannot bind to port $port: " . EventUtil::getLastSocketError() . "\n");
	exit(1);
}

[[$address, $port]] = $http->getBoundAddresses();
echo "Listening on http://$address:$port/\n";

$base->loop();
