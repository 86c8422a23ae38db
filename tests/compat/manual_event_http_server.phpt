--TEST--
Manual, EventHttp: a server with paths, a default, methods, limits and aliases, asked with curl
--EXTENSIONS--
event
--SKIPIF--
<?php
require __DIR__ . '/../support/programs.php';
need_programs('curl');
?>
--FILE--
<?php
require __DIR__ . '/../support/http.php';

class Site
{
	public function __construct(private EventBase $base) {}

	public function dump(EventHttpRequest $req, mixed $data): void
	{
		$lines = [
			'command: ' . ($req->getCommand() === EventHttpRequest::CMD_POST ? 'POST' : $req->getCommand()),
			'uri: ' . $req->getUri(),
			'host: ' . $req->getHost(),
			'type: ' . $req->findHeader('content-type', EventHttpRequest::INPUT_HEADER),
			'agent: ' . $req->getInputHeaders()['User-Agent'],
			'missing: ' . var_export($req->findHeader('X-Missing', EventHttpRequest::INPUT_HEADER), true),
			'data: ' . $data,
		];
		$input = $req->getInputBuffer();
		while (($line = $input->readLine(EventBuffer::EOL_ANY)) !== null) {
			$lines[] = "line: $line";
		}
		$lines[] = "rest: " . $input->read(100);
		$req->addHeader('Content-Type', 'text/plain; charset=utf-8', EventHttpRequest::OUTPUT_HEADER);
		$req->addHeader('X-Removed', '1', EventHttpRequest::OUTPUT_HEADER);
		$req->removeHeader('X-Removed', EventHttpRequest::OUTPUT_HEADER);
		$req->sendReply(200, 'OK', buffer(implode("\n", $lines) . "\n"));
	}

	public function bye(EventHttpRequest $req): void
	{
		$req->sendReply(200, 'OK', buffer("bye\n"));
		$this->base->exit();
	}
}

/** What curl shows: the body, then the status. */
function ask(EventBase $base, EventHttp $http, string $path, string ...$options): void
{
	$url = 'http://127.0.0.1:' . port_of($http) . $path;
	$command = ['curl', '-s', '-A', 'a client', '-w', '%{http_code} %{content_type}', ...$options, $url];
	$curl = proc_open($command, [1 => ['pipe', 'w']], $pipes);
	$printed = '';
	$event = new Event($base, $pipes[1], Event::READ | Event::PERSIST, function ($pipe) use (&$printed) {
		$printed .= fread($pipe, 8192);
	});
	$event->add();
	until($base, fn () => feof($pipes[1]));
	echo "-- $path ", implode(' ', $options), "\n$printed\n";
}

$base = new EventBase();
$http = new EventHttp($base);
$http->setAllowedMethods(EventHttpRequest::CMD_GET | EventHttpRequest::CMD_POST);
$site = new Site($base);
var_dump($http->setCallback('/dump', [$site, 'dump'], 'some data'), $http->setCallback('/bye', [$site, 'bye']));
var_dump($http->setCallback('/dump', [$site, 'dump']));
var_dump($http->bind('127.0.0.1', 0));

ask($base, $http, '/unknown', '-o', '/dev/null');
$http->setDefaultCallback(function (EventHttpRequest $req, mixed $data) {
	$req->sendReply(200, 'OK', buffer("default: $data {$req->getUri()}\n"));
}, 'custom data');
ask($base, $http, '/unknown?a=b');
ask($base, $http, '/dump?x=1', '-d', "first\nsecond\nthird", '-H', 'Host: example.org');
ask($base, $http, '/dump', '-X', 'DELETE', '-o', '/dev/null');
$http->setMaxBodySize(10);
ask($base, $http, '/dump', '-d', 'far more than ten bytes', '-o', '/dev/null');

echo "-- aliases\n";
var_dump($http->addServerAlias('www.example.org'), $http->removeServerAlias('www.example.org'));
var_dump($http->removeServerAlias('www.example.org'));
ask($base, $http, '/bye');
?>
--EXPECT--
bool(true)
bool(true)
bool(false)
bool(true)
-- /unknown -o /dev/null
404 text/html; charset=UTF-8
-- /unknown?a=b 
default: custom data /unknown?a=b
200 text/html; charset=UTF-8
-- /dump?x=1 -d first
second
third -H Host: example.org
command: POST
uri: /dump?x=1
host: example.org
type: application/x-www-form-urlencoded
agent: a client
missing: NULL
data: some data
line: first
line: second
rest: third
200 text/plain; charset=utf-8
-- /dump -X DELETE -o /dev/null
405 text/html; charset=UTF-8
-- /dump -d far more than ten bytes -o /dev/null
413 text/html; charset=UTF-8
-- aliases
bool(true)
bool(true)
bool(false)
-- /bye 
bye
200 text/html; charset=UTF-8
