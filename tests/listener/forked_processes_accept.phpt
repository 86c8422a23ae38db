--TEST--
EventListener: forked processes accept from the same listener; what one does leaves the others alone
--EXTENSIONS--
event
sockets
pcntl
posix
--FILE--
<?php
require __DIR__ . '/../support/listener.php';

$base = new EventBase;
$listener = listen($base, function ($listener, $fd) use ($base) {
	$stream = accepted($fd);
	fwrite($stream, getmypid() . "\n");
	$base->stop();
});
for ($i = 0; $i < 3; $i++) {
	$client = client($listener);
	$child = pcntl_fork();
	if (!$child) {
		$watchdog = Event::timer($base, fn () => exit("timed out\n"));
		$watchdog->add(20);
		$base->loop();
		if ($i === 1) {
			$listener->free();
			$base->free();
		}
		exit; /* else teardown does it */
	}
	pcntl_waitpid($child, $status);
	var_dump((int) fgets($client) === $child, pcntl_wexitstatus($status));
}
$client = client($listener);
$watchdog = Event::timer($base, fn () => exit("timed out\n"));
$watchdog->add(20);
var_dump($base->loop(), (int) fgets($client) === getmypid());

echo "a child that does not touch it\n";
$child = pcntl_fork();
if (!$child) {
	exit;
}
pcntl_waitpid($child, $status);
$client = client($listener);
var_dump($base->loop(), (int) fgets($client) === getmypid());
?>
--EXPECT--
bool(true)
int(0)
bool(true)
int(0)
bool(true)
int(0)
bool(true)
bool(true)
a child that does not touch it
bool(true)
bool(true)
