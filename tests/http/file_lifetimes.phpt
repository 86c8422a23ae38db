--TEST--
EventHttpRequest::sendFile(): whatever ends meanwhile, nothing is left, padded or sent twice
--EXTENSIONS--
event
--SKIPIF--
<?php
is_dir('/proc/self/fd') or die('skip only Linux tells which descriptors are open');
?>
--FILE--
<?php
require __DIR__ . '/../support/http.php';

pcntl_alarm(120);
const SIZE = 16 << 20; // more than the kernel keeps for a client that does not read
$path = tempnam(sys_get_temp_dir(), 'event');
register_shutdown_function(fn () => unlink($path));
file_put_contents($path, $whole = random_bytes(1 << 20) . str_repeat("\0", SIZE - (1 << 20)));

/** How many descriptors of the file are there? */
function open_files(): int
{
	return count(array_filter(glob('/proc/self/fd/*'), fn (string $fd) => @readlink($fd) === $GLOBALS['path']));
}

/** A client that has asked, and looks at what comes without keeping it. */
final class Download
{
	public string $head = '';
	public int $length = 0;
	public bool $as_it_was = true, $ended = false;
	private $stream;
	private Event $reading;

	public function __construct(private EventBase $base, EventHttp $http, string ...$headers)
	{
		$this->stream = stream_socket_client('tcp://127.0.0.1:' . port_of($http));
		stream_set_blocking($this->stream, false);
		stream_set_chunk_size($this->stream, 1 << 18);
		fwrite($this->stream, implode("\r\n", ['GET / HTTP/1.1', 'Host: h', ...$headers]) . "\r\n\r\n");
		$this->reading = new Event($base, $this->stream, Event::READ | Event::PERSIST, $this->read(...));
	}

	private function read(): void
	{
		$bytes = (string) @fread($this->stream, 1 << 18);
		if ($bytes === '' && feof($this->stream)) {
			$this->ended = true;
			$this->reading->del();
		}
		if (!str_contains($this->head, "\r\n\r\n")) {
			$this->head .= $bytes;
			[$this->head, $bytes] = explode("\r\n\r\n", $this->head, 2) + [1 => ''];
			$this->head .= "\r\n\r\n";
		}
		$this->as_it_was = $this->as_it_was && ($bytes === '' || substr_compare($GLOBALS['whole'], $bytes, $this->length, strlen($bytes)) === 0);
		$this->length += strlen($bytes);
	}

	/** Until the file is on its way. */
	public function begins(): static
	{
		until($this->base, fn () => open_files() === 1);
		settle($this->base);
		return $this;
	}

	/** To its end, or that of the connection. */
	public function ends(bool $connection = false): static
	{
		$this->reading->add();
		until($this->base, fn () => $this->ended || (!$connection && $this->length >= SIZE));
		settle($this->base);
		$this->reading->free();
		return $this;
	}

	public function close(): void
	{
		fclose($this->stream);
	}

	public function __toString(): string
	{
		return json_encode([$this->as_it_was, $this->length === SIZE, $this->ended, open_files()]);
	}
}

$base = new EventBase();
$http = serve($base, function (EventHttpRequest $request) use ($path) {
	$request->sendFile($path) or print "not sent\n";
});

$client = (new Download($base, $http))->begins();
$client->close();
until($base, fn () => open_files() === 0);
echo "left: closed\n";

$client = (new Download($base, $http))->begins();
$http = null;
settle($base);
echo 'server gone: ', open_files(), "\n";
echo 'its client: ', $client->ends(), "\n";

$http = serve($base, function (EventHttpRequest $request) use ($path) {
	$request->sendFile($path);
	$request->free();
});
echo 'freed: ', (new Download($base, $http))->begins()->ends(), "\n";

$http->setDefaultCallback(function (EventHttpRequest $request) use ($path) {
	$request->sendFile($path);
	$request->closeConnection();
	$request->closeConnection();
});
$client = (new Download($base, $http))->begins()->ends(true);
echo 'closed behind it: ', $client, ' ', json_encode(str_contains($client->head, 'Connection: close')), "\n";

$http->setDefaultCallback(function (EventHttpRequest $request) use ($path) {
	$request->sendFile($path);
	$GLOBALS['kept'] = $request;
});
$client = (new Download($base, $http))->begins();
$kept->closeConnection();
echo 'closed on the way: ', $client->ends(true), "\n";

$http->setDefaultCallback(function (EventHttpRequest $request) use ($path) {
	$request->sendFile($path);
	throw new Exception('thrown');
});
$client = new Download($base, $http);
try {
	until($base, fn () => false);
} catch (Exception $e) {
	echo $e->getMessage(), ': ', $client->ends(), "\n";
}

/* Outside of a callback. */
$http->setDefaultCallback(function (EventHttpRequest $request) {
	$GLOBALS['kept'] = $request;
});
unset($kept);
$client = new Download($base, $http, 'Connection: close');
until($base, fn () => isset($GLOBALS['kept']));
echo 'later: ', json_encode([$kept->sendFile($path), @$kept->sendFile($path)]), ' ', $client->ends(true), "\n";

/* The client waits while the file changes: what has not left is not made up, and nothing comes twice. */
$ended = 0;
$http->setDefaultCallback(function (EventHttpRequest $request) use ($path, &$ended) {
	$request->getConnection()->setCloseCallback(function () use (&$ended) {
		$ended++;
	});
	$request->sendFile($path);
});
foreach ([[0, 0], [SIZE - 1, SIZE - 1], [2 << 20, 3 << 20], [SIZE, SIZE + 100]] as [$shorter, $then]) {
	file_put_contents($path, $whole);
	$client = (new Download($base, $http))->begins();
	$file = fopen($path, 'r+');
	ftruncate($file, $shorter);
	ftruncate($file, $then);
	fclose($file);
	$before = $ended;
	$client->ends();
	echo "$shorter $then: $client ", $ended - $before, "\n";
	$client->close();
	settle($base);
}
file_put_contents($path, $whole);

/* At the end of the script it is on its way to one. */
$client = (new Download($base, $http))->begins();
echo "done\n";
?>
--EXPECT--
left: closed
server gone: 0
its client: [true,false,true,0]
freed: [true,true,false,0]
closed behind it: [true,true,true,0] true
closed on the way: [true,true,true,0]
thrown: [true,true,false,0]
later: [true,false] [true,true,true,0]
0 0: [true,false,true,0] 1
16777215 16777215: [true,false,true,0] 1
2097152 3145728: [true,false,true,0] 1
16777216 16777316: [true,true,false,0] 0
done
