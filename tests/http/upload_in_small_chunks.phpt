--TEST--
EventHttp: a large body in chunks of any size is all there, and costs no call of the kernel for each of them
--FILE--
<?php
require __DIR__ . '/../support/http.php';

pcntl_alarm(90);
$base = new EventBase();
$http = serve($base, function (EventHttpRequest $req) use (&$body): void {
	$body = $req->getInputBuffer()->read(1 << 22);
	$req->sendReply(200, 'OK', 'done.');
});

/** How often this process has written so far: /proc says it on Linux alone. */
function writes(): int
{
	return preg_match('/^syscw: (\d+)/m', (string) @file_get_contents('/proc/self/io'), $match) ? (int) $match[1] : 0;
}

foreach (['a byte' => [1], 'any' => [1, 5000, 7, 70000, 4096, 4095, 1, 1]] as $what => $sizes) {
	$pieces = [str_repeat('x', 1 << 20)]; // as much as may lie in memory
	for ($i = $length = 0; $length < 200000; $i++) {
		$length += $size = $sizes[$i % count($sizes)];
		$pieces[] = str_repeat(chr(33 + $i % 90), $size);
	}
	$sent = implode($pieces);
	$chunks = implode(array_map(fn (string $chunk) => dechex(strlen($chunk)) . "\r\n$chunk\r\n", $pieces));
	$client = (new Client($base, $http))->send("POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n");
	settle($base);
	$before = writes();
	$client->sendAll("{$chunks}0\r\n\r\n")->awaits('done.');
	$writes = writes() - $before;
	echo "$what: ", $body === $sent ? 'the same' : 'another', ', ', $writes < 2000 ? 'few writes' : "$writes writes", "\n";
}
?>
--EXPECT--
a byte: the same, few writes
any: the same, few writes
