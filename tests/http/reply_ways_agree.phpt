--TEST--
EventHttp: replies have the same bytes whether they go out directly or through libevent
--EXTENSIONS--
event
sockets
--FILE--
<?php
require __DIR__ . '/../support/process.php';

/** @return array{Process, int} */
function start(bool $slowly, string ...$arguments): array
{
	putenv($slowly ? 'PHP_EVENT_SLOW_REPLIES=1' : 'PHP_EVENT_SLOW_REPLIES');
	$server = Process::php(__DIR__ . '/../support/http_replies.php', ...$arguments);
	echo $server->line(), "\n";
	return [$server, (int) $server->line()];
}

/** All that comes, but for the time of day. */
function ask(int $port, string $requests): string
{
	$stream = stream_socket_client("tcp://127.0.0.1:$port");
	stream_set_timeout($stream, 20);
	fwrite($stream, $requests);
	$replies = stream_get_contents($stream);
	return preg_replace('/^Date: \w{3}, \d\d \w{3} \d{4} \d\d:\d\d:\d\d GMT\r$/m', "Date: now\r", $replies);
}

function pick(array $of): mixed
{
	return $of[mt_rand(0, count($of) - 1)];
}

/** A request whose path says what is to be replied. */
function request(string $method, string $version, array $headers, array $ask): string
{
	$path = '/?' . http_build_query($ask);
	$target = match ($method) {
		'CONNECT' => 'localhost:80',
		'PROXY' => "http://elsewhere.example$path",
		default => $path,
	};
	$body = '';
	if (in_array($method, ['POST', 'PUT', 'PATCH'], true)) {
		$chunked = mt_rand(0, 1);
		$headers[] = $chunked ? 'Transfer-Encoding: chunked' : 'Content-Length: 5';
		$body = $chunked ? "5\r\nhello\r\n0\r\n\r\n" : 'hello';
	}
	$method = $method === 'PROXY' ? 'GET' : $method;
	return implode("\r\n", ["$method $target HTTP/$version", 'Host: localhost', ...$headers, '', '']) . $body;
}

const METHODS = ['GET', 'GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'OPTIONS', 'TRACE', 'PATCH'];
const HEADERS = ['none', 'type', 'empty type', 'date', 'length', 'encoding', 'keep-alive', 'proxy',
	'repeated', 'repeated date', 'nearly known', 'large'];

/** About as much as one connection writes at a time, and beyond. */
const LARGE = [262143, 262144, 262145, 524289, 1048576];

function any_reply(): array
{
	return [
		'code' => pick([200, 200, 201, 204, 304, 404, 500]),
		'reason' => pick(['OK', 'As asked', '']),
		'size' => pick([0, 1, 10, 4095, 4096, 16385, 65536, 102400, pick(LARGE)]),
		'as' => pick(['string', 'buffer', 'pieces']),
		'headers' => pick(HEADERS),
		'how' => pick(['now', 'now', 'later']),
	];
}

/** A request after whose reply the connection goes on. */
function going_on(): string
{
	$method = pick([...METHODS, 'CONNECT']);
	return pick([
		fn () => request($method, '1.0', [pick(['Connection: keep-alive', 'connection: Keep-Alive, TE'])], any_reply()),
		fn () => request($method, '1.1', pick([[], ['Connection: keep-alive'], ['Connection: close, TE']]), any_reply()),
		fn () => request($method, '1.2', [], any_reply()),
	])();
}

/** A request after whose reply the connection ends. */
function last(): string
{
	$method = pick(METHODS);
	$version = pick(['1.0', '1.1', '1.1', '1.2']);
	$wish = pick([[], ['Connection: keep-alive']]);
	$headers = pick([...HEADERS, 'close', 'both connections', 'all']);
	return pick([
		fn () => request($method, pick(['1.0', '1.-1']), [], ['headers' => $headers] + any_reply()),
		fn () => request(
			$method, $version, [pick(['Connection: close', 'CONNECTION: CLOSE'])], ['headers' => $headers] + any_reply()
		),
		fn () => request($method, $version, $wish, ['headers' => pick(['close', 'all'])] + any_reply()),
		fn () => request($method, $version, $wish, ['how' => 'error', 'headers' => $headers] + any_reply()),
		fn () => request('PROXY', $version, pick([[], ['Connection: close']]), ['headers' => $headers] + any_reply()),
		fn () => request('PROXY', $version, ['Proxy-Connection: close', ...$wish], any_reply()),
	])();
}

[$direct, $port] = start(false);
[$slow, $slow_port] = start(true);
[$narrow, $narrow_port] = start(false, 'narrow');
mt_srand(1);
for ($i = 0; $i < 1000; $i++) {
	$requests = [];
	for ($n = pick([0, 0, 1, 5]); $n > 0; $n--) {
		$requests[] = going_on();
	}
	$requests[] = last();
	$asked = implode('', $requests);
	$replies = ask($slow_port, $asked);
	$others = ask($i % 2 ? $narrow_port : $port, $asked);
	if ($replies !== $others || preg_match_all('~HTTP/1\.-?\d ~', $replies) < count($requests)) {
		$shorter = fn (string $text) => preg_replace('/(0123456789)+/', '0123456789...', $text);
		echo "asked:\n$asked\ndirectly:\n", $shorter($replies), "\nlibevent:\n", $shorter($others), "\n";
		break;
	}
}
echo "$i times the same\n";
foreach ([$direct, $slow, $narrow] as $server) {
	$server->end()->wait();
}
?>
--EXPECT--
directly
as libevent replies
directly
1000 times the same
