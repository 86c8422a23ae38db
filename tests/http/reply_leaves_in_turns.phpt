--TEST--
EventHttp: of a large reply one pass of the loop sends a part, whatever the socket would take
--EXTENSIONS--
event
sockets
--FILE--
<?php
require __DIR__ . '/../support/http.php';

const LARGE = 4 << 20;

/** What one pass may send. */
const PART = 176 << 10;
const PART_OF_FILE = 1 << 20;

/** A head, and the frame of a chunk. */
const EXTRA = 1000;

/** As large as the system allows, so that it is not the socket that makes the parts small. */
function roomy(): Socket
{
	$socket = socket_create(AF_INET, SOCK_STREAM, SOL_TCP);
	socket_set_option($socket, SOL_SOCKET, SO_SNDBUF, LARGE); // the connections it accepts have it, too
	socket_set_option($socket, SOL_SOCKET, SO_RCVBUF, LARGE);
	return $socket;
}

function listening(): Socket
{
	$socket = roomy();
	socket_bind($socket, '127.0.0.1');
	socket_listen($socket);
	return $socket;
}

function connected(Socket $listening): Socket
{
	socket_getsockname($listening, $address, $port);
	$socket = roomy();
	socket_connect($socket, $address, $port);
	return $socket;
}

/** How much has come that was not read? */
function drain(Socket $socket): int
{
	for ($n = 0; ($got = @socket_recv($socket, $bytes, 1 << 20, MSG_DONTWAIT)) > 0; $n += $got);
	return $n;
}

$listening = listening();
$client = connected($listening);
$sent = socket_send(socket_accept($listening), str_repeat('x', LARGE), LARGE, MSG_DONTWAIT);
echo 'the kernel takes ', $sent > PART + EXTRA ? "more at once\n" : "$sent\n";

$file = tmpfile();
ftruncate($file, LARGE);
$body = str_repeat('x', LARGE);
$ways = [
	'string' => fn (EventHttpRequest $req) => $req->sendReply(200, 'OK', $body),
	'buffer' => fn (EventHttpRequest $req) => $req->sendReply(200, 'OK', buffer($body)),
	'by libevent' => fn (EventHttpRequest $req) => $req->sendReply(200, 'OK', $body),
	'chunk' => function (EventHttpRequest $req) use ($body): void {
		$req->sendReplyStart(200, 'OK');
		$req->sendReplyChunk(buffer($body));
		$req->sendReplyEnd();
	},
	'file' => function (EventHttpRequest $req) use ($file): void {
		$buffer = new EventBuffer();
		$buffer->addFile($file, 0, LARGE);
		$req->sendReply(200, 'OK', $buffer);
	},
];
foreach ($ways as $way => $reply) {
	$base = new EventBase();
	$held = null;
	$http = new EventHttp($base);
	$http->setDefaultCallback(function (EventHttpRequest $req) use (&$held): void {
		$held = $req;
	});
	$listening = listening();
	socket_set_nonblock($listening);
	$http->accept($listening);
	$client = connected($listening);
	$target = $way === 'by libevent' ? 'http://elsewhere.example/' : '/'; // as if this were a proxy
	socket_write($client, "GET $target HTTP/1.1\r\nHost: localhost\r\n\r\n");
	until($base, function () use (&$held): bool {
		return $held !== null;
	});

	// What arrives late makes it less: never has more come than was sent.
	$wakes = new Event($base, $client, Event::READ | Event::PERSIST, fn () => null);
	$wakes->add();
	$most = $way === 'file' ? PART_OF_FILE : PART;
	$received = $passes = 0;
	$wrong = null;
	$reply($held);
	until($base, function () use ($client, $most, &$received, &$passes, &$wrong): bool {
		$passes++;
		$received += drain($client);
		if ($received > $passes * $most + EXTRA) {
			$wrong ??= "$received bytes after $passes";
		}
		return $received >= LARGE;
	});
	echo "$way: ", $wrong ?? 'in parts', "\n";
}
?>
--EXPECT--
the kernel takes more at once
string: in parts
buffer: in parts
by libevent: in parts
chunk: in parts
file: in parts
