<?php
/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * A reply without an end, and the callback that is called when its client has left.
 *
 *     php examples/http_closecb.php 4242
 *
 * In another terminal, type (the empty line ends the request):
 *
 *     nc -t 127.0.0.1 4242
 *     GET / HTTP/1.0
 *     Connection: close
 *
 * or, without nc, `curl -N http://127.0.0.1:4242/`. The connection stays open after `<html>`. End the client in any way: the
 * server prints `_close_callback`, and `lsof -p` on the server shows that the socket is closed too.
 */

function _close_callback(EventHttpConnection $conn): void
{
	echo __FUNCTION__, PHP_EOL;
}

function _http_default(EventHttpRequest $req): void
{
	$conn = $req->getConnection();
	$conn->setCloseCallback('_close_callback');

	// The buffer event is only inspected: dropping it does not affect the connection.
	$bev = $req->getBufferEvent();
	$bev->enable(Event::READ);
	$bev->free();

	$req->addHeader(
		'Content-Type',
		'multipart/x-mixed-replace;boundary=boundarydonotcross',
		EventHttpRequest::OUTPUT_HEADER,
	);

	$buf = new EventBuffer();
	$buf->add('<html>');

	// A reply without a body, and then a chunk: it goes on until the client leaves.
	$req->sendReply(200, 'OK');
	$req->sendReplyChunk($buf);
}

$port = $argv[1] ?? '4242';
if (!preg_match('/^[1-9]\d{0,4}$/D', $port) || $port > 65535) {
	fwrite(STDERR, "The port must be a number from 1 to 65535\n");
	exit(1);
}

$base = new EventBase();
$http = new EventHttp($base);
$http->setDefaultCallback('_http_default');

if (!$http->bind('0.0.0.0', (int) $port)) {
	fwrite(STDERR, "Cannot bind to port $port: " . EventUtil::getLastSocketError() . "\n"
		. "Another port is an argument: ./dev serve examples/http_closecb.php 4243\n");
	exit(1);
}

if (stream_isatty(STDERR)) { // for people; standard output is the callback's alone
	fwrite(STDERR, <<<END
		Listening on http://127.0.0.1:$port/ and this machine's other addresses. Try it from another terminal:

		    curl -N http://127.0.0.1:$port/

		or `nc -t 127.0.0.1 $port`, where you type the request: GET / HTTP/1.0, Return, and Return again.
		Where there is neither:

		    php -r '\$s = fsockopen("127.0.0.1", $port); fputs(\$s, "GET / HTTP/1.0\\r\\n\\r\\n"); fpassthru(\$s);'

		End it by Ctrl-C, and here appears _close_callback. Ctrl-C here ends the server.

		END);
}

$base->loop();
