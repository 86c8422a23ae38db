--TEST--
EventHttp::logTo(): files, streams and pipes; opened anew, full, refused, and in a forked process
--FILE--
<?php
require __DIR__ . '/../support/http.php';

show_warnings();
pcntl_alarm(90);
$base = new EventBase();
$folder = sys_get_temp_dir() . '/event_log_' . getmypid();
mkdir($folder);

function server(): EventHttp
{
	global $base;
	return serve($base, fn (EventHttpRequest $req) => $req->sendReply(200, 'OK', 'Hello'));
}

/** So many requests. */
function ask(EventHttp $http, string $path, int $times = 1): void
{
	global $base;
	$client = new Client($base, $http);
	for ($i = 0; $i < $times; $i++) {
		$client->received = '';
		$client->get($path)->awaits('Hello');
	}
	settle($base);
	$client->close();
	settle($base);
}

/** The targets that a log tells of. */
function told(string $lines): string
{
	preg_match_all('~"GET (\S+) HTTP/1.1" 200 \d+ "-" "-"\n~', $lines, $targets);
	return implode(' ', $targets[1]) ?: 'nothing';
}

echo "-- a file, from a second later on\n";
$http = server();
var_dump($http->logTo("$folder/log"));
ask($http, '/1');
$tick = new Event($base, -1, Event::TIMEOUT | Event::PERSIST, fn () => clearstatcache()); // no loop returns for the log
$tick->add(0.1);
until($base, fn () => filesize("$folder/log") > 0);
echo told(file_get_contents("$folder/log")), "\n";

echo "-- opened anew\n";
ask($http, '/2');
rename("$folder/log", "$folder/log.1");
ask($http, '/3');
var_dump($http->logTo("$folder/log"));
ask($http, '/4');
$http = null;
echo told(file_get_contents("$folder/log.1")), ', ', told(file_get_contents("$folder/log")), "\n";

echo "-- what is there stays\n";
$http = server();
$http->logTo("$folder/log");
ask($http, '/5');
var_dump($http->logTo(null));
ask($http, '/6');
echo told(file_get_contents("$folder/log")), "\n";

echo "-- a stream, closed by the program\n";
$stream = fopen("$folder/stream", 'w+');
var_dump($http->logTo($stream, 'json'));
fclose($stream);
ask($http, '/7');
$http->logTo(null);
echo json_decode(file_get_contents("$folder/stream"))->target, "\n";

echo "-- refused: what was written to goes on\n";
$http->logTo("$folder/on");
$memory = fopen('php://memory', 'w');
foreach ([["$folder/none/log"], [$folder], ["$folder/a\0b"], [$memory], [1], [[]], ["$folder/other", 'xml']] as $arguments) {
	echo str_replace($folder, '', outcome(fn () => $http->logTo(...$arguments))), "\n";
}
fclose($memory);
echo outcome(fn () => $http->logTo($memory)), "\n";
ask($http, '/8');
$http->logTo(null);
echo told(file_get_contents("$folder/on")), ' ', is_file("$folder/other") ? 'made' : 'not made', "\n";

echo "-- a pipe that nobody reads\n";
posix_mkfifo("$folder/pipe", 0600);
var_dump($http->logTo("$folder/pipe"));
$reader = fopen("$folder/pipe", 'r+');
stream_set_blocking($reader, false);
var_dump($http->logTo("$folder/pipe"));
$path = '/' . str_repeat('x', 4000);
ask($http, $path, 200);
$dropped = $http->getStats()['dropped'];
echo $dropped > 100 && $dropped < 200 ? 'some' : $dropped, " dropped\n";
$lines = '';
until($base, function () use ($reader, &$lines, $dropped, $path): bool {
	$lines .= fread($reader, 1 << 16);
	return substr_count($lines, "\n") === 200 - $dropped;
});
echo count(array_unique(explode("\n", preg_replace('~\[.*?\]~', '', rtrim($lines))))), " kind of line\n";
ask($http, '/9');
until($base, function () use ($reader, &$last): bool { return $last .= fread($reader, 1000); });
echo told($last), "\n";
fclose($reader);
ask($http, '/10');
$http->logTo(null);

echo "-- a full disk\n";
$http->logTo('/dev/full');
ask($http, $path, 100);
echo $http->getStats()['dropped'] > $dropped ? 'more' : 'no more', " dropped\n";
$http->logTo(null);

echo "-- a forked process writes its own\n";
$http->logTo("$folder/fork");
ask($http, '/parent');
$child = pcntl_fork();
if ($child === 0) {
	$own = server();
	$own->logTo("$folder/fork");
	ask($own, '/child');
	$own = $http = null;
	posix_kill(getmypid(), SIGKILL);
}
pcntl_waitpid($child, $status);
$http = null;
echo told(file_get_contents("$folder/fork")), "\n";

echo "-- what is in hand when the server goes\n";
$http = serve($base, function (EventHttpRequest $req) use (&$held): void { $held = $req; });
$http->logTo("$folder/last");
$client = (new Client($base, $http))->get('/held');
until($base, function () use (&$held) { return $held; });
$http = null;
$held = null;
echo preg_match('~"GET /held HTTP/1.1" 000 0 ~', file_get_contents("$folder/last")), "\n";

array_map(unlink(...), glob("$folder/*"));
rmdir($folder);

echo "-- open_basedir\n";
$http = server();
ini_set('open_basedir', __DIR__);
set_error_handler(fn (int $type, string $message) => print(preg_replace('~ in effect.*~', '', $message) . "\n"));
var_dump($http->logTo("$folder/log"));
?>
--EXPECT--
-- a file, from a second later on
bool(true)
/1
-- opened anew
bool(true)
/1 /2 /3, /4
-- what is there stays
bool(true)
/4 /5
-- a stream, closed by the program
bool(true)
/7
-- refused: what was written to goes on
warning: EventHttp::logTo(): The log cannot be opened: No such file or directory
false
warning: EventHttp::logTo(): The log cannot be opened: Is a directory
false
warning: EventHttp::logTo(): Argument #1 ($to) must not contain any null bytes
false
warning: EventHttp::logTo(): Argument #1 ($to) must be a path, or a stream with a descriptor
false
warning: EventHttp::logTo(): Argument #1 ($to) must be a path, or a stream with a descriptor
false
warning: EventHttp::logTo(): Argument #1 ($to) must be a path, or a stream with a descriptor
false
warning: EventHttp::logTo(): Argument #2 ($format) must be "combined" or "json"
false
warning: EventHttp::logTo(): Argument #1 ($to) must be a path, or a stream with a descriptor
false
/8 not made
-- a pipe that nobody reads
warning: EventHttp::logTo(): The log cannot be opened: No such device or address
bool(false)
bool(true)
some dropped
1 kind of line
/9
-- a full disk
more dropped
-- a forked process writes its own
/child /parent
-- what is in hand when the server goes
1
-- open_basedir
EventHttp::logTo(): open_basedir restriction
bool(false)
