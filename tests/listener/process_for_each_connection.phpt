--TEST--
EventListener: a process forked in the callback serves the connection; both go on in the loop
--EXTENSIONS--
event
sockets
pcntl
posix
--FILE--
<?php
require __DIR__ . '/../support/listener.php';

$base = new EventBase;
$watchdog = Event::timer($base, fn () => exit("timed out\n"));
$watchdog->add(20);
$children = [];
$listener = listen($base, function ($listener, $fd) use (&$children, $base) {
	$stream = accepted($fd);
	$child = pcntl_fork();
	if ($child) {
		$children[] = $child;
		if (count($children) === 3) {
			$base->stop();
		}
		return;
	}
	$listener->free();
	$event = new Event($base, $stream, Event::READ, function () use (&$event, $stream) {
		fwrite($stream, getmypid() . ' ' . fgets($stream));
		exit;
	});
	$event->add();
});
$clients = clients($listener, 3);
$base->loop();
foreach ($clients as $i => $client) {
	fwrite($client, "hello $i\n");
	[$pid, $text] = explode(' ', fgets($client), 2);
	pcntl_waitpid($children[$i], $status);
	var_dump((int) $pid === $children[$i], $text, pcntl_wexitstatus($status));
}
?>
--EXPECT--
bool(true)
string(8) "hello 0
"
int(0)
bool(true)
string(8) "hello 1
"
int(0)
bool(true)
string(8) "hello 2
"
int(0)
