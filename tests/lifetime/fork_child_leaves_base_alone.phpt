--TEST--
A forked child that never touches the base, however it ends, does the parent's no harm
--EXTENSIONS--
event
--SKIPIF--
<?php
if (str_contains(getenv('LD_PRELOAD') ?: '', 'vgpreload')) die('skip what lives at the end is lost to valgrind');
?>
--FILE--
<?php
require __DIR__ . '/../support/base.php';

[$reader, $writer] = pair();
$base = new EventBase();
$event = new Event($base, $reader, Event::READ, fn ($stream) => print('parent got ' . fread($stream, 100) . "\n"));
$endings = [
	'exit' => fn () => exit(0),
	'drops it' => function () {
		$GLOBALS['event'] = $GLOBALS['base'] = null;
		exit(0);
	},
	'frees the event' => fn () => $GLOBALS['event']->free() ?? exit(0),
	'frees the base' => fn () => $GLOBALS['base']->free() ?? exit(0),
	'a fatal error' => fn () => @trigger_error('enough', E_USER_ERROR),
	'killed' => fn () => posix_kill(posix_getpid(), SIGKILL),
];
ini_set('display_errors', '0');
foreach ($endings as $name => $end) {
	echo "$name: ";
	$event->add();
	$child = pcntl_fork();
	if ($child === 0) {
		$end();
	}
	pcntl_waitpid($child, $status);
	fwrite($writer, $name);
	$base->loop();
}
?>
--EXPECT--
exit: parent got exit
drops it: parent got drops it
frees the event: parent got frees the event
frees the base: parent got frees the base
a fatal error: parent got a fatal error
killed: parent got killed
