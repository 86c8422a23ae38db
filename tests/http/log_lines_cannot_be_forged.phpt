--TEST--
EventHttp::logTo(): whatever a client sends, a line is a line, and a string a string
--FILE--
<?php
require __DIR__ . '/../support/http.php';

show_warnings();
pcntl_alarm(90);
$base = new EventBase();
$logs = [];
foreach (['combined', 'json'] as $format) {
	$logs[$format] = tempnam(sys_get_temp_dir(), 'event');
	$http[$format] = serve($base, fn (EventHttpRequest $req) => $req->sendReply(200, 'OK', 'Hello'));
	$http[$format]->logTo($logs[$format], $format);
	$http[$format]->setMaxHeadersSize(-1);
}
$entries = [];
$http['json']->setLogCallback(function (array $entry) use (&$entries): void { $entries[] = $entry; });

// Each byte in a target and in a value, in what is refused too, and what is no UTF-8 or what a terminal obeys.
$all = implode(array_map(chr(...), range(1, 255)));
$hostile = [
	...array_map(fn (int $byte) => 'GET /' . chr($byte) . "x HTTP/1.1\r\nHost: a\r\nUser-Agent: a" . chr($byte) . "b\r\nConnection: close\r\n\r\n", range(0, 255)),
	"GET / HTTP/1.1\r\nHost: a\r\nReferer: \"\\ \xc3\xa4\xe2\x82\xac\xf0\x9f\x98\x80 \xc2\x9b31m \xed\xa0\x80 \xc0\xaf \xf5\x80\x80\x80 \xe2\x82\r\n"
		. "User-Agent: \" 200 1 \"-\" \"\r\nConnection: close\r\n\r\n",
	"GET / HTTP/1.1\r\nHost: a\r\nuser-AGENT:\r\nuser-agent: second\r\nConnection: close\r\n\r\n",
	"GET / HTTP/1.1\r\nHost: a\r\nReferer: " . str_repeat('"', 50000) . "\r\nUser-Agent: " . str_repeat("\xff", 50000) . "\r\nConnection: close\r\n\r\n",
	"GET /" . str_repeat("%41", 2500) . " HTTP/1.1\r\nHost: " . str_repeat('a', 60000) . "\r\nConnection: close\r\n\r\n",
	"$all\r\n\r\n", "GET $all", "G\"T / HTTP/1.1\r\n\r\n",
];
foreach ($http as $server) {
	foreach ($hostile as $bytes) {
		$client = new Client($base, $server);
		for (; $bytes !== ''; $bytes = substr($bytes, $n)) {
			$n = (int) @fwrite($client->stream, $bytes);
			settle($base);
		}
		$client->halfClose();
		$client->awaitsEnd();
	}
}
settle($base);
$server = null;
$count = count($hostile);
$http = [];

$combined = file($logs['combined']);
echo count($combined) - $count, " lines too many\n";
foreach ($combined as $line) {
	preg_match('~^127\.0\.0\.1 - - \[\d\d/[A-Z][a-z]{2}/20\d\d:\d\d:\d\d:\d\d \+0000\] "(?:[ !#-\[\]-\~]|\\\\x[0-9a-f]{2})*+" \d{3} \d+(?: "(?:[ !#-\[\]-\~]|\\\\x[0-9a-f]{2})++"){2}\n$~D', $line)
		or print("wrong: " . substr($line, 0, 200) . "\n");
}
echo preg_replace('~\[.*?\]~', '[now]', $combined[256] . $combined[257]), strlen($combined[258]), ' ', strlen($combined[259]), "\n";

$json = file($logs['json']);
echo count($json) - $count, " lines too many\n";
foreach ($json as $i => $line) {
	$entry = json_decode($line, true, 2, JSON_THROW_ON_ERROR);
	preg_match('~[\x00-\x1f\x7f]|\xc2[\x80-\x9f]~', rtrim($line, "\n")) and print("controls: $line");
	$told = $entries[$i];
	foreach (['time', 'seconds'] as $key) {
		unset($entry[$key], $told[$key]);
	}
	// the same, but for what is no UTF-8
	foreach ($told as $key => $value) {
		if ($value !== $entry[$key] && (preg_match('~~u', (string) $value) || !str_contains($entry[$key], "\u{fffd}"))) {
			echo "line $i: $key is ", var_export($entry[$key], true), ', told ', var_export($value, true), "\n";
		}
	}
}
echo preg_replace('~"(time|port|seconds)":("[^"]*"|[\d.]+),?~', '', $json[256]);
echo json_encode(array_map(fn (array $entry) => array_map(strlen(...), array_filter($entry, is_string(...))), array_slice($entries, 258, 2))), "\n";
array_map(unlink(...), $logs);
?>
--EXPECT--
0 lines too many
127.0.0.1 - - [now] "GET / HTTP/1.1" 200 139 "\x22\x5c \xc3\xa4\xe2\x82\xac\xf0\x9f\x98\x80 \xc2\x9b31m \xed\xa0\x80 \xc0\xaf \xf5\x80\x80\x80 \xe2\x82" "\x22 200 1 \x22-\x22 \x22"
127.0.0.1 - - [now] "GET / HTTP/1.1" 200 139 "-" "-"
32842 7576
0 lines too many
{"address":"127.0.0.1","method":"GET","target":"/","host":"a","referer":"\u0022\u005c ä€😀 \u009b31m \ufffd \ufffd\ufffd \ufffd\ufffd\ufffd\ufffd \ufffd","agent":"\u0022 200 1 \u0022-\u0022 \u0022","version":"1.1","tls":null,"status":200,"ended":"replied","reason":null,"received":117,"sent":139,}
[{"address":9,"method":3,"target":1,"host":1,"referer":4096,"agent":4096,"version":3,"ended":7},{"address":9,"method":3,"target":7501,"host":4096,"version":3,"ended":7}]
