--TEST--
EventHttpConnection: 256 MiB that are sent from a file and taken in pieces are never in memory
--SKIPIF--
<?php
is_readable('/proc/self/status') or die('skip only Linux tells the memory in use');
?>
--FILE--
<?php
require __DIR__ . '/../support/http.php';

$base = new EventBase();
$size = 256 << 20;
$came = 0;

// Takes what comes, and sends as much back, both at a time.
$listener = new EventListener($base, function (EventListener $listener, int $fd) use ($base, $size, &$came, &$bev) {
	$bev = new EventBufferEvent($base, $fd, EventBufferEvent::OPT_CLOSE_ON_FREE);
	$left = $size;
	$piece = str_repeat('x', 1 << 18);
	$bev->setCallbacks(function (EventBufferEvent $bev) use (&$came) {
		$came += $bev->input->length;
		$bev->input->drain($bev->input->length);
	}, function (EventBufferEvent $bev) use (&$left, $piece) {
		if ($left > 0) {
			$left -= strlen($piece);
			$bev->write($piece);
		}
	}, null);
	$bev->enable(Event::READ | Event::WRITE);
	$bev->write("HTTP/1.1 200 OK\r\nContent-Length: $size\r\n\r\n");
}, null, EventListener::OPT_CLOSE_ON_FREE, -1, '127.0.0.1:0');
$listener->getSocketName($address, $port);

$file = tmpfile();
ftruncate($file, $size);
$connection = new EventHttpConnection($base, null, $address, $port);
$got = 0;
$done = false;
$request = new EventHttpRequest(function (?EventHttpRequest $request) use (&$done) { $done = $request?->getResponseCode(); });
$request->setBodyStream($file);
$request->setChunkCallback(function (EventHttpRequest $request, string $bytes) use (&$got, $size, &$came) {
	$got += strlen($bytes);
	if ($got > $size - (1 << 20) && $came < $size) { // the answer is not to be over before
		$request->pauseBody();
	}
});
$resume = new Event($base, -1, Event::TIMEOUT | Event::PERSIST, function () use ($request, &$came, $size) {
	$came >= $size && $request->resumeBody();
});
$resume->add(0.01);

memory_reset_peak_usage();
file_put_contents('/proc/self/clear_refs', '5'); // the peak is that from now on
$rss = fn (string $what) => (int) preg_replace("/.*^$what:\s+(\d+).*/ms", '$1', file_get_contents('/proc/self/status')) >> 10;
$before = $rss('VmRSS');
$connection->makeRequest($request, EventHttpRequest::CMD_PUT, '/');
until($base, function () use (&$done) { return $done !== false; });
$more = $rss('VmHWM') - $before;
echo $done, ', sent ', $came >= $size ? 'all' : $came, ', got ', $got === $size ? 'all' : $got, "\n";
echo $more < 8 || is_watched() ? "little memory\n" : "$more MiB\n";
?>
--EXPECT--
200, sent all, got all
little memory
