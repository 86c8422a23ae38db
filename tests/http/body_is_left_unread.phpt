--TEST--
EventHttpRequest::pauseBody(): a client that ends its side with some of the body unread has the time-out, plain and over TLS
--SKIPIF--
<?php
class_exists('EventSslContext') or die('skip built without OpenSSL');
?>
--FILE--
<?php
require __DIR__ . '/../support/http.php';
require __DIR__ . '/../support/tls.php';

pcntl_alarm(120);
$files = (new Authority())->issue('server', 'DNS:localhost');
$base = new EventBase();

$told = $kept = [];

/** A server whose program takes a piece of a body, or where the target says so none. */
function hold(?EventSslContext $context): EventHttp
{
	$http = new EventHttp($GLOBALS['base'], $context);
	$http->bind('127.0.0.1', 0);
	$http->setTimeout(1);
	$http->setDefaultStreamCallback(function (EventHttpRequest $req): void {
		global $told, $kept;
		$what = rawurldecode($req->getUri());
		[$told[$what], $kept[$what]] = [['head'], $req];
		$req->getConnection()->setCloseCallback(function () use ($what): void { $GLOBALS['told'][$what][] = 'close'; });
		if (!str_contains($what, 'not asked for')) {
			$req->setBodyCallback(function (EventHttpRequest $req, string $bytes) use ($what): void {
				$GLOBALS['told'][$what][] = $bytes;
				$req->pauseBody();
			});
			$req->setBodyEndCallback(function (EventHttpRequest $req, bool $complete) use ($what): void {
				$GLOBALS['told'][$what][] = json_encode($complete);
			});
		}
	});
	return $http;
}

/** A client that has sent the beginning of a body, and then so many bytes more. */
function begin(EventHttp $http, bool $tls, string $what, int $rest): mixed
{
	global $base, $told;
	$trusting = stream_context_create(['ssl' => ['verify_peer' => false, 'verify_peer_name' => false]]);
	$stream = stream_socket_client('tcp://127.0.0.1:' . port_of($http), context: $trusting);
	stream_set_blocking($stream, false);
	if ($tls) {
		until($base, fn () => stream_socket_enable_crypto($stream, true, STREAM_CRYPTO_METHOD_TLS_CLIENT));
	}
	fwrite($stream, 'POST ' . str_replace(' ', '%20', $what) . " HTTP/1.1\r\nHost: a\r\nContent-Length: 10\r\n\r\nhello");
	until($base, function () use (&$told, $what) { return count($told[$what] ?? []) === (str_contains($what, 'not asked for') ? 1 : 2); });
	fwrite($stream, str_repeat('x', $rest));
	settle($base);
	return $stream;
}

$servers = ['plain' => hold(null), 'over TLS' => hold($files->server('server'))];
$streams = [];
foreach ($servers as $how => $http) {
	foreach (['left' => 4, 'all sent' => 5, 'half-closed' => 5] as $way => $rest) {
		foreach (['paused', 'not asked for'] as $state) {
			$streams["/$how, $way, $state"] = begin($http, $how === 'over TLS', "/$how, $way, $state", $rest);
		}
	}
}
$resumed = begin($servers['plain'], false, '/resumed', 5);
$ended = microtime(true);
foreach ($streams as $what => $stream) {
	stream_socket_shutdown($stream, STREAM_SHUT_WR);
	if (!str_contains($what, 'half-closed') && str_starts_with($what, '/plain')) {
		fclose($stream); // over TLS that would reset it, for the server has sent something
	}
}
stream_socket_shutdown($resumed, STREAM_SHUT_WR);
settle($base);
$kept['/resumed']->resumeBody();
until($base, function () use (&$told) { return count($told['/resumed']) > 2; });
echo "taken in time: ", implode(' ', $told['/resumed']), "\n";
foreach ($streams as $what => $stream) {
	until($base, function () use (&$told, $what) { return in_array('close', $told[$what]); });
	echo "$what: ", implode(' ', $told[$what]), microtime(true) - $ended >= 0.7 ? '' : ', too early', "\n";
}
?>
--EXPECT--
taken in time: head hello xxxxx
/plain, left, paused: head hello false close
/plain, left, not asked for: head close
/plain, all sent, paused: head hello false close
/plain, all sent, not asked for: head close
/plain, half-closed, paused: head hello false close
/plain, half-closed, not asked for: head close
/over TLS, left, paused: head hello false close
/over TLS, left, not asked for: head close
/over TLS, all sent, paused: head hello false close
/over TLS, all sent, not asked for: head close
/over TLS, half-closed, paused: head hello false close
/over TLS, half-closed, not asked for: head close
