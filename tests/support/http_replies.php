<?php
/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * A server that replies as it is asked to, for comparing the two ways to the wire. It says which of
 * them it takes and its port, and when its input ends, of how many connections' ends it was told. With
 * the first argument "narrow" its connections take few bytes at a time, so that most replies leave in
 * parts. With two more, the files of a certificate and its key, it talks HTTPS. */

require __DIR__ . '/http.php';

/** What a reply may have of its own. */
const HEADERS = [
	'none' => [],
	'type' => [['Content-Type', 'text/plain']],
	'empty type' => [['content-type', '']],
	'date' => [['Date', 'long ago']],
	'length' => [['Content-Length', '7']],
	'encoding' => [['Transfer-Encoding', 'identity']],
	'close' => [['Connection', 'close']],
	'keep-alive' => [['Connection', 'Keep-Alive']],
	'both connections' => [['Connection', 'Upgrade'], ['connection', 'close']],
	'proxy' => [['Proxy-Connection', 'keep-alive']],
	'repeated' => [['Set-Cookie', 'a=1'], ['X-Other', ' b '], ['set-cookie', 'c=2']],
	'repeated date' => [['DATE', 'long ago'], ['Date', 'never']],
	'nearly known' => [['Dates', 'a'], ['Xate', 'b'], ['Connections', 'c'], ['Content-Typo', 'd']],
	'large' => [['X-Large', 'l']],
	'all' => [['Date', 'd'], ['Content-Type', 't'], ['Content-Length', '3'], ['Connection', 'close']],
];

define('BYTES', str_repeat('0123456789', 120000));

function reply(EventHttpRequest $req, array $ask): void
{
	foreach (HEADERS[$ask['headers']] as [$name, $value]) {
		$value = $ask['headers'] === 'large' ? str_repeat($value, 9000) : $value;
		$req->addHeader($name, $value, EventHttpRequest::OUTPUT_HEADER);
	}
	if ($ask['how'] === 'error') {
		$req->sendError((int) $ask['code']);
		return;
	}
	$body = substr(BYTES, 0, (int) $ask['size']);
	$req->sendReply((int) $ask['code'], $ask['reason'], match ($ask['as']) {
		'string' => $body,
		'buffer' => buffer($body),
		'pieces' => in_pieces($body),
	});
}

/** One system call takes some of the pieces. */
function in_pieces(string $text): EventBuffer
{
	$buffer = new EventBuffer();
	foreach (str_split($text, 4321) as $piece) {
		$buffer->addBuffer(buffer($piece));
	}
	return $buffer;
}

/** Is a reply over before the loop has run again? Only libevent waits for it. */
function is_direct(EventBase $base): bool
{
	$held = null;
	$http = serve($base, function (EventHttpRequest $req) use (&$held): void {
		$held = $req;
	});
	$client = (new Client($base, $http))->get();
	until($base, function () use (&$held): bool {
		return $held !== null;
	});
	$held->sendReply(200, 'OK', buffer('direct'));
	$client->close();
	return str_contains(outcome(fn () => $held->getUri()), 'already complete');
}

error_reporting(E_ALL & ~E_WARNING); // of lengths and codings that are not those of the replies
[, $width, $certificate, $key] = $argv + [2 => null, 3 => null];
$base = new EventBase();
$direct = is_direct($base);
$ends = 0;
$http = new EventHttp($base, $certificate === null ? null : new EventSslContext(EventSslContext::TLS_SERVER_METHOD, [
	EventSslContext::OPT_LOCAL_CERT => $certificate,
	EventSslContext::OPT_LOCAL_PK => $key,
]));
$http->setStrict(false); // requests reach it that have to be answered in ways of their own
$http->setDefaultCallback(function (EventHttpRequest $req) use ($base, &$ends): void {
	$req->getConnection()->setCloseCallback(function () use (&$ends): void {
		$ends++;
	});
	parse_str(explode('?', $req->getUri() . '?')[1], $ask);
	$ask += ['headers' => 'none', 'how' => 'now', 'code' => 200, 'reason' => 'OK', 'size' => 10, 'as' => 'string'];
	if ($ask['how'] === 'later') {
		$timer = Event::timer($base, function () use ($req, $ask, &$timer): void {
			reply($req, $ask);
			$timer = null;
		});
		$timer->add(0);
	} else {
		reply($req, $ask);
	}
});
$http->setAllowedMethods((1 << 9) - 1);
$socket = socket_create_listen(0);
if ($width === 'narrow') {
	socket_set_option($socket, SOL_SOCKET, SO_SNDBUF, 4096); // so have the connections
}
socket_set_nonblock($socket);
$http->accept($socket);
socket_getsockname($socket, $address, $port);

$input = new Event($base, STDIN, Event::READ, fn () => $base->stop());
$input->add();
echo $direct ? 'directly' : "as libevent replies", "\n$port\n";
$base->loop();
$http = null; // with the connections that are left
echo $ends, "\n";
