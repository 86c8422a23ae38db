--TEST--
Event: a file that is closed and opened again on its number fires for its new owner
--EXTENSIONS--
event
posix
--FILE--
<?php
require __DIR__ . '/../support/base.php';

show_warnings();
$pipe = sys_get_temp_dir() . '/event-opened-again-' . getmypid();
posix_mkfifo($pipe, 0600);
register_shutdown_function(unlink(...), $pipe);

function base(string $backend): EventBase
{
	$config = new EventConfig();
	foreach (Event::getSupportedMethods() as $method) {
		if ($method !== $backend) {
			$config->avoidMethod($method);
		}
	}
	return new EventBase($config);
}

/** The file, ready to be read, and what an event is made on: its stream or its number. */
function opened(string $path, string $as): array
{
	$file = fopen($path, str_contains($path, 'event-') ? 'r+' : 'r');
	if (str_contains($path, 'event-')) {
		fwrite($file, 'x');
	}
	return [$file, $as === 'stream' ? $file : EventUtil::getSocketFd($file)];
}

foreach (['a named pipe' => $pipe, '/proc' => '/proc/self/mounts'] as $name => $path) {
	foreach (['number', 'stream'] as $as) {
		foreach (['left alone', 'freed'] as $then) {
			$base = base('epoll');
			[$file, $on] = opened($path, 'number');
			$old = new Event($base, $on, Event::READ | Event::PERSIST, fn () => print('old '));
			$idle = new Event($base, $on, Event::READ, fn () => print('idle '));
			$old->add();
			fclose($file);
			if ($then === 'freed') {
				$old->free();
			}
			[$file, $again] = opened($path, $as);
			$new = new Event($base, $again, Event::READ, fn () => print('new '));
			echo "$name, then its $as, $then: ", EventUtil::getSocketFd($file) === $on ? '' : 'another number ';
			$new->add();
			$base->loop(EventBase::LOOP_ONCE);
			echo "\n";
			if ($then === 'left alone') {
				echo json_encode([$old->pending, $old->add()]), "\n";
			}
			unset($old, $idle, $new);
			fclose($file);
		}
	}
}

echo "nobody waits, or the file is still the one: nobody is cancelled\n";
foreach (['epoll', 'poll', 'select'] as $backend) {
	$base = base($backend);
	[$file, $on] = opened($pipe, 'number');
	$events = [];
	foreach (['first', 'second', 'third'] as $name) {
		$events[$name] = new Event($base, $on, Event::READ, fn () => print("$name "));
	}
	$events['second']->add();
	$events['fourth'] = new Event($base, $on, Event::READ, fn () => print('fourth '));
	foreach ($events as $name => $event) {
		$name === 'second' ?: $event->add();
	}
	echo count(array_filter($events, fn ($event) => $event->pending)), " wait with $backend\n";
	$base->loop(EventBase::LOOP_ONCE);
	echo count(array_filter($events, fn ($event) => $event->pending)), " wait\n";
	unset($events);
	fclose($file);
}
?>
--EXPECT--
a named pipe, then its number, left alone: new 
warning: Event::add(): Failed adding event: its descriptor has been closed
[false,false]
a named pipe, then its number, freed: new 
a named pipe, then its stream, left alone: new 
warning: Event::add(): Failed adding event: its descriptor has been closed
[false,false]
a named pipe, then its stream, freed: new 
/proc, then its number, left alone: new 
warning: Event::add(): Failed adding event: its descriptor has been closed
[false,false]
/proc, then its number, freed: new 
/proc, then its stream, left alone: new 
warning: Event::add(): Failed adding event: its descriptor has been closed
[false,false]
/proc, then its stream, freed: new 
nobody waits, or the file is still the one: nobody is cancelled
4 wait with epoll
fourth third first second 0 wait
4 wait with poll
fourth third first second 0 wait
4 wait with select
fourth third first second 0 wait
