--TEST--
EventConfig: regular files and /dev/null want FEATURE_FDS
--EXTENSIONS--
event
--FILE--
<?php
require __DIR__ . '/../support/base.php';

show_warnings();
$epoll = new EventBase();
$config = new EventConfig();
$config->requireFeatures(EventConfig::FEATURE_FDS);
$any = new EventBase($config);
var_dump(($any->getFeatures() & EventConfig::FEATURE_FDS) !== 0);
foreach ([__FILE__, '/dev/null'] as $file) {
	$stream = fopen($file, 'r');
	$event = new Event($epoll, $stream, Event::READ, fn () => print("never\n"));
	var_dump($event->add());
	var_dump($event->pending);
	$event = new Event($any, $stream, Event::READ, fn ($fd) => var_dump($fd === $stream));
	var_dump($event->add());
	$any->loop();
}
?>
--EXPECT--
bool(true)
warning: Event::add(): Failed adding event: Operation not permitted
bool(false)
bool(false)
bool(true)
bool(true)
warning: Event::add(): Failed adding event: Operation not permitted
bool(false)
bool(false)
bool(true)
bool(true)
