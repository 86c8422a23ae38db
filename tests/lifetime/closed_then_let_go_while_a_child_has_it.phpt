--TEST--
Event, EventBufferEvent: let go of after their stream was closed, which a child process still has, they leave nothing with the kernel
--EXTENSIONS--
event
posix
--FILE--
<?php
require __DIR__ . '/../support/base.php';

/** What of the descriptors that epoll reports is no longer open here. */
function forgotten(): int
{
	$count = 0;
	foreach (glob('/proc/self/fd/*') as $fd) {
		if (@readlink($fd) !== 'anon_inode:[eventpoll]') {
			continue;
		}
		preg_match_all('/^tfd: *(\d+)/m', file_get_contents('/proc/self/fdinfo/' . basename($fd)), $watched);
		$count += count(array_filter($watched[1], fn ($fd) => @readlink("/proc/self/fd/$fd") === false));
	}
	return $count;
}

pcntl_alarm(60);
$make = [
	'Event' => function ($base, $stream) {
		$event = new Event($base, $stream, Event::READ | Event::PERSIST, fn () => null);
		$event->add();
		return $event;
	},
	'EventBufferEvent' => function ($base, $stream) {
		$bev = new EventBufferEvent($base, $stream, 0, fn () => null);
		$bev->enable(Event::READ);
		return $bev;
	},
];
$let_go = [
	'free' => fn (&$watcher) => $watcher->free(),
	'del' => fn (&$watcher) => $watcher instanceof Event ? $watcher->del() : $watcher->disable(Event::READ),
	'drop' => function (&$watcher) { $watcher = null; },
];
foreach ($make as $class => $new) {
	foreach ($let_go as $how => $do) {
		$base = new EventBase();
		[$ours, $peer] = pair();
		$watcher = $new($base, $ours);
		$child = proc_open(['sleep', '100'], [], $pipes);
		fwrite($peer, 'more');
		fclose($ours);
		@$do($watcher);
		$before = forgotten();
		$looks = new Event($base, -1, Event::TIMEOUT | Event::PERSIST, function () use ($base) {
			forgotten() ?: $base->stop();
		});
		$looks->add(0.001);
		$base->loop();
		echo "$class, $how: $before, then ", forgotten(), "\n";
		$looks->free();
		proc_terminate($child, SIGKILL);
		proc_close($child);
		$watcher = null;
		$base->free();
	}
}
?>
--EXPECT--
Event, free: 1, then 0
Event, del: 1, then 0
Event, drop: 1, then 0
EventBufferEvent, free: 1, then 0
EventBufferEvent, del: 1, then 0
EventBufferEvent, drop: 1, then 0
